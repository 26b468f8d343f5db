import { columns, firstRow, numberOf, type Sheet, withCell } from './variant.ts'

/** One fault put into a sheet: the file it makes, and where and as what it should be found. */
export interface Seeded {
  readonly sheet: Sheet
  /** Written as it is, without quoting what needs quotes. */
  readonly raw?: boolean
  readonly file?: string
  /** Bytes instead of the sheet's text. */
  readonly bytes?: (text: string) => Uint8Array
  /** Where: row of the sheet and column, both 0-based; null for the file as a whole. */
  readonly at: { readonly row: number; readonly column: number } | null
  /** The rules of which one must speak. */
  readonly ids: readonly string[]
  /** Whether the value is off by more than the README says is ordinary; left out where the fault is no matter of size. */
  readonly value?: number
}

/** A kind of fault people make. `seed` gives null where it cannot be made of this sheet. */
export interface Fault {
  readonly kind: string
  readonly seed: (sheet: Sheet, next: () => number) => Seeded | null
}

const value = columns.y2023
const pick = <T>(items: readonly T[], next: () => number): T => items[Math.floor(next() * items.length)] as T
const rows = (sheet: Sheet) => sheet.map((_, row) => row).slice(firstRow)
const numeric = (sheet: Sheet) => rows(sheet).filter((row) => numberOf(sheet[row]?.[value]) !== null)
const digitsOf = (text: string) => text.split('.')[1]?.length ?? 0
const cellOf = (sheet: Sheet, row: number, column: number = value) => sheet[row]?.[column] ?? ''
const noOf = (sheet: Sheet, row: number) => Number(cellOf(sheet, row, columns.no))
const rowOf = (sheet: Sheet, no: number) => rows(sheet).find((row) => noOf(sheet, row) === no) ?? -1

/** A fault that rewrites the number of a random row; its size decides whether it can be seen. */
function resized(kind: string, rewrite: (text: string, next: () => number) => string | null): Fault {
  return {
    kind,
    seed: (sheet, next) => {
      const row = pick(numeric(sheet), next)
      const text = rewrite(cellOf(sheet, row), next)
      if (text === null || text === cellOf(sheet, row) || numberOf(text) === null || /^0\d/.test(text))
        return null
      return {
        sheet: withCell(sheet, row, value, text),
        at: { row, column: value },
        ids: ['KQ501', 'KQ503', 'KQ504', 'KQ505', 'KQ506', 'KQ507', 'KQ508', 'KQ516', 'KQ601'],
        value: Number(text),
      }
    },
  }
}

/** A fault that leaves something in a random value cell that is no number. */
function unreadable(kind: string, rewrite: (text: string) => string, ids = ['KQ303']): Fault {
  return {
    kind,
    seed: (sheet, next) => {
      const row = pick(numeric(sheet), next)
      const text = rewrite(cellOf(sheet, row))
      return { sheet: withCell(sheet, row, value, text), at: { row, column: value }, ids }
    },
  }
}

/** A fault in another column of a random row. */
function beside(
  kind: string,
  column: number,
  ids: readonly string[],
  rewrite: (text: string, sheet: Sheet, row: number, next: () => number) => string | null,
  at: number = column,
): Fault {
  return {
    kind,
    seed: (sheet, next) => {
      const row = pick(numeric(sheet), next)
      const text = rewrite(cellOf(sheet, row, column), sheet, row, next)
      if (text === null || text === cellOf(sheet, row, column)) return null
      return { sheet: withCell(sheet, row, column, text), at: { row, column: at }, ids }
    },
  }
}

/** A fault in one certain place, varied by the sheet and a random number. */
function certain(kind: string, seed: Fault['seed']): Fault {
  return { kind, seed }
}

const times = (factor: number) => (text: string) => {
  const product = Number((Number(text) * factor).toPrecision(12))
  return product.toFixed(Math.max(digitsOf(text) - Math.round(Math.log10(factor)), 0))
}
const shifted = (sheet: Sheet, from: number, step: 1 | -1): Sheet =>
  sheet.map((cells, row) =>
    row < from ? cells : cells.map((cell, column) => (column === value ? cellOf(sheet, row - step) : cell)),
  )

