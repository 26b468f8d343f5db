import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../src/catalogue.ts'
import { root, run } from '../support/run.ts'

/*
 * Every remedy remedies: what a finding tells to do is done to the fixture that breaks its rule, and the finding is gone. What
 * to type is taken from the remedy itself where it says so. Here a table is one file of text; workbooks, several files,
 * and plans have tests of their own beside this one.
 */

interface Said {
  readonly id: string
  readonly severity: string
  readonly accepted: boolean
  readonly line: number
  readonly column: number
  readonly remedy: string
}
type Table = string[][]
/** What the remedy asks for: a table mended, options, or the file as a program saves it anew. */
type Deed =
  | { readonly table: (rows: Table, said: Said) => Table }
  | { readonly options: (said: Said) => readonly string[] }
  | { readonly text: (text: string, said: Said) => string }
  /** Sent again, saved anew or another file: the twin. */
  | 'again'
  /** True values are explained: the finding is accepted. */
  | 'explain'
  /** Where all is right nothing is to be done: it is a note, and does not count. */
  | 'nothing'

const inRemedy = (pattern: RegExp, { remedy }: Said) => pattern.exec(remedy)?.[1] ?? `not in: ${remedy}`
const put = (text: string | ((said: Said) => string)): Deed => ({
  table: (rows, said) =>
    rows.map((row, at) =>
      at === said.line - 1 ? row.with(said.column - 1, typeof text === 'string' ? text : text(said)) : row,
    ),
})
const write = (pattern: RegExp): Deed => put((said) => inRemedy(pattern, said))
const dropRow: Deed = { table: (rows, { line }) => rows.toSpliced(line - 1, 1) }
const dropColumn: Deed = { table: (rows, { column }) => rows.map((row) => row.toSpliced(column - 1, 1)) }
const swap = (from: string | RegExp, to: string): Deed => ({ text: (text) => text.replace(from, to) })
const option = (name: string, pattern: RegExp): Deed => ({
  options: (said) => [name, inRemedy(pattern, said)],
})
const header = ['序号', '指标', '单位', '2023年', '来源']

const deeds: Readonly<Record<string, Deed>> = {
  KQ101: 'again',
  KQ102: 'again',
  KQ103: 'again',
  KQ104: swap('"', ''),
  KQ107: option('--encoding', /--encoding (\S+)/),
  KQ117: 'again',
  KQ201: { table: (rows) => [header, ...rows] },
  KQ202: dropColumn,
  KQ203: option('--year', /--year (\d+)/),
  KQ204: swap('2022年', '2023年'),
  KQ205: swap('2019年', '2021年'),
  KQ206: 'nothing',
  KQ207: put('2023年'),
  KQ208: put('2024年'),
  KQ209: 'again',
  KQ210: swap(/1,338\.91/, '"1,338.91"'),
  KQ211: put('柯桥区'),
  KQ213: 'again',
  KQ214: { text: (text) => text.replaceAll('，', ',') },
  KQ215: {
    table: (rows, { line }) => rows.with(line - 1, ['4', '一般公共预算收入', '亿元', '142.2', '柯桥发布']),
  },
  KQ216: {
    table: (rows) => {
      const at = rows.findIndex(([first]) => first === '序号')
      return [rows[at] ?? [], ...rows.toSpliced(at, 1)]
    },
  },
  KQ217: dropRow,
  KQ218: { text: (text) => text.replaceAll('"', '') },
  KQ219: swap(/2023年/, '2023年地区生产总值（亿元）'),
  KQ220: { text: (text, said) => `${inRemedy(/"(指标：[^"]+)"/, said)}\n${text}` },
  KQ301: write(/Write "([^"]+)"/),
  KQ302: { table: (rows, { line }) => rows.map((row, at) => (at === line - 1 ? row.with(0, '1') : row)) },
  KQ303: write(/Write ([\d.]+)/),
  KQ304: 'nothing',
  KQ305: put('亿元'),
  KQ306: dropRow,
  KQ307: dropRow,
  KQ308: write(/for example (\d{4})/),
  KQ309: put('地区生产总值'),
  KQ310: {
    table: (rows, { line }) => rows.map((row, at) => (at === line - 1 ? row.with(1, '外贸出口额') : row)),
  },
  KQ311: 'nothing',
  KQ312: 'nothing',
  KQ313: write(/Write a number \((\d)/),
  KQ314: swap('注：', ''),
  KQ315: swap('# ', ''),
  KQ316: 'nothing',
  KQ317: { text: (text) => text.replace('缺测', '') },
  KQ318: write(/write (I) or R/),
  KQ319: write(/\d for millions, (0) for none/),
  KQ320: write(/(A) normal/),
  KQ321: 'nothing',
  KQ401: put('7.7'),
  KQ402: 'nothing',
  KQ403: 'again',
  KQ406: 'again',
  KQ407: option('--year', /--year (\d+)/),
  KQ410: 'explain',
  KQ501: 'explain',
  KQ502: put('2030.29'),
  KQ503: write(/write ([\d.]+)/),
  KQ504: write(/write ([\d.]+)/),
  KQ505: 'explain',
  KQ506: 'explain',
  KQ507: 'explain',
  KQ508: write(/write (\[[\d.]+\])/),
  KQ509: 'explain',
  KQ511: {
    table: (rows, said) => {
      const [here, there] = [inRemedy(/write ([\d.]+) here/, said), inRemedy(/and ([\d.]+) in/, said)]
      return rows.map((row) => row.map((cell) => (cell === here ? there : cell === there ? here : cell)))
    },
  },
  KQ512: 'again',
  KQ513: write(/Write (完成)/),
  KQ514: 'explain',
  KQ516: swap(/-(?=\d)/, ''),
  KQ601: 'explain',
  KQ602: 'again',
  KQ603: write(/the ratio as ([\d.]+)/),
}

