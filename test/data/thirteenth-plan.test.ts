import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import type { Reading } from '../../src/domain/observation.ts'
import { compareQuantities, type Quantity } from '../../src/domain/quantity.ts'
import { sourceOf } from '../../src/domain/source.ts'
import type { Target } from '../../src/domain/target.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { bytesOf, tableOf, textOf } from './table.ts'

const folder = 'fixtures/thirteenth-plan'
const plan = loadPlan(textOf(`${folder}/indicators.csv`), `${folder}/indicators.csv`)
const submission = await readSubmission(sourceOf(`${folder}/2020.csv`, bytesOf(`${folder}/2020.csv`)), plan)
const { observations, findings } = submission
const assessments = assess(plan, [submission])
const expected = tableOf('test/data/thirteenth-plan.expected.csv')
const outcomes = tableOf(`${folder}/2020.csv`)
const planTable = tableOf(`${folder}/indicators.csv`)

/** Mean annual growth of GDP 2016–2020 at constant prices, Table 1 row 1: what row 4 is measured against. */
const economicGrowth: Quantity = { value: 5.4, decimals: 1 }

function compare(target: Target, reading: Reading | undefined): string {
  if (reading?.kind === 'statement') return reading.fulfilled ? 'met' : 'not-met'
  if (reading?.kind === 'bound') return 'undecidable'
  if (reading?.kind !== 'number' && reading?.kind !== 'running-total') return 'no value'
  const against = target.kind === 'relative' ? economicGrowth : 'quantity' in target ? target.quantity : null
  if (against === null) return 'no figure'
  const side = compareQuantities(reading.quantity, against)
  if (side === 0) return target.inclusive ? 'met' : 'not-met'
  return side > 0 === (target.kind !== 'upper-bound') ? 'met' : 'not-met'
}

describe('the 13th plan, Table 1', () => {
  it('is read whole, without a finding', () => {
    expect(findings).toEqual([])
    expect([plan.baselineYear, plan.targetYear]).toEqual([2015, 2020])
    expect(plan.indicators.map(({ no }) => no)).toEqual(plan.indicators.map((_, index) => `${index + 1}`))
    expect(observations.map(({ indicator }) => indicator)).toEqual(plan.indicators.map(({ code }) => code))
    expect(observations).toHaveLength(33)
  })

  it('has the header of indicators.csv with its own years', () => {
    const same = tableOf('indicators.csv')
      .header.filter((column) => column !== 'other_definitions' && column !== 'category')
      .map((column) => column.replace('2020', '2015').replace('2025', '2020'))
    expect(planTable.header).toEqual(same)
    expect(outcomes.header.join()).toBe('序号,指标,数值,单位,来源,备注')
  })

  it('has the targets and outcomes as printed', () => {
    const printed = (column: string) => outcomes.rows.map((row) => outcomes.cell(row, column)).join('|')
    expect(plan.indicators.map(({ target }) => target.text).join('|')).toBe(
      '1683|25.8|137|快于经济增长|376|51|34|35|2.8|16|20.7|23|4.564|[12]|72|<1.7|<3.5|<3.5|81.5|累计下降 21.5%|累计下降 24%|省市下达任务|85|60|100|56|71167|41887|[9]|66|4.5|100|5',
    )
    expect(printed('数值')).toBe(
      '1516.7|21.97|137.2|7.8|354.4|49|40.6|37.2|3|17|27|20.8|4.821|[14.3]|72|1.66|1.92|-0.035|83.30|累计下降 21.5%|累计下降 28.3%|完成省市下达任务|89.3|100|97.08|52.6|72071|43459|[24.4]|68|4.5|98.5 以上|5',
    )
  })

  it.each([
    ['1', '1516.7 / 1.264', '1200'],
    ['2', '21.97 / 1.194', '18.4'],
    ['3', '137.2 / 1.403', '97.8'],
    ['5', '354.4 / 1.518', '233.5'],
    ['6', '49 − 5.5', '43.5'],
    ['27', '72071 / 1.420', '50750'],
    ['28', '43459 / 1.489', '29190'],
  ])('row %s: baseline %s = %s, within what the printed growth leaves open', (no, working, shown) => {
    const [from = Number.NaN, by = Number.NaN] = working.split(/ [/−] /).map(Number)
    const computed = working.includes('/') ? from / by : from - by
    const indicator = plan.indicators.find((candidate) => candidate.no === no)
    expect(indicator?.baseline).toMatchObject({ kind: 'value', text: shown })
    expect(indicator?.source).toContain('推算')
    expect(Math.abs(Number(shown) - computed) / computed).toBeLessThan(0.0005)
  })

  it('has no other baseline', () => {
    const based = plan.indicators.filter(({ baseline }) => baseline.kind !== 'none')
    expect(based.map(({ no }) => no)).toEqual(['1', '2', '3', '5', '6', '27', '28'])
  })

  it('is binding in rows 16–18, 20–26, 29, 31–33', () => {
    const binding = plan.indicators
      .filter(({ attribute }) => attribute === 'binding')
      .map(({ no }) => Number(no))
    expect(binding).toEqual([16, 17, 18, 20, 21, 22, 23, 24, 25, 26, 29, 31, 32, 33])
  })

  it('remarks that the statistic of row 25 was replaced', () => {
    const remark = outcomes.rows
      .filter((row) => outcomes.cell(row, '序号') === '25')
      .map((row) => outcomes.cell(row, '备注'))
    expect(remark.join()).toContain('城市污水（集中）处理率')
  })
})

