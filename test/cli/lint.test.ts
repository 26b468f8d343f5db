import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, run } from '../support/run.ts'
import { encode } from '../text/support.ts'

const own = ['--plan', 'fixtures/thirteenth-plan/indicators.csv']
const text = (file: string) => readFileSync(join(root, file), 'utf8')

describe('kq plan --lint', () => {
  it.each([
    ['contradictions are warnings, which fail nothing', [], 0],
    ['--strict', ['--strict'], 1],
    ['--fail-on warning', ['--fail-on', 'warning'], 1],
    ['--max-warnings 2, of 3', ['--max-warnings', '2'], 1],
    ['--max-warnings 3, of 3', ['--max-warnings', '3'], 0],
    ['--strict --fail-on never', ['--strict', '--fail-on', 'never'], 0],
    ['--strict where none contradict', [...own, '--strict'], 0],
    ['--strict for one indicator without a contradiction', ['gdp', '--strict'], 0],
    ['--strict for one with', ['exports', '--strict'], 1],
    ['an indicator the plan does not have', ['gpd'], 2],
    ['relations that are not there', ['--relations', 'missing.csv'], 2],
    ['relations that are none', ['--relations', 'fixtures/keqiao/2023.csv'], 2],
  ])('%s: exit %s', async (_title, words, exit) => {
    expect((await run(['plan', ...words, '--lint'])).exit).toBe(exit)
  })

  it('exits the same in every format', async () => {
    for (const format of ['table', 'tsv', 'csv', 'json', 'markdown', 'github', 'gitlab', 'junit', 'sarif']) {
      const { exit, stdout, stderr } = await run(['plan', '--lint', '--strict', '-f', format])
      const why =
        '退出码 1：3 个警告，超过 --strict 允许的数量（KQ951 外贸出口额、KQ954 现代纺织产业规模、KQ954 亿元GDP生产安全事故死亡率）\n'
      expect([format, exit, stderr]).toEqual([format, 1, why])
      expect(stdout).not.toMatch(/undefined|NaN|Infinity/)
    }
  })

  it('holds all targets against each other: a group alone is refused', async () => {
    for (const group of ['text', 'all']) {
      const { stdout, stderr, exit } = await run(['plan', '--lint', '--group', group, '--lang', 'en'])
      expect([stdout, exit]).toEqual(['', 2])
      expect(stderr).toContain('--group does not go with --lint')
    }
  })

  it('has the same findings in every format', async () => {
    const report = JSON.parse((await run(['plan', '--lint', '-f', 'json'])).stdout) as {
      findings: { id: string; line: number }[]
      summary: { findings: unknown }
    }
    const spots = report.findings.map(({ id, line }) => `${id} ${line}`)
    expect(spots).toHaveLength(28)
    expect(report.summary.findings).toMatchObject({ error: 0, warning: 3, note: 25 })
    const rows = (await run(['plan', '--lint', '-f', 'tsv'])).stdout.trimEnd().split('\n').slice(1)
    expect(rows.map((row) => row.split('\t')).map(([, id, , , , line]) => `${id} ${line}`)).toEqual(spots)
    const sarif = JSON.parse((await run(['plan', '--lint', '-f', 'sarif'])).stdout) as {
      runs: { results: { ruleId: string }[] }[]
    }
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual(report.findings.map(({ id }) => id))
    const table = (await run(['plan', '--lint', '-f', 'table', '--lang', 'en'])).stdout
    expect(table.match(/^ {2}KQ95\d /gm)).toHaveLength(28)
    const page = (await run(['plan', '--lint', '-f', 'markdown'])).stdout
    expect(page.match(/^- \*\*/gm)).toHaveLength(28)
  })

  it.each([
    '--relations=indicators.relations.csv',
    '--strict',
    '--max-warnings=1',
    '--fail-on=never',
    '--all',
  ])('refuses %s without --lint', async (option) => {
    const { exit, stderr } = await run(['plan', option, '--lang', 'en'])
    expect([exit, stderr]).toEqual([2, `kq: The option ${option.replace(/=.*/, '')} goes with --lint only\n`])
  })

  it('never writes over what it reads', async () => {
    const { exit } = await run(['plan', '--lint', '--relations', 'r.csv', '-o', './r.csv'])
    expect(exit).toBe(2)
  })

  it('takes assigned targets into account', async () => {
    const words = [
      'plan',
      'energy-intensity-cut',
      '--lint',
      '--targets',
      'fixtures/assigned/keqiao-made-up.csv',
    ]
    expect(JSON.parse((await run([...words, '-f', 'json'])).stdout)).toMatchObject({ findings: [] })
  })
})

describe('a plan as spreadsheets save it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kq-'))
  const dressed = text('fixtures/plans/2026-2030.csv').replaceAll('\n', ',,,\r\n')
  const bytes = {
    'utf8-bom': Buffer.from(`\ufeff${dressed}`),
    gb18030: encode(dressed, 'gb18030') ?? Buffer.alloc(0),
    'blank-rows': Buffer.from(`${dressed}${',,,,,,,,,,,,,,,\r\n'.repeat(3)}`),
  }
  writeFileSync(join(folder, '2026.csv'), text('fixtures/plans/2026.csv'))

  it.each(Object.entries(bytes))('%s gives the same plan, verdicts and findings', async (name, content) => {
    writeFileSync(join(folder, `${name}.csv`), content)
    writeFileSync(join(folder, `${name}.relations.csv`), text('fixtures/plans/2026-2030.relations.csv'))
    const plain = (output: string) =>
      output
        .replaceAll(`fixtures/plans/2026-2030`, 'x')
        .replaceAll(name, 'x')
        .replaceAll('fixtures/plans/', '')
    for (const words of [['plan'], ['plan', '--lint'], ['check', '2026.csv', '--group', 'all']]) {
      const [command = '', ...rest] = words
      const here = await run([command, ...rest, '--plan', `${name}.csv`, '-f', 'tsv'], { cwd: folder })
      const there = rest.map((word) => (word === '2026.csv' ? 'fixtures/plans/2026.csv' : word))
      const known = await run([command, ...there, '--plan', 'fixtures/plans/2026-2030.csv', '-f', 'tsv'])
      expect([here.exit, plain(here.stderr)]).toEqual([known.exit, plain(known.stderr)])
      expect(plain(here.stdout)).toBe(plain(known.stdout))
    }
  })

  it('a workbook gives the same plan and verdicts', async () => {
    const { writeXlsx } = await import('hucre')
    const rows = dressed
      .trim()
      .split('\r\n')
      .map((line) => line.split(','))
    writeFileSync(join(folder, 'book.xlsx'), await writeXlsx({ sheets: [{ name: '规划', rows }] }))
    writeFileSync(join(folder, 'book.relations.csv'), text('fixtures/plans/2026-2030.relations.csv'))
    const plain = (output: string) => output.replaceAll('fixtures/plans/2026-2030.csv', 'book.xlsx')
    const given = ['--plan', 'book.xlsx', '-f', 'tsv']
    const here = await run(['check', '2026.csv', '--group', 'all', ...given], { cwd: folder })
    const known = await run([
      'check',
      'fixtures/plans/2026.csv',
      '--group',
      'all',
      '--plan',
      'fixtures/plans/2026-2030.csv',
      '-f',
      'tsv',
    ])
    expect([here.exit, here.stdout]).toEqual([known.exit, plain(known.stdout)])
  })
})
