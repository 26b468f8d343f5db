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
  /** Tenths of the way from baseline to target that are covered, and that will be at the projected value. */
  readonly result: {
    readonly method: 'escap'
    readonly index: number | null
    readonly anticipated: number | null
  }
  readonly measure: { readonly of: 'anticipated'; readonly anticipated: number | null }
}

export const escapWords: MethodWords<Escap> = {
  office: { zh: '联合国亚太经社会', en: 'UN ESCAP' },
  words: {
    'on-track': { like: 'on-track' },
    // Nine tenths of the way will not be covered by the target year.
    slow: { like: 'behind', word: { zh: '进展缓慢', en: 'slow' } },
    regression: { like: 'reversing', word: { zh: '倒退', en: 'regression' } },
    'not-assessed': { like: 'not-assessed' },
  },
  numbers: {
    index: { kind: 'index', title: { zh: '现状指数', en: 'Index now' } },
    anticipated: { kind: 'index', title: { zh: '预期指数', en: 'Anticipated' } },
  },
}

export const escapMethod: OfficeMethod<Escap> = {
  rule: {
    zh: '指数：基期至目标的全程走完的十分之几，达到目标为 10；现状指数按目前的数，预期指数按趋势值，以后者定评价：超过 9 基本符合预期，0 及以下倒退，其余进展缓慢。算达到进度的：基本符合预期。',
    en: 'Index: tenths of the whole way from baseline to target, 10 once it is reached; now as covered so far, anticipated as covered at the projected value, which decides: on track above 9, regression from 0 down, else slow. Counts as on track: on track.',
  },
  judge: (facts) => {
    const { verdict, reason, index, anticipated } = escap(facts)
    return { verdict, reason, result: { method: 'escap', index, anticipated } }
  },
  noAnswer: { verdict: 'not-assessed', result: { method: 'escap', index: null, anticipated: null } },
  ofTotal: (total) => total,
  decides: { by: 'anticipated', cuts },
  path: null,
  measure: (facts) => ({ of: 'anticipated', anticipated: escap(facts).anticipated }),
  measured: {
    of: 'anticipated',
    rule: {
      zh: '到 {end} 年走完全程 10 分中的几分（须超过 9 分）',
      en: 'tenths of the whole way covered by {end} (over 9 is asked)',
    },
    figures: { zh: '{anticipated} 分', en: '{anticipated}' },
    numbers: { anticipated: 'index' },
    asked: 9,
  },
}

type EscapOutcome = Omit<Escap['result'], 'method'> & {
  readonly verdict: Escap['verdict']
  readonly reason: AnyReason | null
}

/**
 * The index of UN ESCAP, with the words of UNICEF's Middle East and North Africa office: the share of the whole way from
 * the base I0 to the target TV that a value I has covered, ±10·(I − I0)/|TV − I0|, 10 once the target is reached, the
 * sign being that of improvement. Above 9 `on-track`, at or below 0 `regression`, between `slow`. Of the latest value it
 * is the current status, which on an even path stands at 10·τ whatever is to come; of the projected value it is the
 * anticipated one, and decides where there is a projected value.
 *
 * `not-assessed` without a base. An index is null where base and target are equal and the target is not reached: that
 * is a regression.
 *
 * @see UN ESCAP, Asia-Pacific SDG progress assessment methodology; UNICEF MENARO
 * @example escap({ base: 81, baseYear: 2020, value: 83.7, year: 2023, target: 85, targetYear: 2025, better: 'higher', projected: 85.5 }) // { verdict: 'on-track', index: 6.75…, anticipated: 10, reason: null }
 */
export function escap(status: Status): EscapOutcome {
  const { base, value, projected = null } = status
  if (status.met ?? reachedBy(value, status))
    return { verdict: 'on-track', index: reached, anticipated: reached, reason: null }
  if (base === null) return { verdict: 'not-assessed', index: null, anticipated: null, reason: 'no-baseline' }
  const index = indexOf(value, base, status)
  const anticipated =
    projected === null ? null : reachedBy(projected, status) ? reached : indexOf(projected, base, status)
  return { verdict: wordOf(projected === null ? index : anticipated), index, anticipated, reason: null }
}

/** The tenths of the way that a value has covered. */
function indexOf(value: number, base: number, status: Status): number | null {
  return finite((reached * signOf(status) * (value - base)) / Math.abs(status.target - base))
}

function wordOf(index: number | null): Escap['verdict'] {
  if (index === null || index <= cuts.regression + noise) return 'regression'
  return index > cuts.onTrack + noise ? 'on-track' : 'slow'
}
