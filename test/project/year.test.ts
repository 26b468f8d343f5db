import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { Manifest } from '../../src/domain/manifest.ts'
import type { StatusReport } from '../../src/domain/region-year.ts'
import { tableNames } from '../../src/report/tables/names.ts'
import { checked, city, cityCopy } from '../support/city.ts'
import { root, run } from '../support/run.ts'

/* The year of an office: who has reported, what is published and on what it rests, and the tables that analysts take. */

const rowsOf = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true })
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .toSorted()

describe('kq status', () => {
  it.each([
    [2022, 6, 0],
    [2023, 6, 1],
    [2024, 6, 6],
  ])('of %i alone: %i regions, %i of them late', async (year, of, late) => {
    const { stdout } = await run(['status', '-y', `${year}`, '-f', 'json'], { cwd: city })
    const { regions }: StatusReport = JSON.parse(stdout)
    expect(regions.map((one) => one.year)).toEqual(Array(of).fill(year))
    expect(regions.filter((one) => one.late)).toHaveLength(late)
  })

  it('is region by year: received, filled, errors, explained, judged, and who is late', async () => {
    const { stdout, exit } = await run(['status', '-f', 'json'], { cwd: city })
    const { regions }: StatusReport = JSON.parse(stdout)
    expect(exit).toBe(0)
    expect(regions).toHaveLength(6 * 3)
    expect(regions.filter(({ late }) => late).map(({ region, year }) => `${region} ${year}`)).toEqual([
      '北岭县 2023',
    ])
    const of = (region: string, year: number) =>
      regions.find((one) => one.region === region && one.year === year)
    expect(of('中洲区', 2023)).toMatchObject({
      received: true,
      filled: 7,
      of: 7,
      errors: 0,
      explained: 1,
      judged: 7,
    })
    expect(of('北岭县', 2023)).toMatchObject({ received: false, filled: 0, judged: 0, due: '次年3月20日' })
    expect(of('全市', 2023)).toMatchObject({ received: true, filled: 4 })
  })

  it.each(['zh', 'en'])('names who is late last, in %s', async (lang) => {
    const { stdout } = await run(['status', '-f', 'table', '--lang', lang], { cwd: city })
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
      lang === 'zh' ? /^没有报送的：北岭县（2023 年）$/ : /^Late: 北岭县 \(2023\)$/,
    )
  })

  it('of a file that cannot be read as it should says so, and a region is received all the same', async () => {
    const copy = cityCopy()
    copy.swap('submissions/2022/南渡县.csv', /(gdp,[^,]*,)[\d.]+/, '$17l.3')
    const { regions }: StatusReport = JSON.parse((await copy.kq('status', '-f', 'json')).stdout)
    const of = regions.find((one) => one.region === '南渡县' && one.year === 2022)
    expect(of).toMatchObject({ received: true, filled: 6, errors: 1, judged: 6 })
  })

  it('a blank submission has come: it is of its region and year, and its error is theirs', async () => {
    const copy = cityCopy()
    copy.write('submissions/2023/北岭县.csv', '代码,指标,数值,备注\ngdp,地区生产总值,,虚构\n')
    const { regions }: StatusReport = JSON.parse((await copy.kq('status', '-f', 'json')).stdout)
    expect(regions.find((one) => one.region === '北岭县' && one.year === 2023)).toMatchObject({
      received: true,
      late: false,
      filled: 0,
      errors: 1,
      judged: 0,
    })
    for (const words of [['check'], ['validate'], ['check', '--years', 'all', '--report', 'findings']]) {
      const { stdout } = await copy.kq(...words, '-y', '2023', '-f', 'json')
      const answer = JSON.parse(stdout)
      const found = (answer.findings ?? answer).find(({ id }: { id: string }) => id === 'KQ406')
      expect([found.region, found.year]).toEqual(['北岭县', 2023])
    }
  })

  it.each([
    [[], '没有名册'],
    [['--config', 'nix.json'], '找不到文件'],
  ])('%j outside of a project cannot run', async (words, said) => {
    const { exit, stderr } = await run(['status', ...words])
    expect([exit, stderr.includes(said)]).toEqual([2, true])
  })
})

