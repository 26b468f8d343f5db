import type { Lang } from '../../domain/wording.ts'
import { inXml } from '../../words/plain-text.ts'

/** A figure as it is said in a language. Its numbers are the same in all of them. */
export interface ChartIn<C> {
  readonly lang: Lang
  readonly chart: C
}

/** The figure as it is said in one language at least. */
export type InLanguages<C> = readonly [ChartIn<C>, ...ChartIn<C>[]]

/** What a page or a picture would take for something else than text. */
const marking = /[&<>"]/

/**
 * Text that a page or a picture shows as it is.
 *
 * @example svgText('<img onerror=1>') // '&lt;img onerror=1&gt;'
 */
export function svgText(text: string): string {
  const plain = inXml(text)
  if (!marking.test(plain)) return plain
  return plain
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Code of a language in HTML and SVG. */
export const langCodes: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' }

/** A text of a picture where it says the same in every language once, else once in each. */
export function textIn<C>(figures: InLanguages<C>, attributes: string, text: (chart: C) => string): string {
  const [first, ...others] = figures
  const same = others.every(({ chart }) => text(chart) === text(first.chart))
  const one = (said: ChartIn<C>, lang: string) =>
    `<text ${attributes}${lang}>${svgText(text(said.chart))}</text>`
  if (same) return one(first, '')
  return figures.map((said) => one(said, ` lang="${langCodes[said.lang]}"`)).join('')
}

/** A place in a picture: a tenth of a point is finer than any screen. */
export function at(place: number): string {
  return String(Math.round(place * 10) / 10)
}
