import { oneLine } from './plain-text.ts'

/**
 * Text that Markdown shows as it is: on one line, its signs escaped.
 *
 * @example markdownText('[20] <30') // '\\[20\\] &lt;30'
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|~$]/g, (sign) => `\\${sign}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/#(?=\d)/g, '&#35;')
    .replaceAll('@', '&#64;')
}
