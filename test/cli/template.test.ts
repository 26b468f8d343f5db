import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { root, run } from '../support/run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'kq-template-'))
writeFileSync(join(cwd, '2023.csv'), readFileSync(join(root, 'fixtures/keqiao/2023.csv')))

describe('kq template', () => {
  it.each([
    ['CSV with a byte order mark', ['template', '2024', '-o', '2024.csv', '--lang', 'zh'], '2024.csv'],
    [
      'CSV with last year’s values',
      ['template', '2024', '--from', '2023.csv', '-o', 'last.csv', '--lang', 'zh'],
      'last.csv',
    ],
    ['a workbook', ['template', '2024', '-o', '2024.xlsx', '--lang', 'zh'], '2024.xlsx'],
    [
      'a workbook with last year’s values',
      ['template', '2024', '--from', '2023.csv', '-o', 'last.xlsx', '--lang', 'zh'],
      'last.xlsx',
    ],
    ['in English', ['template', '2024', '-o', 'english.csv', '--lang', 'en'], 'english.csv'],
  ])(
    '%s is read back, all 36 rows of it, and nothing is said but that it is blank',
    async (_title, argv, file) => {
      expect(await run(argv, { cwd })).toEqual({ stdout: '', stderr: '', exit: 0 })
      const { stdout, exit } = await run(['check', file, '-f', 'json', '--year', '2024'], { cwd })
      const report = JSON.parse(stdout)
      const blank = argv.includes('--from') ? 'KQ408' : 'KQ406'
      expect([exit, report.findings.map(({ id }: { id: string }) => id)]).toEqual([1, [blank]])
      expect(report.inputs[0].rows).toBe(36)
      expect(report.summary.coverage).toMatchObject({ year: 2024, filled: 0, of: 36 })
      expect(report.summary.notAssessed).toBe(36)
    },
  )

  it('is the same bytes whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const written = []
    for (const now of ['2024-01-01T00:00:00Z', '2025-06-30T12:00:00Z']) {
      vi.setSystemTime(now)
      await run(['template', '2024', '-o', 'again.xlsx'], { cwd })
      written.push(readFileSync(join(cwd, 'again.xlsx')).toString('base64'))
    }
    vi.useRealTimers()
    expect(written[0]).toBe(written[1])
  })

  it('begins a CSV file with a byte order mark, and a pipe without', async () => {
    await run(['template', '2024', '-o', 'mark.csv'], { cwd })
    expect(readFileSync(join(cwd, 'mark.csv'))[0]).toBe(0xef)
    expect((await run(['template', '2024'], { cwd })).stdout.startsWith('2024年')).toBe(true)
  })

  it('shows last year’s values in the unit of the plan', async () => {
    writeFileSync(join(cwd, 'wan.csv'), '指标,单位,2023年\n地区生产总值,万元,"18,806,000"\n')
    const { stdout } = await run(['template', '2024', '--from', 'wan.csv', '--lang', 'zh'], { cwd })
    expect(stdout).toContain('1,gdp,地区生产总值（GDP）,亿元,1880.6000,')
  })

  it('leaves out a value on which the files of last year differ, and says so', async () => {
    writeFileSync(join(cwd, 'a.csv'), '指标,2023年\n地区生产总值,1880.6\n外贸出口额,930\n')
    writeFileSync(join(cwd, 'b.csv'), '指标,2023年\n地区生产总值,1886\n')
    writeFileSync(join(cwd, 'a-修订.csv'), '指标,2023年\n地区生产总值,1886\n')
    for (const files of [
      ['a.csv', 'b.csv'],
      ['b.csv', 'a.csv'],
    ]) {
      const differ = await run(['template', '2024', '--from', ...files, '--lang', 'zh'], { cwd })
      expect([differ.exit, differ.stderr.includes('KQ405 错误')]).toEqual([1, true])
      expect(differ.stdout).toContain('1,gdp,地区生产总值（GDP）,亿元,,')
      expect(differ.stdout).toContain('12,exports,外贸出口额,亿元,930,')
    }
    const revised = await run(['template', '2024', '--from', 'a-修订.csv', 'a.csv', '--lang', 'zh'], { cwd })
    expect([revised.exit, revised.stderr.includes('KQ411 提示')]).toEqual([0, true])
    expect(revised.stdout).toContain('1,gdp,地区生产总值（GDP）,亿元,1886,')
    for (const [later, earlier, gdp] of [
      ['b.csv', 'a.csv', '1886'],
      ['a.csv', 'b.csv', '1880.6'],
    ] as const) {
      const argv = ['template', '2024', '--from', later, '--supersedes', earlier, '--lang', 'zh']
      const declared = await run(argv, { cwd })
      expect([declared.exit, declared.stderr.includes('KQ411 提示')]).toEqual([0, true])
      expect(declared.stdout).toContain(`1,gdp,地区生产总值（GDP）,亿元,${gdp},`)
    }
  })

  it('shows the values of one region only', async () => {
    writeFileSync(
      join(cwd, 'city.csv'),
      '地区,指标,2023年\n甲区,地区生产总值,1880.6\n乙区,地区生产总值,900\n',
    )
    const { exit, stdout, stderr } = await run(['template', '2024', '--from', 'city.csv', '--lang', 'zh'], {
      cwd,
    })
    expect([exit, stdout, stderr]).toEqual([
      2,
      '',
      'kq: 一份填报表只能带出一个地区的上年数，文件里有 2 个：“甲区”、“乙区”；请用 --region 选一个\n',
    ])
  })

  it('filled in, is judged', async () => {
    await run(['template', '2024', '-o', 'fill.csv', '--lang', 'zh'], { cwd })
    const text = readFileSync(join(cwd, 'fill.csv'), 'utf8').replace(
      '地区生产总值（GDP）,亿元,',
      '地区生产总值（GDP）,亿元,2252.28',
    )
    writeFileSync(join(cwd, 'fill.csv'), text)
    const { stdout } = await run(['check', 'fill.csv', '-f', 'json'], { cwd })
    expect(JSON.parse(stdout).assessments[0]).toMatchObject({
      code: 'gdp',
      actual: 2252.28,
      verdict: 'met',
      year: 2024,
    })
  })
})
