import { unitInEnglish } from '../domain/unit-in-english.ts'
import type { Lang } from '../domain/wording.ts'

/**
 * A unit as readers of a language write it; a unit without a translation stays as the plan has it.
 *
 * @example unitText('亿元', 'en') // '100m yuan'
 */
export function unitText(unit: string, lang: Lang): string {
  if (lang === 'zh') return unit
  return unitInEnglish(unit)
}
