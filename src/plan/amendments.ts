import { CannotRun } from '../domain/cannot-run.ts'
import { type Finding, raise } from '../domain/finding.ts'
import type { Amendment, Indicator, Plan } from '../domain/plan.ts'
import { statedRows } from '../domain/plan.ts'
import type { SideRow } from '../domain/side-table.ts'
import { type Source, sourceOf } from '../domain/source.ts'
import type { Baseline, Target } from '../domain/target.ts'
import { decodedText } from '../text/decoded-text.ts'
import { foldName, foldNotation } from '../text/fold.ts'
import { isMissing } from '../text/missing.ts'
import { matcherOf } from '../text/names/matcher.ts'
import { namesNear } from '../text/names/slip.ts'
import { shorten } from '../text/shorten.ts'
import { type SideTableColumns, sideTable } from '../text/side-table.ts'
import {
  amendmentEmpty,
  amendmentHeader,
  amendmentTwice,
  amendmentUnknown,
  amendmentYear,
} from './amendment-rules.ts'
import { parseBaseline } from './baseline.ts'
import { coherence } from './coherence.ts'
import { problemLine } from './load.ts'
import { type PlanRow, quotable } from './record.ts'
import { impossibleCut, planQuote, planScale, unreadableBaseline, unreadableTarget } from './rules.ts'
import { parseTarget } from './target.ts'

/** The columns of a table of amendments, English or Chinese, in any order; other columns are left alone. */
export const amendmentColumns = {
  code: ['代码', '指标代码', '指标', '指标名称', '名称', '序号', 'indicator', 'name'],
  from_year: ['起始年份', '起始年', '调整年份', '自何年起', 'from', 'year'],
  target: ['目标', '目标值', '新目标', '调整后目标', '调整后目标值'],
  baseline: ['基期', '基期值', '新基期', '调整后基期值'],
  decision: ['决定', '依据', '调整原因', '说明'],
  source: ['出处', '来源', '文号'],
  region: ['地区', '区县'],
} as const satisfies SideTableColumns<string>
export type AmendmentColumn = keyof typeof amendmentColumns

/** A table of amendments as read: those of the plan where nothing is wrong with it, and everything that is. */
export interface AmendmentsReading {
  readonly amendments: readonly Amendment[]
  readonly findings: readonly Finding[]
}

/** The plan with the amendments that `source` declares, in whatever encoding it was saved; with problems it throws CannotRun. */
export function readAmendmentsFile(source: Source, plan: Plan): Plan {
  const { amendments, findings } = readAmendments(plan, decodedText(source), source.file)
  if (findings.length > 0) throw new CannotRun(findings.map(problemLine))
  return { ...plan, amendments }
}

/**
 * The plan with the amendments in the bytes of a file, in whatever encoding it was saved; rejects with `CannotRun` where
 * they cannot be read.
 */
export async function openAmendments(plan: Plan, bytes: Uint8Array, file: string): Promise<Plan> {
  return readAmendmentsFile(sourceOf(file, bytes), plan)
}

/**
 * Read what changes a plan: of which indicator, from which year on, to which target or baseline, by which decision.
 *
 * @example readAmendments(plan, 'code,from_year,target\ngdp,2023,2400', 'plan.amendments.csv').amendments[0]?.fromYear // 2023
 */
export function readAmendments(plan: Plan, text: string, file: string): AmendmentsReading {
  const table = sideTable(file, text, amendmentColumns, [['code'], ['from_year']])
  const findings: Finding[] = table.unclosed.map((place) => raise(planQuote, place, {}))
  const line = { file, line: table.head?.line ?? null, column: null, cell: null }
  for (const [column, words] of Object.entries(needed) as [keyof typeof needed, (typeof needed)['code']][]) {
    if (!table.has(column)) findings.push(raise(amendmentHeader, line, { column: words, problem: 'missing' }))
    for (const again of table.repeated.filter((one) => one.column === column))
      findings.push(raise(amendmentHeader, again.place, { column: words, problem: 'repeated' }))
  }
  if (findings.length > 0 || table.head === null) return { amendments: [], findings }
  const amendments: Amendment[] = []
  for (const row of table.rows) {
    const read = readRow(plan, row, file)
    findings.push(...read.findings)
    const { amendment } = read
    if (amendment === null) continue
    const same = amendments.find(
      (one) =>
        one.code === amendment.code && one.region === amendment.region && one.fromYear === amendment.fromYear,
    )
    if (same !== undefined) {
      const name = plan.indicators.find(({ code }) => code === amendment.code)?.name ?? amendment.code
      const facts = { name, year: amendment.fromYear, line: same.line }
      findings.push(raise(amendmentTwice, row.placeOf('from_year'), facts, { indicator: amendment.code }))
    } else amendments.push(amendment)
  }
  return { amendments: findings.length > 0 ? [] : amendments, findings }
}

