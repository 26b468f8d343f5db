import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { SkipReason } from '../domain/observation.ts'
import { remarkKind } from '../text/remarks.ts'
import { shorten } from '../text/shorten.ts'
import { isBlank } from './blank.ts'
import { rowIn, type TableBlock } from './blocks.ts'
import { circumstancesReader } from './circumstances.ts'
import { areOfIndicators, type Column } from './column.ts'
import { deletions } from './deletions.ts'
import { holdsFigure, mayHoldValue } from './figures.ts'
import { identifier } from './identify.ts'
import { observer } from './observe.ts'
import type { StrayWatch } from './stray.ts'
import { rowBegunWithHash } from './stray-rules.ts'
import { partsNotRead } from './subject-rules.ts'
import { surplusIn } from './surplus.ts'
import { cellAt, type Sink, spannedCellAt, type TableContext } from './table.ts'
import { titleSubject } from './title-subject.ts'
import { uncalculatedIn } from './uncalculated.ts'
import { unheadedWatch } from './unheaded.ts'
import { parsePeriod } from './year.ts'

const sectionNumeral = /^[（(]?(?:[一二三四五六七八九十]+|[IVXⅠ-Ⅻ]+)[）)、.．]?$/

/** Takes one row of a table and hands on what it says; tells why where it was passed over. */
export type RowReader = (row: Row) => SkipReason | null

