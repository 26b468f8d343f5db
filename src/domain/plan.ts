import type { Quantity } from './quantity.ts'
import type { Baseline, Target } from './target.ts'

/** 预期性 (expected of the economy) or 约束性 (binding on the government). */
export type Attribute = 'anticipatory' | 'binding'
/** Which way is improvement. Stated by the plan, never guessed from baseline and target. */
export type Better = 'higher' | 'lower'
/** The scale on which the required path is a straight line. */
export type ScaleName = 'growth' | 'change' | 'sum' | 'cut'
/** `main`: the plan's indicator table; `text`: targets stated only in the body. */
export type Group = 'main' | 'text'

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

export interface Indicator {
  readonly no: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly aliases: readonly string[]
  readonly unit: string
  readonly baseline: Baseline
  readonly target: Target
  readonly attribute: Attribute
  readonly better: Better
  readonly scale: ScaleName
  readonly tiers: readonly Tier[]
  readonly otherDefinitions: readonly OtherDefinition[]
  readonly group: Group
  readonly source: string
  /** Code of the indicator whose target is stated here once more; null where the target is stated once. */
  readonly repeats: string | null
  /** Where the figure of a target comes from that the plan leaves to be assigned; null where the plan states the target. */
  readonly assigned: Assignment | null
  /** Line of the row in the plan file, as an editor counts. */
  readonly line: number
}

export interface Plan {
  readonly file: string
  readonly baselineYear: number
  readonly targetYear: number
  readonly indicators: readonly Indicator[]
}
