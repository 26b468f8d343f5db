import type { ComparedRow } from '../../domain/comparison.ts'
import { type Method, methods, type OtherMethod } from '../../domain/method.ts'
import type { Lang } from '../../domain/wording.ts'
import { drawHead, drawRows, gap } from '../../render/grid.ts'
import { type Palette, paletteOf } from '../../render/palette.ts'
import { displayWidth, filled, shorten, wrapped } from '../../render/width.ts'
import { methodRules, methodTitle } from '../../words/method.ts'
import { nameOf } from '../../words/name.ts'
import { asciiSigns, cellText } from '../../words/plain-text.ts'
import { verdictWord } from '../../words/verdict.ts'
import type { Style } from '../style.ts'
import { verdictPaint } from '../verdict-paint.ts'
import type { ComparisonReport } from './compare-columns.ts'
import { agreementTexts, differenceSections, headText, unansweredTexts } from './compare-lines.ts'

const others = methods.filter((method): method is OtherMethod => method !== 'schedule')
/** A name shortened to less than this says too little: signs and words of no answer give way. */
const readableName = 16
const shortestName = 10

/**
 * A comparison for people on a terminal: the word of every method for each indicator, how far they agree with the
 * schedule, why each differs where it does, and how each method comes to its words.
 */
export function compareTable(report: ComparisonReport, style: Style): string {
  const { lang } = style
  const palette = paletteOf(style.colour)
  const own = (text: string) => (style.ascii ? asciiSigns(text) : text)
  const lines = (texts: readonly string[], indent = '  ') =>
    texts.flatMap((text) => wrapped(own(text), style.width, indent))
  const { comparison } = report
  const draw = drawingOf(comparison.rows, style, palette)
  const parts = [
    lines([headText(report, lang)]).map(palette.strong),
    ...regionsOf(comparison.rows, draw, style, palette),
    [
      ...lines(agreementTexts(comparison, lang)).map(palette.strong),
      ...lines(unansweredTexts(comparison, lang)),
    ],
    ...differenceSections(report, lang).map(({ title, groups }) => [
      ...lines([title]).map(palette.strong),
      ...groups.flatMap(({ rule, lines: texts }) => [
        ...wrapped(`  ${own(rule)}`, style.width, '    '),
        ...texts.flatMap((text) => wrapped(`    ${own(text)}`, style.width, '      ')),
      ]),
    ]),
    comparison.rows.length === 0 ? [] : lines(noteTexts(style, draw.signed)).map(palette.quiet),
  ]
  const texts = parts.filter((part) => part.length > 0).map((part) => part.join('\n'))
  return `${texts.join('\n\n')}\n`
}

function noteTexts({ lang, ascii }: Style, signed: boolean): readonly string[] {
  const [on, off, differ] = signs(ascii)
  const legend = {
    zh: `${signed ? `${on} 达到进度，${off} 未达进度，` : ''}${differ} 各方法对是否达到进度判断不一；schedule 是规划进度，即 kq check 的评价。`,
    en: `${signed ? `${on} on track, ${off} off track, ` : ''}${differ} the methods differ on whether it is on track; schedule is the verdict of kq check.`,
  }
  return [
    legend[lang],
    ...others.map(
      (method) => `${methodTitle(method, lang)}${lang === 'zh' ? '' : '. '}${methodRules[method][lang]}`,
    ),
  ]
}

function signs(ascii: boolean): readonly [on: string, off: string, differ: string] {
  return ascii ? ['+', 'x', '#'] : ['✓', '✗', '≠']
}

/** The table, region by region, its columns in line. */
function regionsOf(
  rows: readonly ComparedRow[],
  draw: Drawing,
  style: Style,
  palette: Palette,
): readonly (readonly string[])[] {
  const regions = [...new Set(rows.map(({ assessment }) => assessment.region))]
  return regions.map((region) => {
    const here = rows.filter(({ assessment }) => assessment.region === region)
    const heading = region === null ? [] : [palette.strong(shorten(cellText(region), style.width, '…'))]
    return [...heading, ...drawHead(draw.head, style.ascii ? '-' : '─'), ...drawRows(here.map(draw.row))]
  })
}

