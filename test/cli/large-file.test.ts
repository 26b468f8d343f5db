import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'kq-large-'))
const remark = '虚构，仅用于测试'.repeat(30)
const regions = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) =>
    [2021, 2022, 2023]
      .map(
        (year) =>
          `地区${from + index},地区生产总值（GDP）,${year},${1500 + ((from + index) % 700)}.5,${remark}\n`,
      )
      .join(''),
  ).join('')
const head = '地区,指标,年份,数值,备注\n'
const count = 8_000
writeFileSync(join(cwd, 'large.csv'), head + regions(0, count))
writeFileSync(join(cwd, 'scattered.csv'), head + regions(0, count) + regions(7, 9))

describe('a file too large to keep', () => {
  it('is judged like any other, with and without --year', async () => {
    const kept = await run(['check', 'large.csv', '-f', 'json', '-q'], { cwd })
    const expected = JSON.parse(kept.stdout).assessments as {
      region: string
      code: string
      verdict: string
    }[]
    for (const year of [[], ['--year', '2023']]) {
      const { stdout, exit, stderr } = await run(['check', 'large.csv', '-f', 'tsv', ...year], { cwd })
      const [titles = '', ...rows] = stdout.trimEnd().split('\n')
      const at = (title: string) => titles.split('\t').indexOf(title)
      const cells = rows.map((row) => row.split('\t'))
      expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
      expect(cells.map((cell) => [cell[at('region')], cell[at('code')], cell[at('verdict')]])).toEqual(
        expected.map(({ region, code, verdict }) => [region, code, verdict]),
      )
    }
  })

  it('is judged by another method as a small one is', async () => {
    writeFileSync(join(cwd, 'small.csv'), head + regions(0, 1))
    const method = ['-f', 'tsv', '--method', 'statcan', '--year', '2023']
    const small = await run(['check', 'small.csv', ...method], { cwd })
    const large = await run(['check', 'large.csv', ...method], { cwd })
    expect(large).toMatchObject({ stderr: '', exit: 0 })
    expect(small.stdout).toContain('\tstatcan\t')
    expect(large.stdout.startsWith(small.stdout)).toBe(true)
    expect(large.stdout.split('\n').length - 2).toBe(36 * count)
  })

  it('says which region comes again after it was handed on', async () => {
    const { stderr, exit } = await run(
      ['check', 'scattered.csv', '-f', 'csv', '--year', '2023', '--lang', 'en'],
      { cwd },
    )
    expect(exit).toBe(1)
    expect(stderr).toContain('KQ212 error')
    expect(stderr).toContain('地区7')
  })

  it('trips --fail-on off-track', async () => {
    const argv = [
      'check',
      'large.csv',
      '-f',
      'csv',
      '-o',
      'out.csv',
      '--year',
      '2023',
      '--fail-on',
      'off-track',
    ]
    expect(await run(argv, { cwd })).toEqual({ stdout: '', stderr: '', exit: 3 })
  })
})
