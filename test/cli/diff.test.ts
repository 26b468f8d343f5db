import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { DiffReport } from '../../src/domain/diff.ts'
import { root, run } from '../support/run.ts'

const old = 'fixtures/keqiao/2023.csv'
const corrected = 'fixtures/diff/2023-corrected.csv'
const dresses = readdirSync(join(root, 'fixtures', 'dress')).filter((file) =>
  /\.(?:csv|tsv|xlsx)$/.test(file),
)

async function json(...argv: string[]): Promise<DiffReport> {
  const { stdout } = await run(['diff', ...argv, '-f', 'json'])
  return JSON.parse(stdout) as DiffReport
}
const rowsOf = (text: string, delimiter: string): Record<string, string>[] =>
  parse(text, { columns: true, delimiter, bom: true, quote: delimiter === ',' ? '"' : null })

describe('kq diff', () => {
  it.each(dresses)('finds no difference between a long CSV and %s', async (file) => {
    const { exit, stdout } = await run(
      [
        'diff',
        'fixtures/dress/long.csv',
        `fixtures/dress/${file}`,
        '--exit-code',
        '-f',
        'table',
        '--lang',
        'en',
      ],
      { env: { NO_COLOR: '1' } },
    )
    expect({ exit, stdout }).toEqual({
      exit: 0,
      stdout: `"fixtures/dress/long.csv" and "fixtures/dress/${file}" hold the same data (8 values)\n`,
    })
  })

  it.each([
    ['a difference', [old, corrected], 0],
    ['a difference, asked to tell', [old, corrected, '--exit-code'], 1],
    ['no difference, asked to tell', [old, old, '--exit-code'], 0],
    [
      'a difference outside the region asked for',
      [
        'fixtures/regions/2023.csv',
        'fixtures/diff/regions-2023-corrected.csv',
        '--exit-code',
        '--region',
        '乙区',
      ],
      0,
    ],
    ['no such file', [old, 'missing.csv', '--exit-code'], 2],
    ['a file of which nothing is read', [old, 'LICENSE', '--exit-code'], 2],
    ['one file', [old], 2],
    ['three files', [old, old, old], 2],
  ])('%s: kq diff %o exits %i', async (_, argv, exit) => {
    for (const format of ['table', 'tsv', 'csv', 'json', 'markdown'])
      expect((await run(['diff', ...argv, '-f', format])).exit).toBe(exit)
  })

  it('says the same in every format', async () => {
    const report = await json(old, corrected)
    const cells = report.cells.map(({ change, code, year, new: next }) => [
      change,
      code,
      String(year),
      next?.text,
    ])
    const verdicts = report.verdicts.map(({ code, new: next, causes }) => [
      code,
      next.verdict,
      causes.join(' '),
    ])
    expect(cells).toHaveLength(2)
    expect(verdicts).toHaveLength(2)
    for (const [format, delimiter] of [
      ['csv', ','],
      ['tsv', '\t'],
    ] as const) {
      const rows = rowsOf((await run(['diff', old, corrected, '-f', format])).stdout, delimiter)
      expect(rows.map(({ change, code, year, new_text }) => [change, code, year, new_text])).toEqual(cells)
      const standing = rowsOf(
        (await run(['diff', old, corrected, '-f', format, '--report', 'verdicts'])).stdout,
        delimiter,
      )
      expect(standing.map(({ code, new_verdict, causes }) => [code, new_verdict, causes])).toEqual(verdicts)
    }
    for (const format of ['table', 'markdown']) {
      const { stdout } = await run(['diff', old, corrected, '-f', format, '--lang', 'zh'])
      for (const { name } of [...report.cells, ...report.verdicts]) expect(stdout).toContain(name)
    }
  })

  it('writes a rectangle of headers alone, and a report of zeros, where nothing changed', async () => {
    const { stdout } = await run(['diff', old, old])
    expect(stdout.split('\n')).toHaveLength(2)
    expect((await json(old, old)).summary).toEqual({
      cells: { added: 0, removed: 0, revised: 0, status: 0, unchanged: 3 },
      verdicts: { changed: 0, toOnTrack: 0, toOffTrack: 0, untold: 0 },
      findings: { error: 0, warning: 0, note: 0, accepted: 0 },
    })
  })

  it('counts what it lists', async () => {
    const { cells, verdicts, summary } = await json(
      'fixtures/regions/2023.csv',
      'fixtures/diff/regions-2023-corrected.csv',
    )
    const count = (kind: string) => cells.filter(({ change }) => change === kind).length
    const { unchanged, ...changed } = summary.cells
    for (const [kind, number] of Object.entries(changed)) expect([kind, count(kind)]).toEqual([kind, number])
    expect([verdicts.length, unchanged]).toEqual([summary.verdicts.changed, 3])
  })

  it('writes a file that Excel opens, and never over a file it reads', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'kq-diff-'))
    const path = (file: string) => relative(cwd, join(root, file))
    const { exit } = await run(['diff', path(old), path(corrected), '-o', 'diff.csv'], { cwd })
    expect(exit).toBe(0)
    const text = readFileSync(join(cwd, 'diff.csv'), 'utf8')
    expect(text.startsWith('\ufeffchange,measure,')).toBe(true)
    expect(rowsOf(text, ',')).toHaveLength(2)
    expect((await run(['diff', old, corrected, '-o', corrected])).exit).toBe(2)
  })

  it('judges as kq check does: a slip of the unit is a revision, and its value is not judged', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'kq-diff-'))
    const header = '指标,2023年\n地区生产总值（GDP）,'
    writeFileSync(join(cwd, 'old.csv'), `${header}2030.29\n`)
    writeFileSync(join(cwd, 'new.csv'), `${header}20302900\n`)
    const { stdout, stderr } = await run(['diff', 'old.csv', 'new.csv', '-f', 'json'], { cwd })
    const { cells, verdicts, findings } = JSON.parse(stdout) as DiffReport
    expect(cells.map(({ code, difference }) => [code, difference])).toEqual([['gdp', 20300869.71]])
    expect(verdicts.map(({ new: { verdict, reason }, causes }) => [verdict, reason, causes])).toEqual([
      ['not-assessed', 'invalid', ['revision']],
    ])
    expect(findings.map(({ file, id }) => [file, id])).toEqual([['new.csv', 'KQ503']])
    expect(stderr).toContain('KQ503')
  })

  it('is the same bytes twice', async () => {
    for (const format of ['table', 'tsv', 'csv', 'json', 'markdown']) {
      const argv = ['diff', old, corrected, '-f', format]
      expect(await run(argv)).toEqual(await run(argv))
    }
  })
})
