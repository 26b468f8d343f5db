import type { InLangs } from '../../document/in-langs.ts'
import { langCodes, svgText } from '../../figure/draw/marks.ts'

/**
 * Text that a page shows as it is.
 *
 * @example htmlText('<img onerror=1>') // '&lt;img onerror=1&gt;'
 */
export const htmlText = svgText

/** A text in every language in which it is said: once where that is the same, else once in each, of which a page shows one. */
export function said(spoken: InLangs<string>): string {
  const [first, ...others] = spoken
  if (others.every(({ is }) => is === first.is)) return htmlText(first.is)
  return spoken.map(({ lang, is }) => `<span lang="${langCodes[lang]}">${htmlText(is)}</span>`).join('')
}

/** The class of a tone; nothing where it is plain. */
export function classed(...names: readonly string[]): string {
  const own = names.filter((name) => name !== '' && name !== 'plain')
  return own.length === 0 ? '' : ` class="${own.join(' ')}"`
}