const sizes: readonly Fault[] = [
  resized('a zero too many (×10)', times(10)),
  resized('a zero too few (÷10)', times(0.1)),
  resized('two zeros too many (×100)', times(100)),
  resized('percentage as a ratio (÷100)', times(0.01)),
  resized('×1 000', times(1e3)),
  resized('÷1 000', times(1e-3)),
  resized('万 for 亿 (×10 000)', times(1e4)),
  resized('亿 for 万 (÷10 000)', times(1e-4)),
  resized('yuan for 亿元 (×10⁸)', times(1e8)),
  resized('the decimal point left out', (text) => (text.includes('.') ? text.replace('.', '') : null)),
  resized('the first digit doubled', (text) => `${text[0]}${text}`),
  resized('the first digit lost', (text) => (/^\d{2}/.test(text) ? text.slice(1) : null)),
  resized('the first digit raised by three', (text) =>
    text.replace(/^[1-6]/, (digit) => `${Number(digit) + 3}`),
  ),
  resized('the first two digits swapped', (text) => text.replace(/^(\d)([1-9])/, '$2$1')),
  resized('a minus sign', (text) => `-${text}`),
  resized('zero where nothing is known', () => '0'),
  resized('a nine for a random digit', (text, next) => {
    const at = Math.floor(next() * text.length)
    return text[at] === '.' ? null : `${text.slice(0, at)}9${text.slice(at + 1)}`
  }),
  resized(
    'the value of another row',
    (text, next) => `${(Number(text) * (0.2 + 4 * next())).toFixed(digitsOf(text))}`,
  ),
]

const cells: readonly Fault[] = [
  unreadable('a footnote mark', (text) => `${text}①`),
  unreadable('the letter O for a zero', (text) => `${text}O`, ['KQ303', 'KQ305']),
  unreadable('the letter l for a one', (text) => `l${text}`),
  unreadable('two decimal points', (text) => `${text}.1`),
  unreadable('a blank in the number', (text) => `${text} 1`),
  unreadable('a question mark', (text) => `${text}?`),
  unreadable('a range', (text) => `${text}-${Number(text) + 1}`),
  unreadable('two numbers', (text) => `${text}/${text}`),
  unreadable('words', () => '见附件'),
  unreadable('a formula error', () => '#REF!'),
  unreadable('a division by zero', () => '#DIV/0!'),
  unreadable('a column too narrow', () => '#######'),
  unreadable('a formula', () => '=C3*1.05'),
  unreadable('a date', () => '2023/12/31'),
  unreadable('a number in accounting brackets', (text) => `(${text})`),
  unreadable('a decimal comma', () => '83,7'),
  unreadable('thousands grouped wrongly', () => '20,30.29'),
  unreadable('a value with a remark', (text) => `${text}（含修订）`),
  unreadable('a stray letter', (text) => `${text}x`, ['KQ303', 'KQ305']),
  unreadable('an unknown sign', (text) => `${text}±0.1`),
  unreadable('the unit of another dimension in the cell', (text) => `${text}平方公里`, ['KQ305']),
  unreadable('an empty cell', () => '', ['KQ401']),
  unreadable('a missing mark', () => '暂无', ['KQ401']),
  unreadable('a statement for a number', () => '完成', ['KQ502']),
  unreadable('a half-typed total', (text) => `[${text}`),
]

