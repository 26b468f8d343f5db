import { parseUnit } from '../domain/unit.ts'
import { isProse } from './prose.ts'

/** A text without the unit it ends in; null unit where there is none. */
export interface Split {
  readonly words: string
  readonly unit: string | null
}

/** Separate `数值（亿元）` into its words and the unit in its last brackets. */
export function splitUnit(text: string): Split {
  if (isProse(text)) return { words: text, unit: null }
  const whole = text.trimEnd()
  const open = Math.max(...[...'（([［【'].map((bracket) => whole.lastIndexOf(bracket)))
  const inside = whole.slice(open + 1, -1).replace(/^\s*单位\s*[:：]\s*/, '')
  if (open === -1 || !/[)）\]］】]$/.test(whole) || /[)）\]］】]/.test(inside))
    return { words: text, unit: null }
  return inside.trim() === '' || parseUnit(inside) === null
    ? { words: text, unit: null }
    : { words: whole.slice(0, open).trimEnd(), unit: inside.trim() }
}

/** The same without brackets: `2023年，亿元`, `外贸出口额：亿元`, `城市化率%`. */
export function splitBareUnit(text: string): Split {
  if (isProse(text)) return { words: text, unit: null }
  const percent = /^(.*[^\s,，:：/／、])[\s,，:：/／、]*([%％‰])\s*$/su.exec(text)
  if (percent?.[1] !== undefined && percent[2] !== undefined) return { words: percent[1], unit: percent[2] }
  for (const { index } of text.matchAll(/[\s,，:：/／、]/g)) {
    const rest = text.slice(index + 1).trim()
    if (rest !== '' && parseUnit(rest) !== null) return { words: text.slice(0, index), unit: rest }
  }
  return { words: text, unit: null }
}
