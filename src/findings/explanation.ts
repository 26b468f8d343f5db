import type { Place } from '../domain/finding.ts'

/** The explanations file looked for where none is named. */
export const usualExplanations = 'kq.explanations.csv'

/** What the people responsible say of an unusual value that is true: one row of an explanations file. */
export interface Explanation {
  readonly place: Place
  /** Id of the rule. */
  readonly rule: string
  /** Code of the indicator, year, region and value it speaks of; null where it leaves them open. */
  readonly indicator: string | null
  readonly year: number | null
  readonly region: string | null
  readonly value: string | null
  /** Name of the file it speaks of, or the end of its path; null where it names none. */
  readonly file: string | null
  readonly reason: string
  readonly who: string
  /** Last year it holds for; null where it has no end. */
  readonly until: number | null
}

/**
 * The columns of an explanations file in the order it is written, each with its names in Chinese, the first of which is
 * written. `finding` says what is to be explained.
 */
export const explanationColumns = {
  rule: ['规则'],
  indicator: ['指标'],
  region: ['地区'],
  file: ['文件', '文件名'],
  year: ['年份'],
  value: ['数值'],
  reason: ['原因', '说明'],
  who: ['说明人', '填报人'],
  until: ['有效期至'],
  finding: ['问题'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>

export type ExplanationColumn = keyof typeof explanationColumns

/** The columns without which nothing is explained. */
export const neededColumns = ['rule', 'reason'] as const satisfies readonly ExplanationColumn[]

const byName: ReadonlyMap<string, ExplanationColumn> = new Map(
  (Object.keys(explanationColumns) as ExplanationColumn[]).flatMap((column) =>
    [column, ...explanationColumns[column]].map((name) => [name, column] as const),
  ),
)

/** The column that a header names; undefined where it is none of an explanations file. */
export function explanationColumn(header: string): ExplanationColumn | undefined {
  return byName.get(header.trim().toLowerCase())
}
