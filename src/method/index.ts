import type { AnyReason } from '../domain/assessment.ts'
import type { MethodNumbers, MethodResult, MethodVerdict, OtherMethod } from '../domain/method.ts'
import { destatis } from './destatis.ts'
import { escap } from './escap.ts'
import type { MethodFacts } from './facts.ts'
import { statcan } from './statcan.ts'
import { unsd } from './unsd.ts'

/** A verdict by another office's method, the reason where there is none, and the numbers behind it. */
export interface MethodOutcome {
  readonly verdict: MethodVerdict
  readonly reason: AnyReason | null
  readonly result: MethodResult
}

type OutcomeOf<M extends OtherMethod> = MethodNumbers[M] & {
  readonly verdict: MethodVerdict<M>
  readonly reason: AnyReason | null
}

/** The methods of other offices. `schedule`, kq's own, is `assess`. */
export const otherMethods: { readonly [M in OtherMethod]: (facts: MethodFacts) => OutcomeOf<M> } = {
  statcan,
  destatis,
  unsd,
  escap,
}

/** Judge by one of the methods. */
export function outcomeOf(method: OtherMethod, facts: MethodFacts): MethodOutcome {
  switch (method) {
    case 'statcan': {
      const { verdict, reason, ratio, score } = statcan(facts)
      return { verdict, reason, result: { method, ratio, score } }
    }
    case 'destatis': {
      const { verdict, reason, change, projected, deviation } = destatis(facts)
      return { verdict, reason, result: { method, change, projected, deviation } }
    }
    case 'unsd': {
      const { verdict, reason, projected, ratio } = unsd(facts)
      return { verdict, reason, result: { method, projected, ratio } }
    }
    case 'escap': {
      const { verdict, reason, index } = escap(facts)
      return { verdict, reason, result: { method, index } }
    }
  }
}

/** What each method says where it has no answer: its own word, or `not-assessed`. */
export const noAnswer = {
  statcan: 'not-available',
  destatis: 'none',
  unsd: 'not-assessed',
  escap: 'not-assessed',
} as const satisfies { readonly [M in OtherMethod]: MethodVerdict<M> }

/** The numbers of a method that worked nothing out. */
export function emptyResult(method: OtherMethod): MethodResult {
  switch (method) {
    case 'statcan':
      return { method, ratio: null, score: null }
    case 'destatis':
      return { method, change: null, projected: null, deviation: null }
    case 'unsd':
      return { method, projected: null, ratio: null }
    case 'escap':
      return { method, index: null }
  }
}
