import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../src/cli/formats.ts'
import { harmlessOutputs } from '../../src/cli/harmless-output.ts'
import type { Io } from '../../src/cli/io.ts'
import { paletteOf } from '../../src/render/palette.ts'
import { xlsxBytes } from '../../src/render/sheet.ts'
import { run } from '../support/run.ts'
import { tries } from '../support/seed.ts'

/** Every format that is text. */
const formats = reportFormats.formats.filter((format) => format !== 'xlsx' && format !== 'docx')

/** What no terminal and no pipe may ever be given: controls but tab and line break, separators, marks of direction. */
const steering = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u
const codes = [
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index),
  ...[0x61c, 0x200e, 0x200f, 0x2066, 0x2067, 0x2068, 0x2069],
  ...Array.from({ length: 7 }, (_, index) => 0x2028 + index),
]
/** Painted text that no palette of ours paints, so that it is seen where it comes through. */
const painted = '\u001b[31m☠\u001b[39m'
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...codes.map((code) => String.fromCharCode(code))),
      fc.constantFrom('\u001b[2J', '\u001b]0;title\u0007', '\u009b2J', painted, '\u202e', '\r'),
      fc.constantFrom(...'地区生产总值甲乙gdp2023.5%,;"\''),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))
  .filter((text) => steering.test(text))

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
const table = (...rows: readonly (readonly string[])[]) =>
  rows.map((row) => `${row.map(quoted).join(',')}\n`).join('')

const columns = [
  ...['no', 'code', 'name', 'name_en', 'aliases', 'unit', 'baseline_2020', 'target_2025'],
  ...['attribute', 'better', 'scale', 'tiers', 'group', 'source'],
]
const planRow = ['1', 'gdp', '地区生产总值', 'GDP', '生产总值', '亿元', '1516.7', '2200★', 'anticipatory']
const restOfRow = ['higher', 'growth', '确保=2000;力争=2200', 'main', '表2 行1']
/** A sound plan with a text at the end of one of its cells, or in place of it. */
const planWith = (column: number, text: string, whole: boolean) => {
  const row = [...planRow, ...restOfRow]
  row[column] = whole ? text : `${row[column] ?? ''}${text}`
  const total = ['2', 'fdi', '实际利用外资', 'FDI', '', '亿美元', '2.3', '[20]', 'anticipatory']
  return table(columns, row, [...total, 'higher', 'sum', '', 'main', '表2 行13'])
}
const submissionWith = (place: number, text: string) => {
  const cells = ['地区', '指标', '单位', '2023年', '备注', '甲区', '地区生产总值', '亿元', '1880.6', '初步']
  cells[place] = `${cells[place] ?? ''}${text}`
  return table(cells.slice(0, 5), cells.slice(5), ['甲区', '外贸出口额', '亿元', '1000', ''])
}

interface Attempt {
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  readonly argv: readonly string[]
}
type Place = (text: string, pick: number) => Attempt | Promise<Attempt>

const sound = table(['指标', '单位', '2023年'], ['地区生产总值', '亿元', '1880.6'])
const s = { 's.csv': sound }
const format = (pick: number) => ['--format', formats[pick % formats.length] ?? 'table']
const valued = ['year', 'format', 'method', 'region', 'lang', 'encoding', 'sheet', 'plan', 'targets']
const more = ['explanations', 'max-warnings', 'fail-on', 'group', 'group-by', 'report', 'output']
const some = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T

