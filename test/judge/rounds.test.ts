import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { openPlan } from '../../src/index.ts'
import { runInRounds } from '../../src/judge/rounds.ts'
import { type Run, runOver } from '../../src/judge/run.ts'
import { root } from '../support/run.ts'

const plan = await openPlan(readFileSync(join(root, 'indicators.csv')), 'indicators.csv')
const run: Run = {
  tool: 'kq',
  reading: {},
  explanations: null,
  group: 'main',
  baseline: 'plan',
  method: 'schedule',
  required: null,
  lang: 'en',
}

/** The regions of each round of a file of these rows; null where it cannot be judged in rounds. */
async function roundsOf(rows: readonly string[], enough = 1, options: Partial<Run> = {}) {
  const passes: string[][] = []
  const source = sourceOf('a.csv', Buffer.from(`地区,指标,年份,数值\n${rows.join('\n')}\n`))
  const ran = await runInRounds(
    plan,
    [source],
    { ...run, ...options },
    {
      enough,
      begin: () => {
        const rounds: string[] = []
        passes.push(rounds)
        return (assessments) => {
          rounds.push([...new Set(assessments.map(({ region, year }) => `${region} ${year}`))].join(' '))
        }
      },
    },
  )
  return { passes, ran }
}

const [a, b, c] = ['甲区,地区生产总值,2023,2030', '乙区,地区生产总值,2023,930', '丙区,地区生产总值,2023,530']

/** What a region of one value counts. */
const region = 1 + plan.indicators.length

describe('rounds', () => {
  it('judge each region once it is complete, and keep no assessment', async () => {
    const { passes, ran } = await roundsOf([`${a}`, `${b}`, `${c}`])
    expect(passes).toEqual([['甲区 2023', '乙区 2023', '丙区 2023']])
    expect(ran?.report.assessments).toEqual([])
    expect(ran?.report.summary).toMatchObject({ assessed: 3, onTrack: 1, offTrack: 2, notAssessed: 105 })
  })

  it('hold as many regions as there are values and indicators enough', async () => {
    const three = [`${a}`, `${b}`, `${c}`]
    expect((await roundsOf(three, 2 * region)).passes).toEqual([['甲区 2023 乙区 2023', '丙区 2023']])
    expect((await roundsOf(three, 2 * region + 1)).passes).toEqual([['甲区 2023 乙区 2023 丙区 2023']])
  })

  it('begin anew where a later region has a newer year', async () => {
    const { passes } = await roundsOf(['甲区,地区生产总值,2022,1830', `${b}`])
    expect(passes).toEqual([
      ['甲区 2022', '乙区 2022'],
      ['甲区 2023', '乙区 2023'],
    ])
  })

  it('are given up where a region comes again', async () => {
    expect((await roundsOf([`${a}`, `${b}`, '甲区,外贸出口额,2023,950'])).ran).toBeNull()
    expect((await roundsOf([`${a}`, `${b}`, '甲区,外贸出口额,2023,950'], 3 * region)).ran).not.toBeNull()
  })

  it('of one region are one', async () => {
    const { passes, ran } = await roundsOf([`${a}`, `${b}`, `${c}`], 1, { region: '乙区' })
    expect(passes).toEqual([['乙区 2023']])
    expect(ran?.report.summary.assessed).toBe(1)
  })
})

describe('a whole run', () => {
  it('refuses more regions than can be judged at once, before anything is written', async () => {
    const regions = Array.from({ length: 5556 }, (_, index) => `虚构地区${index},地区生产总值,2023,1900`)
    const text = `地区,指标,年份,数值\n${regions.join('\n')}\n`
    await expect(runOver(plan, [sourceOf('a.csv', Buffer.from(text))], run)).rejects.toThrow(/5556/)
  })
})
