import { isNamed } from '../../domain/file-name.ts'
import type { Finding, Place } from '../../domain/finding.ts'

/** The explanations file looked for where none is named. */
export const usualExplanations = 'kq.explanations.csv'

/** What the people responsible say of an unusual value that is true: one row of an explanations file. */
export interface Explanation {
  readonly place: Place
  /** Id or name of the rule. */
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

/** The columns of an explanations file, in the order it is written. `finding` says what is to be explained. */
export const explanationColumns = [
  'rule',
  'indicator',
  'region',
  'file',
  'year',
  'value',
  'reason',
  'who',
  'until',
  'finding',
] as const
export type ExplanationColumn = (typeof explanationColumns)[number]

/** Whether an explanation speaks of a finding. */
export function explains(explanation: Explanation, finding: Finding): boolean {
  const { rule, indicator, year, region, file, value } = explanation
  return (
    (rule === finding.id || rule === finding.name) &&
    (indicator === null || indicator === finding.indicator) &&
    (year === null || year === finding.year) &&
    (region === null || region === finding.region) &&
    (file === null || isNamed(finding.place.file, file)) &&
    (value === null || (finding.value !== null && isSame(value, finding.value)))
  )
}

/** The same text, or the same plain number written another way: a spreadsheet drops the last zero of 83.70. */
function isSame(a: string, b: string): boolean {
  const plain = /^-?\d+(?:\.\d+)?$/
  return a === b || (plain.test(a) && plain.test(b) && Number(a) === Number(b))
}
