import type { Text } from './wording.ts'

/** `error` blocks the assessment of its cell; `warning` asks for a look; `note` says what was done. */
export type Severity = 'error' | 'warning' | 'note'

/** Where a finding points. `line` is an editor's line, `column` the 1-based table column, `cell` Excel's name for it. */
export interface Place {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly cell: string | null
}

/** The order of a file: what is about the whole of it before its lines, a line before its cells. */
export function inReadingOrder(a: Place, b: Place): number {
  return position(a.line) - position(b.line) || position(a.column) - position(b.column)
}

function position(at: number | null): number {
  return at === null ? -1 : at
}

/**
 * A kind of finding, stated once: README tables, `kq explain` and machine formats derive from it.
 * Ids are never reused.
 */
export interface Rule<F = never> {
  readonly id: `KQ${number}`
  readonly name: string
  readonly severity: Severity
  readonly title: Text
  readonly why: Text
  readonly message: (facts: F) => Text
  readonly remedy: (facts: F) => Text
}

/** A rule as it is explained: what it finds, why that matters, and what to do. */
export interface ExplainedRule extends Pick<Rule, 'id' | 'name' | 'severity' | 'title' | 'why'> {
  /** An example of what it says, where that differs from case to case. */
  readonly example: Text | null
  readonly remedy: Text
}

/** One cause found in one place: about the submission, never about the district. */
export interface Finding {
  readonly id: string
  readonly name: string
  readonly severity: Severity
  readonly place: Place
  /** Further cells of the same cause: what holds for the value at `place` holds for theirs. */
  readonly also?: readonly Place[]
  /** Code of the indicator concerned, null where there is none. */
  readonly indicator: string | null
  /** Year and region of the value concerned, null where there is none. */
  readonly year: number | null
  readonly region: string | null
  /** The cell as read, null where no cell is concerned. */
  readonly value: string | null
  readonly message: Text
  readonly remedy: Text
  /** Explained by the people responsible: still shown, no longer counted against the file. */
  readonly accepted: boolean
  /** What they say, and who; null where nothing is explained. */
  readonly explanation: string | null
}

/** What a finding counts as: once it is explained no longer by its severity. */
export type CountedAs = Severity | 'accepted'

/** What a finding counts as, gravest first. */
export const countedAs: readonly CountedAs[] = ['error', 'warning', 'note', 'accepted']

/** What a finding counts as, in gates, tables and machine formats alike. */
export function countsAs({ severity, accepted }: Pick<Finding, 'severity' | 'accepted'>): CountedAs {
  return accepted ? 'accepted' : severity
}

/** What a finding may say besides its rule and place. */
export interface Subject {
  readonly indicator?: string | null
  readonly year?: number | null
  readonly region?: string | null
  readonly value?: string | null
}

/** Characters of a cell that a message quotes: more than any name or number has, and few enough to be read. */
const mostQuoted = 200

/**
 * Make the finding that `rule` words for these `facts` at this `place`. A message quotes only the beginning of a very
 * long cell; the value of the finding is the whole.
 */
export function raise<F>(rule: Rule<F>, place: Place, whole: F, subject: Subject = {}): Finding {
  const facts = brief(whole) as F
  return {
    id: rule.id,
    name: rule.name,
    severity: rule.severity,
    place,
    indicator: subject.indicator ?? null,
    year: subject.year ?? null,
    region: subject.region ?? null,
    value: subject.value ?? null,
    message: rule.message(facts),
    remedy: rule.remedy(facts),
    accepted: false,
    explanation: null,
  }
}

function brief(facts: unknown): unknown {
  if (typeof facts === 'string') return facts.length <= mostQuoted ? facts : shortened(facts)
  if (Array.isArray(facts)) return facts.map(brief)
  if (typeof facts !== 'object' || facts === null) return facts
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, brief(fact)]))
}

function shortened(text: string): string {
  const kept = [...text.slice(0, 2 * mostQuoted)].slice(0, mostQuoted).join('')
  return kept.length < text.length ? `${kept}…` : text
}
