import type { Assessment, Span } from '../domain/assessment.ts'
import type { Coverage } from '../domain/coverage.ts'
import { type CountedAs, countsAs, type Finding } from '../domain/finding.ts'
import type { Method } from '../domain/method.ts'
import type { Input } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { LateRegion } from '../domain/project.ts'
import { finite } from '../domain/quantity.ts'
import type { Report, ReportFinding, Summary } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { type Totals, totalsBy } from './totals.ts'

/** What one run found, before it is put into words. */
export interface RunFound {
  readonly tool: string
  readonly plan: Plan
  readonly year: number | null
  /** kq's own where not given. */
  readonly method?: Method
  readonly inputs?: readonly Input[]
  readonly assessments?: readonly Assessment[]
  readonly findings: readonly Finding[]
  /** How many indicators have a value; left out where no submission is read. */
  readonly coverage?: Coverage
  /** Regions of the roster without a submission for the year; left out where no roster says which there are. */
  readonly late?: readonly LateRegion[]
  readonly lang: Lang
}

/**
 * Everything one run found as plain JSON, "kq-report/1": region by region, each in plan order, keys in a fixed
 * order, findings in the report's language, and the counts. Numbers are finite or null.
 */
export function buildReport(found: RunFound): Report {
  const assessments = asReported(found.assessments ?? [], found.plan)
  const totals = totalsBy(found.method ?? 'schedule')
  totals.add(assessments)
  return { ...reportWithout(found, totals), assessments }
}

/** The report on assessments that are not kept: what it says of them is gathered in `totals`. */
export function reportWithout(found: RunFound, totals: Totals): Report {
  const { tool, plan, year, method = 'schedule', inputs = [], findings, lang } = found
  return {
    schema: 'kq-report/1',
    tool,
    plan: { file: plan.file, baselineYear: plan.baselineYear, targetYear: plan.targetYear },
    year,
    method,
    inputs,
    assessments: [],
    findings: findings.map((finding) => worded(finding, lang)),
    summary: {
      ...totals.counts(),
      ...(found.late === undefined ? {} : { late: found.late.map(({ region, due }) => ({ region, due })) }),
      coverage: found.coverage ?? null,
      findings: findingCounts(findings),
    },
    attention: totals.attention(),
  }
}

/** Assessments as a report has them: region by region, each in plan order, keys in a fixed order, numbers finite or null. */
export function asReported(assessments: readonly Assessment[], plan: Plan): readonly Assessment[] {
  return inPlanOrder(assessments, plan).map(inKeyOrder)
}

function inPlanOrder(assessments: readonly Assessment[], plan: Plan): readonly Assessment[] {
  const regions = new Map<string | null, number>()
  for (const { region } of assessments) if (!regions.has(region)) regions.set(region, regions.size)
  const regionOf = ({ region }: Assessment) => regions.get(region) ?? regions.size
  const place = new Map(plan.indicators.map(({ code }, index) => [code, index]))
  const placeOf = ({ code }: Assessment) => place.get(code) ?? plan.indicators.length
  return assessments.toSorted((a, b) => regionOf(a) - regionOf(b) || placeOf(a) - placeOf(b))
}

