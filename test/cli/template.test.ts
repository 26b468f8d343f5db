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
  ])('%s is read back without a finding, all 36 rows of it', async (_title, argv, file) => {
    expect(await run(argv, { cwd })).toEqual({ stdout: '', stderr: '', exit: 0 })
    const { stdout, stderr, exit } = await run(['check', file, '-f', 'json', '--year', '2024'], { cwd })
    expect({ stderr, exit }).toEqual({ stderr: '', exit: 0 })
    const report = JSON.parse(stdout)
    expect(report.findings).toEqual([])
    expect(report.inputs[0].rows).toBe(36)
    expect(report.summary.notAssessed).toBe(36)
  })

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
