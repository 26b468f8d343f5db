import { describe, expect, it } from 'vitest'
import { fileStem, isNamed } from '../../src/domain/file-name.ts'
import { isWhole } from '../../src/domain/project.ts'
import { isMoney, multipleOf, parseUnit } from '../../src/domain/unit.ts'
import { unitInEnglish } from '../../src/domain/unit-in-english.ts'
import { svgText } from '../../src/figure/draw/marks.ts'
import { parseBaseline } from '../../src/plan/baseline.ts'
import { parseExpression } from '../../src/plan/expression.ts'
import { planRoleOf } from '../../src/plan/header-words.ts'
import { parseLabelled } from '../../src/plan/labelled.ts'
import { readPlan } from '../../src/plan/load.ts'
import * as notation from '../../src/plan/notation.ts'
import { inChinese } from '../../src/plan/notation-english.ts'
import { endsOf } from '../../src/plan/notation-numbers.ts'
import { bareName } from '../../src/plan/printed-table.ts'
import { parseTarget } from '../../src/plan/target.ts'
import { corePart } from '../../src/render/docx/parts.ts'
import { paragraph, sayIn } from '../../src/render/docx/text.ts'
import { displayWidth, filled, shorten as shortened, wrapped } from '../../src/render/width.ts'
import { rowInWords } from '../../src/submission/as-row.ts'
import { holdsFigure, holdsMeasure, mayHoldValue } from '../../src/submission/figures.ts'
import { nameFinder } from '../../src/submission/mention.ts'
import { powerOf } from '../../src/submission/multiplier.ts'
import { englishMonth, periodWords } from '../../src/submission/period-words.ts'
import { readRealGrowth } from '../../src/submission/real-growth.ts'
import { isRevisionOf, saysRevised } from '../../src/submission/revision-name.ts'
import { maybeSeparated, separatorsIn } from '../../src/submission/separators.ts'
import { titleSubject } from '../../src/submission/title-subject.ts'
import { readValue } from '../../src/submission/value.ts'
import {
  isAction,
  isDeletion,
  isStatusCode,
  statusCodes,
  valueStatus,
} from '../../src/submission/value-status.ts'
import * as year from '../../src/submission/year.ts'
import { peelBound } from '../../src/text/bound.ts'
import { serialText, shownNumber } from '../../src/text/cell-text.ts'
import { codeAndLabel } from '../../src/text/code-label.ts'
import { csvRows } from '../../src/text/csv.ts'
import { peelCurrency } from '../../src/text/currency.ts'
import { declaredDelimiter, findDelimiter } from '../../src/text/delimiter.ts'
import { readMeasure, readPlainNumber } from '../../src/text/digits.ts'
import { encode } from '../../src/text/encode.ts'
import { encodeByTable } from '../../src/text/encode-by-table.ts'
import { encodingNamed } from '../../src/text/encoding.ts'
import { faultOf } from '../../src/text/fault.ts'
import { bareCell, foldName, foldNotation, withoutFillers, withoutInvisible } from '../../src/text/fold.ts'
import { withoutMarks } from '../../src/text/footnote-mark.ts'
import { encodeGb18030 } from '../../src/text/gb18030.ts'
import { countLines } from '../../src/text/lines.ts'
import { meantBy } from '../../src/text/meant.ts'
import { isMissing } from '../../src/text/missing.ts'
import { areAlternatives, isTelling, tellApart } from '../../src/text/names/alternatives.ts'
import { halvesOf } from '../../src/text/names/halves.ts'
import { matcherOf } from '../../src/text/names/matcher.ts'
import { withoutEnumerator } from '../../src/text/names/named.ts'
import { senseOf } from '../../src/text/names/sense.ts'
import { namesNear, slipOf } from '../../src/text/names/slip.ts'
import { nearest } from '../../src/text/nearest.ts'
import { cellFaults, readCell } from '../../src/text/number.ts'
import { isProse } from '../../src/text/prose.ts'
import { peelProvisional } from '../../src/text/provisional.ts'
import { plainRecord, quotedRecord } from '../../src/text/quote.ts'
import { isRemark, isSignature, withoutRemark } from '../../src/text/remarks.ts'
import { beforeSavedTwice } from '../../src/text/saved-twice.ts'
import { shorten } from '../../src/text/shorten.ts'
import { sideTable } from '../../src/text/side-table.ts'
import { simplified } from '../../src/text/simplified.ts'
import { splitBareUnit, splitUnit } from '../../src/text/split-unit.ts'
import { statedUnit } from '../../src/text/stated-unit.ts'
import { plainStatement, readStatement, speaksOfAssignment } from '../../src/text/statement.ts'
import { isTrue } from '../../src/text/xlsx-package.ts'
import { plainText, textCollector } from '../../src/text/xlsx-strings.ts'
import { markdownText } from '../../src/words/markdown-text.ts'
import { withUnit } from '../../src/words/name.ts'
import * as plain from '../../src/words/plain-text.ts'
import { inBrackets } from '../../src/words/punctuation.ts'
import { isShareUnit, rateUnit } from '../../src/words/rate.ts'
import { tierWord } from '../../src/words/tier.ts'
import { unitText } from '../../src/words/unit.ts'
import { growth, inProportion } from '../support/growth.ts'
import { smallPlan } from '../support/small-plan.ts'
import { modules } from './source-patterns.ts'

