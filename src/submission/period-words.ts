/**
 * A text about a time in one form, so that one pattern finds the period: half-width, lower case, without blanks, with one dash;
 * Chinese numerals of years and months as digits; English months, quarters and halves behind their year and in their short form.
 */

const chineseDigits = '〇一二三四五六七八九'
const monthNumerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const counts = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const ordinals = ['first', 'second', 'third', 'fourth']

/** One English month, whole or in its usual short form. */
const longMonth =
  /(?<![a-z])(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\.?(?![a-z])/g
/** The number of an English month in its short form; null for anything else. */
export function englishMonth(text: string): number | null {
  const at = months.indexOf(text)
  return at < 0 ? null : at + 1
}

/** One English month in its short form, or two with a dash between them. */
export const englishMonths = `(?:${months.join('|')})(?:-(?:${months.join('|')}))?`

const year = '(?:19|20)\\d{2}'
const oneMonth = `(?:${months.join('|')})`
const partBeforeYear = new RegExp(
  `(?<![a-z\\d])(${oneMonth})[\\s,./-]{0,3}(?:(?:of|in)\\s)?(?=${year}(?!\\d))`,
)
/** A part of a year that is one wherever it stands: a month alone may be that in which the table was made. */
const partAnywhere = new RegExp(
  `(?<![a-z\\d-])(${oneMonth}-${oneMonth}|q[1-4](?:\\s?-\\s?q?[1-4])?|h[12]|ytd)(?![a-z\\d])[\\s,./-]{0,3}(?:of\\s)?`,
)
const firstYear = new RegExp(`(?<![\\d.])${year}(?!\\d)`)
const lastDay = new RegExp(
  `(?<![a-z\\d])(?:31(?:st)?\\s*(?:of\\s*)?dec|dec\\s*31(?:st)?),?\\s*(${year})(?!\\d)`,
  'g',
)
const yearEnded = new RegExp(
  `(?:(?:12|twelve)\\s?months|year)\\s?end(?:ed|ing)\\s(?:dec\\s)?(?=${year})`,
  'g',
)
/** `2023年1月-2023年9月`, `2023年1月1日至9月30日`: both ends dated. */
const fromMonthToMonth = new RegExp(
  `(${year})年(\\d{1,2})月(?:1日)?[-至到](?:\\1年)?(\\d{1,2})月(?:(?:28|29|30|31)日)?`,
  'g',
)
/** `2023-01-2023-09`, `2023.1.1至2023.9.30`. */
const fromDateToDate = new RegExp(
  `(?<!\\d)(${year})([-./])(\\d{1,2})(?:\\2\\d{1,2})?[-至到]\\1\\2(\\d{1,2})(?:\\2\\d{1,2})?(?!\\d)`,
  'g',
)

/** `31/12/2023`, `12/31/2023`: the last day of a year. */
const lastDayFirst = new RegExp(`(?<!\\d)(?:31[-/.]12|12[-/.]31)[-/.](${year})(?!\\d)`)
/** `2023-01-01`: databases date a year's value by its first day. */
const firstDay = new RegExp(`^\\s*(${year})([-/.])0?1\\2 ?0?1(?:[t ]0{1,2}:00(?::00)?)?\\s*$`)
/** A letter that databases put behind a year, as `2023p`, `2023 (P)`, `2023E`. */
const markBehind = new RegExp(`^(\\s*(?:fy|cy)?\\s?${year}(?:[-/_]\\d{2})?年?)\\s?[([]?([aefpr])[)\\]]?\\s*$`)
const markWords: ReadonlyMap<string, string> = new Map([
  ['e', '预计'],
  ['f', '预测'],
  ['p', '初步'],
])

function ordinal(word: string): number {
  return (/^\d/.test(word) ? '1234'.indexOf(word.charAt(0)) : ordinals.indexOf(word)) + 1
}

function monthsFrom(count: string): string {
  const last = /^\d/.test(count) ? Number(count) : counts.indexOf(count) + 1
  return months[last - 1] === undefined ? count : last === 1 ? 'jan' : `jan-${months[last - 1]}`
}

/** English words for parts of a year in their short form: `January to June` as `jan-jun`, `first half` as `h1`. */
function shortEnglish(words: string): string {
  return words
    .replace(longMonth, '$1')
    .replace(/(?<![a-z])year[\s-]*to[\s-]*date/g, 'ytd')
    .replace(/(?<=[a-z\d])\s*(?:-|(?<=\s)(?:to|till?|until|through|thru)(?=\s))\s*(?=[a-z\d])/g, '-')
    .replace(/(?<=(?:19|20)\d{2})m(?=(?:0[1-9]|1[0-2])(?!\d))/g, '-')
    .replace(
      /(?<![a-z\d])(first|second|1st|2nd)[\s-]*half(?:[\s-]*year)?/g,
      (_, word: string) => `h${ordinal(word)}`,
    )
    .replace(/(?<![a-z])half[\s-]*year(?:ly)?/g, 'h1')
    .replace(
      /(?<![a-z\d])(first|second|third|fourth|1st|2nd|3rd|4th)[\s-]*quarter/g,
      (_, word: string) => `q${ordinal(word)}`,
    )
    .replace(/(?<![a-z\d])first[\s-]*(two|three|four|[234])[\s-]*quarters/g, (_, count: string) => {
      return `q1-q${/\d/.test(count) ? count : counts.indexOf(count) + 1}`
    })
    .replace(/(?<![a-z\d])first[\s-]*(\d{1,2}|[a-z]{3,6})[\s-]*months/g, (_, count: string) =>
      monthsFrom(count),
    )
    .replace(/(?<![a-z\d])(\d{1,2})m(?=[\s,]*(?:19|20)\d{2}(?!\d))/g, (_, count: string) => monthsFrom(count))
    .replace(/(?<=(?:19|20)\d{2}(?:[\s年]|年\s)?)(\d{1,2})m(?![a-z\d])/g, (_, count: string) =>
      monthsFrom(count),
    )
    .replace(/(?<![a-z\d])(\d{1,2}|[a-z]{3,6})[\s-]*months(?=\s*(?:of|in)\s)/g, (_, count: string) =>
      monthsFrom(count),
    )
}

/** An English part right behind the year it belongs to: `jan-jun 2023` as `2023jan-jun`. */
function behindYear(words: string): string {
  const ended = words.replace(lastDay, '$1年12月31日').replace(yearEnded, '')
  const part = partAnywhere.exec(ended) ?? partBeforeYear.exec(ended)
  if (part?.[1] === undefined) return ended
  const rest = `${ended.slice(0, part.index)} ${ended.slice(part.index + part[0].length)}`
  return rest.replace(firstYear, `$&${part[1]} `)
}

function chineseNumerals(words: string): string {
  return words
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (digits) =>
      [...digits].map((digit) => chineseDigits.indexOf(digit.replace(/[零○]/, '〇'))).join(''),
    )
    .replace(/元月/g, '1月')
    .replace(/元(?=(?:至|到|-)[\d一二三四五六七八九十]{1,2}月)/g, '1')
    .replace(
      /(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])(?=个?月|[-至到、](?:十[一二]?|[二三四五六七八九])个?月)/g,
      (word) => String(monthNumerals.indexOf(word)),
    )
}