function inKeyOrder(a: Assessment): Assessment {
  const { target, rate, outlook } = a
  return {
    no: a.no,
    code: a.code,
    name: a.name,
    nameEn: a.nameEn,
    region: a.region,
    unit: a.unit,
    attribute: a.attribute,
    group: a.group,
    category: a.category,
    ...(a.owners === undefined ? {} : { owners: a.owners }),
    baseline: finite(a.baseline),
    baselineYear: a.baselineYear,
    baselineOf: a.baselineOf,
    otherBaseline:
      a.otherBaseline === null
        ? null
        : {
            of: a.otherBaseline.of,
            value: a.otherBaseline.value,
            expected: finite(a.otherBaseline.expected),
            pace: finite(a.otherBaseline.pace),
            verdict: a.otherBaseline.verdict,
            onTrack: a.otherBaseline.onTrack,
          },
    target: {
      text: target.text,
      kind: target.kind,
      value: finite(target.value),
      inclusive: target.inclusive,
      ...(target.about === undefined ? {} : { about: target.about }),
      ...(target.towards === undefined ? {} : { towards: target.towards }),
      ...(target.assigned === undefined ? {} : { assigned: target.assigned }),
    },
    better: a.better,
    twoSided: a.twoSided,
    scale: a.scale,
    proposed: a.proposed,
    aim: a.aim,
    redefinedFrom: a.redefinedFrom === null ? null : { year: a.redefinedFrom.year, why: a.redefinedFrom.why },
    ...(a.amended === undefined ? {} : { amended: a.amended }),
    year: a.year,
    actual: finite(a.actual),
    actualBound: a.actualBound,
    latest: finite(a.latest),
    missingYears: a.missingYears,
    expected: finite(a.expected),
    path: a.path.map(({ year, expected, stated }) => ({ year, expected: finite(expected), stated })),
    elapsed: a.elapsed,
    progress: finite(a.progress),
    pace: finite(a.pace),
    rate: {
      planned: finite(rate.planned),
      achieved: finite(rate.achieved),
      required: finite(rate.required),
      flow: finite(rate.flow),
    },
    effort: finite(a.effort),
    next:
      a.next === null
        ? null
        : {
            year: a.next.year,
            onTrack: finite(a.next.onTrack),
            own: finite(a.next.own),
            atLastPace: finite(a.next.atLastPace),
          },
    projected: finite(a.projected),
    outlook: {
      reaches: outlook.reaches,
      likelihood: outlook.likelihood,
      beyond: finite(outlook.beyond),
      loss:
        outlook.loss === null ? null : { changes: outlook.loss.changes, projected: outlook.loss.projected },
      probability: finite(outlook.probability),
      interval: span(outlook.interval),
      range: span(outlook.range),
    },
    sensitive: a.sensitive,
    sensitiveTo: a.sensitiveTo,
    provisional: a.provisional,
    realGrowth: finite(a.realGrowth),
    realMean: finite(a.realMean),
    nominalMean: finite(a.nominalMean),
    tiers: a.tiers.map(({ label, value, met, required }) => ({
      label,
      value,
      met,
      required: finite(required),
    })),
    comparison: a.comparison,
    final:
      a.final === null
        ? null
        : { difference: a.final.difference, margin: finite(a.final.margin), tier: a.final.tier },
    history: a.history.map(({ year, actual, latest, verdict, onTrack }) => ({
      year,
      actual: finite(actual),
      latest: finite(latest),
      verdict,
      onTrack,
    })),
    verdict: a.verdict,
    onTrack: a.onTrack,
    reason: a.reason,
    place: a.place,
    ...(a.methodResult === undefined ? {} : { methodResult: a.methodResult }),
  }
}

function span(value: Span | null): Span | null {
  return value === null ? null : { low: value.low, high: value.high }
}

export function worded(finding: Finding, lang: Lang): ReportFinding {
  const { place } = finding
  return {
    id: finding.id,
    name: finding.name,
    severity: finding.severity,
    file: place.file,
    line: place.line,
    column: place.column,
    cell: place.cell,
    indicator: finding.indicator,
    year: finding.year,
    region: finding.region,
    value: finding.value,
    message: finding.message[lang],
    remedy: finding.remedy[lang],
    accepted: finding.accepted,
    explanation: finding.explanation,
  }
}

/** How many findings count as what: once explained no longer under their severity. */
export function findingCounts(findings: readonly Finding[]): Summary['findings'] {
  const counts: { -readonly [As in CountedAs]: number } = { error: 0, warning: 0, note: 0, accepted: 0 }
  for (const finding of findings) counts[countsAs(finding)] += 1
  return counts
}