const folder = mkdtempSync(join(tmpdir(), 'kq-remedies-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function saidOf(bytes: Uint8Array, name: string, options: readonly string[]): Promise<readonly Said[]> {
  writeFileSync(join(folder, name), bytes)
  const { stdout } = await run(['validate', name, '-f', 'json', '--lang', 'en', ...options], { cwd: folder })
  return (JSON.parse(stdout) as { findings: Said[] }).findings
}

function mended(
  deed: Deed,
  bytes: Buffer,
  said: Said,
  name: string,
): { bytes: Uint8Array; options: readonly string[] } {
  if (deed === 'again') return { bytes: readFileSync(join(root, 'fixtures/valid', name)), options: [] }
  if (deed === 'nothing') return { bytes, options: [] }
  if (deed === 'explain') {
    const reason = `规则,指标,原因,说明人\n${said.id},,经核实无误,张三\n`
    writeFileSync(join(folder, 'why.csv'), reason)
    return { bytes, options: ['--explanations', 'why.csv'] }
  }
  if ('options' in deed) return { bytes, options: deed.options(said) }
  if ('text' in deed) return { bytes: Buffer.from(deed.text(bytes.toString(), said)), options: [] }
  const rows: Table = parse(bytes, { relax_column_count: true, bom: true })
  const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const text = deed.table(rows, said).map((row) => row.map(quoted).join(','))
  return { bytes: Buffer.from(`${text.join('\n')}\n`), options: [] }
}

const fixtures = readdirSync(join(root, 'fixtures/invalid')).filter((file) => file.endsWith('.csv'))
const idOf = (file: string) => file.slice(0, 5)

describe('every remedy remedies', () => {
  it('is tried of every rule that one table breaks', () => {
    expect(Object.keys(deeds).toSorted()).toEqual(fixtures.map(idOf).toSorted())
    expect(fixtures.map(idOf).filter((id) => !catalogue.some((rule) => rule.id === id))).toEqual([])
  })

  it.each(fixtures)('%s', async (name) => {
    const id = idOf(name)
    const deed = deeds[id] ?? 'nothing'
    const bytes = readFileSync(join(root, 'fixtures/invalid', name))
    const before = await saidOf(bytes, name, [])
    const said = before.find((finding) => finding.id === id)
    if (said === undefined) throw new Error(`${name} has no ${id}`)
    const after = mended(deed, bytes, said, name)
    const found = await saidOf(after.bytes, name, after.options)
    const left = found.filter((finding) => finding.id === id)
    const errors = (list: readonly Said[]) =>
      list.filter(({ severity }) => severity === 'error').map((one) => one.id)
    expect(errors(found).filter((one) => !errors(before).includes(one))).toEqual([])
    if (deed === 'nothing') expect(left.map(({ severity }) => severity)).toEqual(left.map(() => 'note'))
    else if (deed === 'explain') expect(left.map(({ accepted }) => accepted)).toEqual(left.map(() => true))
    else expect(left).toEqual([])
  })

  it.each(fixtures)('%s: in either language it gives the same to type', async (name) => {
    const typed = async (lang: string) => {
      const { stdout } = await run(['validate', `fixtures/invalid/${name}`, '-f', 'json', '--lang', lang], {
        cwd: root,
      })
      const { findings } = JSON.parse(stdout) as { findings: Said[] }
      const given = (remedy: string) => [...new Set(remedy.match(/--[a-z-]+|\d+(?:\.\d+)?/g))].toSorted()
      return findings.map(({ id, remedy }) => [id, given(remedy)])
    }
    expect(await typed('zh')).toEqual(await typed('en'))
  })
})
