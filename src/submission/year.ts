/** The time a value speaks of: a whole year, or a part of one, or a year still ahead of its reporter. */
export interface Period {
  readonly year: number
  /** The part of the year as written (`1-9月`, `上半年`), null for a whole year. */
  readonly part: string | null
  /** 预计, 预测, 快报 of a year not over: a forecast, not an actual value. */
  readonly forecast: boolean
}

const wholeYear = /^(?:年度?|年全年|全年|年末|年底|年年末|年年底|fy)?$/
const forecastWords = /预计|预测|预期|展望|forecast|projected|estimate/
const partOfYear =
  /^(?:年|-|\/|\.)?(?:(?:第?[一二三四1-4](?:至|到|-|、)?[一二三四1-4]?季度)|前[一二三两123]季度|[上下]半年|\d{1,2}(?:-|至|到)\d{1,2}月(?:份)?|\d{1,2}月(?:份|末|底)?|q[1-4](?:-?q?[1-4])?|h[12]|0[1-9]|1[0-2])(?:末|底)?$/
const chineseDigits = '〇一二三四五六七八九'

/** Full-width forms to ASCII, dashes and blanks to one form, lower case, 二〇二三 to 2023. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s​]/g, '')
    .replace(/[—–―−~～]+/g, '-')
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (digits) =>
      [...digits].map((digit) => chineseDigits.indexOf(digit.replace(/[零○]/, '〇'))).join(''),
    )
}

/**
 * Read a text that is nothing but a period: `2023`, `2023年`, `二〇二三年度`, `FY2023`, `2023年1-9月`, `2023Q3`, `2025年（预计）`.
 *
 * @returns null where the text says anything else; nothing is read by prefix
 * @example parsePeriod('2023年1-9月') // { year: 2023, part: '1-9月', forecast: false }
 */
export function parsePeriod(text: string): Period | null {
  const words = plain(text).replace(/[()[\]【】]/g, '')
  const forecast = forecastWords.test(words)
  const bare = words.replace(forecastWords, '').replace(/(?:值|数)$/, '')
  const match = /^(?:fy)?((?:19|20)\d{2})(.*)$/.exec(bare) ?? /^((?:19|20)\d{2})(q[1-4].*)$/.exec(bare)
  if (match?.[1] === undefined || match[2] === undefined) return null
  const year = Number(match[1])
  if (wholeYear.test(match[2])) return { year, part: null, forecast }
  if (partOfYear.test(match[2])) return { year, part: match[2].replace(/^[年\-/.]/, ''), forecast }
  return null
}

/**
 * The one period a title or a file name speaks of. Full dates (a day of issue) are passed over.
 *
 * @returns null where no year, or more than one, is named
 * @example periodIn('柯桥区2023年1-9月主要指标') // { year: 2023, part: '1-9月', forecast: false }
 */
export function periodIn(text: string): Period | null {
  const words = plain(text)
    .replace(/(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2}(?!\d))/g, ' ')
    .replace(/(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d(?!\d)/g, ' ')
  const years = [...words.matchAll(/(?<![\d.])((?:19|20)\d{2})(?!\d|\.\d)/g)]
  const distinct = new Set(years.map((match) => match[1]))
  const [first] = years
  if (distinct.size !== 1 || first?.[1] === undefined) return null
  const rest = words.slice(first.index + 4)
  const part =
    /^年?(第?[一二三四1-4](?:至|到|-)?[一二三四1-4]?季度|前[一二三两123]季度|[上下]半年|\d{1,2}(?:-|至|到)\d{1,2}月|\d{1,2}月|-?q[1-4](?:-?q?[1-4])?|-?h[12])/.exec(
      rest,
    )
  return {
    year: Number(first[1]),
    part: part?.[1]?.replace(/^-/, '') ?? null,
    forecast: forecastWords.test(words),
  }
}

/** The last part of a path, without folder and extension: what a file name says of its contents. */
export function baseName(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}
