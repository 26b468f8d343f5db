import { parseUnit } from '../domain/unit.ts'
import { foldName } from '../text/fold.ts'
import { withoutMarks } from '../text/footnote-mark.ts'
import { datedValueWords, type Fixed, realGrowthWords, roleByWord, valueWords } from './header-words.ts'
import { isProse } from './prose.ts'
import { remembering } from './remembering.ts'
import { type Split, splitBareUnit, splitUnit } from './split-unit.ts'
import { mentionedPeriod, type Period, partOfYear, statusOf, withoutStatus } from './year.ts'

/** What a column of a submission is for. */
export type Role =
  | { readonly kind: Fixed }
  /** A column of values; unit and period where its header states them. */
  | {
      readonly kind: 'value'
      readonly unit: string | null
      readonly period: Period | null
      /** A part of the year that the header names without the year: `1-9月`. */
      readonly part?: string
      readonly provisional: boolean
    }
  /** Published growth at constant prices: shown beside the verdict, never mixed into it. */
  | { readonly kind: 'real-growth'; readonly period: Period | null }
  /** Nothing `kq` reads: targets, growth rates, and whatever else an office keeps in its tables. */
  | { readonly kind: 'other' }

/**
 * What the header `text` says its column holds. Closed: a header that is not known is `other`, never a guess.
 *
 * @example roleOf('2023年实绩（亿元）') // { kind: 'value', unit: '亿元', period: { year: 2023, … } }
 */
export const roleOf = remembering((text: string): Role => {
  if (isProse(text)) return { kind: 'other' }
  const word = foldName(text).replaceAll('_', '')
  if (word === '') return { kind: 'other' }
  const known = roleByWord.get(word)
  if (known !== undefined) return { kind: known }
  if (/^(?:指标|指标名称)(?:及|和|与)?[(（]?(?:计量)?单位[)）]?$/.test(word)) return { kind: 'name' }
  const bare = withoutMarks(text)
  if (bare !== text) return roleOf(bare)
  const bracketed = splitUnit(text)
  const role = valueRole(bracketed)
  return role.kind === 'other' && bracketed.unit === null ? valueRole(splitBareUnit(text)) : role
})

/** The role of a header apart from its unit: a period, words for values, or both. */
function valueRole({ words, unit }: Split): Role {
  const found = mentionedPeriod(words)
  const rest = found === null ? words : found.rest
  const status = statusOf(rest.toLowerCase())
  const period = found === null ? null : { ...found.period, status }
  const bare = foldName(withoutStatus(rest.toLowerCase()))
    .replaceAll('_', '')
    .replace(/[()[\]]/g, '')
    .replace(/^的/, '')
  if (realGrowthWords.has(bare.replace(/[%]/g, ''))) return { kind: 'real-growth', period }
  const heads = valueWords.has(bare) || (period !== null && datedValueWords.has(bare))
  if (heads && (bare !== '' || period !== null)) {
    return { kind: 'value', unit, period, provisional: status === 'provisional' }
  }
  const part = period === null ? partOfYear(words) : null
  if (part !== null) {
    const own = { kind: 'value', unit, period: null, provisional: false } as const
    return part === 'whole' ? own : { ...own, part }
  }
  // `2023年亿元`: a unit right behind the year.
  const joined = period !== null && unit === null && bare !== '' && parseUnit(bare) !== null
  return joined ? { kind: 'value', unit: bare, period, provisional: false } : { kind: 'other' }
}
