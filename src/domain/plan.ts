import type { Quantity } from './quantity.ts'
import type { Relation } from './relation.ts'
import type { ScaleName } from './scale.ts'
import type { Baseline, Target } from './target.ts'
import type { Text } from './wording.ts'

/** 预期性 (expected of the economy), 约束性 (binding on the government) or 指导性 (a guide). */
export type Attribute = 'anticipatory' | 'binding' | 'guiding'
/** Which way is improvement. Stated by the plan, never guessed from baseline and target. */
export type Better = 'higher' | 'lower'
/** `main`: the plan's indicator table; `text`: targets stated only in the body. */
export type Group = 'main' | 'text'

/** What a table does not say of an indicator, as its reader proposes it until a person confirms it. */
export interface Proposal {
  readonly column: 'better' | 'scale' | 'attribute' | 'sign'
  readonly value: string
  readonly because: Text
}

/** One of several graded goals for the same indicator: 确保 2000, 力争 2200, 冲刺 2500. */
export interface Tier {
  readonly label: string
  readonly quantity: Quantity
}

/** The same name by another definition, and its value in the baseline year: what it may be mistaken for. */
export interface OtherDefinition {
  readonly name: string
  readonly quantity: Quantity
}

/** Who set a target that the plan itself only calls assigned. */
export interface Assignment {
  /** The plan's own words. */
  readonly words: string
  readonly file: string
  /** Who assigned it, as the file of assigned targets says; empty where it does not. */
  readonly source: string
}

/** What the plan itself asks of a year before the last: a point of its own path. */
export interface InterimTarget {
  readonly year: number
  readonly target: Target
}

export interface Indicator {
  readonly no: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly unit: string
  /** The year of its baseline, which may differ by row. */
  readonly baselineYear: number
  readonly baseline: Baseline
  /** The plan's own path to the target, in rising order; empty where the plan leaves it to the straight line. */
  readonly path: readonly InterimTarget[]
  readonly target: Target
  readonly attribute: Attribute
  /** Which way the path leads; of two ends, to the nearer. */
  readonly better: Better
  /** `range`: both ends of the target count, whichever way the path leads. */
  readonly twoSided: boolean
  readonly scale: ScaleName
  /** Plan and submissions print reductions with a minus: `-2.66` under 降低率 is a reduction of 2.66. */
  readonly minusIsDecline: boolean
  /** The target is a bound that must hold in each year. */
  readonly everyYear: boolean
  /** From which year on values are by another definition, and do not compare with baseline and target; null for none. */
  readonly redefinedFrom: Redefinition | null
  readonly tiers: readonly Tier[]
  readonly otherDefinitions: readonly OtherDefinition[]
  readonly group: Group
  /** The division of the plan's table it stands in; empty where it has none. */
  readonly category: string
  readonly source: string
  /** Who answers for it; empty where the plan does not say. */
  readonly owners: readonly string[]
  /** The region whose baseline and target these are; null where they hold for every region. */
  readonly region: string | null
  /** How the figure of the whole comes from those of its regions; null where it does not. */
  readonly aggregate: Aggregate | null
  /** What changed it, and what it was before: only in a plan as it is in force in a year. */
  readonly amended?: Amended
  /** Code of the indicator whose target is stated here once more; null where the target is stated once. */
  readonly repeats: string | null
  /** Where the figure of a target comes from that the plan leaves to be assigned; null where the plan states the target. */
  readonly assigned: Assignment | null
  /** What the plan file does not say and was proposed. */
  readonly proposed: readonly Proposal[]
  /** Line of the row in the plan file, as an editor counts. */
  readonly line: number
}

/** A figure of the whole that is the sum of its regions' figures, or their mean by another indicator of theirs. */
export type Aggregate = { readonly by: 'sum' } | { readonly by: 'mean'; readonly weight: string }

/** What a plan asks of one region by rows of its own. */
export interface RegionalTargets {
  readonly region: string
  readonly indicators: readonly Indicator[]
  /** It has a plan of its own: what holds for all others does not hold for it. */
  readonly alone?: true
}

/** A change of the plan, in force from a year on. */
export interface Amendment {
  /** Code of the indicator. */
  readonly code: string
  /** The region whose row is changed; null for the row that holds for all. */
  readonly region: string | null
  readonly fromYear: number
  /** The new target; null where it stays. */
  readonly target: Target | null
  /** The new baseline; null where it stays. */
  readonly baseline: Baseline | null
  /** What was decided, and where it stands; empty where the table does not say. */
  readonly decision: string
  readonly source: string
  readonly file: string
  readonly line: number
}

/** How a row came to be as it is in force. */
export interface Amended {
  readonly by: Amendment
  /** The row as it was until then. */
  readonly before: Indicator
}

/** The first year of another definition, and what changed as the plan file has it; empty where it does not say. */
export interface Redefinition {
  readonly year: number
  readonly why: string
}

export interface Plan {
  readonly file: string
  /** The year most of its rows start from: the years after it are those of the plan. */
  readonly baselineYear: number
  readonly targetYear: number
  /** Each indicator once: as it holds for every region, else as it holds for the first that has a row. */
  readonly indicators: readonly Indicator[]
  /** The rows that hold for one region; empty where all hold for every one. */
  readonly regional: readonly RegionalTargets[]
  /** What changed it since, as the table beside the plan has it, in its order. */
  readonly amendments: readonly Amendment[]
  /** What is to hold between them, as the table beside the plan declares. */
  readonly relations: readonly Relation[]
}

/** The earliest year that a row of the plan starts from. */
export function earliestYear({ baselineYear, indicators }: Plan): number {
  return indicators.reduce((earliest, indicator) => Math.min(earliest, indicator.baselineYear), baselineYear)
}

/** What of the proposals a verdict rests on. */
export function restingOn({
  proposed,
}: Pick<Indicator, 'proposed'>): readonly ('better' | 'scale' | 'sign')[] {
  return proposed.flatMap(({ column }) => (column === 'attribute' ? [] : [column]))
}

/** Every row of the plan: of each indicator the one that holds for all regions, then those of single regions. */
export function statedRows({ indicators, regional }: Plan): readonly Indicator[] {
  if (regional.length === 0) return indicators
  return indicators.flatMap((indicator) => [
    ...(indicator.region === null ? [indicator] : []),
    ...regional.flatMap(({ indicators: own }) => own.filter(({ code }) => code === indicator.code)),
  ])
}

/** The plan with every row changed, those of single regions too. */
export function withRows(plan: Plan, change: (row: Indicator) => Indicator): Plan {
  const regional = plan.regional.map((one) => ({ ...one, indicators: one.indicators.map(change) }))
  return { ...plan, indicators: plan.indicators.map(change), regional }
}
