import { quotationMarks } from './fold.ts'
import { lazily } from './lazily.ts'

/** Why a cell is not accepted. A closed list, so that every complaint can say what to do. */
export const cellFaults = [
  'formula-error',
  'formula',
  'date',
  'range',
  'accounting',
  'quoted',
  'sign-behind',
  'apostrophes',
  'decimal-comma',
  'exponent',
  'two-numbers',
  'grouping',
  'decimal-point',
  'sign',
  'leading-zero',
  'too-many-digits',
  'mark',
  'other-digits',
  'statement',
  'remark',
  'not-a-number',
] as const
export type CellFault = (typeof cellFaults)[number]

const number = '[-+−－＋]?(?:[\\d０-９]+(?:[.．,，][\\d０-９]+)*)'
const quote = `[${quotationMarks}]`
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*'
const tests = lazily((): readonly (readonly [CellFault, RegExp])[] => [
  ['formula-error', /^#(?:[A-Z/0!?]|#)/i],
  ['formula', /^[=@]/],
  [
    'date',
    /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[ T].*)?$|^\d{1,2}:\d{2}(?::\d{2})?$|^(?:19|20)\d{2}[-/]\d{1,2}$/,
  ],
  ['date', /^(?:(?:19|20)?\d{2}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?$/],
  ['date', new RegExp(`^\\d{1,4}[- /]?${month}(?:[- /]?\\d{1,4})?$|^${month}[- /]?\\d{1,4}$`, 'i')],
  [
    'date',
    /^(?:(?:19|20)\d{2}年?)?(?:\d{1,2}[-–—至到~]\d{1,2}月(?:份)?|[上下]半年|第?[一二三四1-4前][一二三四]?季度|Q[1-4](?:[-–~]Q?[1-4])?|H[12])$/,
  ],
  ['quoted', new RegExp(`^(?=.*?[\\d０-９])(?:${quote}|.*${quote}$)`, 's')],
  ['sign-behind', new RegExp(`^${number}\\D{0,8}[-−－+＋]$`)],
  ['apostrophes', /^[-+−－＋]?[\d０-９]{1,3}(?:['’‘´`][\d０-９]{3})+(?:[.．,，][\d０-９]+)?$/],
  [
    'decimal-comma',
    /^[-+−－＋]?(?:\d{1,3}(?:[. \u00a0\u2009\u202f]\d{3})+[,，]\d+|\d+[,，](?:\d{1,2}|\d{4,}))$/,
  ],
  ['accounting', new RegExp(`^\\(${number}\\D{0,4}\\)$`)],
  ['mark', /^[^\d０-９]*[\d０-９].*(?:[★☆*＊※†‡§#＃¹²³⁰⁴-⁹]|[\u2460-\u24ff\u2776-\u2793])$/s],
  ['mark', /^[-+−－＋]?[\d０-９.．,，]+\[\d\]$/],
  ['other-digits', /^[^\d０-９]*[\p{No}\p{Nl}\u0660-\u0669\u06f0-\u06f9]/u],
  ['other-digits', /^[负正]?[〇零一二两三四五六七八九十百千万亿点]+$/],
  ['exponent', new RegExp(`^${number}[Ee][-+]?\\d+$`)],
  ['too-many-digits', /^[-+−－＋]?(?=[\d０-９.．]{19})[\d０-９]+[.．][\d０-９]+$/],
  ['range', new RegExp(`^${number}\\D{0,4}?(?:[-–—~]{1,2}|－|至|到)${number}\\D*$`)],
  ['sign', /^[-+−－＋–—‐‑]+\s*[-+−－＋–—‐‑.．\d０-９]/],
  ['leading-zero', /^[-+−－＋]?[0０][\d０-９]+(?:[.．][\d０-９]+)?$/],
  [
    'decimal-point',
    /^[-+−－＋]?[\d０-９,，]+(?:[.．。·]|[.．。·][\d０-９]*(?:[.．。·][\d０-９]*)+|[。·][\d０-９]+)$/,
  ],
  ['grouping', /^[-+−－＋]?[\d０-９][\d０-９.．]*(?:[,，'’][\d０-９.．]*)+$/],
  ['two-numbers', new RegExp(`^[^\\d０-９]*?${number}(?![\\d０-９]|[.．,，][\\d０-９]).*[\\d０-９]`, 's')],
  ['too-many-digits', /[\d０-９]{18}/],
  ['remark', /[\d０-９]/],
  ['statement', /完成|达标|达到|实现|落实|下达/],
])

/**
 * Say why a cell, whose surroundings are folded and which the grammar does not accept, is not accepted: the
 * first of the known mistakes that fits.
 *
 * @example faultOf('2200★') // 'mark'
 */
export function faultOf(text: string): CellFault {
  return tests().find(([, pattern]) => pattern.test(text))?.[0] ?? 'not-a-number'
}
