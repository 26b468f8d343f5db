import type { DueValue } from './due-value.ts'
import type { Place } from './finding.ts'
import {
  type Method,
  type MethodResult,
  type MethodVerdict,
  officeWords,
  ofMethods,
  otherMethods,
} from './method.ts'
import type { Attribute, Better, Group, Redefinition } from './plan.ts'
import type { ScaleName } from './scale.ts'
import type { TargetKind } from './target.ts'
import { type AnyReason, type Reason, type Verdict, verdicts } from './verdict.ts'

/** A verdict by whatever method. */
export type AnyVerdict = Verdict | MethodVerdict

/** The words of each method. An indicator without a value has `no-data` by all of them. */
export const verdictsOf: Readonly<Record<Method, readonly AnyVerdict[]>> = ofMethods((method) =>
  method === 'schedule' ? verdicts : [...officeWords(method).map(([word]) => word), 'no-data'],
)

/** The verdict of the schedule that a verdict by whatever method is most like. */
export function likeOf(verdict: AnyVerdict): Verdict {
  return likes.get(verdict) ?? 'not-assessed'
}

const likes: ReadonlyMap<AnyVerdict, Verdict> = new Map([
  ...otherMethods.flatMap((method) => officeWords(method).map(([word, { like }]) => [word, like] as const)),
  ...verdicts.map((verdict) => [verdict, verdict] as const),
])

/**
 * A target the baseline does not satisfy is to be reached; one it satisfies is to be kept. A bound that must hold every
 * year is judged by the year's value, whatever the baseline.
 */
export type Aim = 'reach' | 'keep' | 'every-year'

/** Whether a target is only to be kept, because the baseline satisfies it or because it holds every year: no way to go. */
export function isKept(aim: Aim | null): boolean {
  return aim === 'keep' || aim === 'every-year'
}

/**
 * Rates per year. `growth` and `cut` are fractions (0.0772 is 7.72 %), `change` and `sum` are in the
 * indicator's unit. `flow` is for totals of flows only: the constant growth (fraction) of the yearly
 * flow, from its baseline, that adds up to the target.
 */
export interface Rates {
  readonly planned: number | null
  readonly achieved: number | null
  readonly required: number | null
  readonly flow: number | null
}

export interface TierStatus {
  readonly label: string
  readonly value: number
  readonly met: boolean | null
  readonly required: number | null
}

/**
 * What a target relative to another indicator was held against: mean growth a year of both since `from`, as fractions; at
 * current prices where it is worked out of amounts.
 */
export interface GrowthComparison {
  /** Both are reported rates of growth; else at least one is worked out of amounts. */
  readonly rates: boolean
  /** Both are published growth at constant prices. */
  readonly real: boolean
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly own: number
  readonly other: number
  readonly from: number
}

/** Whether the target will be met, as the evidence has it: it speaks for that, against it, or for neither. */
export type Likelihood = 'likely' | 'in-doubt' | 'unlikely'

/**
 * Chances from which assessments call something very likely or likely, and up to which unlikely or very unlikely (IPCC
 * guidance on uncertainty, 2010).
 */
export const chances = { veryLikely: 0.9, likely: 0.66, unlikely: 0.33, veryUnlikely: 0.1 } as const
export type ChanceWord = 'very-likely' | 'likely' | 'even' | 'unlikely' | 'very-unlikely'

/**
 * A chance of meeting a target in the words of assessment practice.
 *
 * @example chanceWordOf(0.17) // 'unlikely'
 */
export function chanceWordOf(chance: number): ChanceWord {
  if (chance >= chances.veryLikely) return 'very-likely'
  if (chance >= chances.likely) return 'likely'
  if (chance <= chances.veryUnlikely) return 'very-unlikely'
  return chance <= chances.unlikely ? 'unlikely' : 'even'
}

/** A target met now that would be lost again by its year, at the mean of the last so many yearly changes. */
export interface Loss {
  readonly changes: number
  readonly projected: number
}

/** What the year after the judged one must bring. */
export interface NextYear {
  readonly year: number
  /** The value with which it is on track then, met in the target year; of running values with the years before it. */
  readonly onTrack: number | null
  /** Of a running value, what that year must bring by itself; else the same. */
  readonly own: number | null
  /** The value from which the target is met if later years move as the judged one did; null where that is not known, or no share can be. */
  readonly atLastPace: number | null
}

/** Where an indicator is heading, and how sure that is. */
export interface Outlook {
  /** Whether the projected value satisfies the target; in the target year, whether the actual one does. */
  readonly reaches: boolean | null
  /** Where the pace leads beyond the ends of a share, to which the projected value is held; null elsewhere. */
  readonly beyond: number | null
  /** Null in the target year, and where nothing is projected. */
  readonly likelihood: Likelihood | null
  /** Null where no mean of the last one to three changes loses a target that is met now. */
  readonly loss: Loss | null
  readonly probability: number | null
  /** Between which values the target year will fall four times in five, by the drift method. */
  readonly interval: Span | null
  /** Where the worst and the best yearly change so far would lead. */
  readonly range: Span | null
}

export interface Span {
  readonly low: number
  readonly high: number
}

/** What would give another on-track answer: the nearest cut, the other of growth and change, the value before it was rounded, the other figure of the baseline year. */
export const sensitivities = ['cut', 'scale', 'rounding', 'baseline'] as const
export type Sensitivity = (typeof sensitivities)[number]

