import type { Assessment } from '../domain/assessment.ts'
import type { CellChange, CellSide, Diff, VerdictCause, VerdictChange } from '../domain/diff.ts'
import { minus } from '../domain/quantity.ts'
import type { Report } from '../domain/report.ts'
import { sideStatusOf } from './side-status.ts'
import { decimalsIn } from './written-decimals.ts'

/**
 * Compare two reports, as they were published or as they stand now: the values of the year judged that are not the same,
 * and the verdicts that are not, each with why. An indicator that is in one of them only is added or removed. Values of
 * two years are no revision of one another: of reports on different years the verdicts alone are compared.
 *
 * @example compareReports(JSON.parse(published), await judge(plan, sources)).verdicts
 */
export function compareReports(old: Report, next: Report): Diff {
  const before = new Map(old.assessments.map((one) => [keyOf(one), one]))
  const after = new Map(next.assessments.map((one) => [keyOf(one), one]))
  const keys = [...new Set([...before.keys(), ...after.keys()])]
  const pairs = keys.map((key) => ({ was: before.get(key) ?? null, is: after.get(key) ?? null }))
  const sameYear = old.year === next.year
  const cells = sameYear ? pairs.flatMap(({ was, is }) => valueChange(was, is)) : []
  const changed = new Set(cells.map(keyOf))
  return {
    year: { old: old.year, new: next.year },
    cells,
    verdicts: pairs.flatMap(({ was, is }) => verdictChange(was, is)),
    untold: pairs.flatMap(({ was, is }) =>
      is !== null && was !== null && isUntold(was) && isUntold(is) && (!sameYear || changed.has(keyOf(is)))
        ? [subjectOf(is)]
        : [],
    ),
    unchanged: sameYear
      ? pairs.filter(({ was, is }) => says(was) && says(is)).length - cells.filter(isRevised).length
      : 0,
  }
}

function keyOf({ region, code }: Pick<Assessment, 'region' | 'code'>): string {
  return JSON.stringify([region, code])
}

function isRevised({ old, new: next }: CellChange): boolean {
  return old !== null && next !== null
}

function isUntold({ reason }: Assessment): boolean {
  return reason === 'incomplete-series'
}

function says(one: Assessment | null): boolean {
  return one !== null && sideOf(one) !== null
}

function valueChange(was: Assessment | null, is: Assessment | null): readonly CellChange[] {
  const [old, next] = [was === null ? null : sideOf(was), is === null ? null : sideOf(is)]
  const of = is ?? was
  if (of === null || (old === null && next === null)) return []
  const both = old !== null && next !== null
  const same = both && old.value === next.value && old.text === next.text
  if (same && old.provisional === next.provisional) return []
  const [a, b] = [old?.value ?? null, next?.value ?? null]
  const difference =
    a === null || b === null
      ? null
      : minus({ value: b, decimals: decimalsIn(b) }, { value: a, decimals: decimalsIn(a) }).value
  return [
    {
      change: old === null ? 'added' : next === null ? 'removed' : same ? 'status' : 'revised',
      measure: 'value',
      ...subjectOf(of),
      unit: of.unit,
      year: of.year,
      old,
      new: next,
      difference,
      relative: difference === null || a === null || a <= 0 ? null : difference / a,
    },
  ]
}

/** What a report says of the value of the year judged; null where it has none. */
function sideOf({ latest, actualBound, provisional, place, verdict }: Assessment): CellSide | null {
  const at = {
    provisional,
    file: place?.file ?? '',
    line: place?.line ?? null,
    column: place?.column ?? null,
    cell: place?.cell ?? null,
  }
  if (latest === null) {
    // A statement has no number: what it comes to is its verdict.
    return verdict === 'no-data' || place === null
      ? null
      : { text: verdict, kind: 'statement', value: null, ...at }
  }
  const bound = actualBound ?? ''
  return { text: `${bound}${latest}`, kind: bound === '' ? 'number' : 'bound', value: latest, ...at }
}

function verdictChange(was: Assessment | null, is: Assessment | null): readonly VerdictChange[] {
  const of = is ?? was
  if (of === null) return []
  const [old, next] = [was ?? absent(of), is ?? absent(of)]
  if (old.verdict === next.verdict && old.reason === next.reason) return []
  return [
    {
      ...subjectOf(of),
      unit: of.unit,
      attribute: of.attribute,
      old: sideStatusOf(old),
      new: sideStatusOf(next),
      causes: causesOf(was, is),
    },
  ]
}

/** An indicator that a report does not have. */
function absent(of: Assessment): Assessment {
  const rate = { planned: null, achieved: null, required: null, flow: null }
  const none = { actual: null, latest: null, expected: null, progress: null, pace: null, projected: null }
  return { ...of, ...none, rate, verdict: 'no-data', onTrack: null, reason: null }
}

/** What is not the same on both sides and may have changed the verdict. */
function causesOf(was: Assessment | null, is: Assessment | null): readonly VerdictCause[] {
  if (was === null || was.verdict === 'no-data') return ['new-data']
  if (is === null || is.verdict === 'no-data') return ['withdrawal']
  const asked = ({ target, baseline, scale, better }: Assessment) =>
    JSON.stringify([target.text, target.value, baseline, scale, better])
  const found: readonly VerdictCause[] = [
    ...(was.year === is.year ? [] : (['year'] as const)),
    ...(asked(was) === asked(is) ? [] : (['plan'] as const)),
    ...(was.year !== is.year || was.latest === is.latest ? [] : (['revision'] as const)),
  ]
  // The value stands, and what it rests on in other years does not.
  return found.length > 0 ? found : ['other-years']
}

function subjectOf({ no, code, name, nameEn, region }: Assessment) {
  return { no, code, name, nameEn, region }
}
