import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'
import { columns, csvOf, whole, withCell } from '../validate/variant.ts'

const rowOf = (no: number) => whole.findIndex(([first]) => first === `${no}`)
/** All 36 indicators, made up, with one value of 2023 written otherwise. */
const with2023 = (no: number, text: string) => withCell(whole, rowOf(no), columns.y2023, text)
const full = csvOf(whole)
const odd = csvOf(with2023(5, '88.9'))
const header = '规则,指标,地区,文件,年份,数值,原因,说明人,有效期至,问题'

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'kq-validate-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
  return cwd
}

describe('kq validate', () => {
  it.each<[string, readonly string[], number]>([
    ['a warning alone', [], 0],
    ['warnings as errors', ['--strict'], 1],
    ['on warnings', ['--fail-on', 'warning'], 1],
    ['more warnings than allowed', ['--max-warnings', '0'], 1],
    ['as many warnings as allowed', ['--max-warnings', '1'], 0],
    ['never', ['--strict', '--fail-on', 'never'], 0],
  ])('exits by its gate, the same in every format: %s', async (_, options, code) => {
    const cwd = folder({ '2023.csv': odd })
    for (const format of ['table', 'tsv', 'csv', 'json', 'markdown', 'github', 'gitlab', 'junit', 'sarif']) {
      const { exit, stdout } = await run(['validate', '2023.csv', '-f', format, ...options], { cwd })
      expect([format, exit]).toEqual([format, code])
      expect(stdout).toContain('88.9')
    }
  })

  it('says the same findings as kq check', async () => {
    const cwd = folder({
      '2023.csv': csvOf(withCell(with2023(12, '1126.4万'), rowOf(5), columns.y2023, '88.9')),
    })
    const [validated, checked] = await Promise.all([
      run(['validate', '2023.csv', '-f', 'json'], { cwd }),
      run(['check', '2023.csv', '-f', 'json'], { cwd }),
    ])
    const { findings } = JSON.parse(validated.stdout)
    expect(findings.length).toBeGreaterThan(1)
    expect(findings).toEqual(JSON.parse(checked.stdout).findings)
  })

  it('keeps a value an error speaks of out of the assessment', async () => {
    const cwd = folder({ '2023.csv': '指标,2023年\n地区生产总值（GDP）,18806000\n' })
    const { stdout, exit } = await run(['check', '2023.csv', '-f', 'json', '-q'], { cwd })
    const [gdp] = JSON.parse(stdout).assessments
    expect([exit, gdp.verdict, gdp.reason, gdp.actual]).toEqual([1, 'not-assessed', 'invalid', null])
  })

  it('says how many findings there are, and a few of them, where there are many', async () => {
    const rows = Array.from({ length: 1500 }, (_, region) => `地区生产总值（GDP）,${region} 区,2023,约\n`)
    const cwd = folder({ '2023.csv': `指标,地区,年份,实际值\n${rows.join('')}` })
    const { exit, stderr } = await run(['validate', '2023.csv', '-f', 'csv'], { cwd })
    expect([exit, stderr]).toEqual([
      1,
      `1500 个错误\n规划“indicators.csv”，1500 份报送（每份 36 项指标）：2023 年 54000 个数值中有 0 个，最少的是“0 区”（0 个）\n退出码 1：1500 个错误（${[0, 1, 2, 3, 4].map((region) => `KQ303 ${region} 区地区生产总值（GDP）`).join('、')}等）\n`,
    ])
  })

  it('drafts explanations and takes them once they have a reason', async () => {
    const cwd = folder({ '2023.csv': odd })
    const drafted = await run(['validate', '2023.csv', '--write-explanations', '-q'], { cwd })
    expect(drafted.exit).toBe(0)
    const file = join(cwd, 'kq.explanations.csv')
    const text = readFileSync(file, 'utf8')
    expect(text.startsWith(`\ufeff${header}\r\nKQ505,urbanisation,,2023.csv,2023,88.9,,,,`)).toBe(true)

    const empty = await run(['validate', '2023.csv', '-f', 'json'], { cwd })
    expect(JSON.parse(empty.stdout).findings.map(({ id }: { id: string }) => id)).toEqual(['KQ505', 'KQ703'])

    writeFileSync(file, text.replace('88.9,,,,', '88.9,区划调整,张三,,'))
    const explained = await run(['validate', '2023.csv', '--strict', '-f', 'json'], { cwd })
    expect(explained.exit).toBe(0)
    expect(JSON.parse(explained.stdout).findings).toMatchObject([
      { id: 'KQ505', accepted: true, explanation: '区划调整 — 张三' },
    ])
    const checked = await run(['check', '2023.csv', '--strict', '-f', 'json', '-q'], { cwd })
    expect(checked.exit).toBe(0)

    const again = await run(['validate', '2023.csv', '--write-explanations', '-q'], { cwd })
    expect(again.stderr).toContain('没有需要说明的问题')
    expect(readFileSync(file, 'utf8')).toContain('区划调整')
  })

  it('adds drafts to a file as a spreadsheet saved it: its columns, its order, its encoding', async () => {
    // 原因,规则,备注 / 旧的,KQ601,留着, in GB18030
    const saved = Buffer.from(
      'd4ad d2f2 2c b9e6 d4f2 2c b1b8 d7a2 0d0a bec9 b5c4 2c 4b51 3630 31 2c c1f4 d7c5 0d0a'.replaceAll(
        ' ',
        '',
      ),
      'hex',
    )
    const cwd = folder({ '2023.csv': odd, 'said.csv': saved })
    await run(['validate', '2023.csv', '--write-explanations', '--explanations', 'said.csv', '-q'], { cwd })
    expect(new TextDecoder('gb18030').decode(readFileSync(join(cwd, 'said.csv')))).toBe(
      '原因,规则,备注\r\n旧的,KQ601,留着\r\n,KQ505,\r\n',
    )
  })

  it('drafts entries that differ by file, of which each holds for its own', async () => {
    const cwd = folder({ '甲区.csv': odd, '乙区.csv': odd })
    const both = ['validate', '甲区.csv', '乙区.csv']
    const drafted = await run([...both, '--write-explanations', '-q', '--lang', 'zh'], { cwd })
    expect(drafted.stderr).toContain('加入 2 条')
    const file = join(cwd, 'kq.explanations.csv')
    const text = readFileSync(file, 'utf8')
    expect(text).toContain('KQ505,urbanisation,,甲区.csv,2023,88.9,,')
    expect(text).toContain('KQ505,urbanisation,,乙区.csv,2023,88.9,,')
    writeFileSync(file, text.replace('甲区.csv,2023,88.9,', '甲区.csv,2023,88.9,区划调整'))
    const explained = await run([...both, '-f', 'json', '-q'], { cwd })
    const { findings } = JSON.parse(explained.stdout) as { findings: Record<string, unknown>[] }
    expect(
      findings
        .filter(({ id }) => id !== 'KQ412')
        .map(({ id, file, accepted }) => `${id} ${file} ${accepted}`),
    ).toEqual(['KQ505 甲区.csv true', 'KQ505 乙区.csv false', 'KQ703 kq.explanations.csv false'])
    const alone = await run(['validate', '乙区.csv', '--strict'], { cwd })
    expect(alone.exit).toBe(1)
  })

  it('does not draft entries for two files that would read alike', async () => {
    const old = '规则,指标,地区,年份,数值,原因\nKQ601,gdp,,2023,1,旧的\n'
    const cwd = folder({ '甲区.csv': odd, '乙区.csv': odd, 'kq.explanations.csv': old })
    const argv = ['validate', '甲区.csv', '乙区.csv', '--write-explanations', '-q', '--lang', 'zh']
    const { exit, stderr } = await run(argv, { cwd })
    expect([exit, stderr]).toEqual([
      2,
      'kq: “kq.explanations.csv”没有改动：按它的各列，甲区.csv 与 乙区.csv 的说明会一模一样；请在表头加上“地区”列和“文件”列后再运行\n',
    ])
    expect(readFileSync(join(cwd, 'kq.explanations.csv'), 'utf8')).toBe(old)
    const one = await run(['validate', '甲区.csv', '--write-explanations', '-q'], { cwd })
    expect(one.exit).toBe(0)
  })

  it('writes nothing where nothing is to be explained', async () => {
    const cwd = folder({ '2023.csv': full })
    await run(['validate', '2023.csv', '--write-explanations', '-q'], { cwd })
    expect(() => readFileSync(join(cwd, 'kq.explanations.csv'))).toThrow('ENOENT')
  })

  it.each(['table', 'tsv', 'csv', 'json', 'markdown', 'github', 'gitlab', 'junit', 'sarif'])(
    'writes the same %s with -q as without, to standard output and to a file: standard error alone is quiet',
    async (format) => {
      const cwd = folder({
        '2023.csv': '指标,单位,2023年\n地区生产总值,亿元,18806000\n外贸出口额,亿元,1O38.9\n',
      })
      const loud = await run(['validate', '2023.csv', '-f', format], { cwd })
      expect(loud.stdout).toContain('1O38.9')
      const quiet = await run(['validate', '2023.csv', '-f', format, '-q'], { cwd })
      expect(quiet).toEqual({ stdout: loud.stdout, stderr: '', exit: loud.exit })
      await run(['validate', '2023.csv', '-f', format, '-o', 'loud'], { cwd })
      expect(await run(['validate', '2023.csv', '-f', format, '-q', '-o', 'quiet'], { cwd })).toEqual({
        stdout: '',
        stderr: '',
        exit: loud.exit,
      })
      expect(readFileSync(join(cwd, 'quiet'))).toEqual(readFileSync(join(cwd, 'loud')))
    },
  )

  it('looks at one region of several: the values, the findings and the exit code are its own', async () => {
    const cwd = folder({
      '2023.csv':
        '地区,指标,2023年\n甲区,地区生产总值,1880.6\n乙区,地区生产总值,18806000\n乙区,外贸出口额,1O38.9\n',
    })
    const all = await run(['validate', '2023.csv', '-f', 'json'], { cwd })
    const found = (stdout: string) =>
      JSON.parse(stdout).findings.map(({ id, region }: { id: string; region: string }) => `${id} ${region}`)
    expect([all.exit, found(all.stdout)]).toEqual([
      1,
      ['KQ410 甲区', 'KQ410 乙区', 'KQ503 乙区', 'KQ303 乙区'],
    ])
    for (const name of ['乙区', ' 乙　区']) {
      const { stdout, exit } = await run(['validate', '2023.csv', '-f', 'json', '--region', name], { cwd })
      expect([exit, found(stdout)]).toEqual([1, ['KQ410 乙区', 'KQ503 乙区', 'KQ303 乙区']])
      expect(JSON.parse(stdout).summary.coverage).toMatchObject({ filled: 1, of: 36, submissions: 1 })
    }
    const fine = await run(['validate', '2023.csv', '--region', '甲区', '-f', 'table', '--lang', 'en'], {
      cwd,
    })
    expect(fine.exit).toBe(0)
    expect(fine.stdout).toMatch(
      /^2023\.csv: 1 indicator, 2023\n2023\.csv {2}KQ410 warning {2}甲区: Only 1 of 36 /,
    )
    expect(fine.stdout).toContain(
      '\n0 errors, 1 warning\n1 of the 36 indicators of the plan "indicators.csv" has a value for 2023\n',
    )
  })

  it('reports many files in the order given, and lists only those with findings', async () => {
    const names = Array.from({ length: 30 }, (_, index) => `区${index}.csv`)
    const cwd = folder(
      Object.fromEntries(
        names.map((name, index) => [name, index === 7 || index === 3 ? csvOf(with2023(1, '18806.0')) : full]),
      ),
    )
    const { stdout } = await run(['validate', ...names.toReversed(), '-f', 'table', '--lang', 'en'], { cwd })
    expect([...stdout.matchAll(/^(区\d+\.csv):3:6/gm)].map(([, name]) => name)).toEqual([
      '区7.csv',
      '区3.csv',
    ])
    expect(stdout).toContain('27 files without a finding')
  })

  it('reads standard input, and cannot run without a file there is', async () => {
    const { stdout } = await run(['validate', '-', '--year', '2023'], {
      stdin: '指标,数值\n地区生产总值（GDP）,18806\n',
    })
    expect(stdout).toContain('KQ504')
    const { exit, stderr } = await run(['validate', 'missing.csv', '--lang', 'en'])
    expect([exit, stderr]).toEqual([2, 'kq: No file "missing.csv"; check its name and folder\n'])
  })
})
