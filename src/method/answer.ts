import { type Assessment, likeOf } from '../domain/assessment.ts'
import { type MethodResult, numberIn, numbersOf, type OtherMethod, officeMethods } from '../domain/method.ts'
import { finite } from '../domain/quantity.ts'
import { isOnTrack } from '../domain/verdict.ts'
import type { Level, MethodValues } from './gather.ts'

/**
 * The assessment with what another method says in place of the schedule's verdict: its word, whether that is on track,
 * the reason where it has none, whether its number lies near a cut, and its numbers. An indicator without a value
 * stays `no-data`.
 */
export function answeredBy(method: OtherMethod, assessment: Assessment, gathered: MethodValues): Assessment {
  const { noAnswer } = officeMethods[method]
  if (gathered.kind === 'no-data') {
    return { ...assessment, sensitive: false, sensitiveTo: [], methodResult: noAnswer.result }
  }
  const { verdict, reason, result } = answer(method, gathered)
  const onTrack = isOnTrack(likeOf(verdict))
  const sensitive = onTrack !== null && verdict !== 'met' && isNearCut(method, result)
  return {
    ...assessment,
    verdict,
    onTrack,
    reason,
    sensitive,
    sensitiveTo: sensitive ? ['cut'] : [],
    methodResult: gathered.kind === 'facts' ? inOwnTerms(method, result, gathered.level) : result,
  }
}

function answer(method: OtherMethod, gathered: Exclude<MethodValues, { kind: 'no-data' }>) {
  const { judge, judgeDirection, noAnswer, ofTotal } = officeMethods[method]
  if (gathered.kind === 'unavailable') return { ...noAnswer, reason: gathered.reason }
  if (gathered.kind === 'direction')
    return judgeDirection?.(gathered.facts) ?? { ...noAnswer, reason: 'no-numeric-target' as const }
  const { running } = gathered
  const facts = running ? ofTotal(gathered.facts) : gathered.facts
  return facts === null ? { ...noAnswer, reason: 'running-total' as const } : judge(facts)
}

/** As near to a cut as this a ratio could as well have fallen on its other side; an index of 10 is ten times as long. */
const near = 0.02

/** Whether the number that decided lies so near to a cut that a rounding of the data could have moved it. */
function isNearCut(method: OtherMethod, result: MethodResult): boolean {
  const { by, cuts } = officeMethods[method].decides
  const value = numberIn(result, by)
  const distance = numbersOf(method).some(([name, { kind }]) => name === by && kind === 'index')
    ? 10 * near
    : near
  return value !== null && Object.values(cuts).some((cut) => Math.abs(value - cut) <= distance + 1e-12)
}

/** Changes and projections back from the level to what the indicator is measured in. */
function inOwnTerms(method: OtherMethod, result: MethodResult, { back, backChange }: Level): MethodResult {
  const own = numbersOf(method).flatMap(([name, { kind }]) => {
    const value = numberIn(result, name)
    if (value === null || (kind !== 'change' && kind !== 'value')) return []
    return [[name, finite(kind === 'change' ? backChange(value) : back(value))] as const]
  })
  return { ...result, ...Object.fromEntries(own) }
}
