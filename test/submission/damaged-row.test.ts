import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { csvRows } from '../../src/text/csv.ts'
import { validate } from '../../src/validate/validator.ts'
import { inTurn } from '../support/in-turn.ts'
import { root } from '../support/run.ts'
import { tries } from '../support/seed.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
type Table = readonly (readonly string[])[]

const fixture = (file: string): Table =>
  [...csvRows([readFileSync(join(root, 'fixtures', file), 'utf8')]).rows].map(({ cells }) => cells)

/** Sound tables in several layouts; their rows of data are those whose number stands in the list. Values are made up. */
const titled: Table = [
  ['柯桥区“十四五”规划主要指标（2023年，虚构）', '', '', ''],
  ['填报日期：2024年1月15日', '', '', '单位：亿元'],
  ['指标', '单位', '2022年', '2023年'],
  ['一、经济发展', '', '', ''],
  ['地区生产总值（GDP）', '亿元', '1901.36', '2030.29'],
  ['一般公共预算收入', '亿元', '132.5', '142.2'],
  ['外贸出口额', '亿元', '1338.91', '1,402.5'],
  ['二、城乡统筹', '', '', ''],
  ['常住人口城市化率', '%', '83.1', '83.7'],
  ['', '', '', ''],
  ['注：1. 2023年为初步核算数；', '', '', ''],
  ['填报人：张三', '审核：李四', '联系电话：', '85123456'],
]
const tables: Readonly<
  Record<string, { readonly rows: Table; readonly data: readonly number[]; readonly header: number }>
> = {
  full: {
    rows: fixture('illustrative/2023.csv'),
    header: 1,
    data: [2, 13, 16, 18, 20, 33, 37],
  },
  titled: { rows: titled, header: 2, data: [4, 5, 6, 8] },
  long: {
    rows: [
      ['指标', '2023年'],
      ['GDP', '2030.29'],
      ['外贸出口额', '1050.2'],
      ['常住人口城市化率', '83.7%'],
      ['实际利用外资', '2.5'],
    ],
    header: 0,
    data: [1, 2, 3, 4],
  },
  'long by year': { rows: fixture('dress/long.csv'), header: 0, data: [1, 2, 3, 4, 5, 6, 7, 8] },
  'all columns': { rows: fixture('dress/long-all-columns.csv'), header: 0, data: [1, 2, 3, 4, 5, 6, 7, 8] },
  english: { rows: fixture('dress/long-english.csv'), header: 0, data: [1, 2, 3, 4, 5, 6, 7, 8] },
  'by code': { rows: fixture('dress/long-code-only.csv'), header: 0, data: [1, 2, 3, 4, 5, 6, 7, 8] },
  wide: { rows: fixture('dress/wide.csv'), header: 0, data: [1, 2, 3, 4] },
  'a row a year': { rows: fixture('dress/row-a-year.csv'), header: 0, data: [1, 2, 3] },
  regions: { rows: fixture('regions/2023.csv'), header: 1, data: [2, 3, 4, 5, 6] },
  'a column a region': {
    rows: [
      ['指标', '单位', '柯桥区', '越城区'],
      ['GDP', '亿元', '2030.29', '1300.5'],
      ['外贸出口额', '亿元', '1050.2', '800'],
      ['常住人口城市化率', '%', '83.7', '80.2'],
    ],
    header: 0,
    data: [1, 2, 3],
  },
  'side by side': { rows: fixture('dress/wide-side-by-side.csv'), header: 0, data: [1, 2] },
}

const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const line = (cells: readonly string[]) => cells.map(cell).join(',')
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

/** A file with one row damaged, as its lines, and the line where the row stands. */
interface Damaged {
  readonly lines: readonly string[]
  readonly at: number
}
/** Null where the damage makes another sound row of this one: nobody can see that a separator of an empty cell is gone. */
type Damage = (rows: Table, at: number, header: number) => Damaged | null

const replaced = (rows: Table, at: number, text: string): Damaged => ({
  lines: rows.map(line).with(at, text),
  at: at + 1,
})
const joined =
  (sign: string): Damage =>
  (rows, at) =>
    replaced(rows, at, rows[at]?.join(sign) ?? '')
const row = (rows: Table, at: number) => rows[at] ?? []

