import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { validateTogether } from '../../src/validate/together.ts'
import { type ValidatorOptions, validator } from '../../src/validate/validator.ts'
import { root } from '../support/run.ts'

// All values are made up.
const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

type Files = readonly (readonly [string, string])[]

const read = (files: Files) =>
  Promise.all(files.map(([file, text]) => readSubmission(sourceOf(file, Buffer.from(text)), plan)))

/** What is found of the coverage of files that are taken in one by one, and the coverage. */
async function taken(files: Files, asked: number | null = null, options: ValidatorOptions = {}) {
  const { add, finish, coverage } = validator(plan, asked, options)
  const findings = [...(await read(files)).flatMap(add), ...finish()]
  const { year, filled, of, submissions } = coverage()
  return {
    found: findings
      .filter(({ id }) => /^KQ40[6-9]/.test(id))
      .map(({ id, place, region }) => `${id} ${place.file} ${region ?? ''}`.trim())
      .toSorted(),
    coverage: [year, filled, of, submissions],
  }
}

const gdp = (year: number, value = '1756.3') => `指标,${year}年\n地区生产总值（GDP）,${value}\n`

describe('coverage is asked of each submission', () => {
  it('files of different years that state no region are one', async () => {
    const files: Files = [
      ['2022.csv', gdp(2022)],
      ['2023.csv', gdp(2023)],
    ]
    expect(await taken(files)).toEqual({ found: [], coverage: [2023, 1, 36, 1] })
    expect(await taken(files, 2022)).toEqual({ found: [], coverage: [2022, 1, 36, 1] })
    expect(await taken(files, 2024)).toEqual({ found: ['KQ408 2023.csv'], coverage: [2024, 0, 36, 1] })
  })

  it('files of one year that state no region and share an indicator are one each', async () => {
    const files: Files = [
      ['a.csv', gdp(2022)],
      ['b.csv', gdp(2022, '1600.3')],
    ]
    expect(await taken(files)).toEqual({ found: [], coverage: [2022, 2, 72, 2] })
    expect((await taken(files, 2023)).found).toEqual(['KQ408 a.csv', 'KQ408 b.csv'])
    const required = { kind: 'count', count: 2 } as const
    expect((await taken(files, null, { required })).found).toEqual(['KQ409 a.csv', 'KQ409 b.csv'])
  })

  it('where one of them answers the year asked for, those of other years are its history', async () => {
    const files: Files = [
      ['a-22.csv', gdp(2022)],
      ['b-22.csv', gdp(2022, '1600.3')],
      ['a-23.csv', gdp(2023, '1880.6')],
      ['b-23.csv', gdp(2023, '1700.1')],
    ]
    expect(await taken(files, 2023)).toEqual({ found: [], coverage: [2023, 2, 72, 2] })
    expect((await taken(files.toReversed(), 2023)).coverage).toEqual([2023, 2, 72, 2])
  })

  it('files that state the same region are one, whatever they share', async () => {
    const of = (name: string, code: string) => `地区,代码,2023年\n甲区,gdp,1880.6\n甲区,${code},\n${name}`
    const files: Files = [
      ['a.csv', of('甲区,exports,930\n', 'fdi')],
      ['b.csv', of('甲区,urbanisation,82.4\n', 'exports')],
    ]
    expect((await taken(files)).coverage).toEqual([2023, 3, 36, 1])
    const { coverage } = validateTogether(plan, await read(files))
    expect([coverage.filled, coverage.submissions]).toEqual([3, 1])
  })

  it('a region behind the newest year of the others is said to be', async () => {
    const text = '地区,代码,年份,数值\n甲区,gdp,2022,1756.3\n乙区,gdp,2023,1880.6\n'
    expect(await taken([['a.csv', text]])).toEqual({
      found: ['KQ407 a.csv 甲区'],
      coverage: [2023, 1, 72, 2],
    })
    expect((await taken([['a.csv', text]], 2023)).found).toEqual(['KQ408 a.csv 甲区'])
  })

  it('what has an error of its own is not missing as well', async () => {
    const texts = ['指标,2023年\nGDP,12.5①\n', '指标,2023年\nGDP,1\nGDP,2\n', '指标,年份,数值\nGDP,去年,1\n']
    for (const text of texts) expect((await taken([['a.csv', text]])).found).toEqual([])
    for (const text of texts) expect((await taken([['a.csv', text]], 2023)).found).toEqual([])
  })

  it('a file of years outside the plan is nothing to be asked beside others, and an error alone', async () => {
    const old: Files = [['2019.csv', gdp(2019)]]
    expect((await taken([...old, ['2023.csv', gdp(2023)]])).found).toEqual([])
    expect((await taken(old)).found).toEqual(['KQ406 2019.csv'])
  })

  it('a target that is stated once more is missing once', async () => {
    const repeated = plan.indicators.find(({ repeats }) => repeats !== null)
    expect(repeated).toBeDefined()
    const without = plan.indicators.filter(
      ({ code, repeats }) => repeats === null && code !== repeated?.repeats,
    )
    const rows = without.map(
      ({ code, target }) => `${code},${target.kind === 'qualitative' ? '完成' : '50'}\n`,
    )
    const [submission] = await read([['a.csv', `代码,2023年\n${rows.join('')}`]])
    if (submission === undefined) throw new Error('one is read')
    const { findings } = validateTogether(plan, [submission], { group: 'all' })
    const missing = findings.filter(({ id }) => id === 'KQ403').map(({ indicator }) => indicator)
    expect(missing).toEqual([repeated?.repeats])
  })
})
