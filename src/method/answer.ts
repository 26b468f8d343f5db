import type { AnyReason, Assessment } from '../domain/assessment.ts'
import type { MethodResult, OtherMethod } from '../domain/method.ts'
import { clean } from '../pathway/scale.ts'
import type { Level, MethodValues } from './gather.ts'
import { emptyResult, type MethodOutcome, noAnswer, outcomeOf } from './index.ts'
import { isOnTrackBy } from './on-track.ts'
import { nearCutOf } from './sensitivity.ts'

/**
 * The assessment with what another method says in place of the schedule's verdict: its word, whether that is on track,
 * the reason where it has none, whether its number lies near a cut, and its numbers. An indicator without a value
 * stays `no-data`.
 */
export function answeredBy(method: OtherMethod, assessment: Assessment, gathered: MethodValues): Assessment {
  if (gathered.kind === 'no-data') {
    return { ...assessment, sensitive: false, sensitiveTo: [], methodResult: emptyResult(method) }
  }
  const { verdict, reason, result } = answer(method, gathered)
  const onTrack = isOnTrackBy(method, verdict)
  const sensitive = onTrack !== null && verdict !== 'met' && nearCutOf(result)
  return {
    ...assessment,
    verdict,
    onTrack,
    reason,
    sensitive,
    sensitiveTo: sensitive ? ['cut'] : [],
    methodResult: gathered.kind === 'facts' ? inOwnTerms(result, gathered.level) : result,
  }
}

function answer(method: OtherMethod, gathered: Exclude<MethodValues, { kind: 'no-data' }>): MethodOutcome {
  if (gathered.kind === 'unavailable') return unanswered(method, gathered.reason)
  const { facts, running } = gathered
  if (!running) return outcomeOf(method, facts)
  // From 0 there is no growth rate; and a ceiling on a total that can only rise is not kept by falling.
  const byGrowth = method === 'statcan' || method === 'unsd'
  const unfit = byGrowth ? facts.met !== true : method === 'destatis' && facts.better === 'lower'
  if (unfit) return unanswered(method, 'running-total')
  return outcomeOf(method, byGrowth ? { ...facts, base: null } : facts)
}

function unanswered(method: OtherMethod, reason: AnyReason): MethodOutcome {
  return { verdict: noAnswer[method], reason, result: emptyResult(method) }
}

/** Changes and projections back from the level to what the indicator is measured in. */
function inOwnTerms(result: MethodResult, level: Level): MethodResult {
  const back = (value: number | null) => (value === null ? null : clean(level.back(value)))
  switch (result.method) {
    case 'destatis': {
      const change = result.change === null ? null : clean(level.backChange(result.change))
      return { ...result, change, projected: back(result.projected) }
    }
    case 'unsd':
      return { ...result, projected: back(result.projected) }
    case 'statcan':
    case 'escap':
      return result
  }
}
