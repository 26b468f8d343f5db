import type { MethodVerdict, OtherMethod } from '../domain/method.ts'

/**
 * What the word of another office answers to the question kq asks of every indicator: is it on track? Null where the
 * word is no answer. The word decides, in the target year too.
 */
const answers: { readonly [M in OtherMethod]: Readonly<Record<MethodVerdict<M>, boolean | null>> } = {
  statcan: {
    met: true,
    // From 0.95 of the growth required: the cut that `schedule` has from this office.
    substantial: true,
    // From 0.60 to 0.95: progress, but too slow, as `behind`.
    moderate: false,
    limited: false,
    deterioration: false,
    'not-available': null,
  },
  destatis: {
    // Reached, or reached by the target year if it goes on like this.
    sun: true,
    // Missed by up to a fifth of the way left, or met while it worsens, as `at-risk`. Destatis itself counts only the
    // suns among the targets that are reached or will be.
    'sun-cloud': false,
    cloud: false,
    storm: false,
    none: null,
  },
  unsd: {
    met: true,
    'on-track': true,
    // On the way, but it has to go faster to arrive.
    accelerate: false,
    stagnation: false,
    'not-assessed': null,
  },
  escap: {
    'on-track': true,
    // Nine tenths of the way are not covered: slow, however early in the plan.
    slow: false,
    regression: false,
    'not-assessed': null,
  },
}

/** Whether the word of a method is an on-track word; null where it is no answer. */
export function isOnTrackBy(method: OtherMethod, verdict: MethodVerdict): boolean | null {
  const own: Readonly<Partial<Record<MethodVerdict, boolean | null>>> = answers[method]
  return own[verdict] ?? null
}
