import { finite } from '../quantity.ts'
import type { AnyReason } from '../verdict.ts'
import { noise, reachedBy, type Status, signOf } from './facts.ts'
import type { MethodWords, OfficeMethod } from './office-method.ts'

/** `on-track` is above the first, `regression` at or below the second. */
export const cuts = { onTrack: 9, regression: 0 } as const

/** The index of a target that is reached. */
export const reached = 10

export interface Escap {
  readonly method: 'escap'
  readonly verdict: 'on-track' | 'slow' | 'regression' | 'not-assessed'
  /** Share of the way from baseline to target that is covered, times 10. */
  readonly result: { readonly method: 'escap'; readonly index: number | null }
  readonly measure: { readonly of: 'whole-way'; readonly index: number | null }
}

export const escapWords: MethodWords<Escap> = {
  office: { zh: '联合国亚太经社会', en: 'UN ESCAP' },
  words: {
    'on-track': { like: 'on-track' },
    // Nine tenths of the way are not covered: slow, however early in the plan.
    slow: { like: 'behind', word: { zh: '进展缓慢', en: 'slow' } },
    regression: { like: 'reversing', word: { zh: '倒退', en: 'regression' } },
    'not-assessed': { like: 'not-assessed' },
  },
  numbers: { index: { kind: 'index', title: { zh: '指数', en: 'Index' } } },
}

export const escapMethod: OfficeMethod<Escap> = {
  rule: {
    zh: '指数：基期至目标的全程已走完的十分之几，达到目标为 10；超过 9 基本符合预期，0 及以下倒退，其余进展缓慢；不考虑规划期过了多久。算达到进度的：基本符合预期。',
    en: 'Index: tenths of the whole way from baseline to target that are covered, 10 once it is reached; on track above 9, regression from 0 down, else slow; it does not ask how much time has passed. Counts as on track: on track.',
  },
  judge: (facts) => {
    const { verdict, reason, index } = escap(facts)
    return { verdict, reason, result: { method: 'escap', index } }
  },
  noAnswer: { verdict: 'not-assessed', result: { method: 'escap', index: null } },
  ofTotal: (total) => total,
  decides: { by: 'index', cuts },
  path: null,
  wholeWay: (facts) => escap(facts).index,
  measure: (facts) => ({ of: 'whole-way', index: escap(facts).index }),
  measured: {
    of: 'whole-way',
    rule: { zh: '全程走完 10 分中的几分（须超过 9 分）', en: 'tenths of the whole way (over 9 is asked)' },
    figures: { zh: '{index} 分', en: '{index}' },
    numbers: { index: 'index' },
    asked: 9,
  },
}

type EscapOutcome = Omit<Escap['result'], 'method'> & {
  readonly verdict: Escap['verdict']
  readonly reason: AnyReason | null
}

/**
 * The current status index of UN ESCAP, with the words of UNICEF's Middle East and North Africa office: the share of
 * the whole way from the base I0 to the target TV that the latest value I has covered, CS = ±10·(I − I0)/|TV − I0|, 10
 * once the target is reached, the sign being that of improvement. Above 9 `on-track`, at or below 0 `regression`, between
 * `slow`. It does not ask how much time has passed: on an even path it stands at 10·τ, so that most of a plan is `slow`.
 *
 * `not-assessed` without a base. The index is null where base and target are equal and the target is not reached: that
 * is a regression.
 *
 * @see UN ESCAP, Asia-Pacific SDG progress assessment methodology; UNICEF MENARO
 * @example escap({ base: 81, baseYear: 2020, value: 83.7, year: 2023, target: 85, targetYear: 2025, better: 'higher' }) // { verdict: 'slow', index: 6.75…, reason: null }
 */
export function escap(status: Status): EscapOutcome {
  const { base, value, target } = status
  if (status.met ?? reachedBy(value, status)) return { verdict: 'on-track', index: reached, reason: null }
  if (base === null) return { verdict: 'not-assessed', index: null, reason: 'no-baseline' }
  const index = finite((reached * signOf(status) * (value - base)) / Math.abs(target - base))
  return { verdict: wordOf(index), index, reason: null }
}

function wordOf(index: number | null): Escap['verdict'] {
  if (index === null || index <= cuts.regression + noise) return 'regression'
  return index > cuts.onTrack + noise ? 'on-track' : 'slow'
}
