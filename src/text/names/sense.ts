import { foldName } from '../fold.ts'
import { lazily } from '../lazily.ts'
import { wordFamilies } from './word-families.ts'

/** What a name comes to once offices' ways of writing are folded. For matching only, never shown. */
export interface Sense {
  /** By its words. */
  readonly worded: string
  /** The same without frames (全区, 全年) and without the definition that everybody means (现价, 常住). */
  readonly bare: string
}

/** 的 says nothing, but in 目的地 and 的士. */
const particle = /(?<!目)的(?!士)/g
/** Each of several remarks in one pair of brackets stands alone: `(gdp,现价)`. */
const listed = /\(([^()]*)\)/g
const separator = /[,、;]/

/** What offices put before a name to say of whom and of when it speaks. */
const frames = lazily(() => [
  /^(?:全区|全市|全县|全州|全旗|我区|我市|我县|本区|本市|本县|全年|年末|期末|全社会|全部(?=工业))+(?=..)/g,
  /^区级(?=地方|财政|一般|公共|税)/g,
  /(?<=占|与)(?:全区|全市|全县|全州|全旗)(?=gdp)/g,
  /全体(?=(?:常住)?居民)/g,
  /(?<!城市|设区市|环境空气|环境)(?:地级及以上城市|设区城市|设区市|城市|环境空气|环境)+(?=空气|pm)/g,
  /(?<=地表水)考核断面/g,
])
/** Definitions that everybody means where none is stated. Another one (户籍, 可比价) is never left out. */
const definitions = lazily(() => [
  /\((?:按?(?:现行?价格?|当年价格?)(?:计算)?|按?常住(?:人口|口径)?(?:计算)?|全区|全市|全县|全年|年末|全社会|(?:以?农[村民](?:居民)?(?:为|=)1))\)/g,
  /^按?常住人口(?:计算)?(?=人均|城镇化|每)/g,
  /(?<=每[百千万十]{1,2})常住(?=人)/g,
  /常住(?=居民)/g,
])

/**
 * The sense of a name, after `foldName`.
 *
 * @example senseOf('全社会R&D经费占地区生产总值的比重').bare // '研发经费占gdp占比'
 */
export function senseOf(name: string): Sense {
  const folded = foldName(name)
    .replace(particle, '')
    .replace(listed, (_, inside: string) =>
      inside
        .split(separator)
        .map((part) => `(${part})`)
        .join(''),
    )
  const worded = inOneWording(folded)
  const framed = [...frames(), ...definitions()].reduce((text, frame) => text.replace(frame, ''), worded)
  const bare = framed === worded ? worded : inOneWording(framed)
  return { worded: withoutBrackets(worded), bare: withoutBrackets(bare) }
}

function inOneWording(text: string): string {
  return wordFamilies().reduce((said, { written, means }) => said.replace(written, means), text)
}

/** `执业(助理)医师` is `执业助理医师`; what stands in brackets stays. */
function withoutBrackets(text: string): string {
  return text.replace(/[()]/g, '')
}
