import { isProse } from '../text/prose.ts'
import { remembering } from '../text/remembering.ts'
import { englishMonth, englishMonths, periodWords } from './period-words.ts'

/**
 * What is known of a value: it stands, it may still change (初步, 快报), it is what its office expects of a year that is
 * ending (预计) and counts where nothing better is known, or it is a forecast (预测) and no value at all.
 */
export type PeriodStatus = 'final' | 'provisional' | 'expected' | 'forecast'

/** The time a value speaks of: a whole year, or a part of one. */
export interface Period {
  readonly year: number
  /** The part of the year as written (`1-9月`, `上半年`), null for a whole year. */
  readonly part: string | null
  readonly status: PeriodStatus
}

/** A whole year without further words. */
export function wholeYear(year: number): Period {
  return { year, part: null, status: 'final' }
}

const forecastWords = /预测|预期|展望|forecast|projected|projection/g
const expectedWords = /预计|预估|estimated?/g
const provisionalWords = /初步|快报|初核|暂定|provisional|preliminary/g

/** What the words around a period say of its values. */
export function statusOf(words: string): PeriodStatus {
  if (words.search(forecastWords) !== -1) return 'forecast'
  if (words.search(expectedWords) !== -1) return 'expected'
  return words.search(provisionalWords) === -1 ? 'final' : 'provisional'
}

/** Words without those that `statusOf` goes by. */
export function withoutStatus(words: string): string {
  return words.replace(forecastWords, '').replace(expectedWords, '').replace(provisionalWords, '')
}

const range = '(?:-|至|到|、)'
const wholes = [
  '年?全年',
  '年年?[末底]',
  `年?1${range}12月份?(?:累计)?`,
  '年?12月份?累计',
  `年?第?(?:一|1)${range}(?:四|4)季度`,
  '年?q1-?q?4',
  'jan-dec',
  `年?(?:前|1${range})?12个月`,
  '年?前[四4]个?季度?',
  '年?(?:12月|第?[四4]季度)[末底]',
  // The last day of a year, as spreadsheets and portals date a year's value.
  '[-/.年]12[-/.月]31日?(?:t?00:00(?::00)?)?',
]
const parts = [
  `第?[一二三四1-4]${range}?[一二三四1-4]?季度[末底]?`,
  '前[一二三四两1-4]个?季度',
  '[上下]半年',
  `\\d{1,2}${range}\\d{1,2}月份?(?:累计)?`,
  `(?:前|1${range})?\\d{1,2}个月`,
  '前[一二三四两1-4]季(?!度)',
  '第?[一二三四1-4]季(?!度)',
  'ytd',
  '(?:年初)?至今',
  '半年[末底]?',
  '\\d{1,2}月[份末底]?(?:累计)?',
  englishMonths,
  'q[1-4](?:-?q?[1-4])?',
  'h[12]',
]
/** `2023-09`, where nothing but digits names the month. */
const bareMonth = '[-/.](0[1-9]|1[0-2])(?!\\d)'
const before = '(?:截至|截止到?|至)?(?:fy|cy|year|yr|y)?'
const yearAndPart = `(?<![\\d.])((?:19|20)\\d{2})(?:\\.0+)?(?!\\d|\\.\\d(?!2\\.31))(?:(?:${wholes.join('|')})|(?:年|-)?(${parts.join('|')})|${bareMonth}|年度?)?`
const mention = new RegExp(`${before}${yearAndPart}`)
const wholeAlone = new RegExp(`^(?:${wholes.join('|')})$`)
/** A part that stands apart from its year, as `前三季度（2023年）`. A month alone may be that of the table itself. */
const partApart = new RegExp(
  `第?[一二三四1-4](?:${range}[一二三四1-4])?季度|前[一二三四两1-4]个?季度?|[上下]半年|(?<!\\d)\\d{1,2}${range}\\d{1,2}个?月|前\\d{1,2}个月`,
)

/** `2007-08`, `2020/21`, `FY2020-21`: a year that runs into the next, and never the month of the same digits. */
const fiscalYear =
  /(?<![\d.])(?:fy)?((?:19|20)\d{2})[-/_](?:(?:19|20)(?=\d{2}(?!\d|年(?!度))))?(\d{2})(?![\d月./-])(?:财政?年度?|年度)?/
/** What the part of a year begins with where it is a fiscal one. */
export const fiscalMark = 'FY'

function isNext(year = '', digits = ''): boolean {
  return (Number(year.slice(2)) + 1) % 100 === Number(digits)
}

/** What no year and no part of one is without: most cells have neither, and need not be folded. */
const maybeYear = /[0-9０-９]{3}|[〇零○一二三四五六七八九]{4}/
const maybePart = /[月季年今A-Za-zＡ-Ｚａ-ｚ]/

/** A period found among other words. */
export interface Mention {
  readonly period: Period
  /** The text around it, folded. */
  readonly rest: string
}

/**
 * The first period a text speaks of, and what else it says: `2023年实绩`, `截至2023年底`, `FY2023`.
 *
 * @example mentionedPeriod('2023年1-9月实绩') // { period: { year: 2023, part: '1-9月', status: 'final' }, rest: '实绩' }
 */