const needed = {
  code: { zh: '指标代码（code）', en: 'the indicator (code)' },
  from_year: { zh: '起始年份（from_year）', en: 'the first year (from_year)' },
} as const

interface RowRead {
  readonly amendment: Amendment | null
  readonly findings: readonly Finding[]
}

function readRow(plan: Plan, row: SideRow<AmendmentColumn>, file: string): RowRead {
  const found = rowNamed(plan, row)
  if (!('indicator' in found)) return { amendment: null, findings: [found.finding] }
  const { indicator } = found
  const { code, name, unit, scale, baselineYear } = indicator
  const { targetYear } = plan
  const [year] = /^\d{4}(?=年?$)/.exec(foldNotation(row.cell('from_year')).trim()) ?? []
  const fromYear = year === undefined ? null : Number(year)
  const within = fromYear !== null && fromYear > baselineYear && fromYear <= targetYear
  const yearFacts = { read: shorten(row.cell('from_year')), from: baselineYear + 1, to: targetYear }
  const findings: Finding[] = within
    ? []
    : [raise(amendmentYear, row.placeOf('from_year'), yearFacts, { indicator: code })]
  const [target, baseline] = [row.cell('target'), row.cell('baseline')]
  if (isMissing(target) && isMissing(baseline))
    findings.push(raise(amendmentEmpty, row.placeOf('target'), {}, { indicator: code }))
  const complain: PlanRow['complain'] = (rule, column, facts) => [
    raise(rule, row.placeOf(column === 'baseline' ? 'baseline' : 'target'), quotable(facts), {
      indicator: code,
      value: column === 'baseline' ? baseline : target,
    }),
  ]
  const newBaseline = isMissing(baseline) ? indicator.baseline : parseBaseline(baseline, unit)
  if (newBaseline === null)
    findings.push(...complain(unreadableBaseline, 'baseline', { name, read: baseline }))
  const read = isMissing(target) ? null : parseTarget(target, scale, unit)
  if (read !== null && !read.ok) {
    const said = { name, read: target }
    const rules = { unreadable: unreadableTarget, impossible: impossibleCut } as const
    findings.push(
      ...(read.why === 'unfit'
        ? complain(planScale, 'target', { ...said, scale })
        : complain(read.why === 'unreadable' ? rules.unreadable : rules.impossible, 'target', said)),
    )
  } else if (read !== null && newBaseline !== null) {
    const planRow: PlanRow = {
      line: row.line,
      name,
      cell: (column) => (column === 'baseline' ? baseline : target),
      complain,
      baselineYear,
      targetYear,
      path: [],
      proposed: [],
    }
    findings.push(...coherence(planRow, read, newBaseline, indicator.better, scale))
  }
  if (findings.length > 0 || fromYear === null) return { amendment: null, findings }
  const said: { readonly target: Target | null; readonly baseline: Baseline | null } = {
    target: read?.ok === true ? read.target : null,
    baseline: isMissing(baseline) ? null : newBaseline,
  }
  const { region } = indicator
  const by = { decision: row.cell('decision'), source: row.cell('source'), file, line: row.line }
  return { amendment: { code, region, fromYear, ...said, ...by }, findings }
}

/** The row of the plan that a row of the table changes. */
function rowNamed(
  plan: Plan,
  row: SideRow<AmendmentColumn>,
): { readonly indicator: Indicator } | { readonly finding: Finding } {
  const read = row.cell('code')
  const region = row.cell('region')
  const known = matcherOf(plan).find(read)?.indicator ?? null
  const own = known === null ? [] : statedRows(plan).filter(({ code }) => code === known.code)
  const indicator = own.find((one) => foldName(one.region ?? '') === foldName(region))
  if (indicator !== undefined) return { indicator }
  const facts = {
    read: shorten(read),
    region: shorten(region),
    hints: known === null ? namesNear(plan, read) : [],
    regions: own.flatMap((one) => one.region ?? []),
  }
  return { finding: raise(amendmentUnknown, row.placeOf('code'), facts, { value: read }) }
}
