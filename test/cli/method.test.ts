import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../src/cli/formats.ts'
import { verdictsOf } from '../../src/domain/assessment.ts'
import { methods } from '../../src/domain/method.ts'
import type { Report } from '../../src/domain/report.ts'
import { displayWidth } from '../../src/render/width.ts'
import { readXml } from '../support/read-xml.ts'
import { root, run } from '../support/run.ts'

/** Every format that is text. */
const formats = reportFormats.formats.filter((format) => format !== 'xlsx' && format !== 'docx')

const file = 'fixtures/illustrative/2023.csv'
const others = methods.filter((method) => method !== 'schedule')
const jsonOf = async (...argv: string[]) =>
  JSON.parse((await run(['check', file, '-f', 'json', ...argv])).stdout) as Report

describe('kq check --method', () => {
  it.each(others)('%s: the report names it, counts its words, and carries its numbers', async (method) => {
    const { summary, assessments, method: named } = await jsonOf('--method', method)
    expect(named).toBe(method)
    expect(Object.keys(summary.byVerdict)).toEqual(verdictsOf[method])
    const counts = Object.values(summary.byVerdict).reduce<number>((total, count) => total + Number(count), 0)
    expect(counts).toBe(36)
    for (const { methodResult, verdict, onTrack, reason } of assessments) {
      expect(methodResult?.method).toBe(method)
      expect(verdictsOf[method]).toContain(verdict)
      expect(reason === null).toBe(onTrack !== null)
    }
  })

  it.each(others)('%s: leaves the arithmetic as it is by the schedule', async (method) => {
    const strip = ({ assessments }: Report) =>
      assessments.map(({ verdict, onTrack, reason, sensitive, sensitiveTo, methodResult, ...rest }) => rest)
    expect(strip(await jsonOf('--method', method))).toEqual(strip(await jsonOf()))
  })

  it('schedule is what is done without it, to the byte', async () => {
    for (const format of formats) {
      const plain = await run(['check', file, '-f', format])
      expect(await run(['check', file, '-f', format, '--method', 'schedule'])).toEqual(plain)
      expect(plain.stdout).not.toMatch(/methodResult|method_/)
    }
  })

  it.each(others)('%s: every format says the same words', async (method) => {
    const { assessments } = await jsonOf('--method', method)
    const verdicts = assessments.map(({ verdict }) => verdict)
    const text = async (format: string) =>
      (await run(['check', file, '-f', format, '--method', method, '--lang', 'en'])).stdout
    const rowsOf = (table: string, separator: string) => {
      const [head = '', ...rows] = table.trimEnd().split('\n')
      const at = (id: string) => head.split(separator).indexOf(id)
      return rows
        .map((row) => row.split(separator))
        .map((cells) => [cells[at('verdict')], cells[at('method')]])
    }
    const expected = verdicts.map((verdict) => [verdict, method])
    expect(rowsOf(await text('tsv'), '\t')).toEqual(expected)
    expect(rowsOf(await text('csv'), ',')).toEqual(expected)
    const inWords = new Set(
      [...(await text('markdown')).matchAll(/\| \S ([a-z/ ]+) \|$/gm)].map(([, word]) => word),
    )
    expect(inWords.size).toBeGreaterThan(2)
    expect(await text('markdown')).toContain(`method: ${method} (`)
    expect(await text('table')).toContain(`method: ${method} (`)
    const suites = readXml(await text('junit')).children
    const cases = suites.at(-1)?.children ?? []
    expect(cases.map(({ children }) => children[0]?.tag)).toEqual(
      assessments.map(({ onTrack }) => (onTrack === null ? 'skipped' : 'system-out')),
    )
  })

  it.each(others)(
    '%s: the table fits its terminal, grouped by the words of the method or not',
    async (method) => {
      for (const columns of [80, 100, 132]) {
        for (const lang of ['zh', 'en']) {
          for (const more of [[], ['--group-by', 'verdict', '--all', '--ascii']]) {
            const argv = ['check', file, '--method', method, '--lang', lang, '-q', ...more]
            const { stdout } = await run(argv, { columns, env: { NO_COLOR: '1' } })
            for (const line of stdout.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(columns)
            expect(stdout).not.toMatch(/NaN|undefined|null/)
          }
        }
      }
    },
  )

  it('gates on what is off track by the method', async () => {
    const gate = ['-q', '-f', 'json', '-o', '/dev/null', '--fail-on', 'off-track']
    const gdp = ['check', 'fixtures/keqiao/2024.csv', ...gate]
    expect((await run(gdp)).exit).toBe(0)
    const early = ['check', 'fixtures/keqiao/2023.csv', '--group', 'main', ...gate]
    expect((await run([...early, '--method', 'statcan'])).exit).toBe(3)
    expect((await run([...early, '--method', 'destatis'])).exit).toBe(0)
  })

  it('takes no other name', async () => {
    expect(await run(['check', file, '--method', 'eurostat', '--lang', 'en'])).toEqual({
      stdout: '',
      stderr:
        'kq: The option --method does not take "eurostat"; it takes schedule, statcan, destatis, unsd, escap. kq --help shows the usage\n',
      exit: 2,
    })
  })
})

describe('kq compare', () => {
  const files = [2021, 2022, 2023].map((year) => `fixtures/keqiao/${year}.csv`)

  it.each(['table', 'tsv', 'csv', 'json', 'markdown'])('%s is the same in every run', async (format) => {
    const argv = ['compare', ...files, '-f', format, '--lang', 'zh']
    const first = await run(argv)
    expect(first).toMatchObject({ exit: 0 })
    expect(first.stderr).toMatch(/\n规划“indicators\.csv”的 36 项指标中 3 项有 2023 年的数值\n$/)
    expect(await run(argv)).toEqual(first)
  })

  it('gives each method the word that kq check gives by it', async () => {
    const { rows } = JSON.parse((await run(['compare', file, '-f', 'json'])).stdout) as {
      rows: { code: string; answers: Record<string, { verdict: string; onTrack: boolean | null }> }[]
    }
    expect(rows).toHaveLength(36)
    for (const method of methods) {
      const { assessments } = await jsonOf('--method', method)
      expect(
        rows.map(({ code, answers }) => [code, answers[method]?.verdict, answers[method]?.onTrack]),
      ).toEqual(assessments.map(({ code, verdict, onTrack }) => [code, verdict, onTrack]))
    }
  })

  it('writes a file by its extension, and refuses what it cannot be', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'kq-compare-'))
    const data = readFileSync(join(root, file), 'utf8')
    const world = { cwd, stdin: data }
    expect(await run(['compare', '-', '-o', 'out.csv', '-q'], world)).toEqual({
      stdout: '',
      stderr: '',
      exit: 0,
    })
    expect(readFileSync(join(cwd, 'out.csv'), 'utf8')).toMatch(/^\ufeffno,code,name,/)
    expect(await run(['compare', '-', '-o', 'out.xml', '--lang', 'en'], world)).toEqual({
      stdout: '',
      stderr:
        'kq: The name "out.xml" asks for junit, which this command does not write; end it in .txt, .md, .html, .htm, .xlsx, .tsv, .csv, .json, or say --format\n',
      exit: 2,
    })
    expect((await run(['compare', '-', '-f', 'sarif', '--lang', 'en'], world)).exit).toBe(2)
  })

  it('judges the same values as kq check: an erroneous cell is none', async () => {
    const { exit, stdout, stderr } = await run([
      'compare',
      'fixtures/worst/worst.csv',
      '-f',
      'json',
      '--lang',
      'en',
    ])
    expect(exit).toBe(1)
    expect(stderr).toContain('KQ303 error')
    const { rows } = JSON.parse(stdout) as {
      rows: { code: string; answers: { statcan?: { reason: string } } }[]
    }
    expect(rows.find(({ code }) => code === 'labour-productivity')?.answers.statcan?.reason).toBe('invalid')
  })

  it('says so where there is nothing to judge', async () => {
    const { stdout, exit } = await run(['compare', '-', '--year', '2023', '--lang', 'en', '-f', 'table'], {
      stdin: '指标,数值\n地区生产总值,\n',
    })
    expect([stdout.split('\n')[0], exit]).toEqual(['Methods compared: there is no data to judge', 1])
  })
})
