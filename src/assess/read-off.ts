import type {
  Assessment,
  BoundSign,
  GrowthComparison,
  NextYear,
  OtherBaseline,
  ScheduleAssessment,
} from '../domain/assessment.ts'
import { type Better, restingOn } from '../domain/plan.ts'
import { finite } from '../domain/quantity.ts'
import { scales } from '../domain/scale.ts'
import { targetAsStated } from '../domain/stated-target.ts'
import type { Step, StepKind, StepOf } from '../domain/working.ts'
import { elapsed } from '../pathway/line.ts'
import type { Judgement } from './judgement.ts'
import { likelihoodOf } from './likelihood.ts'
import { stepOf } from './working.ts'

/** The assessment a judgement comes to, read off its steps, its keys in the order of a report. */
export function readOff(judgement: Judgement): ScheduleAssessment {
  const { targetPath, reported, region, year, steps, past } = judgement
  const { indicator } = targetPath
  const { assigned } = indicator
  const the = <K extends StepKind>(kind: K): StepOf<K> | null => stepOf(steps, kind)
  const verdict = the('verdict')
  const projected = the('projected')
  const relative = the('relative')
  const sensitivity = the('sensitivity')?.result ?? []
  const observation = reported.observations.get(year)
  const actual = the('actual')
  const bound = the('bound')
  const unusable = the('unusable')
  const value = actual?.result ?? bound?.result ?? null
  return {
    no: indicator.no,
    code: indicator.code,
    name: indicator.name,
    nameEn: indicator.nameEn,
    region,
    unit: indicator.unit,
    attribute: indicator.attribute,
    group: indicator.group,
    category: indicator.category,
    ...(indicator.owners.length === 0 ? {} : { owners: indicator.owners }),
    baseline: figure(the('baseline')?.value),
    baselineYear: targetPath.baselineYear,
    baselineOf: targetPath.startsFrom ?? 'plan',
    otherBaseline: otherBaselineOf(the('other-baseline')),
    target: {
      ...targetAsStated(indicator, the('target')?.result ?? null),
      ...(assigned === null ? {} : { assigned: { file: assigned.file, source: assigned.source } }),
    },
    better: indicator.better,
    twoSided: indicator.twoSided,
    scale: indicator.scale,
    proposed: restingOn(indicator),
    aim: indicator.everyYear ? 'every-year' : (the('aim')?.result ?? null),
    redefinedFrom: indicator.redefinedFrom,
    ...amendedOf(the('amended')),
    year,
    actual: figure(value),
    actualBound: bound === null ? null : signOf(bound),
    latest: figure(actual === null ? (unusable?.latest ?? value) : actual.latest),
    missingYears: unusable?.missing ?? [],
    expected: figure(the('expected')?.result ?? relative?.expected),
    path: the('path')?.result ?? [],
    elapsed: Math.max(
      0,
      elapsed(targetPath.line?.since?.year ?? targetPath.baselineYear, targetPath.targetYear, year),
    ),
    progress: figure(the('progress')?.result),
    pace: figure(the('pace')?.result ?? relative?.result),
    rate: {
      planned: figure(the('planned')?.result),
      achieved: figure(the('achieved')?.result),
      required: figure(the('required')?.result),
      flow: figure(the('flow')?.result),
    },
    effort: effortOf(indicator.better, the('required'), the('achieved')),
    next: nextOf(the('next-year')),
    projected: figure(projected?.result),
    outlook: outlookOf(steps, projected?.reaches ?? reachesByVerdict(steps), year < targetPath.targetYear),
    sensitive: sensitivity.length > 0,
    sensitiveTo: sensitivity.map(({ to }) => to),
    provisional: observation?.provisional ?? false,
    realGrowth: figure(observation?.realGrowth?.value),
    realMean: figure(the('price')?.realMean),
    nominalMean: figure(targetPath.nominalMean),
    tiers: tiersOf(judgement),
    comparison: relative === null ? null : comparisonOf(relative),
    final: finalOf(the('final')),
    history: past,
    verdict: verdict?.result ?? 'no-data',
    onTrack: verdict?.onTrack ?? null,
    reason: verdict?.reason ?? null,
    place: observation === undefined || observation.reading.kind === 'missing' ? null : observation.place,
  }
}

