import type { Group } from './plan.ts'

/** What `kq.json` says of a project: where its files are, named from its folder, and what its runs are to be like. */
export interface ProjectConfig {
  /** Where this contract is described. */
  readonly $schema?: string
  /** The plan. */
  readonly plan?: string
  /** Targets that a higher level assigned. */
  readonly targets?: string
  /** Relations between the indicators of the plan; those beside it where not given. */
  readonly relations?: string
  /** What has been explained; kq.explanations.csv beside kq.json where not given. */
  readonly explanations?: string
  /** The table of the regions that report. */
  readonly roster?: string
  /** Further submissions, as names with `*` and `?`. */
  readonly data?: readonly string[]
  /** Submissions of earlier years, read and not reported. */
  readonly history?: readonly string[]
  /** The language of reports. */
  readonly lang?: 'zh' | 'en'
  /** Which indicators of the plan are judged. */
  readonly group?: Group | 'all'
  /** What ends a run with an exit code that is not 0. */
  readonly failOn?: 'error' | 'warning' | 'off-track' | 'late' | 'never'
  /** More warnings than these are an error. */
  readonly maxWarnings?: number
  /** How many of the indicators of a region must have a value: `all`, a number, or a share such as `80%`. */
  readonly require?: string | number
}

/** A region that reports, as the roster has it. */
export interface RosterEntry {
  readonly region: string
  /** A plan of its own; null where the project's holds. */
  readonly plan: string | null
  /** The names of its submissions, with `{year}`, `*` and `?`; null where the roster does not say. */
  readonly pattern: string | null
  /** The units it reports in where a submission states none. */
  readonly units: readonly string[]
  /** The day by which it reports, as the roster writes it; null where it does not. */
  readonly due: string | null
  /** Line of the roster. */
  readonly line: number
}

/** The regions that report. */
export interface Roster {
  readonly file: string
  readonly entries: readonly RosterEntry[]
}

/** A region that has not reported. */
export interface LateRegion {
  readonly region: string
  readonly due: string | null
}

/** The names that mean the whole and none of its parts. */
const wholes: ReadonlySet<string> = new Set([
  '全市',
  '全省',
  '全区',
  '全县',
  '全国',
  '合计',
  '总计',
  'total',
  'city',
])

/** Whether a region of a roster is the whole itself, which its parts add up to. */
export function isWhole(region: string): boolean {
  return wholes.has(region.trim().toLowerCase())
}
