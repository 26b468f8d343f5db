import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerFormats } from '../../src/cli/formats.ts'
import { comparePlans } from '../../src/compare/plans.ts'
import { compareReports } from '../../src/compare/reports.ts'
import { decimalsIn } from '../../src/compare/written-decimals.ts'
import type { Report } from '../../src/domain/report.ts'
import { checked, city, cityCopy } from '../support/city.ts'
import { root, run } from '../support/run.ts'
import { shippedPlan } from '../support/shipped-plan.ts'

/*
 * What changed besides two submissions: totals with the years they rest on, two reports, a report and now, two plans.
 * All values made up.
 */

function folder(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'kq-diff-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)
  return cwd
}
const year = (value: string) => `指标,数值,备注\n实际利用外资,${value},虚构\n`
const fdi = folder({ '2021.csv': year('2.5'), '2022.csv': year('5'), '2022-更正.csv': year('0.5') })
const formats = answerFormats.formats.filter((format) => format !== 'xlsx')

describe('kq diff of totals', () => {
  it.each(formats)(
    'in %s: with the years before 2.5 + 5 → 2.5 + 0.5 of 20 is told, without it cannot be',
    async (format) => {
      const words = ['diff', '2022.csv', '2022-更正.csv', '-f', format, '--lang', 'en']
      const rectangle = format === 'csv' || format === 'tsv' ? ['--report', 'verdicts'] : []
      const told = await run([...words, ...rectangle, '--history', '2021.csv'], { cwd: fdi })
      expect(told.stdout).toMatch(/far[- ]behind/)
      const untold = await run(words, { cwd: fdi })
      expect(`${untold.stdout}`).not.toMatch(/none changed/)
      if (rectangle.length === 0) expect(untold.stdout).toMatch(/cannot be told|"untold": 1/)
    },
  )

  it.each([
    ['2021.csv', '2022-更正.csv', 'new'],
    ['2022-更正.csv', '2021.csv', 'old'],
  ] as const)(
    'of %s and %s the earlier is the history of the later: 2.5 + 0.5 of 20',
    async (a, b, later) => {
      const { stdout } = await run(['diff', a, b, '-f', 'json'], { cwd: fdi })
      const { verdicts, untold } = JSON.parse(stdout)
      expect(verdicts.map((one: Record<string, { verdict: string }>) => one[later]?.verdict)).toEqual([
        'far-behind',
      ])
      expect(untold).toEqual([])
    },
  )

  it('a value of the history that an error speaks of is none', async () => {
    const year = (value: string) => `指标,数值,备注\n实际利用外资,${value},虚构\n`
    // 2.5 亿美元 typed as 25000 万美元 without its unit.
    const cwd = folder({ '2021.csv': year('25000'), '2022.csv': year('5'), '2022-更正.csv': year('0.5') })
    const words = ['diff', '2022.csv', '2022-更正.csv', '--history', '2021.csv', '-f', 'json']
    const { summary, untold } = JSON.parse((await run(words, { cwd })).stdout)
    expect([summary.verdicts.changed, untold.length]).toEqual([0, 1])
  })

  it('takes as many files of history as a shell names', async () => {
    const words = ['diff', '2022.csv', '2022-更正.csv', '-f', 'json', '--history', '2021.csv', '2021.csv']
    const { stdout } = await run(words, { cwd: fdi })
    expect(JSON.parse(stdout).summary.verdicts).toMatchObject({ changed: 1, untold: 0 })
  })

  it('each submission of a run has its own years; a verdict that both can tell is no question', async () => {
    const { stdout } = await run(
      ['diff', '2022.csv', '2022-更正.csv', '--history', '202?.csv', '-f', 'json'],
      { cwd: fdi },
    )
    const { summary, untold } = JSON.parse(stdout)
    expect([summary.verdicts.changed, summary.verdicts.untold, untold]).toEqual([1, 0, []])
  })
})