const naming: readonly Fault[] = [
  beside('a character of the name changed', columns.name, ['KQ301'], (text) => `${text.slice(0, -1)}々`),
  beside('a character of the name lost', columns.name, ['KQ301'], (text) =>
    text.length > 4 ? `${text.slice(0, 2)}${text.slice(3)}` : null,
  ),
  beside(
    'the name of another indicator',
    columns.name,
    ['KQ302'],
    (_, sheet, row, next) => {
      const other = pick(rows(sheet), next)
      return other === row ? null : cellOf(sheet, other, columns.name)
    },
    columns.name,
  ),
  beside(
    'the number of another indicator',
    columns.no,
    ['KQ302'],
    (text) => `${(Number(text) % 36) + 1}`,
    columns.name,
  ),
  certain('an indicator the plan does not know', (sheet, next) => {
    const row = pick(rows(sheet), next)
    const extra = ['', '快递业务量', '万件', '1', '2', '3', '虚构']
    return {
      sheet: [...sheet.slice(0, row), extra, ...sheet.slice(row)],
      at: { row, column: columns.name },
      ids: ['KQ402'],
    }
  }),
  certain('a value that belongs to nothing', (sheet, next) => {
    const row = pick(rows(sheet), next)
    const extra = ['', '', '', '1', '2', '3', '']
    return {
      sheet: [...sheet.slice(0, row), extra, ...sheet.slice(row)],
      at: { row, column: columns.y2021 },
      ids: ['KQ310'],
    }
  }),
  certain('a row misspelt without a number', (sheet, next) => {
    const row = pick(numeric(sheet), next)
    const name = cellOf(sheet, row, columns.name)
    return {
      sheet: withCell(withCell(sheet, row, columns.no, ''), row, columns.name, `${name.slice(0, -1)}々`),
      at: { row, column: columns.name },
      ids: ['KQ301'],
    }
  }),
  certain('a row deleted', (sheet, next) => {
    const row = pick(rows(sheet), next)
    return { sheet: sheet.filter((_, at) => at !== row), at: null, ids: ['KQ403'] }
  }),
  certain('a row twice with different values', (sheet, next) => {
    const row = pick(numeric(sheet), next)
    const twin = (sheet[row] ?? []).map((cell, column) => (column === value ? times(1.01)(`${cell}0`) : cell))
    return {
      sheet: [...sheet.slice(0, row + 1), twin, ...sheet.slice(row + 1)],
      at: { row: row + 1, column: value },
      ids: ['KQ307'],
    }
  }),
  certain('an unquoted thousands separator', (sheet) => {
    const row = rowOf(sheet, 1)
    const text = cellOf(sheet, row)
    const grouped = text.replace(/(\d)(\d{3})(?=\.)/, '$1,$2')
    if (grouped === text) return null
    return {
      sheet: withCell(sheet, row, value, grouped),
      raw: true,
      at: { row, column: value },
      ids: ['KQ210'],
    }
  }),
]

const units: readonly Fault[] = [
  beside('a unit of another dimension', columns.unit, ['KQ305'], () => '亩'),
  certain('万元 in the unit column of an amount in 亿元', (sheet, next) => {
    const row = pick(
      rows(sheet).filter((one) => cellOf(sheet, one, columns.unit) === '亿元'),
      next,
    )
    return {
      sheet: withCell(sheet, row, columns.unit, '万元'),
      at: { row, column: columns.y2021 },
      ids: ['KQ503'],
    }
  }),
]

const layout: readonly Fault[] = [
  certain('values shifted down by a row', (sheet, next) => {
    const from = firstRow + 1 + Math.floor(next() * 23)
    return { sheet: shifted(sheet, from, 1), at: null, ids: ['KQ512'] }
  }),
  certain('values shifted up by a row', (sheet, next) => {
    const from = firstRow + Math.floor(next() * 24)
    return { sheet: shifted(sheet, from, -1), at: null, ids: ['KQ512'] }
  }),
  certain('a year in the header that is not of the plan', (sheet) => ({
    sheet: withCell(sheet, 1, value, '2033年'),
    at: { row: firstRow, column: value },
    ids: ['KQ205'],
  })),
  certain('a year twice in the header', (sheet) => ({
    sheet: withCell(sheet, 1, columns.y2022, '2023年'),
    at: { row: 1, column: value },
    ids: ['KQ202'],
  })),
  certain('no header', (sheet) => ({
    sheet: sheet.filter((_, row) => row !== 1),
    at: { row: 0, column: 0 },
    ids: ['KQ201'],
  })),
  certain('nine months for a year', (sheet) => ({
    sheet: withCell(sheet, 1, value, '2023年1-9月'),
    at: { row: 1, column: value },
    ids: ['KQ207'],
  })),
  certain('a forecast for a result', (sheet) => ({
    sheet: withCell(sheet, 1, value, '2023年预测'),
    at: { row: 1, column: value },
    ids: ['KQ208'],
  })),
  certain("last year's values under this year", (sheet) => ({
    sheet: sheet.map((cells, row) =>
      row < firstRow
        ? cells
        : cells.map((cell, column) => (column === value ? (cells[columns.y2022] ?? '') : cell)),
    ),
    at: { row: firstRow, column: value },
    ids: ['KQ514'],
  })),
  certain('bytes of another encoding in one cell', (sheet) => ({
    sheet,
    bytes: (text) => {
      const bytes = Buffer.from(text)
      bytes[bytes.indexOf(Buffer.from('虚构', 'utf8'), 400)] = 0xff
      return bytes
    },
    at: null,
    ids: ['KQ101'],
  })),
]