/** A figure as a report has it: a number, or null where there is none or it is none. */
function figure(value: number | null | undefined): number | null {
  return finite(value ?? null)
}

/** How many times the rate so far is required; null where there is slack, or the value moved the other way or not at all. */
function effortOf(
  better: Better,
  required: StepOf<'required'> | null,
  achieved: StepOf<'achieved'> | null,
): number | null {
  if (required === null || achieved === null || required.result === null || achieved.result === null)
    return null
  // The rate of a reduction is a size: it rises where the value is to.
  const sign = better === 'higher' || scales[required.scale].reduces ? 1 : -1
  if (sign * required.result <= 0 || sign * achieved.result <= 0) return null
  return finite(required.result / achieved.result)
}

/** What changed the plan, as a program is told of it; left out where nothing did. */
function amendedOf(step: StepOf<'amended'> | null): Pick<Assessment, 'amended'> {
  if (step === null) return {}
  const { fromYear, target, baseline, decision, source } = step
  return { amended: { fromYear, target, baseline, decision, source } }
}

function nextOf(step: StepOf<'next-year'> | null): NextYear | null {
  if (step === null) return null
  return {
    year: step.year,
    onTrack: figure(step.result),
    own: figure(step.own),
    atLastPace: figure(step.atLastPace),
  }
}

function otherBaselineOf(step: StepOf<'other-baseline'> | null): OtherBaseline | null {
  if (step === null) return null
  const { of, value, expected, pace, result, onTrack } = step
  return { of, value, expected: figure(expected), pace: figure(pace), verdict: result, onTrack }
}

function signOf({ side, inclusive }: StepOf<'bound'>): BoundSign {
  if (side === 'above') return inclusive ? '>=' : '>'
  return inclusive ? '<=' : '<'
}

/** Without a projection, what the verdict says: satisfied already, or the target year over. */
function reachesByVerdict(steps: readonly Step[]): boolean | null {
  const rule = stepOf(steps, 'verdict')?.rule
  if (rule?.by === 'satisfied') return true
  return rule?.by === 'final' ? rule.satisfied : null
}

function comparisonOf({
  code,
  name,
  nameEn,
  own,
  other,
  since,
  real,
}: StepOf<'relative'>): GrowthComparison | null {
  if (own.growth === null || other.growth === null) return null
  return {
    rates: own.rates.length > 0,
    real,
    code,
    name,
    nameEn,
    own: own.growth,
    other: other.growth,
    from: since,
  }
}

function outlookOf(steps: readonly Step[], reaches: boolean | null, open: boolean): Assessment['outlook'] {
  const outlook = stepOf(steps, 'outlook')
  return {
    reaches,
    likelihood: open ? likelihoodOf(reaches, outlook?.probability ?? null, outlook?.loss ?? null) : null,
    beyond: figure(stepOf(steps, 'projected')?.beyond),
    loss: outlook?.loss ?? null,
    probability: figure(outlook?.probability),
    interval: outlook?.interval ?? null,
    range: outlook?.range ?? null,
  }
}

function tiersOf({ targetPath, steps }: Judgement): Assessment['tiers'] {
  const graded = stepOf(steps, 'graded')?.result
  return (
    graded ??
    targetPath.indicator.tiers.map(({ label, quantity: { value } }) => ({
      label,
      value,
      met: null,
      required: null,
    }))
  )
}

function finalOf(step: StepOf<'final'> | null): Assessment['final'] {
  return step === null ? null : { difference: step.difference, margin: figure(step.result), tier: step.tier }
}
