import { isProse } from './prose.ts'

const unitLine = /^[\s（(]*(?:计量)?单位\s*[:：]\s*(.+?)[\s）)]*$/

/** The unit that a line such as `单位：亿元` states; null for any other text. */
export function statedUnit(text: string): string | null {
  return isProse(text) ? null : (unitLine.exec(text)?.[1]?.trim() ?? null)
}