interface Drawing {
  /** There is room for a sign beside each word. */
  readonly signed: boolean
  readonly head: readonly string[]
  readonly row: (row: ComparedRow) => readonly string[]
}

function drawingOf(rows: readonly ComparedRow[], style: Style, palette: Palette): Drawing {
  const { lang, ascii } = style
  const own = (text: string) => (ascii ? asciiSigns(text) : text)
  const [on, off, differ] = signs(ascii)
  const noTitle = { zh: '序号', en: 'No' }[lang]
  const nameTitle = { zh: '指标', en: 'Indicator' }[lang]
  const noOf = ({ assessment }: ComparedRow) => own(cellText(assessment.no))
  const named = ({ assessment }: ComparedRow) => own(nameOf(assessment, lang))
  const noWidth = widest([noTitle, ...rows.map(noOf)])
  const natural = widest([nameTitle, ...rows.map(named)])
  const { word, widths, signed, nameWidth } = fitWords(
    rows,
    natural,
    style.width - noWidth - 1 - 2 * gap,
    lang,
  )

  const sign = (onTrack: boolean | null) => (onTrack === null ? ' ' : onTrack ? on : off)
  const cell = (row: ComparedRow, method: Method) => {
    const { verdict, onTrack } = row.answers[method]
    const text = filled(own(word(row, method)), widths[method], 'left')
    return verdictPaint(palette, { verdict, onTrack })(signed ? `${sign(onTrack)} ${text}` : text)
  }
  return {
    signed,
    head: [
      filled(noTitle, noWidth, 'right'),
      filled(nameTitle, nameWidth, 'left'),
      ...methods.map((method) => filled(method, widths[method] + (signed ? 2 : 0), 'left')),
      differ,
    ].map(palette.strong),
    row: (row) => [
      filled(noOf(row), noWidth, 'right'),
      filled(shorten(named(row), nameWidth, own('…')), nameWidth, 'left'),
      ...methods.map((method) => cell(row, method)),
      row.agree === false ? differ : ' ',
    ],
  }
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(displayWidth))
}

type Word = (row: ComparedRow, method: Method) => string

interface Fit {
  readonly word: Word
  readonly widths: Readonly<Record<Method, number>>
  readonly signed: boolean
  readonly nameWidth: number
}

/**
 * Fit names and words into so many display columns. Where room is short, signs are left out first, then the words of
 * no answer, whose reasons stand below, and the names are shortened.
 */
function fitWords(rows: readonly ComparedRow[], natural: number, width: number, lang: Lang): Fit {
  const inFull: Word = (row, method) =>
    verdictWord({ ...row.assessment, verdict: row.answers[method].verdict }, lang)
  const dashed: Word = (row, method) => (row.answers[method].onTrack === null ? '—' : inFull(row, method))
  const widthsOf = (word: Word) => {
    const of = (method: Method) => widest([method, ...rows.map((row) => word(row, method))])
    return {
      schedule: of('schedule'),
      statcan: of('statcan'),
      destatis: of('destatis'),
      unsd: of('unsd'),
      escap: of('escap'),
    }
  }
  const room = (widths: Fit['widths'], beside: number) =>
    width - methods.reduce((taken, method) => taken + widths[method] + beside + gap, 0)
  const wanted = Math.min(natural, readableName)
  const word = room(widthsOf(inFull), 0) >= wanted ? inFull : dashed
  const widths = widthsOf(word)
  const signed = room(widths, 2) >= wanted
  const nameWidth = Math.max(shortestName, Math.min(natural, room(widths, signed ? 2 : 0)))
  return { word, widths, signed, nameWidth }
}
