import type { Row } from '../domain/grid.ts'
import { lazily } from '../text/lazily.ts'
import type { Matcher, NamedIndicator } from '../text/names/matcher.ts'
import { isProse } from '../text/prose.ts'
import { splitUnit } from '../text/split-unit.ts'

/** What a text says its table is of, and the text. */
export interface TitleSubject extends NamedIndicator {
  readonly text: string
}

/** A longer line is no title of one indicator. */
const longest = 60

const label =
  /^(?:统计|查询)?(?:指标(?:名称)?|项目|indicator(?: ?name)?|series(?: ?name)?|variable|measure)[:：]/i
const number = /^(?:表|附表|续表)?[\d一二三四五六七八九十]+(?:[-—–.．]\d+)*[、.．:：]?(?!\d)/
const times =
  /(?:(?:19|20)\d{2}年?度?(?:[-—–~至到](?:19|20)?\d{2}年?度?)?(?:全年|年?[末底]|[上下]半年|前?[一二三四1-4]季度|\d{1,2}(?:[-—–~至]\d{1,2})?月份?)?|历年|近[三五十]年|按年份?分)/g
const emptyBrackets = /\((?:单位:?)?\)/g

/** Signs of which no name of a place is made, and many of what is measured. */
const measuring = '均占比率值额量数业增减速每单亩'
/** What stands before the name of an indicator: places, and words that say a table goes through them. */
const frame = lazily((): readonly RegExp[] => [
  /各|全|分|按|所辖|下辖|主要|及|和|与|、/y,
  /地区|区域|城市|省份|街道|镇街|[省市区县州镇乡]/y,
  /\((?:[省市区县、]|镇街){1,12}\)/y,
  ...[1, 2, 3, 4, 5, 6].map(
    (length) =>
      new RegExp(`(?:(?![${measuring}])[\\u4e00-\\u9fff]){${length}}(?:[省市区县州旗盟镇乡]|街道)`, 'y'),
  ),
])
/** What stands behind it. */
const ending = lazily((): readonly RegExp[] => [
  /主要|完成|统计|情况|数据|汇总|一览|排名|分布|对比|比较|实绩|表/y,
  /及其?增(?:速|长速度|长率|长)|[按分](?:地区|区域|区县|县区|市县|城市)分?/y,
  /\([按分](?:地区|区域|区县|县区|市县|城市|年度?)分?\)/y,
  /\(续\)|\(初步(?:核算|统计)?\)|[,，:：]/y,
])

/**
 * The indicator that a title says its table is of: its name, and beside it nothing but the number of the table, time,
 * places, a unit and words such as 统计表. Nothing is taken from a part of another name.
 *
 * @returns null where the title is of anything else, or of several things
 * @example titleSubject('表2-5 绍兴市各区县地区生产总值（2023年）', matcher)?.indicator.code // 'gdp'
 */
export function titleSubject(text: string, matcher: Matcher): TitleSubject | null {
  if (isProse(text) || text.length > longest) return null
  const { words, unit } = splitUnit(text.trim())
  const bare = words.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const labelled = bare.replace(label, '').trim()
  const whole = matcher.byName(labelled)
  if (whole !== null) return { ...whole, unit: unit ?? whole.unit, text: text.trim() }
  const rest = labelled
    .replace(/ /g, '')
    .replace(times, '')
    .replace(number, '')
    .replace(emptyBrackets, '')
    .replace(/^[的:：、-]+/, '')
  const named = namedWithin(rest, matcher)
  return named === null ? null : { ...named, unit: unit ?? named.unit, text: text.trim() }
}

/** The longest name with nothing but a frame before it and an ending behind it. */
function namedWithin(text: string, matcher: Matcher): NamedIndicator | null {
  const starts = endsOf(text, frame())
  for (const from of [...starts].toSorted((a, b) => a - b)) {
    for (let to = text.length; to > from + 1; to -= 1) {
      const behind = text.slice(to)
      const named = endsOf(behind, ending()).has(behind.length) ? matcher.byName(text.slice(from, to)) : null
      if (named !== null) return named
    }
  }
  return null
}

/** Where words that a text begins with may end, one after another: 0, and behind each. */
function endsOf(text: string, words: readonly RegExp[]): ReadonlySet<number> {
  const ends = new Set([0])
  // What is added is gone through as well.
  for (const from of ends) {
    for (const word of words) {
      word.lastIndex = from
      if (word.test(text)) ends.add(word.lastIndex)
    }
  }
  return ends
}

/** The one indicator that the rows above a table say it is of; null where they name none, or several. */
export function subjectAbove(rows: readonly Row[], matcher: Matcher): TitleSubject | null {
  const subjects = rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.trim() === '' ? [] : (titleSubject(cell, matcher) ?? []))),
  )
  const [first] = subjects
  return new Set(subjects.map(({ indicator }) => indicator)).size === 1 ? (first ?? null) : null
}
