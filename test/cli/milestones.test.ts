import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Milestones } from '../../src/domain/milestones.ts'
import { root, run } from '../support/run.ts'

const file = 'fixtures/illustrative/2023.csv'

describe('kq milestones', () => {
  it('breaks down every indicator of the plan, each a row', async () => {
    const { stdout, exit } = await run(['milestones', '-f', 'csv', '--lang', 'zh'])
    expect(exit).toBe(0)
    const [head = '', ...rows] = stdout.trimEnd().split('\n')
    expect(rows).toHaveLength(36)
    const columns = head.split(',')
    expect(columns.filter((id) => id.startsWith('value_'))).toEqual(
      [2021, 2022, 2023, 2024, 2025].map((y) => `value_${y}`),
    )
    for (const row of rows) expect(row.split(',')).toHaveLength(columns.length)
  })

  it('is TSV in a pipe and a table on a terminal that fits its width', async () => {
    expect((await run(['milestones'])).stdout.split('\n')[0]).toMatch(/^no\tcode\t/)
    const { stdout } = await run(['milestones', file, '--lang', 'en', '--ascii', '--no-color'], {
      columns: 100,
    })
    const drawn = stdout.split('\n')
    expect(Math.max(...drawn.map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(stdout).toContain('[20.00]')
  })

  it('shows the amounts of the year beside totals where there is room', async () => {
    const { stdout } = await run(['milestones', file, '--no-color'], { columns: 170 })
    expect(stdout).toContain('5.85 [20.00]')
  })

  it('gives JSON in full precision', async () => {
    const { stdout } = await run(['milestones', file, '-f', 'json'])
    const { schema, from, milestones } = JSON.parse(stdout) as {
      schema: string
      from: number
      milestones: Milestones['rows']
    }
    expect({ schema, from }).toEqual({ schema: 'kq-milestones/1', from: 2023 })
    expect(milestones.find(({ code }) => code === 'gdp')?.years.at(-1)?.value).toBe(2200)
  })

  it('writes a workbook whose numbers are numbers, rounded in what is shown only', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kq-'))
    const book = join(folder, 'plan.xlsx')
    const { exit } = await run(['milestones', file, '-o', relative(root, book), '--lang', 'zh'])
    expect(exit).toBe(0)
    const { sheets } = await readXlsx(readFileSync(book))
    const rows = sheets[0]?.rows ?? []
    const head = rows[1]?.map(String) ?? []
    const gdp = rows.find((row) => row[1] === 'gdp') ?? []
    expect(gdp[head.indexOf('2025')]).toBe(2200)
    expect(gdp[head.indexOf('2024')]).toBeCloseTo(Math.sqrt(1880.6 * 2200), 9)
    expect(gdp[head.indexOf('2024年增速或降低率')]).toBeCloseTo(Math.sqrt(2200 / 1880.6) - 1, 12)
    const fdi = rows.find((row) => row[1] === 'fdi') ?? []
    const flows = head.flatMap((title, at) => (title.includes('增减') ? [fdi[at]] : []))
    expect(flows).toEqual([2.6, 2.8, 2.9, 5.85, 5.85])
  })

  it.each([
    [['--from', '2026'], '--from'],
    [['--from', '2023'], '2023.csv --from 2023'],
    [['--tier', '极限'], '确保、力争、冲刺'],
    [['-o', 'x.doc'], '.xlsx'],
  ])('%j cannot run, in one line', async (argv, told) => {
    const { stdout, stderr, exit } = await run(['milestones', ...argv, '--lang', 'zh'])
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 })
    expect(stderr).toContain(told)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  it('leaves out values with errors, and says so', async () => {
    const { stderr, exit } = await run(['milestones', 'fixtures/worst/worst.csv', '--lang', 'zh'])
    expect(exit).toBe(1)
    expect(stderr).toContain('KQ303')
  })
})
