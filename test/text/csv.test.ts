import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvRows } from '../../src/text/csv.ts'
import { tries } from '../support/seed.ts'
import { cutText } from './support.ts'

const read = (text: Iterable<string>, delimiter?: string) => {
  const table = csvRows(text, { delimiter })
  const rows = [...table.rows]
  return { delimiter: table.delimiter, rows, problems: table.problems }
}
const cellsOf = (text: string, delimiter?: string) => read([text], delimiter).rows.map(({ cells }) => cells)
const linesOf = (text: string) => read([text]).rows.map(({ line }) => line)
const rowsOf = (text: string) => read([text]).rows.map(({ row }) => row)

describe('csvRows', () => {
  it.each([
    [
      'LF',
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CR',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'mixed line ends',
      'a,b\r1,2\n3,4\r\n5,6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['ragged rows', 'a,b\n1\n1,2,3', [['a', 'b'], ['1'], ['1', '2', '3']]],
    ['blank lines are rows', '\na,b\n\n\n1,2\n', [[''], ['a', 'b'], [''], [''], ['1', '2']]],
    [
      'empty cells',
      ',\n,,\n',
      [
        ['', ''],
        ['', '', ''],
      ],
    ],
    ['a quoted delimiter', 'a,"1,516.7"\n', [['a', '1,516.7']]],
    [
      'a quoted line end',
      'a,"b\r\nc"\r\n1,2',
      [
        ['a', 'b\nc'],
        ['1', '2'],
      ],
    ],
    ['doubled quotes', '"say ""hi""",1\n', [['say "hi"', '1']]],
    ['an empty quoted cell', '"",a,""\n""', [['', 'a', ''], ['']]],
    ['a quote inside a cell is a character', 'a 5" disk,"b"\n', [['a 5" disk', 'b']]],
    ['text right after a closing quote', '"ab"c,d\n', [['"ab"c', 'd']]],
    ['blanks are kept', ' a , "b"\n', [[' a ', ' "b"']]],
    ['no text', '', []],
  ])('%s', (_title, text, cells) => {
    expect(cellsOf(text, ',')).toEqual(cells)
  })

  it.each([
    ['comma', ',', '指标,数值\nGDP,2030.29\n'],
    ['tab', '\t', '指标\t数值\nGDP\t1,516.7\n'],
    ['semicolon', ';', '指标;数值\nGDP;1,516.7\n财政;200,5\n'],
    ['full-width comma', '，', '指标，数值\nGDP，2030.29\n'],
    ['full-width semicolon', '；', '指标；数值\nGDP；2030.29\n'],
    ['bar', '|', '指标|数值\nGDP|2030.29\n'],
    ['bar around grouped numbers', '|', '指标|单位|数值\nGDP|亿元|2,030.29\n出口|亿元|1,050.2\n'],
    [
      'comma beside remarks with full-width semicolons',
      ',',
      '指标,数值,备注\nGDP,1,初步；未核\n财政,2,决算；已审\n',
    ],
    ['comma beside lists with semicolons', ',', 'no,name,aliases,unit\n1,GDP,a;b,亿元\n2,财政,c;d,亿元\n'],
    ['comma under a title with full-width commas', ',', '全区，全年，主要指标\n指标,数值\nGDP,1\n财政,2\n'],
    ['comma where cells with grouping are quoted', ',', '指标,2021年\nGDP,"1;516;7"\n财政,"2;0;3"\n'],
    ['tab where commas group digits', '\t', 'a\t1,234\t2\nb\t2,345\t3\nc\t5\t4\n'],
    ['one column: nothing speaks for another', ',', '指标\nGDP\n'],
    ['nothing at all', ',', ''],
  ])('finds the delimiter: %s', (_title, delimiter, text) => {
    expect(read([text]).delimiter).toBe(delimiter)
  })

  it.each([
    ['sep=;\r\na;b\r\n', ';'],
    ['"sep=;"\na;b\n', ';'],
    ['SEP=;\na;b\n', ';'],
    ['sep=|\na|b\n', '|'],
    ['sep=\t\na\tb\n', '\t'],
  ])('honours %j: line 2 of the file, row 1 of the sheet', (text, delimiter) => {
    const table = read([text])
    expect(table.delimiter).toBe(delimiter)
    expect(table.rows).toEqual([{ line: 2, row: 1, cells: ['a', 'b'] }])
  })

  it('reads a file with nothing but a sep= line as no rows', () => {
    expect(read(['sep=;']).rows).toEqual([])
  })

  it('takes the delimiter given over the one declared, and still no row of the declaration', () => {
    expect(read(['sep=;\na,b;c\n'], ',').rows).toEqual([{ line: 2, row: 1, cells: ['a', 'b;c'] }])
  })

  it('counts lines as an editor and rows as Excel: a cell over three lines is one row', () => {
    const text = 'a,b\r\n"x\r\ny\r\nz",1\r\n\r\nlast,2'
    expect(linesOf(text)).toEqual([1, 2, 5, 6])
    expect(rowsOf(text)).toEqual([1, 2, 3, 4])
  })

  it('counts a CRLF cut by the border of two pieces once', () => {
    expect(read(['a,1\r', '\nb,2\r', '\n\r', 'c,3']).rows.map(({ line }) => line)).toEqual([1, 2, 3, 4])
  })
})

describe('an unclosed quote', () => {
  it.each([
    [
      'to the end of the file',
      'a,b\n1,"x\n2,y\n',
      [2],
      [
        ['a', 'b'],
        ['1', '"x'],
        ['2', 'y'],
      ],
    ],
    [
      'to a later quoted cell',
      'a,b\n1,"x\n2,"y"\n3,z\n',
      [2],
      [
        ['a', 'b'],
        ['1', '"x'],
        ['2', 'y'],
        ['3', 'z'],
      ],
    ],
    [
      'in the first cell',
      '"a,b\n1,2\n',
      [1],
      [
        ['"a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'in the last cell of the file',
      'a,b\n1,"',
      [2],
      [
        ['a', 'b'],
        ['1', '"'],
      ],
    ],
    [
      'with doubled quotes inside',
      'a,"b""c\n1,2\n',
      [1],
      [
        ['a', '"b""c'],
        ['1', '2'],
      ],
    ],
    [
      'twice',
      '"a,b\n"1,2\n',
      [1, 2],
      [
        ['"a', 'b'],
        ['"1', '2'],
      ],
    ],
    [
      'beside a sound cell over two lines',
      '"x\ny","b\n1,2\n',
      [1],
      [
        ['x\ny', '"b'],
        ['1', '2'],
      ],
    ],
  ])('%s is reported and swallows nothing', (_title, text, lines, cells) => {
    const { rows, problems } = read([text], ',')
    expect(rows.map((row) => row.cells)).toEqual(cells)
    expect(problems).toEqual(lines.map((line) => ({ kind: 'unclosed-quote', line })))
  })

  it('is seen without reading the whole file: a cell is not longer than 65,536 characters', () => {
    const body = '1234567890,1\n'.repeat(20_000)
    const { rows, problems } = read(cutText(`a,"b\n${body}"x",2\n`, [7_777, 30_000, 200_000]), ',')
    expect(problems).toEqual([{ kind: 'unclosed-quote', line: 1 }])
    expect(rows.length).toBe(20_002)
    expect(rows.at(-1)).toEqual({ line: 20_002, row: 20_002, cells: ['x', '2'] })
  })

  it('is not seen in a quoted cell as long as Excel allows', () => {
    const long = 'x\n'.repeat(16_383)
    const { rows, problems } = read([`a,"${long}"\nb,1\n`], ',')
    expect(problems).toEqual([])
    expect(rows.map(({ line }) => line)).toEqual([1, 16_385])
  })
})

const delimiters = [',', '\t', ';', '，']
const cell = fc.string({
  unit: fc.constantFrom('a', '1', '值', '"', ',', ';', '\t', '，', '\n', ' ', '😀'),
  maxLength: 6,
})
const writtenRow = fc.record({
  cells: fc.array(fc.record({ text: cell, quoted: fc.boolean() }), { minLength: 1, maxLength: 5 }),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
})
const cuts = fc.array(fc.nat(), { maxLength: 20 })

describe('properties', () => {
  it('a table written with any quoting, delimiter and line ends reads back equal, at the right lines', () => {
    const property = fc.property(
      fc.array(writtenRow, { maxLength: 20 }),
      fc.constantFrom(...delimiters),
      cuts,
      (written, delimiter, borders) => {
        let line = 1
        let text = ''
        const expected = written.map(({ cells, lineEnd }, index) => {
          const start = line
          line += 1 + cells.reduce((count, { text: value }) => count + value.split('\n').length - 1, 0)
          text += cells
            .map(({ text: value, quoted }, column) => {
              // A blank line after a CR would make a CRLF with its own LF.
              const must =
                quoted || /["\n]/.test(value) || value.includes(delimiter) || (column === 0 && value === '')
              return must ? `"${value.replaceAll('"', '""').replaceAll('\n', lineEnd)}"` : value
            })
            .join(delimiter)
          text += lineEnd
          return { line: start, row: index + 1, cells: cells.map(({ text: value }) => value) }
        })
        const { rows, problems } = read(cutText(text, borders), delimiter)
        expect(rows).toEqual(expected)
        expect(problems).toEqual([])
      },
    )
    fc.assert(property, tries(500))
  })

  const quoteHeavy = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', '\n', '\r', '值'), maxLength: 60 })

  it('reads whatever csv-parse can read without a complaint of ours exactly as csv-parse does', () => {
    let compared = 0
    const property = fc.property(quoteHeavy, (text) => {
      const { rows, problems } = read([text], ',')
      if (problems.length > 0) return
      compared += 1
      const options = { relax_column_count: true, relax_quotes: true, record_delimiter: '\n' }
      expect(rows.map((row) => row.cells)).toEqual(parse(text.replace(/\r\n?/g, '\n'), options))
    })
    fc.assert(property, tries(1000))
    expect(compared).toBeGreaterThan(160)
  })

  it('gives the same rows and problems wherever the pieces are cut', () => {
    const property = fc.property(quoteHeavy, cuts, (text, borders) => {
      expect(read(cutText(text, borders), ',')).toEqual(read([text], ','))
    })
    fc.assert(property, tries(1000))
  })

  it('gives the same rows of a text of many windows wherever the pieces are cut', () => {
    const property = fc.property(quoteHeavy, cuts, fc.nat({ max: 40 }), (text, borders, blanks) => {
      const block = `${text.replaceAll('\r', '')}\n${' '.repeat(blanks)}x,"y ""z""",1\n`
      const long = block.repeat(Math.ceil(140_000 / block.length))
      expect(JSON.stringify(read(cutText(long, borders), ','))).toBe(JSON.stringify(read([long], ',')))
    })
    fc.assert(property, tries(15))
  })

  it('never loses a line: the lines of the rows and their line ends add up to the text', () => {
    const property = fc.property(quoteHeavy, (text) => {
      const { rows } = read([text], ',')
      const last = rows.at(-1)
      const inLast = (last?.cells.join('').split('\n').length ?? 1) - 1
      const ends = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n').length
      expect(last === undefined ? text : last.line + inLast).toBe(last === undefined ? '' : ends)
    })
    fc.assert(property, tries(1000))
  })
})