/*
 * Whatever takes a text from a file answers in a time that grows with the text: each function is given texts made to send a
 * search back over itself. A new one is missed by the last test here until it stands in the table.
 */

const [indicator] = smallPlan.indicators
if (indicator === undefined) throw new Error('no indicator')
const place = { file: 'x.csv', line: 1, column: 1, cell: 'A1' }
const { match, find, isName } = matcherOf(smallPlan)
const finder = nameFinder(smallPlan)

/** Each function that takes a text of a file, by its module. */
const readers: Readonly<Record<string, Readonly<Record<string, (text: string) => unknown>>>> = {
  'domain/project.ts': { isWhole },
  'domain/file-name.ts': { isNamed: (text) => isNamed(text, text), fileStem },
  'domain/unit.ts': { parseUnit, isMoney, multipleOf: (text) => multipleOf(text, '亿元') },
  'plan/baseline.ts': { parseBaseline },
  'plan/expression.ts': { parseExpression },
  'domain/unit-in-english.ts': { unitInEnglish },
  'plan/header-words.ts': { planRoleOf },
  'plan/labelled.ts': { parseLabelled },
  'plan/load.ts': {
    readPlan: (text) => readPlan(`no,code,name\n1,gdp,${text}`, 'p.csv'),
    loadPlan: (text) =>
      readPlan(`no,code,name,target_2025\n1,gdp,GDP,"${text.replaceAll('"', '""')}"`, 'p.csv'),
  },
  'plan/notation.ts': {
    withoutMarks: notation.withoutMarks,
    quantityIn: (text) => notation.quantityIn(text, '亿元'),
    stated: notation.stated,
  },
  'plan/notation-english.ts': { inChinese },
  'plan/notation-numbers.ts': { endsOf },
  'plan/printed-table.ts': { bareName },
  'plan/target.ts': { parseTarget: (text) => parseTarget(text, 'growth', '亿元') },
  'figure/draw/marks.ts': { svgText },
  'render/docx/parts.ts': { corePart: (text) => corePart(text, 'zh') },
  'render/docx/text.ts': { paragraph: (text) => paragraph('BodyText', [sayIn('zh')(text)]) },
  'words/markdown-text.ts': { markdownText },
  'render/width.ts': {
    displayWidth,
    filled: (text) => filled(text, 9, 'left'),
    shorten: (text) => shortened(text, 60, '…'),
    wrapped: (text) => wrapped(text, 80),
  },
  'submission/as-row.ts': { rowInWords: (text) => rowInWords(text, finder) },
  'submission/figures.ts': { holdsFigure, holdsMeasure, mayHoldValue },
  'text/stated-unit.ts': { statedUnit },
  'submission/period-words.ts': { englishMonth, periodWords },
  'submission/real-growth.ts': { readRealGrowth: (text) => readRealGrowth(text, indicator, place) },
  'text/remarks.ts': { isRemark, isSignature, withoutRemark },
  'submission/revision-name.ts': { saysRevised, isRevisionOf: (file) => isRevisionOf(file, file) },
  'submission/separators.ts': { maybeSeparated, separatorsIn },
  'text/shorten.ts': { shorten },
  'text/simplified.ts': { simplified },
  'submission/title-subject.ts': { titleSubject: (text) => titleSubject(text, matcherOf(smallPlan)) },
  'submission/multiplier.ts': { powerOf },
  'submission/value-status.ts': { isAction, isDeletion, isStatusCode, statusCodes, valueStatus },
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
  'text/code-label.ts': { codeAndLabel },
  'text/cell-text.ts': {
    shownNumber: (format) => shownNumber(-1.5, format),
    serialText: (format) => serialText(44931, format, false),
  },
  'text/csv.ts': { csvRows: (text) => [...csvRows([text]).rows] },
  'text/currency.ts': { peelCurrency },
  'text/delimiter.ts': { declaredDelimiter, findDelimiter },
  'text/digits.ts': { readMeasure, readPlainNumber },
  'text/encode-by-table.ts': { encodeByTable: (text) => encodeByTable(text, 'windows-1252') },
  'text/saved-twice.ts': { beforeSavedTwice },
  'text/encode.ts': { encode: (text) => encode(text, 'gb18030') },
  'text/encoding.ts': { encodingNamed },
  'text/fault.ts': { faultOf },
  'text/fold.ts': { bareCell, foldName, foldNotation, withoutFillers, withoutInvisible },
  'text/footnote-mark.ts': { withoutMarks },
  'text/gb18030.ts': { encodeGb18030 },
  'text/lines.ts': { countLines },
  'text/meant.ts': { meantBy: (text) => cellFaults.map((fault) => meantBy(fault, text)) },
  'text/missing.ts': { isMissing },
  'text/names/alternatives.ts': {
    areAlternatives: (text) => areAlternatives(text, text),
    isTelling,
    tellApart: (text) => tellApart(text, text),
  },
  'text/names/halves.ts': { halvesOf },
  'text/names/matcher.ts': { match: (name) => match({ no: '', code: '', name }), find, isName },
  'text/names/named.ts': { withoutEnumerator },
  'text/names/sense.ts': { senseOf },
  'text/names/slip.ts': {
    slipOf: (text) => slipOf(smallPlan, text),
    namesNear: (text) => namesNear(smallPlan, text),
  },
  'text/nearest.ts': { nearest: (word) => nearest(word, ['check', 'validate']) },
  'text/number.ts': { readCell },
  'text/provisional.ts': { peelProvisional },
  'text/prose.ts': { isProse },
  'text/quote.ts': {
    plainRecord: (text) => plainRecord(text, 0, text.indexOf('\n'), ','),
    quotedRecord: (text) => quotedRecord(text, 0, ',', true),
  },
  'text/side-table.ts': { sideTable: (text) => sideTable('x.csv', text, { code: [] }, [['code']]).rows },
  'text/split-unit.ts': { splitBareUnit, splitUnit },
  'text/statement.ts': { plainStatement, readStatement, speaksOfAssignment },
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
    inXml: plain.inXml,
    cellText: plain.cellText,
    asciiSigns: plain.asciiSigns,
    guarded: plain.guarded,
  },
  'words/rate.ts': { rateUnit: (unit) => rateUnit(unit, 'en'), isShareUnit },
  'words/tier.ts': { tierWord: (label) => tierWord(label, 'en') },
  'words/unit.ts': { unitText: (unit) => unitText(unit, 'en') },
}

/** Functions that only pass their first text on: the name of a file, or one sign. */
const ofNoFile: ReadonlySet<string> = new Set([
  'domain/source.ts sourceOf',
  'plan/record.ts placeAt',
  'words/number.ts decimalsShown',
  'words/plain-text.ts codePoint',
  'words/rule-page.ts rulePage',
  'words/working/said.ts withUnit',
  'words/rule-page.ts rulePageAddress',
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
/** Each unit in each shape, as a text of any size. */
const texts = units.flatMap((unit) =>
  shapes.map((shape) => (size: number) => shape(unit.repeat(Math.ceil(size / unit.length)))),
)

const table = Object.entries(readers).flatMap(([file, functions]) =>
  Object.entries(functions).map(([name, read]) => [`${file} ${name}`, read] as const),
)

describe('a text sixteen times as long takes about sixteen times as long', () => {
  it.each(table)('%s', async (_, read) => {
    const slow: string[] = []
    for (const textOf of texts) {
      const times = await growth((size) => read(textOf(size)), 16 * 1024)
      if (times > inProportion) slow.push(`${textOf(9)}…: ${times} times its share`)
    }
    expect(slow).toEqual([])
  })
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