describe('kq publish', () => {
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

  it('writes report, pages, tables, and the hashes of all of it and of all it rests on', async () => {
    const copy = cityCopy()
    const before = filesIn(copy.cwd).map((file) => [file, hash(join(copy.cwd, file))])
    expect((await copy.kq('publish', '2023', '-o', 'published/2023')).exit).toBe(0)
    const folder = join(copy.cwd, 'published/2023')
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
    expect(manifest).toMatchObject({ year: 2023, late: ['北岭县'], tool: expect.stringMatching(/^kq \d/) })
    for (const { file, bytes, sha256 } of manifest.outputs) {
      expect([file, hash(join(folder, file))]).toEqual([file, sha256])
      expect(statSync(join(folder, file)).size).toBe(bytes)
    }
    expect(filesIn(folder)).toEqual(['manifest.json', ...manifest.outputs.map(({ file }) => file)].toSorted())
    for (const { file, sha256 } of manifest.inputs)
      expect([file, hash(join(copy.cwd, file))]).toEqual([file, sha256])
    const roles = (role: string) => manifest.inputs.filter((one) => one.role === role).map(({ file }) => file)
    expect([
      roles('plan'),
      roles('amendments'),
      roles('explanations'),
      roles('roster'),
      roles('config'),
    ]).toEqual([['plan.csv'], ['plan.amendments.csv'], ['kq.explanations.csv'], ['roster.csv'], ['kq.json']])
    expect(roles('submission').toSorted()).toEqual(
      filesIn(join(city, 'submissions')).map((file) => `submissions/${file}`),
    )
    // What was read is as it was.
    for (const [file = '', sha256] of before)
      expect([file, hash(join(copy.cwd, file))]).toEqual([file, sha256])
    const report = JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))
    expect(report).toEqual(await checked(copy.cwd, '-y', '2023'))
  })

  it('is the same from wherever it is published, names no path of the machine, and is not written over', async () => {
    const copy = cityCopy()
    await copy.kq('publish', '2023', '-o', 'a')
    await run(['publish', '2023', '-o', '../../b'], { cwd: join(copy.cwd, 'submissions/2023') })
    await run(['publish', '2023', '--config', join(copy.cwd, 'kq.json'), '-o', join(copy.cwd, 'c')])
    const files = filesIn(join(copy.cwd, 'a'))
    expect(files.length).toBeGreaterThan(10)
    for (const file of files) {
      const bytes = readFileSync(join(copy.cwd, 'a', file))
      for (const other of ['b', 'c'])
        expect(readFileSync(join(copy.cwd, other, file)).equals(bytes)).toBe(true)
      expect(bytes.includes(tmpdir()) || bytes.includes(copy.cwd) || bytes.includes('../')).toBe(false)
    }
    const again = await copy.kq('publish', '2023', '-o', 'a')
    expect([again.exit, again.stderr]).toEqual([2, expect.stringContaining('--force')])
    expect((await copy.kq('publish', '2023', '-o', 'a', '--force')).exit).toBe(0)
  })

  it('what changed since is told by region and indicator', async () => {
    const copy = cityCopy()
    await copy.kq('publish', '2023', '-o', 'published/2023')
    copy.swap('submissions/2023/西陵区.csv', '5153454', '5453454')
    const { stdout } = await copy.kq('diff', 'published/2023', '-f', 'csv', '--report', 'verdicts')
    expect(rowsOf(stdout).map((row) => [row.region, row.code, row.old_verdict, row.new_verdict])).toEqual([
      ['西陵区', 'gdp', 'behind', 'on-track'],
    ])
  })

  it.each([
    [['2023'], '没有写发布到哪个目录'],
    [['2025', '-o', 'x'], '没有 2025 年的报送文件'],
    [['2030', '-o', 'x'], '--year 不接受'],
  ])('%j cannot run and writes nothing', async (words, said) => {
    const copy = cityCopy()
    const { exit, stderr } = await copy.kq('publish', ...words)
    expect([exit, stderr.includes(said), existsSync(join(copy.cwd, 'x'))]).toEqual([2, true, false])
  })
})

