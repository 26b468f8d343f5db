import type { Assessment } from '../domain/assessment.ts'
import { officeMethods } from '../domain/method.ts'
import type { Report } from '../domain/report.ts'
import { grows, scales } from '../domain/scale.ts'
import { isMoney } from '../domain/unit.ts'
import type { Messages } from '../words/messages.ts'
import { otherArithmetic } from '../words/method.ts'
import { nameOf } from '../words/name.ts'
import { computedText, percentText, valueText, withSign } from '../words/number.ts'
import { requiredKind } from '../words/rate.ts'
import { meanNote } from '../words/scale.ts'
import { besides } from '../words/value.ts'
import { verdictWord } from '../words/verdict.ts'
import { amendedNotes } from './amended-notes.ts'
import { assignedNotes } from './assigned-notes.ts'
import type { NameOf } from './namer.ts'
import { proposedNote } from './proposed-notes.ts'

/** How to read the values: only what is in them is explained. What a column means stands with the column. */
export function checkNotes(
  { plan, method }: Pick<Report, 'plan' | 'method'>,
  shown: readonly Assessment[],
  named: NameOf,
  words: Messages,
): readonly string[] {
  const { lang, check } = words
  const { notes } = check
  const some = (holds: (assessment: Assessment) => boolean) => shown.some(holds)
  const names = (holds: (assessment: Assessment) => boolean) => shown.filter(holds).map(named)
  const when = (holds: boolean, note: string) => (holds ? [note] : [])
  const list = (found: readonly string[], note: (names: readonly string[]) => string) =>
    found.length === 0 ? [] : [note(found)]
  const sensitive = method === 'schedule' ? notes.sensitive : notes.sensitiveByMethod
  return [
    ...(method === 'schedule' || shown.length === 0
      ? []
      : [officeMethods[method].rule[lang], otherArithmetic[lang]]),
    ...when(
      some(({ aim }) => aim === 'keep'),
      notes.kept,
    ),
    ...when(
      some(({ aim }) => aim === 'every-year'),
      notes.everyYear,
    ),
    ...when(
      some(({ scale, rate }) => !scales[scale].compounds && anyRate(rate)),
      notes.perYear,
    ),
    ...when(some(isSlack), notes.slack),
    ...when(
      some((a) => scales[a.scale].running === 'total' && a.actual !== null),
      notes.running(plan.baselineYear + 1),
    ),
    ...when(
      some((a) => scales[a.scale].running === 'mean' && a.actual !== null),
      meanNote(plan.baselineYear + 1)[lang],
    ),
    ...when(
      some(({ unit, actual }) => actual !== null && isMoney(unit)),
      notes.nominal,
    ),
    ...proposedNote(shown, words),
    ...assignedNotes(shown, named, words),
    ...list(amendedNotes(shown, named, words), notes.amended),
    ...comparisonNotes(shown, named, words),
    ...baselineNotes(shown, named, words),
    ...list(
      shown.flatMap((a) => heldText(a, named)),
      notes.held,
    ),
    ...list(
      shown.flatMap((a) => meansText(a, named, notes)),
      notes.realGrowth,
    ),
    ...list(
      names((a) => a.nominalMean !== null),
      notes.judgedReal,
    ),
    ...list(
      names((a) => a.sensitive),
      sensitive,
    ),
    ...list(
      names(({ provisional }) => provisional),
      notes.provisional,
    ),
  ]
}

/** What a target relative to another indicator was held against: a growth worked out from amounts. */
function comparisonNotes(
  shown: readonly Assessment[],
  named: NameOf,
  { lang, check: { notes } }: Messages,
): readonly string[] {
  return shown.flatMap((assessment) => {
    const { comparison, scale } = assessment
    if (comparison === null) return []
    const growthText = (growth: number) => withSign(growth, percentText(growth))
    return [
      notes.comparison({
        name: named(assessment),
        own: growthText(comparison.own),
        other: nameOf(comparison, lang),
        growth: growthText(comparison.other),
        from: comparison.from,
        both: grows(scales[scale]),
        rates: comparison.rates,
        real: comparison.real,
      }),
    ]
  })
}

/** Baselines that were reported: in place of none, or beside one that the plan gives otherwise. */
function baselineNotes(
  shown: readonly Assessment[],
  named: NameOf,
  { lang, check: { notes } }: Messages,
): readonly string[] {
  const instead = shown.filter((a) => a.baselineOf === 'reported' && a.otherBaseline === null)
  const shownValue = (value: number | null) => (value === null ? '' : valueText(value))
  const others = (['reported', 'plan'] as const).flatMap((of) => {
    const found = shown.flatMap((assessment) => {
      const { otherBaseline: other, baseline } = assessment
      if (other?.of !== of) return []
      const word = verdictWord({ ...assessment, verdict: other.verdict }, lang)
      return [notes.otherVerdict(named(assessment), valueText(other.value), shownValue(baseline), word)]
    })
    return found.length === 0 ? [] : [notes.otherBaseline(of, found)]
  })
  return [
    ...(instead.length === 0
      ? []
      : [notes.fromReported(instead.map((one) => `${named(one)} ${shownValue(one.baseline)}`))]),
    ...others,
  ]
}

/** The mean of the published growth at constant prices, and beside it that of the amounts. */
function meansText(
  assessment: Assessment,
  named: NameOf,
  notes: Messages['check']['notes'],
): readonly string[] {
  const { realMean, nominalMean, rate } = assessment
  if (realMean === null) return []
  const nominal = nominalMean ?? rate.achieved
  const text = (growth: number) => withSign(growth, percentText(growth))
  return [notes.means(named(assessment), text(realMean), nominal === null ? null : text(nominal))]
}

/** A share whose projection was held to its ends, and what it would have been. */
function heldText(assessment: Assessment, named: NameOf): readonly string[] {
  const { unit, outlook } = assessment
  if (outlook.beyond === null) return []
  return [`${named(assessment)} ${computedText(outlook.beyond, besides(assessment))}${unit}`]
}

function anyRate({ planned, achieved, required }: Assessment['rate']): boolean {
  return planned !== null || achieved !== null || required !== null
}

/** Whether the required rate reads as slack on a scale where that is a movement the wrong way. */
export function isSlack(a: Assessment): boolean {
  const kind = a.rate.required === null ? null : requiredKind(a.rate.required, a)
  return kind === 'may-rise' || kind === 'may-fall'
}
