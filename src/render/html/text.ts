import type { InLangs } from '../../document/in-langs.ts'
import { langCodes, svgText } from '../../figure/draw/marks.ts'

/**
 * Text that a page shows as it is.
 *
 * @example htmlText('<img onerror=1>') // '&lt;img onerror=1&gt;'
 */
export const htmlText = svgText

/**
 * What a thing says, in every language in which it is said: once where that is the same, else once in each, of which a page
 * shows one.
 */
export function said<T>(spoken: InLangs<T>, text: (is: T) => string): string {
  const texts = spoken.map(({ is }) => text(is))
  const [first = ''] = texts
  if (texts.every((one) => one === first)) return htmlText(first)
  return spoken
    .map(({ lang }, index) => `<span lang="${langCodes[lang]}">${htmlText(texts[index] ?? '')}</span>`)
    .join('')
}

/** The class of a tone; nothing where it is plain. */
export function classed(...names: readonly string[]): string {
  const own = names.filter((name) => name !== '' && name !== 'plain')
  return own.length === 0 ? '' : ` class="${own.join(' ')}"`
}
