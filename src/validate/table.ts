import type { Values } from '../assess/values.ts'
import type { Finding, Place, Rule, Subject } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Quantity } from '../domain/quantity.ts'
import type { Text } from '../domain/wording.ts'
import type { ExpectedRange } from './expected-range.ts'
import type { Facts } from './facts.ts'
import type { ValueRelations } from './relations.ts'
import type { Dated } from './trail.ts'

/** The values one submission gives for one region, beside what earlier submissions said. */
export interface SubmittedTable {
  readonly plan: Plan
  readonly region: string | null
  /** The newest year the submission reports: the one it was made for. */
  readonly year: number
  /** The files it consists of. */
  readonly files: readonly string[]
  /** What it says: indicator → year → observation. */
  readonly values: Values
  /** What earlier submissions of the same region said. */
  readonly history: Values
  /** What reading its files found, file by file. */
  readonly read: readonly (readonly Finding[])[]
}

/** One number of a submission, and what would be ordinary in its place. */
export interface Cell {
  readonly indicator: Indicator
  readonly facts: Facts
  readonly observation: Observation
  /** The year's own value in the indicator's unit. */
  readonly quantity: Quantity
  /** Null where nothing is known to compare with. */
  readonly expectedRange: ExpectedRange | null
  /** So many spreads it lies from the ordinary; 0 where nothing is known. */
  readonly away: number
  /** It is implausible where it stands. */
  readonly misplaced: boolean
  /** Values of earlier years that nothing speaks against, oldest first. */
  readonly earlier: readonly Dated[]
  readonly plan: Plan
}

/** A rule about one number. */
export interface CellRule<F = never> extends Rule<F> {
  readonly check: (cell: Cell) => Finding | null
}

/** A rule about a submission as a whole. `numbers` are its cells in the order of the file. */
export interface TableRule<F = never> extends Rule<F> {
  readonly check: (table: SubmittedTable, numbers: readonly Cell[]) => readonly Finding[]
}

/** A rule about what a plan declares to hold between indicators; `cells` are the numbers of one year by the code of their indicator. */
export interface RelationRule<F = never> extends Rule<F> {
  readonly check: (cells: ReadonlyMap<string, Cell>, relations: ValueRelations) => readonly Finding[]
}

/** What a finding about an observation names besides its rule and place. */
export function subjectOf({ indicator, region, year, text }: Observation): Subject {
  return { indicator, region, year, value: text.trim() }
}

/** A place that means a whole file. */
export function wholeFile(file: string): Place {
  return { file, line: null, column: null, cell: null }
}

/** How many regions of many a message names. */
const listed = 4

/** A sentence about regions of which the same holds: the first of them go before it. */
export function ofRegions(regions: readonly string[], text: Text): Text {
  const [only = null, ...others] = regions
  if (others.length === 0) return ofRegion(only, text)
  const some = regions.slice(0, listed)
  const more = regions.length - some.length
  const { zh, en } = text
  return {
    zh: `${some.join('、')}${more > 0 ? `等 ${regions.length} 个地区` : ''}：${zh}`,
    en: `${some.join(', ')}${more > 0 ? ` and ${more} more regions` : ''}: ${en}`,
  }
}

/** A sentence about one region of several: its name goes first. */
export function ofRegion(region: string | null, { zh, en }: Text): Text {
  return region === null ? { zh, en } : { zh: `${region}：${zh}`, en: `${region}: ${en}` }
}