const damages: Readonly<Record<string, Damage>> = {
  ...Object.fromEntries(
    [
      '，',
      ';',
      '；',
      '、',
      '\t',
      ' ',
      '  ',
      '　',
      '|',
      '｜',
      ' | ',
      ', ',
      '/',
      ' / ',
      '：',
      '_',
      '→',
      '……',
      '····',
    ].map((sign) => [`separated by "${sign}"`, joined(sign)]),
  ),
  ...Object.fromEntries(
    ['，', ';', '；', '\t', '|'].flatMap((sign) => [
      [
        `one separator is "${sign}"`,
        ((rows, at) => {
          const [first = '', second = '', ...rest] = row(rows, at)
          return replaced(rows, at, [`${cell(first)}${sign}${cell(second)}`, ...rest.map(cell)].join(','))
        }) satisfies Damage,
      ],
      [
        `the last separator is "${sign}"`,
        ((rows, at) => {
          const cells = row(rows, at)
          return replaced(
            rows,
            at,
            [...cells.slice(0, -2).map(cell), cells.slice(-2).map(cell).join(sign)].join(','),
          )
        }) satisfies Damage,
      ],
    ]),
  ),
  'between bars': (rows, at) => replaced(rows, at, `| ${row(rows, at).join(' | ')} |`),
  'in quotes as a whole': (rows, at) => replaced(rows, at, quoted(line(row(rows, at)))),
  'in a cell, the others empty': (rows, at) =>
    replaced(rows, at, quoted(line(row(rows, at))) + ','.repeat(row(rows, at).length - 1)),
  'above the header': (rows, at, header) => {
    const lines = rows.map(line)
    const [moved = ''] = lines.splice(at, 1)
    lines.splice(header, 0, moved)
    return { lines, at: header + 1 }
  },
  'above the header in one cell': (rows, at, header) => {
    const lines = rows.map(line)
    lines.splice(at, 1)
    lines.splice(header, 0, row(rows, at).join('，'))
    return { lines, at: header + 1 }
  },
  ...Object.fromEntries(
    [
      '说明：',
      '来源：',
      '注1.',
      '注：',
      '备注：',
      '填报人：',
      '审核：',
      '数据来源：',
      'Note: ',
      '* ',
      '①',
      '（一）',
      '一、',
      '单位：',
    ].flatMap((mark) => [
      [
        `a remark by "${mark}"`,
        ((rows, at) => {
          const [first = '', ...rest] = row(rows, at)
          return replaced(rows, at, line([`${mark}${first}`, ...rest]))
        }) satisfies Damage,
      ],
      [
        `a remark in one cell by "${mark}"`,
        ((rows, at) => replaced(rows, at, `${mark}${row(rows, at).join('，')}`)) satisfies Damage,
      ],
    ]),
  ),
  'begun with #': (rows, at) => replaced(rows, at, `# ${line(row(rows, at))}`),
  'begun with # without a blank': (rows, at) => replaced(rows, at, `#${line(row(rows, at))}`),
  'without separators': (rows, at) =>
    row(rows, at).some((text) => /^\d/.test(text) && text.includes('.'))
      ? replaced(rows, at, row(rows, at).join(''))
      : null,
  ...Object.fromEntries(
    [0, 1, 2, 3].map((from) => [
      `cells ${from + 1} and ${from + 2} glued`,
      ((rows, at) => {
        const cells = row(rows, at)
        const pair = [cells[from] ?? '', cells[from + 1] ?? '']
        if (pair.includes('') || pair.every((text) => /^[\d.,]+$/.test(text))) return null
        const glued = [
          ...cells.slice(0, from),
          `${cells[from] ?? ''}${cells[from + 1] ?? ''}`,
          ...cells.slice(from + 2),
        ]
        return replaced(rows, at, line(glued))
      }) satisfies Damage,
    ]),
  ),
  'name and value glued': (rows, at) => {
    const cells = row(rows, at)
    const value = cells.findLastIndex((text) => /^[\d.,]+%?$/.test(text))
    const name = cells.findIndex((text) => /\p{L}{2}/u.test(text))
    if (name < 0) return null
    const rest = cells.filter((_, index) => index !== value)
    return replaced(
      rows,
      at,
      line(rest.map((text, index) => (index === name ? `${text}${cells[value] ?? ''}` : text))),
    )
  },
  'two rows in one quoted cell': (rows, at) => {
    const lines = rows.map(line)
    const next = lines[at + 1] ?? ''
    lines.splice(at, 2, quoted(next === '' ? (lines[at] ?? '') : `${lines[at]}\n${next}`))
    return { lines, at: at + 1 }
  },
  'two rows in one quoted cell by other signs': (rows, at) => {
    const lines = rows.map(line)
    lines.splice(
      at,
      2,
      quoted([row(rows, at), row(rows, at + 1)].map((cells) => cells.join('；')).join('\n')),
    )
    return { lines, at: at + 1 }
  },
  'after the notes': (rows, at) => {
    const lines = rows.map(line)
    const [moved = ''] = lines.splice(at, 1)
    return { lines: [...lines, '注：虚构', moved], at: lines.length + 2 }
  },
  'after the notes in one cell': (rows, at) => {
    const lines = rows.map(line)
    lines.splice(at, 1)
    return { lines: [...lines, '注：虚构', row(rows, at).join(';')], at: lines.length + 2 }
  },
  'far below': (rows, at) => {
    const lines = rows.map(line)
    const [moved = ''] = lines.splice(at, 1)
    return { lines: [...lines, ...Array.from({ length: 100 }, () => ''), moved], at: lines.length + 101 }
  },
}