describe('kq diff of reports', () => {
  it('two saved reports, and one and now: region, indicator, both verdicts and why', async () => {
    const copy = cityCopy()
    await copy.kq('check', '-y', '2023', '-f', 'json', '-o', 'a.json')
    copy.swap('submissions/2023/西陵区.csv', '5153454', '5453454')
    await copy.kq('check', '-y', '2023', '-f', 'json', '-o', 'b.json')
    const expected = [['西陵区', 'gdp', 'behind', 'on-track', ['revision']]]
    for (const words of [['a.json', 'b.json'], ['a.json']]) {
      const { stdout } = await copy.kq('diff', ...words, '-f', 'json')
      const verdicts = (
        JSON.parse(stdout) as {
          verdicts: {
            region: string
            code: string
            old: { verdict: string }
            new: { verdict: string }
            causes: string[]
          }[]
        }
      ).verdicts
      expect(
        verdicts.map((one) => [one.region, one.code, one.old.verdict, one.new.verdict, one.causes]),
      ).toEqual(expected)
    }
    const same = await copy.kq('diff', 'b.json', '--exit-code', '-f', 'table')
    expect([same.exit, same.stdout]).toEqual([0, expect.stringContaining('数据一致')])
    const differs = await copy.kq('diff', 'a.json', '--exit-code', '-f', 'table')
    expect(differs.exit).toBe(1)
    expect((await copy.kq('diff', 'a.json', '--region', '南渡县', '--exit-code')).exit).toBe(0)
  })

  it('a changed plan, earlier years, a year more: each is the reason it is', async () => {
    const copy = cityCopy()
    const before = await checked(copy.cwd, '-y', '2023')
    copy.swap('plan.csv', /(1,gdp,地区生产总值,亿元,353\.30,)494\.09/, '$1600')
    const raised = compareReports(before, await checked(copy.cwd, '-y', '2023'))
    expect(raised.verdicts.map(({ region, code, causes }) => [region, code, causes])).toEqual([
      ['南渡县', 'gdp', ['plan']],
    ])
    const other = cityCopy()
    other.swap('submissions/2021/南渡县.csv', /(energy,[^,]*,)[\d.]+/, '$10.2')
    const rests = compareReports(before, await checked(other.cwd, '-y', '2023'))
    expect(rests.verdicts.map(({ region, code, causes }) => [region, code, causes])).toEqual([
      ['南渡县', 'energy', ['other-years']],
    ])
    expect(rests.cells).toEqual([])
    const earlier = compareReports(await checked(city, '-y', '2022'), before)
    // No value of 2023 is a revision of one of 2022.
    expect([earlier.cells, earlier.unchanged]).toEqual([[], 0])
    const reported = earlier.verdicts.filter(({ region }) => region !== '北岭县')
    expect(reported.length).toBeGreaterThan(0)
    expect(reported.filter(({ causes }) => !causes.includes('year') || causes.includes('revision'))).toEqual(
      [],
    )
    expect(
      earlier.verdicts.filter(({ region }) => region === '北岭县').map(({ causes }) => causes),
    ).toContainEqual(['withdrawal'])
  })

  it.each([
    [['--baseline', 'reported']],
    [['--group', 'text']],
    [['--group', 'all']],
    [['--method', 'statcan']],
  ])('what was reported with %j is the same now as it was', async (words) => {
    const cwd = folder({})
    const file = join(root, 'fixtures/revised/urbanisation.csv')
    await run(['check', file, ...words, '-f', 'json', '-o', 'was.json', '-q'], { cwd })
    const { stdout, stderr } = await run(['diff', 'was.json', file, '-f', 'json'], { cwd })
    expect(JSON.parse(stdout || stderr)).toMatchObject({ cells: [], verdicts: [] })
  })

  it('a report is the same as itself, and what is the other way round is turned round', async () => {
    const [a, b]: readonly Report[] = [await checked(city, '-y', '2022'), await checked(city, '-y', '2023')]
    for (const one of [a, b])
      if (one !== undefined)
        expect(compareReports(one, one)).toMatchObject({ cells: [], verdicts: [], untold: [] })
    if (a === undefined || b === undefined) throw new Error('two reports')
    const [there, back] = [compareReports(a, b), compareReports(b, a)]
    const key = (one: { readonly region: string | null; readonly code: string }) =>
      `${one.region} ${one.code}`
    expect(there.verdicts.map(key).toSorted()).toEqual(back.verdicts.map(key).toSorted())
  })

  it.each([
    ['{"schema":"kq-report/2"}', /不是 kq 的报告/],
    ['{"a":', /不是 kq 的报告/],
    ['{"schema":"kq-report/1","assessments":[{}]}', /不是 kq 的报告/],
  ])('“%s” is no report and cannot run', async (text, said) => {
    const cwd = folder({ 'r.json': text, '2022.csv': year('5') })
    for (const words of [['r.json', '2022.csv'], ['r.json']]) {
      const { exit, stderr } = await run(['diff', ...words], { cwd })
      expect([exit, said.test(stderr)]).toEqual([2, true])
    }
  })

  it('a report goes first, and a submission does not stand alone', async () => {
    const copy = cityCopy()
    await copy.kq('check', '-y', '2023', '-f', 'json', '-o', 'a.json')
    const turned = await copy.kq('diff', 'submissions/2023/西陵区.csv', 'a.json')
    expect([turned.exit, turned.stderr]).toEqual([
      2,
      expect.stringContaining('kq diff a.json submissions/2023/西陵区.csv'),
    ])
    expect((await copy.kq('diff', 'submissions/2023/西陵区.csv')).exit).toBe(2)
  })

  it('how many decimals a number is written with', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
        const value = Number(`${digits}e-${decimals}`)
        const written = decimalsIn(value)
        expect(written).toBeLessThanOrEqual(decimals)
        expect(Number(value.toFixed(written))).toBe(value)
      }),
    )
    expect([decimalsIn(1e-7), decimalsIn(1e21), decimalsIn(0)]).toEqual([7, 0, 0])
  })
})

