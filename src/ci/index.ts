import type { ExplainedRule } from '../domain/finding.ts'
import type { Remark } from '../domain/remark.ts'
import type { Report } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import type { RuleMessages } from '../words/messages/rule.ts'
import type { Says } from './junit.ts'

/** What a format of a CI service is told besides the report. */
export interface CiTerms {
  readonly lang: Lang
  /** What is said of an indicator besides its verdict, where a format has room for it. */
  readonly says: Says
  /** What is said of cells besides findings, and whether the run fails by it. */
  readonly remarks: () => readonly Remark[]
  readonly remarksFail: boolean
  /** Whether the run fails by a region that has not reported. */
  readonly lateFails: boolean
  /** Every rule there is, loaded where a format lists them. */
  readonly rules: () => Promise<readonly ExplainedRule[]>
  /** What the parts of its explanation are called. */
  readonly labels: RuleMessages
  /** Where the project is presented; null where its publisher names no page. */
  readonly homepage: string | null
}

type Write = (report: Report, terms: CiTerms) => string | Promise<string>

/** A format that a CI service reads: about findings, for the commands that have them. */
interface CiFormat {
  readonly extensions: readonly string[]
  readonly load: () => Promise<Write>
}

/** Every CI format. A new one is a file beside this one, and an entry here. */
export const ciFormats = {
  github: { extensions: [], load: async () => (await import('./github.ts')).github },
  gitlab: { extensions: [], load: async () => (await import('./gitlab.ts')).gitlab },
  junit: { extensions: ['xml'], load: async () => (await import('./junit.ts')).junit },
  sarif: {
    extensions: ['sarif'],
    load: async () => {
      const { sarifReporter } = await import('./sarif.ts')
      return async (report, terms) => sarifReporter(await terms.rules())(report, terms)
    },
  },
} as const satisfies Readonly<Record<string, CiFormat>>

export type CiFormatName = keyof typeof ciFormats
