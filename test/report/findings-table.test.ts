import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { findingColumns } from '../../src/report/findings-rectangle.ts'
import { awkward, reportOf, spots } from '../support/findings-report.ts'
import { findingsCsv, findingsTsv } from '../support/written.ts'

const report = reportOf(awkward)

function read(text: string, delimiter: string) {
  const rows: Record<string, string>[] = parse(text, {
    columns: true,
    delimiter,
    quote: delimiter === ',' ? '"' : null,
    bom: true,
  })
  return rows.map((row) => ({
    id: row.id ?? '',
    file: row.file?.replace(/^'/, '') ?? '',
    line: row.line === '' ? null : Number(row.line),
    cell: row.cell === '' ? null : (row.cell ?? null),
  }))
}

describe('findings as a rectangle', () => {
  it.each([
    ['csv in a pipe', read(findingsCsv(report, { bom: false }), ',')],
    ['csv in a file', read(findingsCsv(report, { bom: true }), ',')],
    ['tsv', read(findingsTsv(report), '\t')],
  ])('%s holds the findings of the report, all and no other', (_, found) => {
    expect(spots(found)).toEqual(spots(report.findings))
  })

  it('has the fields of the contract as columns, in its order but for `accepted` beside the severity', () => {
    expect([...findingColumns].toSorted()).toEqual(Object.keys(report.findings[0] ?? {}).toSorted())
    expect(findingsCsv(report, { bom: false }).split('\n')[0]).toBe(findingColumns.join(','))
  })

  it('guards a value that a spreadsheet would run', () => {
    const rows: Record<string, string>[] = parse(findingsCsv(report, { bom: false }), { columns: true })
    expect(rows[4]?.value).toBe("'=1+1")
  })

  it('is one line of headers where nothing was found', () => {
    expect(findingsTsv(reportOf([]))).toBe(`${findingColumns.join('\t')}\n`)
  })
})
