/** Ways to judge an indicator: `schedule` is kq's own, the others are those of statistics offices, for comparison. */
export const methods = ['schedule', 'statcan', 'destatis', 'unsd', 'escap'] as const
export type Method = (typeof methods)[number]
export type OtherMethod = Exclude<Method, 'schedule'>

/** The words each office's method answers in. What it has no word for is `not-assessed`, with a reason. */
export const methodVerdicts = {
  statcan: ['met', 'substantial', 'moderate', 'limited', 'deterioration', 'not-available'],
  destatis: ['sun', 'sun-cloud', 'cloud', 'storm', 'none'],
  unsd: ['met', 'on-track', 'accelerate', 'stagnation', 'not-assessed'],
  escap: ['on-track', 'slow', 'regression', 'not-assessed'],
} as const satisfies Readonly<Record<OtherMethod, readonly string[]>>
/** One mapped type, which what makes the JSON Schema of the report follows. */
export type MethodVerdict<M extends OtherMethod = OtherMethod> = {
  readonly [K in M]: (typeof methodVerdicts)[K][number]
}[M]

/** Why a method gives no verdict where kq's own may give one. */
export const methodReasons = [
  /** Its base, value or target have opposite signs: no growth rate leads from one to the other. */
  'opposite-signs',
  /** Fewer than four values in consecutive years. */
  'too-few-years',
  /** A running total starts from 0, where growth rates do not exist, and can only rise. */
  'running-total',
  /** Reported as done or not done. */
  'statement',
  /** A number against a target in words, or relative to another indicator. */
  'no-numeric-target',
] as const
export type MethodReason = (typeof methodReasons)[number]

/** What each method works out; null where it is undefined. Changes and projections are in the indicator's unit. */
export interface MethodNumbers {
  /** Achieved over required compound growth, and the score it makes, −5 to 5. */
  readonly statcan: { readonly ratio: number | null; readonly score: number | null }
  /** Mean yearly change, where it leads in the target year, and by what share of the way left that misses the target. */
  readonly destatis: {
    readonly change: number | null
    readonly projected: number | null
    readonly deviation: number | null
  }
  /** Where compound growth leads in the target year, and the share of the way from baseline to target that covers. */
  readonly unsd: { readonly projected: number | null; readonly ratio: number | null }
  /** Share of the way from baseline to target that is covered, times 10. */
  readonly escap: { readonly index: number | null }
}

/** The numbers of the method that judged. */
export type MethodResult = {
  readonly [M in OtherMethod]: { readonly method: M } & MethodNumbers[M]
}[OtherMethod]