/** Every place a text can come from. */
const places: Readonly<Record<string, Place>> = {
  command: (text) => ({ argv: [text] }),
  option: (text, pick) => ({ files: s, argv: [...some([[], ['check', 's.csv']], pick), `--${text}`] }),
  'value of an option': (text, pick) => ({
    files: s,
    argv: ['check', 's.csv', `--${some([...valued, ...more], pick)}`, text],
  }),
  argument: (text, pick) => ({
    files: s,
    argv: [
      some(['check', 'validate', 'plan', 'explain', 'milestones', 'compare', 'template', 'completion'], pick),
      text,
    ],
  }),
  'second argument': (text, pick) => ({
    files: s,
    argv: [
      ...some(
        [
          ['explain', 'gdp'],
          ['diff', 's.csv'],
          ['plan', 'gdp'],
          ['template', '2024', '-o'],
        ],
        pick,
      ),
      text,
    ],
  }),
  'name of a file that is there': (text, pick) => {
    const file = `${text.replace(/[\0/]/g, '')}.csv`
    const command = some(['check', 'validate', 'milestones', 'compare'], pick)
    const value = some(['1880.6', '2 030', '20302900'], pick)
    return {
      files: { [file]: table(['指标', '2023年'], ['地区生产总值', value]) },
      argv: [command, file, ...(command === 'check' ? format(pick) : [])],
    }
  },
  'name of a plan that is there': (text, pick) => {
    const file = `${text.replace(/[\0/]/g, '')}.csv`
    const command = some(
      [
        ['plan'],
        ['plan', 'gdp'],
        ['plan', '--lint'],
        ['explain', 'gdp'],
        ['milestones'],
        ['check', 's.csv', ...format(pick)],
      ],
      pick,
    )
    return { files: { ...s, [file]: planWith(13, '', false) }, argv: [...command, '--plan', file] }
  },
  'cell of a plan': (text, pick) => {
    const commands = [
      ['plan'],
      ['plan', 'gdp'],
      ['plan', 'gdp', '-f', 'json'],
      ['plan', '--lint', '--all'],
      ['explain', 'gdp'],
      ['explain', 'gdp', 's.csv'],
      ['milestones', 's.csv'],
      ['check', 's.csv', ...format(pick)],
      ['compare', 's.csv'],
      ['template', '2024'],
      ['explain', 'gdp', '-f', 'markdown'],
      ['compare', 's.csv', '-f', 'markdown'],
      ['milestones', '-f', 'json'],
    ]
    return {
      files: { ...s, 'p.csv': planWith(pick % columns.length, text, pick % 3 === 0) },
      argv: [...some(commands, pick >> 4), '--plan', 'p.csv'],
    }
  },
  'cell of a submission': (text, pick) => {
    const commands = [
      ['check', 'h.csv', ...format(pick)],
      ['check', 'h.csv', '--all'],
      ['validate', 'h.csv', ...format(pick)],
      ['check', 'h.csv', '--report', 'findings', '-f', some(['csv', 'tsv', 'json'], pick)],
      ['explain', 'gdp', 'h.csv'],
      ['compare', 'h.csv'],
      ['milestones', 'h.csv'],
      ['diff', 's.csv', 'h.csv'],
      ['diff', 's.csv', 'h.csv', '-f', 'markdown'],
      ['template', '2024', '--from', 'h.csv'],
    ]
    return { files: { ...s, 'h.csv': submissionWith(pick % 10, text) }, argv: some(commands, pick >> 4) }
  },
  'sheet of a workbook': async (text, pick) => {
    const name = `甲${text.replace(/[\p{Cc}[\]*?:/\\'"]/gu, '')}`
    const rows = [
      ['指标', '2023年'],
      ['地区生产总值', '2030.x'],
    ]
    const bytes = await xlsxBytes({ lang: 'zh', name, rows, headerIndex: 0, widths: [10, 10] })
    return {
      files: { 'w.xlsx': bytes },
      argv: ['check', 'w.xlsx', ...(pick % 2 === 0 ? ['--sheet', '乙'] : [])],
    }
  },
  explanations: (text, pick) => {
    const cells = ['KQ503', 'gdp', '', '2023', '20302900', '是实情', '张三', '']
    cells[pick % cells.length] = `${cells[pick % cells.length] ?? ''}${text}`
    const header = ['rule', 'indicator', 'region', 'year', 'value', 'reason', 'who', 'until']
    const wrong = table(['指标', '2023年'], ['地区生产总值', '20302900'])
    return {
      files: { 'h.csv': wrong, 'e.csv': table(header, cells) },
      argv: [some(['check', 'validate'], pick), 'h.csv', '--explanations', 'e.csv', ...format(pick >> 1)],
    }
  },
  'assigned targets': (text, pick) => {
    const cells = ['17', 'x', '20%', '某文件']
    cells[pick % 4] = `${cells[pick % 4] ?? ''}${text}`
    return {
      files: { 't.csv': table(['no', 'code', 'target', 'source'], cells) },
      argv: ['plan', '--targets', 't.csv'],
    }
  },
}

describe('characters that steer a terminal', () => {
  it.each(Object.entries(places))(
    'reach none from the %s',
    async (_, place) => {
      const arbitrary = fc.record({
        text: hostile,
        pick: fc.nat({ max: 100_000 }),
        lang: fc.constantFrom('zh_CN.UTF-8', 'C'),
        columns: fc.constantFrom(undefined, 40, 120),
      })
      await fc.assert(
        fc.asyncProperty(arbitrary, async ({ text, pick, lang, columns }) => {
          const { files = {}, argv } = await place(text, pick)
          const cwd = mkdtempSync(join(tmpdir(), 'kq-hostile-'))
          for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
          const world = { cwd, env: { LANG: lang }, ...(columns === undefined ? {} : { columns }) }
          const { stdout, stderr, exit } = await run(argv, world)
          const printed = `${stdout}${stderr}`
          expect(printed).not.toContain(painted)
          const plain =
            columns === undefined ? printed : printed.replace(/\p{Cc}\[(?:1|2|22|31|32|33|39)m/gu, '')
          expect(plain.replace(/^\ufeff/, '')).not.toMatch(steering)
          expect(stderr).not.toMatch(/Internal error|程序内部出错/)
          expect(exit).toBeLessThan(4)
        }),
        tries(30),
      )
    },
    60_000,
  )

  it('are shown by their numbers', async () => {
    const { stderr } = await run(['check', 'a\u202eb\u001b[2J.csv'], { env: { LANG: 'C' } })
    expect(stderr).toContain('"a<U+202E>b<U+001B>[2J.csv"')
  })
})

describe('harmlessOutputs', () => {
  const through = async (text: string, isTerminal: boolean, env: Io['env'] = {}) => {
    const written: (string | Uint8Array)[] = []
    const output = {
      isTerminal,
      columns: null,
      write: async (content: string | Uint8Array) => {
        written.push(content)
      },
    }
    const io = harmlessOutputs({ stdout: output, stderr: output, env } as unknown as Io)
    await io.stdout.write(text)
    await io.stderr.write(text)
    expect(written[1]).toBe(written[0])
    return written[0]
  }

  it('passes the colours of the palette on to what can show them, and no other sequence', async () => {
    const palette = paletteOf(true)
    const text = Object.values(palette)
      .map((paint) => paint('x'))
      .join('\n')
    expect(await through(text, true)).toBe(text)
    expect(await through(text, false, { FORCE_COLOR: '1' })).toBe(text)
    expect(await through(text, false)).not.toMatch(steering)
    expect(await through('\u001b[2J\u001b[1mx', true)).toBe('<U+001B>[2J\u001b[1mx')
  })

  it('leaves line breaks, tabs and bytes as they are', async () => {
    expect(await through('a\tb\r\nc\n', false)).toBe('a\tb\r\nc\n')
    expect(await through('a\rb', false)).toBe('a<U+000D>b')
  })
})