describe('the tables of kq check --report', () => {
  const table = (name: string, ...words: readonly string[]) =>
    run(['check', '--report', name, '--years', 'all', '-f', 'csv', '-q', ...words], { cwd: city })

  it.each(tableNames)(
    '%s: rectangular, no column twice, every column described, the same bytes in both languages',
    async (name) => {
      const [zh, en] = await Promise.all([table(name, '--lang', 'zh'), table(name, '--lang', 'en')])
      expect(zh.stdout).toBe(en.stdout)
      const rows: readonly (readonly string[])[] = parse(zh.stdout)
      const [header = []] = rows
      expect(new Set(header).size).toBe(header.length)
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([header.length]))
      const lists: Record<string, unknown>[] = JSON.parse((await table(name, '-f', 'json')).stdout)
      expect(lists).toHaveLength(rows.length - 1)
      for (const one of lists) expect(Object.keys(one)).toEqual(header)
      for (const page of ['docs/columns.md', 'docs/columns.zh-CN.md']) {
        const text = readFileSync(join(root, page), 'utf8')
        for (const column of header) expect(text).toContain(`\`${column}\``)
      }
    },
  )

  it('values: every value of every year, as written and in the unit of the plan, with its place', async () => {
    const rows = rowsOf((await table('values')).stdout)
    const submitted = filesIn(join(city, 'submissions')).flatMap((file) =>
      rowsOf(readFileSync(join(city, 'submissions', file), 'utf8')).map(
        (row) => `submissions/${file} ${row.代码} ${row.数值}`,
      ),
    )
    // One value was revised: the file that says so counts.
    const superseded = 'submissions/2022/东溪区.csv gdp'
    expect(rows.map((row) => `${row.file} ${row.code} ${row.text}`).toSorted()).toEqual(
      submitted.filter((one) => !one.startsWith(superseded)).toSorted(),
    )
    const converted = rows.find((row) => row.region === '西陵区' && row.code === 'gdp' && row.year === '2023')
    expect(converted).toMatchObject({
      text: '5153454',
      value: '515.3454',
      unit: '亿元',
      unit_written: '万元',
    })
  })

  it('status: each year as it is judged by itself', async () => {
    const rows = rowsOf((await table('status')).stdout)
    for (const year of ['2021', '2022', '2023']) {
      const { assessments } = await checked(city, '-y', year)
      const own = rows.filter((row) => row.year === year)
      const key = (region: string | null, code: string) => `${region} ${code}`
      const judged = new Map(assessments.map((one) => [key(one.region, one.code), one]))
      const withValue = assessments.filter(({ verdict }) => verdict !== 'no-data')
      expect(own.filter((row) => row.verdict !== 'no-data')).toHaveLength(withValue.length)
      for (const row of own) {
        const one = judged.get(key(row.region ?? '', row.code ?? ''))
        expect([row.region, row.code, row.verdict]).toEqual([row.region, row.code, one?.verdict])
        if (one?.actual != null && one.expected !== null)
          expect(Number(row.gap)).toBeCloseTo(one.actual - one.expected, 6)
      }
    }
  })

  it('the units of rates: fractions where they compound, points of a share, the unit of anything else', async () => {
    const rows = rowsOf((await table('status')).stdout)
    const units = new Map(rows.map((row) => [row.code, row.rate_unit]))
    expect(Object.fromEntries(units)).toEqual({
      gdp: '1/yr',
      urban: 'pp/yr',
      energy: '1/yr',
      jobs: 'unit/yr',
      air: 'pp/yr',
      rd: '1/yr',
      population: '1/yr',
    })
    const machine = await run(['check', '-y', '2023', '-f', 'csv', '-q'], { cwd: city })
    for (const row of rowsOf(machine.stdout)) expect(row.rate_unit).toBe(units.get(row.code ?? ''))
  })

  it.each(['values', 'status', 'findings'])('%s: who is late fails the run as without it', async (name) => {
    const words = ['check', '-y', '2023', '--report', name, '--fail-on', 'late', '-f', 'csv', '--lang', 'en']
    const { exit, stderr } = await run(words, { cwd: city })
    expect([exit, stderr.includes('1 region has not reported for 2023: 北岭县')]).toEqual([1, true])
    expect((await run([...words, '--region', '东溪区'], { cwd: city })).exit).toBe(0)
  })

  it('the exit code of a table is that of its indicator', async () => {
    const copy = cityCopy()
    copy.swap('submissions/2023/南渡县.csv', /(air,[^,]*,)[\d.]+/, '$18l.3')
    for (const words of [[], ['--report', 'status']])
      for (const [code, exit] of [
        ['gdp', 0],
        ['air', 1],
      ] as const)
        expect((await copy.kq('check', '-y', '2023', '--indicator', code, ...words, '-f', 'csv')).exit).toBe(
          exit,
        )
  })

  it('targets are as adopted, and again from the year in which they were amended', async () => {
    const { stdout } = await run(['check', '-y', '2023', '--report', 'targets', '-f', 'csv', '-q'], {
      cwd: city,
    })
    const rows = rowsOf(stdout)
    const of = (code: string) =>
      rows.filter((row) => row.code === code).map((row) => [row.from_year, row.target_low, row.decision])
    expect(of('air')).toEqual([
      ['2021', '87.6', ''],
      ['2023', '88.6', '中期评估后调整'],
    ])
    expect(of('gdp')).toHaveLength(6)
    expect(new Set(of('gdp').map(([from]) => from))).toEqual(new Set(['2021']))
    expect(new Set(rows.map(({ region, code, from_year }) => `${region} ${code} ${from_year}`)).size).toBe(
      rows.length,
    )
  })

  it('a data package beside a file says what is in it, and what is not ours is left alone', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'kq-tables-'))
    cpSync(city, cwd, { recursive: true })
    const words = (name: string) => ['check', '--report', name, '--years', 'all', '-o', `${name}.csv`]
    for (const name of ['status', 'values', 'status'])
      expect((await run([...words(name), '--datapackage'], { cwd })).exit).toBe(0)
    expect((await run(words('names'), { cwd })).exit).toBe(0)
    const described = JSON.parse(readFileSync(join(cwd, 'datapackage.json'), 'utf8'))
    expect(described.resources.map(({ path }: { path: string }) => path)).toEqual([
      'values.csv',
      'status.csv',
    ])
    for (const { path, schema } of described.resources) {
      const text = readFileSync(join(cwd, path), 'utf8')
      const [header = []]: readonly (readonly string[])[] = parse(text, { bom: true })
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(header)
      const typed = new Map(
        schema.fields.map((field: { name: string; type: string }) => [field.name, field.type]),
      )
      for (const row of rowsOf(text))
        for (const [name, cell] of Object.entries(row)) {
          if (cell === '') continue
          const type = typed.get(name)
          if (type === 'number') expect(Number.isFinite(Number(cell))).toBe(true)
          if (type === 'integer' || type === 'year') expect(cell).toMatch(/^\d+$/)
          if (type === 'boolean') expect(cell).toMatch(/^(?:true|false)$/)
        }
      const keys = rowsOf(text).map((row) =>
        (schema.primaryKey ?? []).map((key: string) => row[key]).join('\n'),
      )
      expect(new Set(keys).size).toBe(keys.length)
    }
    const copy = cityCopy()
    copy.write('datapackage.json', '{"name":"mine"}')
    const refused = await copy.kq('check', '--report', 'status', '-o', 'status.csv', '--datapackage')
    expect([refused.exit, refused.stderr]).toEqual([2, expect.stringContaining('不是 kq 写的')])
    expect(readFileSync(join(copy.cwd, 'datapackage.json'), 'utf8')).toBe('{"name":"mine"}')
  })

  it.each([
    ['--years 2021-2022', ['2021', '2022']],
    ['--years 2021,2023', ['2021', '2023']],
    ['-y 2022', ['2022']],
    ['', ['2023']],
  ])('%s is of %j', async (words, years) => {
    const { stdout } = await run(
      ['check', '--report', 'status', '-f', 'csv', '-q', ...words.split(' ').filter(Boolean)],
      { cwd: city },
    )
    expect([...new Set(rowsOf(stdout).map((row) => row.year))]).toEqual(years)
  })

  it.each([
    [['--years', 'all'], '只与 --report 的表同用'],
    [['--report', 'status', '--years', '2019'], '--years 不接受'],
    [['--report', 'status', '--years', '2023-2021'], '--years 不接受'],
    [['--report', 'status', '-f', 'html'], '只能与 csv、tsv 或 json 同用'],
    [['--report', 'status', '--datapackage'], '与写成文件的 CSV 同用'],
    [['--report', 'status', '--method', 'statcan'], '选项 --method 与 --report 的表不能同用'],
    [['--report', 'status', '--only', 'binding'], '选项 --only 与 --report 的表不能同用'],
    [['--report', 'status', '--owner', '发改局'], '选项 --owner 与 --report 的表不能同用'],
    [['--report', 'values', '--sort', 'pace'], '选项 --sort 与 --report 的表不能同用'],
    [['--report', 'path', '--all'], '选项 --all 与 --report 的表不能同用'],
    [['--report', 'status', '--datapackage', '-o', 'x.json'], '与写成文件的 CSV 同用'],
    [['--datapackage', '-o', 'x.csv'], '只与 --report 的表同用'],
  ])('%j cannot run', async (words, said) => {
    const { exit, stderr } = await run(['check', ...words], { cwd: city })
    expect([exit, stderr.includes(said)]).toEqual([2, true])
  })
})