const hash = /^\s*[#＃]/
/** Asked of every row: most begin neither with the sign nor with a blank. */
const begunWithHash = (text: string) => /[\s#＃]/.test(text.charAt(0)) && hash.test(text)
/** What separates cells and stands in no name and no number. */
const holdsSign = (text: string) => /[\t;；|｜，]/.test(text)

/**
 * Make a reader of the rows of one block. A row that cannot be read as it stands is given to `rescue` before anything is
 * said of it, which reads it where its cells can be told apart.
 */
export function rowReader(
  context: TableContext,
  block: TableBlock,
  stray: StrayWatch,
  sink: Sink,
  rescue: (row: Row) => boolean,
): RowReader {
  const { placeAt } = context
  const { columns } = block
  const firsts = new Map<Column['kind'], number>()
  for (let index = columns.length - 1; index >= 0; index -= 1) {
    const column = columns[index]
    if (column !== undefined) firsts.set(column.kind, index)
  }
  const indexOf = (kind: Column['kind']) => firsts.get(kind) ?? -1
  const numbers = indexOf('no')
  const naming = {
    no: context.ignoreNumbers ? -1 : numbers,
    code: indexOf('code'),
    name: indexOf('name'),
  }
  const side = {
    unit: indexOf('unit'),
    multiplier: indexOf('multiplier'),
    status: indexOf('status'),
    version: indexOf('version'),
  }
  const isDeleted = deletions(columns, placeAt, sink)
  const breakdown = [...context.breakdown]
  let partSaid = false
  const when = { year: indexOf('year'), region: indexOf('region') }
  const stating = new Set([
    naming.no,
    naming.code,
    naming.name,
    side.unit,
    side.version,
    when.year,
    when.region,
  ])
  /** Where a row that somebody made void begins. */
  const hashed = [...new Set([block.from, naming.name])].filter((index) => index >= 0)
  const values = columns.flatMap((column, index) => (column.kind === 'value' ? [{ column, index }] : []))
  const valueIndexes = values.map(({ index }) => index)
  /** Also where all columns of indicators were set aside: forecasts. */
  const byIndicator =
    areOfIndicators(columns) || [numbers, naming.code, naming.name].every((index) => index < 0)
  /** What is said of a row's name, year and region, held back while it may be rescued. */
  let held: (() => void)[] = []
  const holding: Sink = {
    ...sink,
    finding: (finding) => held.push(() => sink.finding(finding)),
    unmatched: (row) => held.push(() => sink.unmatched(row)),
  }
  const { matchOf, indicatorOf } = identifier(context, naming, valueIndexes, holding, sink)
  const circumstancesOf = circumstancesReader(context, when, matchOf, holding)
  const observe = observer(context, columns, side, sink)
  const watchUnheaded = unheadedWatch(columns, placeAt, sink)

  /** A row of nothing but a name that is no indicator's, with or without 一、二、三, stands above others as their heading. */
  const isHeading = (row: Row): boolean => {
    const filled = row.cells.filter((text, index) => {
      const numeral = index === numbers && sectionNumeral.test(text.trim())
      return text.trim() !== '' && !numeral
    })
    return filled.length === 1 && matchOf(row).kind === 'unknown'
  }

  const isTitle = (row: Row): boolean => {
    const [only = '', ...others] = row.cells.filter((text) => text.trim() !== '')
    return others.length === 0 && titleSubject(only, context.matcher) !== null
  }

  /** What a database says of each column above its values (频率, 单位, 更新时间): under the years no year, and no figure beside it. */
  const isLabels = (row: Row): boolean => {
    const label = spannedCellAt(row, when.year)
    if (label.trim() === '' || /[\d０-９]/.test(label) || parsePeriod(label) !== null) return false
    return !valueIndexes.some((index) => holdsFigure(cellAt(row, index)))
  }

  /** Why a row without a value, which is no remark, says nothing; null where it names an indicator. */
  const emptyReason = (row: Row): SkipReason | null => {
    // A line of one cell may be the title of the next table.
    if (byIndicator) return isTitle(row) ? 'section' : null
    const named = [naming.no, naming.code, naming.name].some((index) => cellAt(row, index).trim() !== '')
    if (!named) return 'footnote'
    return isHeading(row) ? 'section' : null
  }

  /** Whether the rows before were remarks, which may take several lines. */
  let inRemarks = false

  const say = (findings: readonly Finding[]): boolean => {
    for (const finding of findings) sink.finding(finding)
    return findings.length > 0
  }

  /** Why a row is passed over that its words make a remark or a heading; null where it is a row of data all the same. */
  const passOver = (row: Row, reason: SkipReason): SkipReason | null => {
    inRemarks ||= reason === 'footnote'
    if (reason === 'second-header' || !row.cells.some(mayHoldValue)) return reason
    if (rescue(row)) return null
    if (reason === 'section') return say(stray.inRow(row, null, false)) ? null : heading(row, reason)
    say(stray.inRemark(row))
    return reason
  }
  const heading = (row: Row, reason: SkipReason): SkipReason => {
    say(stray.inHeading(row, inRemarks))
    return reason
  }
  /** The word of a remark in front of an indicator's name changes nothing; in front of a region or a year it does. */
  const isNamedBehind = (row: Row): boolean => {
    const first = columns[row.cells.findIndex((text) => text.trim() !== '')]?.kind
    return first !== 'region' && first !== 'year' && matchOf(row).kind === 'matched'
  }

  /** Whether a row that has no value where values stand was read all the same, or what it holds is said. */
  const settled = (row: Row): boolean => {
    if (!row.cells.some(mayHoldValue)) return false
    const match = matchOf(row)
    return rescue(row) || say(stray.inRow(row, match.kind === 'matched' ? match.indicator : null, false))
  }

  /** Whether a row of which something was held back was read otherwise, or has something else said of it. */
  const settledOtherwise = (row: Row): boolean => {
    const faults = held
    held = []
    if (rescue(row)) return true
    const kind = byIndicator ? null : matchOf(row).kind
    if ((kind === 'unknown' || kind === 'by-code') && say(stray.inRow(row, null, true))) return true
    for (const say of faults) say()
    return false
  }

  return (whole) => {
    const row = rowIn(whole, block)
    const { uncalculated } = row
    if (isBlank(row)) return 'blank'
    const faults = uncalculatedIn(row, placeAt, (index) => stating.has(index))
    for (const finding of faults) sink.finding(finding)
    if (faults.length > 0) return null
    const hasValue = valueIndexes.some(
      (index) => cellAt(row, index).trim() !== '' || uncalculated?.has(index) === true,
    )
    if (isDeleted(row)) return null
    const remark = remarkKind(row.cells, hasValue)
    if (remark !== null && !(hasValue && isNamedBehind(row))) return passOver(row, remark)
    inRemarks = false
    const surplus = surplusIn(row, columns.length, valueIndexes, placeAt)
    if (surplus !== null) {
      if (!rescue(row)) sink.finding(surplus)
      return null
    }
    if (row.cells.length < columns.length && row.cells.some(holdsSign) && rescue(row)) return null
    if (!hasValue) {
      if (settled(row)) return null
      const empty = emptyReason(row)
      if (empty !== null) return heading(row, empty)
    }
    if (byIndicator && when.year >= 0 && isLabels(row)) return 'second-header'
    const part = breakdown.find((index) => cellAt(row, index).trim() !== '')
    if (part !== undefined) {
      const headers = breakdown.map((index) => shorten(columns[index]?.header ?? ''))
      if (!partSaid) sink.finding(raise(partsNotRead, placeAt(row.line, row.row, part + 1), { headers }))
      partSaid = true
      return null
    }
    const circumstances = circumstancesOf(row)
    const named = circumstances === null || byIndicator ? null : indicatorOf(row, circumstances.region)
    if (held.length > 0 && settledOtherwise(row)) return null
    watchUnheaded(row)
    if (circumstances === null) return null
    const { period, region } = circumstances
    if (byIndicator) {
      for (const { column, index } of values) {
        const { indicator } = column
        if (indicator !== undefined)
          observe(row, index, column, { named: { indicator, unit: null }, period, region })
      }
      return null
    }
    if (named === null) return null
    sink.named(named.indicator, region)
    const begun = hasValue ? hashed.find((index) => begunWithHash(cellAt(row, index))) : undefined
    if (begun !== undefined) {
      const about = { indicator: named.indicator.code, value: cellAt(row, begun).trim() }
      sink.finding(raise(rowBegunWithHash, placeAt(row.line, row.row, begun + 1), {}, about))
    }
    const subject = { named, period, region }
    for (const { column, index } of values) observe(row, index, column, subject)
    return null
  }
}
