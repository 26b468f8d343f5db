import { lazily } from '../lazily.ts'

/** A name that is written in two languages. */
export interface Halves {
  readonly chinese: string
  readonly english: string
}

/** English words of more than an abbreviation: two of them, or one that is long. */
const english = String.raw`[A-Za-z][A-Za-z&'’.,%()–-]*(?:[ \t]+[A-Za-z0-9&'’.,%()–-]+)+|[A-Za-z]{6,}`
const behind = lazily(
  () => new RegExp(String.raw`^(.*[\p{Script=Han}）)])[\s/|／｜:：]*[（(]?(${english})[）)]?\s*$`, 'su'),
)
const before = lazily(
  () => new RegExp(String.raw`^\s*(${english})[\s/|／｜:：]*[（(]?(\p{Script=Han}.*?)[）)]?$`, 'su'),
)

/**
 * The two halves of a name in Chinese and in English; null where there are no two. An abbreviation (`GDP`) is no half.
 *
 * @example halvesOf('地区生产总值 Gross domestic product') // { chinese: '地区生产总值', english: 'Gross domestic product' }
 */
export function halvesOf(name: string): Halves | null {
  if (name.length > longest || !/[A-Za-z]{4}/.test(name)) return null
  const [, first, second] = behind().exec(name) ?? []
  if (first !== undefined && second !== undefined) return { chinese: first.trim(), english: second.trim() }
  const [, third, fourth] = before().exec(name) ?? []
  return third === undefined || fourth === undefined
    ? null
    : { chinese: fourth.trim(), english: third.trim() }
}

/** No name in two languages is longer. */
const longest = 200
