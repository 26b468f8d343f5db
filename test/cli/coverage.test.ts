import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { findingsFormats } from '../../src/cli/formats.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { encode } from '../../src/text/encode.ts'
import { inTurn } from '../support/in-turn.ts'
import { root, run } from '../support/run.ts'
import { tries } from '../support/seed.ts'
import { shippedPlan } from '../support/shipped-plan.ts'
import { columns, csvOf, firstRow, whole } from '../validate/variant.ts'

const plan = await shippedPlan()
const world = (files: Readonly<Record<string, string | Uint8Array>>) => {
  const cwd = mkdtempSync(join(tmpdir(), 'kq-coverage-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    writeFileSync(join(cwd, name), content)
  }
  return { cwd }
}

interface Said {
  readonly exit: number
  readonly ids: readonly string[]
  readonly coverage: { readonly year: number | null; readonly filled: number; readonly of: number }
}

/** What a command says of files as JSON: its exit code, the rules broken and the coverage. */
async function said(command: string, words: readonly string[], at: ReturnType<typeof world>): Promise<Said> {
  const { stdout, exit } = await run([command, ...words, '-f', 'json', '-q'], at)
  const { findings, summary } = JSON.parse(stdout)
  return { exit, ids: findings.map(({ id }: { id: string }) => id), coverage: summary.coverage }
}

/** The sheet with its title, all 36 rows and the values of these years; `fill` decides on each value of the last. */
const form = (years: readonly number[], fill: (index: number) => boolean) =>
  whole.map((row, index) => {
    if (index === 0) return row.slice(0, 3 + years.length)
    const [no = '', name = '', unit = ''] = row
    const cells = years.map((year) => row[columns.y2023 - (2023 - year)] ?? '')
    if (index >= firstRow && !fill(index - firstRow)) cells[cells.length - 1] = ''
    return [no, name, unit, ...cells]
  })

const styled = { style: { numFmt: '0.00' } }
const workbook = (cells: Readonly<Record<string, typeof styled>>) =>
  writeXlsx({ sheets: [{ name: 'Sheet1', rows: [], cells: new Map(Object.entries(cells)) }] })

const blankForms: readonly (readonly [string, string, string | Uint8Array, string])[] = [
  ['delimiters', 'a.csv', ',,,\n,,,\n', 'KQ406'],
  ['semicolons', 'a.csv', ';;;\n', 'KQ406'],
  ['tabs', 'a.tsv', '\t\t\n\t\t\n', 'KQ103'],
  ['blank lines', 'a.csv', '\n\r\n \n', 'KQ103'],
  ['ideographic blanks', 'a.csv', '\u3000,\u3000\n', 'KQ406'],
  ['quotes', 'a.csv', '"",""\n"",""\n', 'KQ406'],
  ['a sep= line', 'a.csv', 'sep=;\n\n', 'KQ406'],
  ['UTF-16', 'a.csv', encode('\ufeff,,\n,,\n', 'utf-16le') ?? '', 'KQ406'],
  ['a byte order mark and delimiters', 'a.csv', '\ufeff,,\n', 'KQ406'],
  ['a header alone', 'a.csv', '指标,2023年\n', 'KQ209'],
  ['names without values', 'a.csv', '指标,2023年\nGDP,\n城镇化率,\n', 'KQ406'],
  ['names and a unit', 'a.csv', '指标,单位,2023年\nGDP,亿元,\n', 'KQ406'],
  ['missing marks', 'a.csv', '指标,2023年\nGDP,—\n城镇化率,暂无\n外贸出口额,N/A\n', 'KQ406'],
  ['a title, notes and names', 'a.csv', '2023年主要指标\n指标,数值\nGDP,\n注：虚构\n', 'KQ406'],
  ['names of two regions', 'a.csv', '地区,指标,2023年\n甲区,GDP,\n乙区,GDP,—\n', 'KQ406'],
  ['a year for each row', 'a.csv', '指标,年份,数值\nGDP,2022,\nGDP,2023,\n', 'KQ406'],
  ['an empty file', 'a.csv', '', 'KQ103'],
  ['part of a year', 'a.csv', '指标,2023年1-9月\nGDP,1500\n', 'KQ406 KQ207'],
  ['a year outside the plan', 'a.csv', '指标,2019年\nGDP,1400\n', 'KQ406 KQ205'],
  ['the baseline year', 'a.csv', '指标,2020年\nGDP,1516.7\n', 'KQ406'],
  ['a forecast', 'a.csv', '指标,2024年预测\nGDP,2200\n', 'KQ406 KQ208'],
  ['rows of other tables', 'a.csv', '指标,2023年,备注\n粮食种子,25\n快递业务量,30\n', 'KQ213'],
  ['a blank workbook', 'a.xlsx', await workbook({}), 'KQ103'],
  [
    'a workbook of styled cells',
    'a.xlsx',
    await workbook({ '0,0': styled, '0,1': styled, '39,5': styled }),
    'KQ103',
  ],
]

describe('a submission without a single value is an error', () => {
  it.each(blankForms)('%s', async (_, file, content, expected) => {
    const at = world({ [file]: content })
    for (const command of ['check', 'validate']) {
      const { exit, ids, coverage } = await said(command, [file], at)
      const own = ids.filter((id) => !['KQ107', 'KQ402'].includes(id))
      expect([exit, own.join(' ')]).toEqual([1, expected])
      expect(coverage.filled).toBe(0)
    }
  })

  it('in every format, and beside whatever else is said', async () => {
    const at = world({ 'a.csv': '指标,单位,主管,2023年\nGDP,亿元,甲,—\n快递业务量,万件,乙,\n' })
    for (const format of findingsFormats.formats) {
      for (const command of ['check', 'validate']) {
        expect([format, (await run([command, 'a.csv', '-f', format], at)).exit]).toEqual([format, 1])
      }
    }
  })

  it.each(['csv', 'xlsx'])('a form not filled in, as %s, in both languages', async (extension) => {
    const at = world({})
    for (const lang of ['zh', 'en']) {
      const file = `${lang}.${extension}`
      await run(['template', '2024', '-o', file, '--lang', lang], at)
      for (const command of ['check', 'validate']) {
        expect(await said(command, [file], at)).toMatchObject({
          exit: 1,
          ids: ['KQ406'],
          coverage: { year: 2024, filled: 0, of: 36 },
        })
      }
    }
  })

  it('also of one file beside others, and of one region of several', async () => {
    const at = world({
      '2022.csv': csvOf(form([2022], () => true)),
      '2023.csv': csvOf(form([2023], () => false)),
      'regions.csv': '地区,指标,2023年\n甲区,GDP,1880.6\n乙区,GDP,\n',
    })
    const [check, validate] = await Promise.all(
      ['check', 'validate'].map((command) => said(command, ['2022.csv', '2023.csv'], at)),
    )
    expect(check).toMatchObject({ exit: 1, ids: ['KQ406'] })
    expect(validate).toEqual(check)
    const { stderr } = await run(['check', 'regions.csv', '--lang', 'en', '-f', 'tsv'], at)
    expect(stderr).toContain('KQ406 error  乙区: Not one of the plan’s indicators has a value')
  })

  const fixtures = readdirSync(join(root, 'fixtures/dress'))
    .filter(
      (name) =>
        name.endsWith('.csv') && !['utf16be.csv', 'utf16le.csv', 'duplicate-equal-rows.csv'].includes(name),
    )
    .map((name, turn) => ({ name, turn }))

  /** The file with the cells of all its values emptied; null where a line cannot be cut by its commas. */
  async function emptied(name: string): Promise<Uint8Array | null> {
    const bytes = readFileSync(join(root, 'fixtures/dress', name))
    const lines = bytes.toString('latin1').split(/(?<=\n)|(?<=\r)(?!\n)/)
    const { observations } = await readSubmission(sourceOf(name, bytes), plan, { noDigest: true })
    for (const { place } of observations) {
      const at = (place.line ?? 0) - 1
      const line = lines[at] ?? ''
      const cells = line.replace(/[\r\n]+$/, '').split(',')
      const cell = cells[(place.column ?? 0) - 1]
      if (/"/.test(line) || cell === undefined) return null
      lines[at] = cells.with((place.column ?? 0) - 1, '').join(',') + (/[\r\n]+$/.exec(line)?.[0] ?? '')
    }
    return Buffer.from(lines.join(''), 'latin1')
  }

  it.each(fixtures)('$name with its values emptied', async ({ name, turn }) => {
    const bytes = await emptied(name)
    if (bytes === null) return
    const at = world({ [name]: bytes })
    for (const format of inTurn(findingsFormats.formats, turn, 5)) {
      for (const command of ['check', 'validate']) {
        const { exit } = await run([command, name, '-f', format, '-q'], at)
        expect([command, format, exit]).toEqual([command, format, 1])
      }
    }
  })

  it('most of these fixtures can be emptied', async () => {
    const all = await Promise.all(fixtures.map(({ name }) => emptied(name)))
    expect(all.filter((bytes) => bytes !== null).length).toBeGreaterThan(20)
  })
})

const dresses: readonly ((csv: string) => string | Uint8Array)[] = [
  (csv) => csv,
  (csv) => `\ufeff${csv.replaceAll('\n', '\r\n')}`,
  (csv) => csv.replaceAll(',', ';'),
  (csv) => csv.replaceAll(',', '\t'),
  (csv) => encode(`\ufeff${csv}`, 'utf-16le') ?? '',
  (csv) => encode(csv, 'gb18030') ?? '',
]

describe('coverage', () => {
  it('says k of 36 where k have a value, and --require k passes and k + 1 does not', async () => {
    const which = fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { maxLength: 36 })
    const dress = fc.constantFrom(...dresses)
    const layout = fc.constantFrom([2023], [2021, 2022, 2023])
    const mark = fc.constantFrom('', '—', '暂无', ' ')
    await fc.assert(
      fc.asyncProperty(which, dress, layout, mark, fc.boolean(), async (which, dress, years, mark, drop) => {
        const filled = new Set(which)
        const rows = form(years, (index) => filled.has(index))
          .filter((_, row) => !drop || row < firstRow || filled.has(row - firstRow))
          .map((row) => row.map((cell, column) => (cell === '' && column > 2 ? mark : cell)))
        const k = filled.size
        const at = world({ '2023.csv': dress(csvOf(rows)) })
        for (const command of ['check', 'validate']) {
          const found = await said(command, ['2023.csv', '--year', '2023', '--require', `${k}`], at)
          expect([found.exit, found.coverage.filled]).toEqual([k === 0 ? 1 : 0, k])
          const more = await said(command, ['2023.csv', '--year', '2023', '--require', `${k + 1}`], at)
          expect(more.exit).toBe(1)
          // No file leaves its gaps unsaid, whether or not a form lists them.
          expect(k === 36 || found.ids.some((id) => /KQ(?:209|40[13678]|410)/.test(id))).toBe(true)
          const strict = await said(command, ['2023.csv', '--year', '2023', '--strict'], at)
          expect(strict.exit).toBe(k === 36 ? 0 : 1)
        }
      }),
      tries(20),
    )
  })

  it.each([
    ['17', 0, 0],
    ['18', 1, 0],
    ['47%', 0, 1],
    ['47.3%', 1, 1],
    ['50%', 1, 2],
    ['５０％', 1, 2],
    ['all', 1, 3],
    ['ALL', 1, 3],
    ['0', 0, 4],
    ['0%', 0, 4],
  ])('of 17 of 36 with --require %s ends in %i, whatever the format', async (required, exit, turn) => {
    const at = world({ '2023.csv': csvOf(form([2023], (index) => index < 17)) })
    for (const format of inTurn(findingsFormats.formats, turn, 5)) {
      for (const command of ['check', 'validate']) {
        const ran = await run([command, '2023.csv', '-f', format, '--require', required], at)
        expect([format, ran.exit]).toEqual([format, exit])
        expect([
          format,
          `${ran.stdout}${ran.stderr}`.includes('规划“indicators.csv”的 36 项指标中 17 项有 2023 年的数值'),
        ]).toEqual([format, true])
      }
    }
  })

  it.each(['', 'half', '17.5', '-1', '101%', '100.1%', '50 %%', '1e2', '％', 'all!'])(
    'cannot be required as "%s"',
    async (required) => {
      const at = world({ '2023.csv': csvOf(form([2023], () => true)) })
      for (const command of ['check', 'validate', 'compare']) {
        const { exit, stdout, stderr } = await run([command, '2023.csv', '--require', required], at)
        expect([exit, stdout]).toEqual([2, ''])
        expect(stderr).toContain('--require')
      }
    },
  )

  it('counts what is stated in words or as a bound, and not what cannot be read', async () => {
    const rows = [
      '单位GDP能耗降低率,完成上级下达任务',
      '基本养老保险参保率,98.5以上',
      '外贸出口额,约',
      'GDP,12.5①',
    ]
    const at = world({ 'a.csv': `指标,2023年\n${rows.join('\n')}\n` })
    expect((await said('check', ['a.csv'], at)).coverage).toMatchObject({ filled: 1, of: 36 })
  })

  it('is asked of the group that is judged', async () => {
    const at = world({ 'a.csv': csvOf(form([2023], () => true)) })
    const all = (await said('check', ['a.csv', '--group', 'all'], at)).coverage
    expect(all.of).toBe(plan.indicators.length)
    expect(all.filled).toBeGreaterThanOrEqual(36)
    expect((await said('check', ['a.csv', '--group', 'text'], at)).coverage.of).toBe(all.of - 36)
  })

  it('is asked of each submission, and one line says the sum and the fewest', async () => {
    const rows = (region: string, filled: number) =>
      form([2023], (index) => index < filled)
        .slice(firstRow)
        .map((row) => [region, ...row])
    const sheet = [['地区', '序号', '指标', '单位', '2023年'], ...rows('甲区', 36), ...rows('乙区', 20)]
    const at = world({ 'a.csv': csvOf(sheet), 'b.csv': csvOf(form([2023], (index) => index < 30)) })
    for (const command of ['check', 'validate']) {
      const found = await said(command, ['a.csv', '--require', '21'], at)
      expect(found.coverage).toEqual({
        year: 2023,
        filled: 56,
        of: 72,
        submissions: 2,
        fewest: { region: '乙区', file: 'a.csv', filled: 20, of: 36 },
      })
      expect(found.exit).toBe(1)
      expect(found.ids.filter((id) => id === 'KQ409')).toHaveLength(1)
      const one = await said(command, ['a.csv', '--require', 'all', '--region', '甲区'], at)
      expect([one.exit, one.coverage]).toMatchObject([0, { filled: 36, of: 36, submissions: 1 }])
    }
    const { stderr } = await run(['check', 'a.csv', '-f', 'csv', '--lang', 'en'], at)
    expect(stderr).toContain(
      '56 of 72 values for 2023 (plan "indicators.csv"; 2 submissions of 36 indicators; fewest: 乙区, 20)',
    )
    // Files of one year that state no region are submissions of their own to validate, and one to check.
    const apart = await said('validate', ['b.csv', 'b.csv'], at)
    expect(apart.coverage).toMatchObject({ filled: 60, of: 72, submissions: 2 })
    expect((await said('check', ['b.csv', 'b.csv'], at)).coverage).toMatchObject({ filled: 30, of: 36 })
  })

  it('lists what is missing at its place where most is there, and in one finding where not', async () => {
    const ids = async (filled: number, drop: boolean) => {
      const rows = form([2023], (index) => index < filled)
      const kept = drop ? rows.slice(0, firstRow + filled) : rows
      return (await said('validate', ['a.csv'], world({ 'a.csv': csvOf(kept) }))).ids
    }
    expect(await ids(18, false)).toEqual(Array(18).fill('KQ401'))
    expect(await ids(18, true)).toEqual(Array(18).fill('KQ403'))
    expect(await ids(17, false)).toEqual(['KQ410'])
    expect(await ids(17, true)).toEqual(['KQ410'])
    expect(await ids(1, true)).toEqual(['KQ410'])
    expect(await ids(36, false)).toEqual([])
  })

  it('names many missing indicators by their numbers, those with an empty row first', async () => {
    const rows = form([2023], () => true).slice(0, firstRow + 12)
    const at = world({ 'a.csv': csvOf(rows.map((row, index) => (index === 7 ? row.with(3, '') : row))) })
    const { stderr } = await run(['check', 'a.csv', '-f', 'tsv', '--lang', 'en'], at)
    expect(stderr).toContain(
      'Only 11 of 36 indicators have a value for 2023; there is none for No. 6, 13–36 (R&D expenditure as a share of GDP; ',
    )
  })

  it('of regions of a file that lack the same is one finding', async () => {
    const regions = Array.from({ length: 9 }, (_, index) => `${index}区,GDP,${1800 + index}.5\n`)
    const at = world({ 'a.csv': `地区,指标,2023年\n${regions.join('')}` })
    const { stderr } = await run(['validate', 'a.csv', '-f', 'table', '--lang', 'en', '-o', 'o.txt'], at)
    const text = `${stderr}${readFileSync(join(at.cwd, 'o.txt'), 'utf8')}`
    expect(text).toContain('0区, 1区, 2区, 3区 and 5 more regions: Only 1 of 36 indicators has a value')
    expect(text.match(/KQ410/g)).toHaveLength(1)
  })
})