/** The values of a submission, in no order: what every assessment rests on. */
function valuesOf({ observations }: Submission): readonly string[] {
  return observations
    .map(({ indicator, region, year, reading }) => {
      const { quantity } = { quantity: null, ...reading }
      return JSON.stringify([indicator, region, year, reading.kind, quantity])
    })
    .toSorted()
}
const read = (lines: readonly string[]) =>
  readSubmission(sourceOf('2023.csv', Buffer.from(`${lines.join('\n')}\n`)), plan, { noDigest: true })
const idsOf = (submission: Submission) =>
  [...submission.findings, ...validate(plan, [submission])].map(({ id }) => id)

/** What the sound tables hold, each read once. */
const soundValues = new Map<Table, Promise<string>>()
function valuesIn(sound: Table): Promise<string> {
  const known =
    soundValues.get(sound) ?? read(sound.map(line)).then((submission) => valuesOf(submission).join())
  soundValues.set(sound, known)
  return known
}

/** Say of a file whether its values are those of the sound one, and what is said at a line. */
async function outcome(sound: Table, lines: readonly string[], where: readonly number[]) {
  const submission = await read(lines)
  const same = valuesOf(submission).join() === (await valuesIn(sound))
  const named = submission.findings.filter(({ place }) => place.line !== null && where.includes(place.line))
  return { submission, same, named }
}

const damagesInTurn = Object.entries(damages).map(([title, damage], turn) => ({ title, damage, turn }))

describe.each(Object.entries(tables))('a row of a table (%s)', (_layout, { rows, data, header }) => {
  it.each(damagesInTurn)('$title is read, or a finding names its line', async ({ damage, turn }) => {
    for (const at of inTurn(data, turn, 5)) {
      const damaged = damage(rows, at, header)
      if (damaged === null) continue
      const { submission, same, named } = await outcome(rows, damaged.lines, [damaged.at])
      const text = damaged.lines[damaged.at - 1]
      expect([text, same || named.length > 0]).toEqual([text, true])
      expect([text, idsOf(submission).filter((id) => id === 'KQ403')]).toEqual([text, []])
    }
  })

  it('with any signs between its cells is read, or a finding names its line', async () => {
    const signs = fc.array(fc.constantFrom(',', ',', '，', ';', '；', '\t', '|'), {
      minLength: 9,
      maxLength: 9,
    })
    const property = fc.asyncProperty(fc.constantFrom(...data), signs, async (at, signs) => {
      const text = row(rows, at).reduce((text, next, index) => `${text}${signs[index - 1] ?? ','}${next}`)
      const { same, named } = await outcome(rows, rows.map(line).with(at, text), [at + 1])
      expect([text, same || named.length > 0]).toEqual([text, true])
    })
    await fc.assert(property, tries(30))
  })

  it.each(['，', ';', '；', '\t', '|', '  ', ' '])(
    'its header separated by "%s" is read, or named',
    async (sign) => {
      const lines = rows.map(line).with(header, row(rows, header).join(sign))
      const { same, named } = await outcome(rows, lines, [header + 1])
      expect([lines[header], same || named.length > 0]).toEqual([lines[header], true])
    },
  )

  it('every line in quotes as a whole is read', async () => {
    const { same, named } = await outcome(rows, rows.map(line).map(quoted), [header + 1])
    expect([same, named.map(({ id }) => id)]).toEqual([true, ['KQ218']])
  })

  it.each([',', '，', ';', '\t', '|'])(
    'pasted unsplit ("%s") into a workbook is read, or a finding names it',
    async (sign) => {
      for (const at of data.slice(0, 2)) {
        const cells = rows.with(at, [
          row(rows, at)
            .map((text) => (text.includes(sign) ? quoted(text) : text))
            .join(sign),
        ])
        const bytes = await writeXlsx({
          sheets: [{ name: '2023年', rows: cells.map((texts) => [...texts]) }],
        })
        const sheet = await readSubmission(sourceOf('2023.xlsx', bytes), plan, { noDigest: true })
        const sound = await writeXlsx({ sheets: [{ name: '2023年', rows: rows.map((texts) => [...texts]) }] })
        const whole = await readSubmission(sourceOf('2023.xlsx', sound), plan, { noDigest: true })
        const same = valuesOf(sheet).join() === valuesOf(whole).join()
        const named = sheet.findings.filter(({ place }) => place.line === at + 1)
        expect([cells[at], same || named.length > 0]).toEqual([cells[at], true])
        expect(named.map(({ place }) => place.cell).filter((name) => !/^A\d+$/.test(name ?? ''))).toEqual([])
      }
    },
  )
})
