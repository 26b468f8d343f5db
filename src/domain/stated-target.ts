import type { Assessment } from './assessment.ts'
import type { Indicator } from './plan.ts'

/** A target as a report states it, with the value it comes to. */
export function targetAsStated(
  { target, better }: Pick<Indicator, 'target' | 'better'>,
  value: number | null,
): Omit<Assessment['target'], 'assigned'> {
  const { text, kind, inclusive } = target
  const about = target.kind !== 'relative' && 'about' in target && target.about
  return {
    text,
    kind,
    value,
    inclusive,
    ...(about ? { about } : {}),
    ...(target.kind === 'direction' ? { towards: target.towards ?? better } : {}),
  }
}