export function mentionedPeriod(text: string): Mention | null {
  if (isProse(text) || !maybeYear.test(text)) return null
  const words = periodWords(text)
  const fiscal = fiscalYear.exec(words)
  if (fiscal !== null && isNext(fiscal[1], fiscal[2])) {
    const rest = words.slice(0, fiscal.index) + words.slice(fiscal.index + fiscal[0].length)
    const part = `${fiscalMark}${fiscal[1]}-${fiscal[2]}`
    return { period: { year: Number(fiscal[1]), part, status: statusOf(rest) }, rest }
  }
  const match = mention.exec(words)
  if (match?.[1] === undefined) return null
  const month = match[3] === undefined ? null : `${Number(match[3])}月`
  const rest = `${words.slice(0, match.index)}${words.slice(match.index + match[0].length)}`
  const found = match[2] ?? month
  const apart = found === null && /\d(?:年度?)?$/.test(match[0]) ? (partApart.exec(rest)?.[0] ?? null) : null
  const whole = apart !== null && wholeAlone.test(apart)
  return {
    period: { year: Number(match[1]), part: whole ? null : (found ?? apart), status: statusOf(rest) },
    rest: apart === null ? rest : rest.replace(apart, ''),
  }
}

/**
 * Read a text that is nothing but a period: `2023`, `2023年`, `二〇二三年度`, `FY2023`, `2023年1-9月`, `2023Q3`,
 * `2025年（预计）`. January to December is the whole year.
 *
 * @returns null where the text says anything else; nothing is read by prefix
 * @example parsePeriod('2023年1-9月') // { year: 2023, part: '1-9月', status: 'final' }
 */
export function parsePeriod(text: string): Period | null {
  const found = mentionedPeriod(text.replace(/[()（）[\]【】]/g, ''))
  if (found === null) return null
  return /^(?:值|数|统计|核算数?)?$/.test(withoutStatus(found.rest)) ? found.period : null
}

const partAlone = new RegExp(`^(?:${parts.join('|')})$`)

/**
 * The part of a year that a text without a year speaks of: `1-9月`, `前三季度`; `whole` for January to December.
 *
 * @returns null where the text says anything else
 * @example partOfYear('1-9月累计') // '1-9月累计'
 */
export function partOfYear(text: string): string | 'whole' | null {
  if (isProse(text) || !maybePart.test(text)) return null
  const words = periodWords(text)
  if (wholeAlone.test(words)) return 'whole'
  return partAlone.test(words) ? words : null
}

/** From the start of the year to the end of the month a period speaks of: what 累计 in a table of a month covers. */
export function toEndOf(period: Period): Period {
  const [, month] = /^(\d{1,2})月/.exec(period.part ?? '') ?? []
  const english = englishMonth(period.part ?? '')
  const last = month === undefined ? english : Number(month)
  if (last === null) return period
  return { ...period, part: last === 12 ? null : last === 1 ? '1月' : `1-${last}月` }
}

/** Days on which a table was filled in, sent or published: not the time its values speak of. */
const issued = '填报|制表|报送|报出|上报|印发|发布|公布|编制|打印|更新'
const month = '(?:19|20)\\d{2}(?:年\\d{1,2}月(?:\\d{1,2}日)?|[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?)'
const bareYear = /^(?:19|20)\d{2}$/
const dayOfIssue = [
  new RegExp(`(?:${issued})(?:日期|时间):?(?:${month}|(?:19|20)\\d{2}年?)`, 'g'),
  new RegExp(`${month}(?=${issued})`, 'g'),
  /(?:19|20)\d{2}(?:年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\1\d{1,2}(?!\d))/g,
  /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d(?!\d)/g,
]

/**
 * The one period a title or a file name speaks of. Full dates and days of issue are passed over.
 *
 * @returns null where no year, or more than one, is named
 * @example periodIn('柯桥区2023年1-9月主要指标') // { year: 2023, part: '1-9月', status: 'final' }
 */
export const periodIn = remembering((text: string): Period | null => {
  if (bareYear.test(text)) return wholeYear(Number(text))
  if (isProse(text)) return null
  const words = dayOfIssue.reduce((rest, date) => rest.replace(date, ' '), periodWords(text))
  const years = [...words.matchAll(/(?<![\d.])((?:19|20)\d{2})(?!\d|\.\d)/g)]
  if (new Set(years.map(([, year]) => year)).size !== 1) return null
  return mentionedPeriod(words)?.period ?? null
})

/** The last part of a path, without folder and extension: what a file name says of its contents. */
export function baseName(file: string): string {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}

/** A year that stands apart from letters and other digits, so that `kq-2041Ab` and `2025-06-project` name none. */
const yearApart = /(?<![a-z\d])(?:fy|y)?(?:19|20)\d{2}(?![a-z\d]|[-_.]\d)/i

/**
 * The one period that the folder a file lies in speaks of, as the path names it: `2023/柯桥.csv`. The folders above it
 * are about other things.
 *
 * @example periodOfFolder('报送/2023年/柯桥.csv') // { year: 2023, part: null, status: 'final' }
 */
export function periodOfFolder(file: string): Period | null {
  const folder = file.split(/[/\\]/).at(-2) ?? ''
  return /\d/.test(folder) && yearApart.test(folder) ? periodIn(folder) : null
}
