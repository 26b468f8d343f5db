import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import type { WorkedAssessment } from '../../src/domain/working.ts'
import { root, run } from '../support/run.ts'

const years = ['fixtures/keqiao/2021.csv', 'fixtures/keqiao/2022.csv', 'fixtures/keqiao/2023.csv']

async function explained(...argv: string[]): Promise<{ year: number; assessments: WorkedAssessment[] }> {
  const { stdout, exit } = await run(['explain', ...argv, '-f', 'json'])
  expect(exit).toBe(0)
  return JSON.parse(stdout)
}

describe('kq explain', () => {
  it('says of every indicator what kq check says', async () => {
    const files = ['fixtures/illustrative/2023.csv']
    const { stdout } = await run(['check', ...files, '-f', 'json'])
    const { assessments } = JSON.parse(stdout) as Report
    expect(assessments).toHaveLength(36)
    for (const assessment of assessments) {
      const found = await explained(assessment.code, ...files)
      const [{ working, ...own } = { working: [] }] = found.assessments
      expect(own).toEqual(assessment)
      expect(working.at(-1)).toMatchObject({ kind: 'verdict', result: assessment.verdict })
    }
  })

  it.each([['gdp'], ['1'], ['地区生产总值'], ['GDP'], ['Gross domestic product']])(
    'knows an indicator as %s',
    async (word) => {
      expect((await explained(word, ...years)).assessments[0]?.code).toBe('gdp')
    },
  )

  it('judges the newest year of the files, as kq check does', async () => {
    const { year, assessments } = await explained('exports', ...years)
    expect(year).toBe(2023)
    expect(assessments[0]).toMatchObject({ verdict: 'no-data' })
    expect(assessments[0]?.history.map((past) => past.year)).toEqual([2021, 2022])
  })

  it('explains a target of the text as well', async () => {
    const { stdout, exit } = await run(['explain', 'trade', '--lang', 'zh'])
    expect(exit).toBe(0)
    expect(stdout).toContain('进出口总额')
  })

  it('explains every region, or the one asked for', async () => {
    const { assessments } = await explained('gdp', 'fixtures/regions/2023.csv')
    expect(assessments.length).toBeGreaterThan(1)
    const region = assessments[0]?.region ?? ''
    const only = await explained('gdp', 'fixtures/regions/2023.csv', '--region', region)
    expect(only.assessments.map((one) => one.region)).toEqual([region])
  })

  it('says whose figure a target is that the plan leaves to be assigned', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kq-'))
    const targets = relative(root, join(folder, 'assigned.csv'))
    writeFileSync(join(folder, 'assigned.csv'), 'code,target,source\nenergy-intensity-cut,[14.5],made up\n')
    const { stdout, exit } = await run(['explain', '17', '--targets', targets, '--lang', 'en'])
    expect(exit).toBe(0)
    expect(stdout).toContain('assigned by a higher level: made up')
    expect(stdout).toContain('1 − (1 − 14.5%)^(1 ÷ 5) = 3.08%')
  })

  it('prints text in a pipe and on a terminal alike', async () => {
    const [pipe, terminal] = await Promise.all([
      run(['explain', 'gdp', '--lang', 'zh']),
      run(['explain', 'gdp', '--lang', 'zh', '--no-color'], { columns: 120 }),
    ])
    expect(terminal.stdout).toBe(pipe.stdout)
  })

  it('tells of the findings that concern the indicator, and fails by errors among them', async () => {
    const productivity = await run([
      'explain',
      'labour-productivity',
      'fixtures/worst/worst.csv',
      '--lang',
      'zh',
    ])
    expect(productivity.stderr).toContain('24.5①')
    expect(productivity.stderr).not.toContain('83.9')
    expect(productivity.exit).toBe(1)
  })

  it.each([['KQ203'], ['kq203'], ['no-year']])('explains a rule as %s', async (word) => {
    const { stdout, exit } = await run(['explain', word, '--lang', 'en'])
    expect(exit).toBe(0)
    expect(stdout).toMatch(/^KQ203 no-year\n/)
    expect(stdout).toContain('Add --year, for example --year 2023')
  })

  it('gives a rule as JSON and Markdown', async () => {
    const json = JSON.parse((await run(['explain', 'KQ203', '-f', 'json', '--lang', 'en'])).stdout)
    expect(json).toMatchObject({ schema: 'kq-rule/1', id: 'KQ203', severity: 'error' })
    expect((await run(['explain', 'KQ203', '-f', 'markdown'])).stdout).toMatch(/^# KQ203 no-year\n/)
  })

  it.each([
    ['foo', /^kq: "foo" is neither an indicator of the plan nor a rule\. kq plan lists the indicators\n$/],
    ['外贸出囗额', /near it are 外贸出口额/],
    ['unit-scal', /near it are unit-scale/],
    ['KQ299', /near it are KQ2\d\d/],
  ])('says in one line that it does not know %s', async (word, line) => {
    const { stdout, stderr, exit } = await run(['explain', word, '--lang', 'en'])
    expect({ stdout, exit }).toEqual({ stdout: '', exit: 2 })
    expect(stderr).toMatch(line)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