describe('outcomes of the 13th plan by plain comparison', () => {
  it.each(
    expected.rows.map((row) => ({
      no: expected.cell(row, 'no'),
      code: expected.cell(row, 'code'),
      target: expected.cell(row, 'target'),
      outcome: expected.cell(row, 'outcome'),
      verdict: expected.cell(row, 'expected'),
      reason: expected.cell(row, 'reason'),
    })),
  )(
    'row $no $code: $outcome against $target is $verdict ($reason)',
    ({ no, code, target, outcome, verdict }) => {
      const indicator = plan.indicators.find((candidate) => candidate.no === no)
      const observation = observations.find((candidate) => candidate.indicator === code)
      expect([indicator?.code, indicator?.target.text, observation?.text]).toEqual([code, target, outcome])
      expect(indicator === undefined ? null : compare(indicator.target, observation?.reading)).toBe(verdict)
    },
  )

  it.each(
    expected.rows.map((row) => [
      expected.cell(row, 'no'),
      expected.cell(row, 'code'),
      expected.cell(row, 'expected'),
    ]),
  )('kq judges row %s %s the same: %s', (no, _code, verdict) => {
    const words = { met: 'met', 'not-met': 'missed', undecidable: 'not-assessed' } as const
    const judged = assessments.find((assessment) => assessment.no === no)
    expect(judged?.verdict).toBe(words[verdict as keyof typeof words])
    expect(judged?.reason).toBe(verdict === 'undecidable' ? 'open-bound' : null)
  })

  it('holds investment, 7.8 %, against (1516.7 / 1200)^(1/5) − 1 = 4.80 % of GDP, both at current prices', () => {
    const { comparison } = assessments.find(({ no }) => no === '4') ?? {}
    expect(comparison).toMatchObject({ code: 'gdp', from: 2015, own: 0.078 })
    expect(comparison?.other).toBeCloseTo((1516.7 / 1200) ** (1 / 5) - 1, 12)
  })

  it('comes to 25 met, 7 not met, 1 that cannot be decided', () => {
    const counts = new Map<string, number>()
    for (const row of expected.rows) {
      const verdict = expected.cell(row, 'expected')
      counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
    }
    expect(Object.fromEntries(counts)).toEqual({ 'not-met': 7, met: 25, undecidable: 1 })
  })
})