describe('kq diff of plans', () => {
  it.each(formats)('in %s: the target that changed, old and new', async (format) => {
    const copy = cityCopy()
    copy.swap('plan.csv', /494\.09/, '500')
    const { stdout, exit } = await copy.kq(
      'diff',
      join(city, 'plan.csv'),
      'plan.csv',
      '-f',
      format,
      '--exit-code',
    )
    expect(exit).toBe(1)
    for (const text of ['南渡县', '494.09', '500']) expect(stdout).toContain(text)
  })

  it('rows that came and went, and columns', async () => {
    const plan = await shippedPlan()
    expect(comparePlans(plan, plan)).toEqual([])
    const [first, ...others] = plan.indicators
    if (first === undefined) throw new Error('the plan has indicators')
    const changed = { ...plan, indicators: [{ ...first, attribute: 'binding' as const }, ...others.slice(1)] }
    expect(
      comparePlans(plan, changed).map(({ change, code, column }) => `${change} ${code} ${column}`),
    ).toEqual(['changed gdp attribute', `removed ${others[0]?.code} target`])
    expect(comparePlans(changed, plan).map(({ change }) => change)).toEqual(['changed', 'added'])
  })

  it('submissions with columns of years are no plans, nor are outcomes beside targets', async () => {
    const cwd = folder({
      'a.csv': '指标,单位,属性,2020年,2023年\n地区生产总值,亿元,预期性,1516.7,2030.29\n',
      'b.csv': '指标,单位,属性,2020年,2023年\n地区生产总值,亿元,预期性,1516.7,2040.29\n',
      'c.csv': '指标,属性,2023年目标,2023年实际\n地区生产总值,预期性,1900,2030.29\n',
    })
    for (const words of [
      ['a.csv', 'b.csv'],
      ['c.csv', 'c.csv'],
    ]) {
      const { stdout, exit } = await run(['diff', ...words, '-f', 'json'], { cwd })
      expect([exit, JSON.parse(stdout).schema]).toEqual([0, 'kq-diff/1'])
    }
    const mixed = await run(['diff', join(root, 'indicators.csv'), 'a.csv'], { cwd })
    expect([mixed.exit, mixed.stderr]).toEqual([2, expect.stringContaining('规划只与规划比较')])
  })
})
