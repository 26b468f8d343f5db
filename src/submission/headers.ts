import { parseUnit } from '../domain/unit.ts'
import { foldName } from '../text/fold.ts'
import { withoutMarks } from '../text/footnote-mark.ts'
import { isProse } from '../text/prose.ts'
import { remembering } from '../text/remembering.ts'
import { simplified } from '../text/simplified.ts'
import { type Split, splitBareUnit, splitUnit } from '../text/split-unit.ts'
import {
  datedValueWords,
  type Fixed,
  realGrowthWords,
  roleByWord,
  undatedValueWords,
  valueWords,
} from './header-words.ts'
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
      /** 累计, without a year: from the start of the year to the end of what the table is about. */
      readonly running?: true
      /** 预计完成, without a year: see `Observation.expected`. */
      readonly expected?: true
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
  const role = roleIn(text)
  if (role.kind !== 'other') return role
  const plain = simplified(text)
  return plain === text ? bilingualRole(text) : roleOf(plain)
})

/** A header in Chinese and English, `指标 Indicator`, where both halves say the same. */
function bilingualRole(text: string): Role {
  const at = text.search(/[A-Za-z]/)
  const [chinese, english] = [text.slice(0, at).replace(/[/／|]$/, ''), text.slice(at)]
  if (at < 1 || !/[\u4e00-\u9fff]/.test(chinese)) return { kind: 'other' }
  const [role, other] = [roleIn(chinese), roleIn(english.replace(/^(?:the )?year /i, ''))]
  return role.kind === other.kind ? role : { kind: 'other' }
}

/** A header of SDMX-CSV with its label behind it: `OBS_VALUE: Observation value`. */
const labelled = /^\s*([A-Z][A-Z0-9_]*)\s*:\s*\S/

function roleIn(text: string): Role {
  const [, id] = labelled.exec(text) ?? []
  if (id !== undefined) return roleIn(id)
  const word = foldName(text).replaceAll('_', '')
  if (word === '') return { kind: 'other' }
  const known = roleByWord.get(word)
  if (known !== undefined) return { kind: known }
  if (valueWords.has(word)) return { kind: 'value', unit: null, period: null, provisional: false }
  if (/^(?:指标|指标名称)(?:及|和|与)?[(（]?(?:计量)?单位[)）]?$/.test(word)) return { kind: 'name' }
  const bare = withoutMarks(text)
  if (bare !== text) return roleIn(bare)
  const bracketed = splitUnit(text)
  const role = valueRole(bracketed)
  return role.kind === 'other' && bracketed.unit === null ? valueRole(splitBareUnit(text)) : role
}

/** `1-12月完成`, `1-9月实绩`: a part of the year, and words for values behind it. */
function partBeforeValue(words: string): string | null {
  const [, time = '', rest = ''] = /^\s*(\S*?(?:月份?|季度|半年|全年))\s*(\D+)$/.exec(words) ?? []
  return valueWords.has(foldName(rest)) ? partOfYear(time) : null
}

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
  if (realGrowthWords().has(bare.replace(/[%]/g, ''))) return { kind: 'real-growth', period }
  const heads = valueWords.has(bare) || (period === null ? undatedValueWords : datedValueWords).has(bare)
  if (heads && (bare !== '' || period !== null)) {
    if (status === 'forecast' && period === null) return { kind: 'other' }
    const provisional = status === 'provisional' || status === 'expected'
    const role = { kind: 'value', unit, period, provisional } as const
    if (period !== null) return role
    if (undatedValueWords.has(bare)) return { ...role, running: true }
    return status === 'expected' ? { ...role, expected: true } : role
  }
  const part = period === null ? (partOfYear(words) ?? partBeforeValue(words)) : null
  if (part !== null) {
    const own = { kind: 'value', unit, period: null, provisional: false } as const
    return part === 'whole' ? own : { ...own, part }
  }
  // `2023年亿元`: a unit right behind the year.
  const joined = period !== null && unit === null && bare !== '' && parseUnit(bare) !== null
  return joined ? { kind: 'value', unit: bare, period, provisional: false } : { kind: 'other' }
}