const meanings: readonly Fault[] = [
  ...(
    [
      ['GDP per head of the registered population', 2, 21.97, 1.05],
      ['urbanisation by the other count', 5, 72, 1.01],
      ['all patents for high-value ones', 7, 17, 1.05],
      ['all doctors for licensed ones', 29, 4.5, 1.002],
      ['beds for carers', 30, 5, 1.01],
      ['the income of townspeople for that of all', 24, 7.2071, 1.065],
      ['energy saved in five years for one', 17, 21.5, 1],
      ['water of industry for that of all', 19, 28.3, 1],
    ] as const
  ).map(([kind, no, other, rise]) =>
    certain(kind, (sheet, next) => {
      const row = rowOf(sheet, no)
      const text = (other * rise ** 3 * (1 + 0.01 * next())).toFixed(2)
      return {
        sheet: withCell(sheet, row, value, text),
        at: { row, column: value },
        ids: ['KQ506'],
        value: Number(text),
      }
    }),
  ),
  certain('the running total of a flow without brackets', (sheet) => {
    const row = rowOf(sheet, 13)
    const total = [columns.y2021, columns.y2022, value].reduce(
      (sum, column) => sum + Number(cellOf(sheet, row, column)),
      0,
    )
    return {
      sheet: withCell(sheet, row, value, total.toFixed(1)),
      at: { row, column: value },
      ids: ['KQ508'],
    }
  }),
  certain('a running total that falls', (sheet) => {
    const row = rowOf(sheet, 13)
    return {
      sheet: withCell(withCell(sheet, row, columns.y2022, '[5.6]'), row, value, '[5.1]'),
      at: { row, column: value },
      ids: ['KQ509'],
    }
  }),
  certain('an income ratio as a percentage', (sheet) => {
    const row = rowOf(sheet, 25)
    return {
      sheet: withCell(sheet, row, value, times(100)(cellOf(sheet, row))),
      at: { row, column: value },
      ids: ['KQ503'],
    }
  }),
  certain('two values swapped', (sheet, next) => {
    const pairs = [
      [1, 12],
      [4, 5],
      [21, 22],
      [27, 28],
      [23, 24],
      [31, 33],
    ] as const
    const [a, b] = pick(pairs, next).map((no) => rowOf(sheet, no)) as [number, number]
    return {
      sheet: withCell(withCell(sheet, a, value, cellOf(sheet, b)), b, value, cellOf(sheet, a)),
      at: { row: a, column: value },
      ids: ['KQ511'],
    }
  }),
  certain('GDP of a neighbour with a third more people', (sheet, next) => {
    const row = rowOf(sheet, 1)
    return {
      sheet: withCell(sheet, row, value, times(1.18 + 0.06 * next())(cellOf(sheet, row))),
      at: { row, column: value },
      ids: ['KQ601', 'KQ505'],
    }
  }),
  certain('productivity per head of population', (sheet, next) => {
    const row = rowOf(sheet, 3)
    return {
      sheet: withCell(sheet, row, value, times(0.78 + 0.04 * next())(cellOf(sheet, row))),
      at: { row, column: value },
      ids: ['KQ601', 'KQ505', 'KQ507'],
    }
  }),
]

/** Every kind of single fault of the study. */
export const faults: readonly Fault[] = [...sizes, ...cells, ...naming, ...units, ...layout, ...meanings]
