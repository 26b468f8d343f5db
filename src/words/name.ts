import { bothNames, type Lang, type Named } from '../domain/wording.ts'
import { cellText } from './plain-text.ts'
import { comma } from './punctuation.ts'
import { unitText } from './unit.ts'

/** The name an indicator goes by in a language, as it stands in a cell or a sentence. */
export function nameOf(of: Named, lang: Lang): string {
  return cellText(nameIn(of, lang))
}

/** The same as the plan writes it, for machines. */
export function nameIn(of: Named, lang: Lang): string {
  return bothNames(of)[lang]
}

/**
 * A name and its unit in one cell, where there is no room for two.
 *
 * @example withUnit('外贸出口额', '亿元', words) // '外贸出口额，亿元'
 */
export function withUnit(name: string, unit: string, { lang }: { readonly lang: Lang }): string {
  const word = cellText(unitText(unit, lang))
  return word === '' ? name : `${name}${comma[lang]}${word}`
}