/** What a target came to in its year. */
export interface Final {
  /** Counted in the direction of improvement, in the unit: above zero is better than the target. */
  readonly difference: number
  /** The same as a share of the target: (A − T)/|T|, turned round where lower is better. Null for a target of 0. */
  readonly margin: number | null
  /** The highest graded goal reached. */
  readonly tier: string | null
}

/** What the other figure of the baseline year comes to, where a submission reports it otherwise than the plan. */
export interface OtherBaseline {
  readonly of: 'plan' | 'reported'
  readonly value: number
  readonly expected: number | null
  readonly pace: number | null
  readonly verdict: Verdict
  readonly onTrack: boolean | null
}

/** How an earlier year stood, by the schedule. */
export interface PastYear {
  readonly year: number
  readonly actual: number | null
  readonly latest: number | null
  readonly verdict: Verdict
  readonly onTrack: boolean | null
}

/** How a bound is written before its number. */
export type BoundSign = '>' | '>=' | '<' | '<='

/** How one indicator stands in one year: the contract of the machine-readable report. Absent is null. */
export interface Assessment {
  readonly no: string
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly region: string | null
  readonly unit: string
  readonly attribute: Attribute
  readonly group: Group
  /** The division of the plan's table it stands in; empty where it has none. */
  readonly category: string
  /** Who answers for it; left out where the plan does not say. */
  readonly owners?: readonly string[]
  readonly baseline: number | null
  /** The year of its baseline, which may differ from the plan's. */
  readonly baselineYear: number
  /** Whose figure the baseline is: what was reported serves where the plan has none, and where it was asked for. */
  readonly baselineOf: 'plan' | 'reported'
  /** Null where there is one figure only. */
  readonly otherBaseline: OtherBaseline | null
  readonly target: {
    readonly text: string
    readonly kind: TargetKind
    readonly value: number | null
    readonly inclusive: boolean
    /** 左右 of a total, a multiple, a change or a growth rate; only where it is said. */
    readonly about?: true
    /** Which way a target without a figure asks for; only of those. */
    readonly towards?: Better | 'stable'
    /** The file an assigned figure comes from, and who assigned it; only where the plan states none. */
    readonly assigned?: { readonly file: string; readonly source: string }
  }
  /** Which way the path leads. */
  readonly better: Better
  /** Both ends of the target count, whichever way the path leads. */
  readonly twoSided: boolean
  readonly scale: ScaleName
  /** Of direction, scale and sign, what the plan file does not say and was proposed: the verdict rests on it. */
  readonly proposed: readonly ('better' | 'scale' | 'sign')[]
  readonly aim: Aim | null
  /** From which year on values do not compare with baseline and target, and what changed; null for none. */
  readonly redefinedFrom: Redefinition | null
  /** What changed the plan for it and is in force; left out where nothing did. */
  readonly amended?: AmendedTarget
  readonly year: number
  readonly actual: number | null
  /** The actual value is only known to lie on this side of the number: more than, at least, less than, at most. */
  readonly actualBound: BoundSign | null
  /** The year's own value: equal to the actual one but for running totals, of which it may be known alone. */
  readonly latest: number | null
  /** The years without which a running total is unknown; none where it is known, or there is none. */
  readonly missingYears: readonly number[]
  readonly expected: number | null
  /** What is due in each year of the plan by the path in force; empty where none leads to the target. */
  readonly path: readonly DueValue[]
  readonly elapsed: number
  readonly progress: number | null
  readonly pace: number | null
  readonly rate: Rates
  /** The rate required over the one achieved: how many times the effort so far; null where it is slack, or nothing moved the wished way. */
  readonly effort: number | null
  /** Null in the target year, and where no path leads on. */
  readonly next: NextYear | null
  readonly projected: number | null
  readonly outlook: Outlook
  readonly sensitive: boolean
  /** What the verdict is sensitive to. */
  readonly sensitiveTo: readonly Sensitivity[]
  readonly provisional: boolean
  /** Published growth at constant prices over the year before, in %: beside the verdict, never in it. */
  readonly realGrowth: number | null
  /** Its mean since the baseline, as a fraction; null unless the file has it of every year. */
  readonly realMean: number | null
  /** Mean growth a year of the amounts, as a fraction: beside the verdict where the published growth is judged; null elsewhere. */
  readonly nominalMean: number | null
  readonly tiers: readonly TierStatus[]
  /** For a target relative to another indicator only. */
  readonly comparison: GrowthComparison | null
  /** Null before the target year. */
  readonly final: Final | null
  /** The earlier years reported, oldest first. */
  readonly history: readonly PastYear[]
  /** By the method of the report. Progress, expected value and rates are those of the plan's own path by all of them. */
  readonly verdict: AnyVerdict
  readonly onTrack: boolean | null
  readonly reason: AnyReason | null
  /** Where the value of the year stands; null where there is none. */
  readonly place: Place | null
  /** Only where a method other than `schedule` judged. */
  readonly methodResult?: MethodResult
}

/** An assessment by the schedule, kq's own method. */
export type ScheduleAssessment = Assessment & { readonly verdict: Verdict; readonly reason: Reason | null }

/** A change of the plan that an assessment goes by: target and baseline as written, null where they were not changed. */
export interface AmendedTarget {
  readonly fromYear: number
  readonly target: { readonly before: string; readonly after: string } | null
  readonly baseline: { readonly before: string; readonly after: string } | null
  /** What was decided, and where it stands; empty where the plan does not say. */
  readonly decision: string
  readonly source: string
}
