import { describe, expect, it } from 'vitest'
import { isNamed } from '../../src/domain/file-name.ts'
import { isMoney, multipleOf, parseUnit } from '../../src/domain/unit.ts'
import { parseBaseline } from '../../src/plan/baseline.ts'
import { parseExpression } from '../../src/plan/expression.ts'
import { parseLabelled } from '../../src/plan/labelled.ts'
import { readPlan } from '../../src/plan/load.ts'
import * as notation from '../../src/plan/notation.ts'
import { parseTarget } from '../../src/plan/target.ts'
import { htmlText } from '../../src/render/html.ts'
import { markdownText } from '../../src/render/markdown.ts'
import { displayWidth, filled, shorten as shortened, wrapped } from '../../src/render/width.ts'
import { rowInWords } from '../../src/submission/as-row.ts'
import { holdsFigure, holdsMeasure, mayHoldValue } from '../../src/submission/figures.ts'
import { matcherOf } from '../../src/submission/match.ts'
import { nameFinder } from '../../src/submission/mention.ts'
import { statedUnit } from '../../src/submission/preamble.ts'
import { isProse } from '../../src/submission/prose.ts'
import { readRealGrowth } from '../../src/submission/real-growth.ts'
import { isRemark, isSignature, withoutRemark } from '../../src/submission/remarks.ts'
import { isRevisionOf, saysRevised } from '../../src/submission/revision-name.ts'
import { maybeSeparated, separatorsIn } from '../../src/submission/separators.ts'
import { splitBareUnit, splitUnit } from '../../src/submission/split-unit.ts'
import { readValue } from '../../src/submission/value.ts'
import * as year from '../../src/submission/year.ts'
import { peelBound } from '../../src/text/bound.ts'
import { serialText, shownNumber } from '../../src/text/cell-text.ts'
import { csvRows } from '../../src/text/csv.ts'
import { peelCurrency } from '../../src/text/currency.ts'
import { declaredDelimiter, findDelimiter } from '../../src/text/delimiter.ts'
import { readMeasure, readPlainNumber } from '../../src/text/digits.ts'
import { encode } from '../../src/text/encode.ts'
import { encodingNamed } from '../../src/text/encoding.ts'
import { faultOf } from '../../src/text/fault.ts'
import { foldName, foldNotation, withoutInvisible } from '../../src/text/fold.ts'
import { withoutMarks } from '../../src/text/footnote-mark.ts'
import { encodeGb18030 } from '../../src/text/gb18030.ts'
import { countLines } from '../../src/text/lines.ts'
import { isMissing } from '../../src/text/missing.ts'
import { nearest } from '../../src/text/nearest.ts'
import { readCell } from '../../src/text/number.ts'
import { peelProvisional } from '../../src/text/provisional.ts'
import { plainRecord, quotedRecord } from '../../src/text/quote.ts'
import { shorten } from '../../src/text/shorten.ts'
import { readStatement, speaksOfAssignment } from '../../src/text/statement.ts'
import { isTrue } from '../../src/text/xlsx-package.ts'
import { plainText, textCollector } from '../../src/text/xlsx-strings.ts'
import { withUnit } from '../../src/words/name.ts'
import * as plain from '../../src/words/plain-text.ts'
import { inBrackets } from '../../src/words/punctuation.ts'
import { rateUnit } from '../../src/words/rate.ts'
import { tierWord } from '../../src/words/tier.ts'
import { unitText } from '../../src/words/unit.ts'
import { smallPlan } from '../support/small-plan.ts'
import { modules } from './source-patterns.ts'

/*
 * Whatever takes a text from a file answers in a time that grows with the text: each function is given texts made to send a
 * search back over itself. A new one is missed by the last test here until it stands in the table.
 */

const [indicator] = smallPlan.indicators
if (indicator === undefined) throw new Error('no indicator')
const place = { file: 'x.csv', line: 1, column: 1, cell: 'A1' }
const { match, isName } = matcherOf(smallPlan)
const finder = nameFinder(smallPlan)