/**
 * @param text as written, in either language
 * @example periodWords('January to June 2023') // '2023jan-jun'
 * @example periodWords('二〇二三年前十一个月') // '2023年前11个月'
 */
export function periodWords(text: string): string {
  const folded = text.normalize('NFKC').replace(/[—–―−~～]+/g, '-')
  const dated = /[a-z)\]./-]/i.test(folded) ? databaseYears(folded.toLowerCase(), folded) : folded
  const words = (/[a-z]{2}|[qh]\d|\dm/.test(dated) ? behindYear(shortEnglish(dated)) : dated)
    .replace(/[\s\u200b]/g, '')
    // A year shown with its thousands apart.
    .replace(/^([12]),(\d{3})(?![\d,])/, '$1$2')
  const numbered = /[〇零○一二三四五六七八九十元]/.test(words) ? chineseNumerals(words) : words
  return /[-至到]/.test(numbered) ? spans(numbered) : numbered
}

/** Years as databases write them, in the words of an office. */
function databaseYears(lower: string, folded: string): string {
  // R writes a year behind an X.
  const bare = /^\s*X(?=(?:19|20)\d{2}(?!\d))/.test(folded) ? lower.trimStart().slice(1) : lower
  return bare
    .replace(/((?:19|20)\d{2})\s*\[\s*yr\1\s*\]/, '$1')
    .replace(markBehind, (_, said: string, mark: string) => `${said}${markWords.get(mark) ?? ''}`)
    .replace(lastDayFirst, '$1年12月31日')
    .replace(firstDay, '$1年')
}

/** Both ends of a span that are dated, as months of one year. */
function spans(words: string): string {
  return words
    .replace(fromMonthToMonth, '$1年$2-$3月')
    .replace(
      fromDateToDate,
      (_, said: string, __, first: string, last: string) => `${said}年${Number(first)}-${Number(last)}月`,
    )
}
