import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'

const file = 'fixtures/illustrative/2023.csv'
const codesIn = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[1])

describe('kq check --only and --sort', () => {
  it('rows of every format are chosen, and all are counted', async () => {
    const json = await run(['check', file, '--only', 'off-track', '-f', 'json'])
    const report = JSON.parse(json.stdout)
    expect(report.assessments.length).toBe(10)
    expect(report.summary).toMatchObject({ onTrack: 26, offTrack: 10 })
    const tsv = await run(['check', file, '--only', 'off-track', '-f', 'tsv'])
    expect(codesIn(tsv.stdout)).toEqual(report.assessments.map(({ code }: { code: string }) => code))
    const table = await run([
      'check',
      file,
      '--only',
      'off-track',
      '--only',
      'binding',
      '-f',
      'table',
      '--lang',
      'en',
    ])
    expect(table.stdout).toContain(
      'Shown: 2 of 36 indicators (--only off-track --only binding); all are counted',
    )
    expect(table.stdout).toContain('36 indicators: 26 on track, 9 off track, 1 at risk, 0 not assessed')
  })

  it('a category is one of the plan’s, however it is written', async () => {
    const words = ['check', file, '--group', 'text', '-f', 'json', '--only']
    const some = JSON.parse((await run([...words, ' 创新强区 '])).stdout)
    expect(some.assessments.length).toBe(7)
    expect(new Set(some.assessments.map((one: { category: string }) => one.category))).toEqual(
      new Set(['创新强区']),
    )
    const { stderr, exit } = await run(['check', file, '--only', '经济', '--lang', 'en'])
    expect(exit).toBe(2)
    expect(stderr).toContain('The option --only does not take "经济"; it takes binding, off-track, ')
  })

  it('sorted by attention, what the report lists comes first, in its order', async () => {
    const { stdout } = await run(['check', file, '--sort', 'attention', '-f', 'json'])
    const { assessments, attention } = JSON.parse(stdout)
    const first = assessments.slice(0, 10).map(({ code }: { code: string }) => code)
    expect(first).toEqual(attention.map(({ code }: { code: string }) => code))
    expect(assessments[10].onTrack).toBe(true)
  })

  it('in rounds the rows are the same as whole', async () => {
    const regions = 'fixtures/regions/2023.csv'
    const words = ['check', regions, '--only', 'off-track', '--sort', 'pace', '-f', 'tsv']
    const [whole, rounds] = [await run(words), await run(words, { enough: 1 })]
    expect(rounds.stdout).toBe(whole.stdout)
  })
})