/** Each function that takes a text of a file, by its module. */
const readers: Readonly<Record<string, Readonly<Record<string, (text: string) => unknown>>>> = {
  'domain/file-name.ts': { isNamed: (text) => isNamed(text, text) },
  'domain/unit.ts': { parseUnit, isMoney, multipleOf: (text) => multipleOf(text, '亿元') },
  'plan/baseline.ts': { parseBaseline },
  'plan/expression.ts': { parseExpression },
  'plan/labelled.ts': { parseLabelled },
  'plan/load.ts': {
    readPlan: (text) => readPlan(`no,code,name\n1,gdp,${text}`, 'p.csv'),
    loadPlan: (text) =>
      readPlan(`no,code,name,target_2025\n1,gdp,GDP,"${text.replaceAll('"', '""')}"`, 'p.csv'),
  },
  'plan/notation.ts': {
    withoutMarks: notation.withoutMarks,
    quantityIn: (text) => notation.quantityIn(text, '亿元'),
  },
  'plan/target.ts': { parseTarget: (text) => parseTarget(text, 'growth', '亿元') },
  'render/html.ts': { htmlText },
  'render/markdown.ts': { markdownText },
  'render/width.ts': {
    displayWidth,
    filled: (text) => filled(text, 9, 'left'),
    shorten: (text) => shortened(text, 60, '…'),
    wrapped: (text) => wrapped(text, 80),
  },
  'submission/as-row.ts': { rowInWords: (text) => rowInWords(text, finder) },
  'submission/figures.ts': { holdsFigure, holdsMeasure, mayHoldValue },
  'submission/match.ts': { match: (name) => match({ no: '', code: '', name }), isName },
  'submission/preamble.ts': { statedUnit },
  'submission/prose.ts': { isProse },
  'submission/real-growth.ts': { readRealGrowth: (text) => readRealGrowth(text, indicator, place) },
  'submission/remarks.ts': { isRemark, isSignature, withoutRemark },
  'submission/revision-name.ts': { saysRevised, isRevisionOf: (file) => isRevisionOf(file, file) },
  'submission/separators.ts': { maybeSeparated, separatorsIn },
  'text/shorten.ts': { shorten },
  'submission/split-unit.ts': { splitBareUnit, splitUnit },
  'submission/value.ts': {
    readValue: (text) =>
      readValue(text, indicator, { row: text, line: text, header: text, cell: text } as never, place),
  },
  'submission/year.ts': {
    statusOf: year.statusOf,
    withoutStatus: year.withoutStatus,
    mentionedPeriod: year.mentionedPeriod,
    parsePeriod: year.parsePeriod,
    partOfYear: year.partOfYear,
    periodIn: year.periodIn,
    baseName: year.baseName,
    periodOfFolder: year.periodOfFolder,
  },
  'text/bound.ts': { peelBound },
  'text/cell-text.ts': {
    shownNumber: (format) => shownNumber(-1.5, format),
    serialText: (format) => serialText(44931, format, false),
  },
  'text/csv.ts': { csvRows: (text) => [...csvRows([text]).rows] },
  'text/currency.ts': { peelCurrency },
  'text/delimiter.ts': { declaredDelimiter, findDelimiter },
  'text/digits.ts': { readMeasure, readPlainNumber },
  'text/encode.ts': { encode: (text) => encode(text, 'gb18030') },
  'text/encoding.ts': { encodingNamed },
  'text/fault.ts': { faultOf },
  'text/fold.ts': { foldName, foldNotation, withoutInvisible },
  'text/footnote-mark.ts': { withoutMarks },
  'text/gb18030.ts': { encodeGb18030 },
  'text/lines.ts': { countLines },
  'text/missing.ts': { isMissing },
  'text/nearest.ts': { nearest: (word) => nearest(word, ['check', 'validate']) },
  'text/number.ts': { readCell },
  'text/provisional.ts': { peelProvisional },
  'text/quote.ts': {
    plainRecord: (text) => plainRecord(text, 0, text.indexOf('\n'), ','),
    quotedRecord: (text) => quotedRecord(text, 0, ',', true),
  },
  'text/statement.ts': { readStatement, speaksOfAssignment },
  'text/xlsx-package.ts': { isTrue },
  'text/xlsx-strings.ts': {
    plainText,
    textCollector: (text) => {
      const collector = textCollector('si')
      for (const name of ['si', 't']) collector.open(name)
      collector.add(text)
      return collector.close('si')
    },
  },
  'words/punctuation.ts': { inBrackets: (text) => inBrackets(text, 'zh') },
  'words/name.ts': { withUnit: (name) => withUnit(name, name, { lang: 'en' }) },
  'words/plain-text.ts': {
    harmless: plain.harmless,
    inItsLine: plain.inItsLine,
    harmlessJson: plain.harmlessJson,
    oneLine: plain.oneLine,
    cellText: plain.cellText,
    asciiSigns: plain.asciiSigns,
    guarded: plain.guarded,
  },
  'words/rate.ts': { rateUnit: (unit) => rateUnit(unit, 'en') },
  'words/tier.ts': { tierWord: (label) => tierWord(label, 'en') },
  'words/unit.ts': { unitText: (unit) => unitText(unit, 'en') },
}

