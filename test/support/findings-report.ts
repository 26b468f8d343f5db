import { assess } from '../../src/assess/index.ts'
import type { Finding, Severity } from '../../src/domain/finding.ts'
import type { Report, ReportFinding } from '../../src/domain/report.ts'
import type { Lang } from '../../src/domain/wording.ts'
import { buildReport } from '../../src/report/build.ts'
import { submissionOf } from './builders.ts'
import { smallPlan } from './small-plan.ts'

/** What a finding of a case says; the rest is an error about no cell of `2023.csv`. */
export interface Found {
  readonly id?: string
  readonly severity?: Severity
  readonly file?: string
  readonly line?: number | null
  readonly cell?: string | null
  readonly indicator?: string | null
  readonly value?: string | null
  readonly message?: string
  readonly remedy?: string
  readonly accepted?: boolean
}

export function findingOf(found: Found = {}): Finding {
  const message = found.message ?? '不对'
  const remedy = found.remedy ?? '改正'
  return {
    id: found.id ?? 'KQ503',
    name: 'unit-scale',
    severity: found.severity ?? 'error',
    place: {
      file: found.file ?? '2023.csv',
      line: found.line ?? null,
      column: found.cell === undefined || found.cell === null ? null : 3,
      cell: found.cell ?? null,
    },
    indicator: found.indicator ?? null,
    year: null,
    region: null,
    value: found.value ?? null,
    message: { zh: message, en: message },
    remedy: { zh: remedy, en: remedy },
    accepted: found.accepted ?? false,
    explanation: null,
  }
}

/** A report of these findings about the small plan, with one indicator of every kind judged in 2023. */
export function reportOf(found: readonly Found[], lang: Lang = 'zh', judged = true): Report {
  const submissions = [
    submissionOf('gdp', { 2023: '2030.29' }),
    submissionOf('urbanisation', { 2023: '81.5' }),
    submissionOf('fdi', { 2023: '3' }),
  ]
  return buildReport({
    tool: 'kq 0.1.0',
    plan: smallPlan,
    year: 2023,
    method: 'schedule',
    inputs: submissions.slice(0, 1).map(({ input }) => ({ ...input, file: '2023.csv' })),
    assessments: judged ? assess(smallPlan, submissions) : [],
    findings: found.map(findingOf),
    lang,
  })
}

/** Findings that break what is carelessly written: signs of every format, places that are not there, twins. */
export const awkward: readonly Found[] = [
  {
    line: 7,
    cell: 'C7',
    indicator: 'gdp',
    value: '15167000',
    message: '“地区生产总值”为 100%，含 | 与 ::',
  },
  { line: 7, cell: 'C7', indicator: 'gdp', value: '15167000', message: '同一格的第二个原因', id: 'KQ504' },
  { id: 'KQ101', message: '<b>&"quoted\'\r\n::error::forged\n##[error]forged', remedy: '' },
  { id: 'KQ401', severity: 'warning', line: 3, indicator: 'fdi', message: '缺 ]]> 数\u0000\u001b[31m' },
  { id: 'KQ501', severity: 'warning', line: 9, cell: 'AA9', value: '=1+1', accepted: true },
  {
    id: 'KQ305',
    severity: 'note',
    line: 12,
    cell: 'B12',
    value: '约 5',
    message: '`x` *y* _z_ [8.6](u) $a$ @b #12',
  },
  {
    id: 'KQ305',
    severity: 'note',
    line: 13,
    cell: 'B13',
    value: '约 5',
    message: '`x` *y* _z_ [8.6](u) $a$ @b #12',
  },
  { id: 'KQ204', severity: 'warning', file: '数据/a b,c:%25.csv', line: 1, message: 'lone \ud800 surrogate' },
  { id: 'KQ102', severity: 'error', file: '-', line: 2, value: '' },
]

/** What every format must agree on: which rule speaks of which place. */
export interface Spot {
  readonly id: string
  readonly file: string
  readonly line: number | null
  readonly cell: string | null
}

/** Spots in an order of their own, as text, so that two lists can be compared as sets. */
export function spots(list: readonly (Spot | ReportFinding)[]): readonly string[] {
  return list.map(({ id, file, line, cell }) => `${id} ${file} ${line} ${cell}`).toSorted()
}