/** Functions that only pass their first text on: the name of a file, or one sign. */
const ofNoFile: ReadonlySet<string> = new Set([
  'domain/source.ts sourceOf',
  'plan/record.ts placeAt',
  'words/plain-text.ts codePoint',
])

const units = [
  ...[
    '①',
    ' ',
    '(',
    '（',
    ')',
    '[',
    '〔1〕',
    '1',
    '.',
    ',',
    '1,',
    '★',
    '年',
    '-',
    '"',
    '""',
    '其中：',
    '2023年',
    '（亿元',
  ],
  ...[
    'a',
    '万',
    '亿',
    '%',
    '每',
    '/',
    '约',
    '<',
    '0',
    '第',
    '一',
    '完成',
    '月',
    '：',
    '\t',
    '\n',
    ';',
    '=',
    '初步',
    '累计',
    '-1',
  ],
]
const shapes: readonly ((run: string) => string)[] = [
  (run) => run,
  (run) => `1${run}x`,
  (run) => `累计${run}元）`,
]
const texts = (size: number) =>
  units.flatMap((unit) => shapes.map((shape) => shape(unit.repeat(Math.ceil(size / unit.length)))))
const kibi = 1024
const small = texts(16 * kibi)
const large = texts(128 * kibi)
/** Milliseconds below which nothing is said of how time grows, and times by which it may for eight times the text. */
const floor = 300
const growth = 24

function timeOf(read: (text: string) => unknown, text: string, attempts: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const start = performance.now()
    read(text)
    best = Math.min(best, performance.now() - start)
  }
  return best
}

const table = Object.entries(readers).flatMap(([file, functions]) =>
  Object.entries(functions).map(([name, read]) => [`${file} ${name}`, read] as const),
)

describe('a text eight times as long takes about eight times as long', () => {
  it.each(table)(
    '%s',
    (_, read) => {
      const slow = large.flatMap((text, index) => {
        if (timeOf(read, text, 1) <= floor) return []
        const taken = timeOf(read, text, 3)
        const before = timeOf(read, small[index] ?? '', 3)
        return taken > floor && taken > growth * Math.max(before, 1)
          ? [`${text.slice(0, 9)}…: ${before} → ${taken} ms`]
          : []
      })
      expect(slow).toEqual([])
    },
    60_000,
  )
})

describe('the table', () => {
  const folders = /^(?:text|plan|submission|domain|render|words)\//
  const taking = /export function (\w+)\(\s*(\w+): string\b/g

  it('holds every function that takes a text of a file', () => {
    const found = [...modules]
      .filter(([file]) => folders.test(file))
      .flatMap(([file, text]) =>
        [...text.matchAll(taking)].map(([, name, first]) => ({ file, name: name ?? '', first })),
      )
    const missing = found.filter(
      ({ file, name }) => readers[file]?.[name] === undefined && !ofNoFile.has(`${file} ${name}`),
    )
    expect(missing.map(({ file, name, first }) => `${file} ${name}(${first})`)).toEqual([])
  })
})
