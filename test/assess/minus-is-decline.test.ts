import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { validator } from '../../src/validate/validator.ts'

/** The verdict on row n1 of a plan's table in the last year of a submission, and the rules that speak. */
async function judged(table: string, data: string) {
  const plan = loadPlan(table, 'plan.csv')
  const submission = await readSubmission(sourceOf('data.csv', Buffer.from(data)), plan)
  const { add, finish } = validator(plan, null, {})
  const ids = [...add(submission), ...finish()].map(({ id }) => id)
  const year = Math.max(...submission.observations.map((observation) => observation.year))
  const [assessment] = assess(plan, [submission], { year })
  return { ids, plan, assessment }
}

describe('a minus that means a decline', () => {
  const declines = '指标,2020年,2025年\n单位GDP能耗（%）,,[-17]\n'

  it('Qinghai, 1.51, −2.20, −4.18 % against −17 %: done 4.87 %, 26.8 % of the way, 12.75 % left, 6.59 % a year', async () => {
    const { ids, plan, assessment } = await judged(
      declines,
      '指标,2021年,2022年,2023年\n单位GDP能耗,1.51,-2.20,-4.18\n',
    )
    expect(plan.indicators[0]).toMatchObject({
      minusIsDecline: true,
      scale: 'cut',
      better: 'higher',
      target: { text: '[-17]', quantity: { value: 17 } },
      proposed: [{ column: 'attribute' }, { column: 'better' }, { column: 'scale' }, { column: 'sign' }],
    })
    expect(ids).not.toContain('KQ516')
    expect(assessment).toMatchObject({
      actual: expect.closeTo(4.872989, 6),
      latest: 4.18,
      progress: expect.closeTo(0.26811, 5),
      rate: { planned: expect.closeTo(0.036580087, 8), required: expect.closeTo(0.0659, 4) },
      verdict: 'far-behind',
    })
  })

  const sichuan = (sign: string) =>
    `序号,代码,指标,单位,2015年基期值,2016年目标值,属性,方向,尺度,符号\n1,e,单位GDP能耗下降,%,,[2.5],约束性,越高越好,累计下降,${sign}\n`
  const reported = '指标,2016年\n单位GDP能耗下降,-2.66\n'

  it.each(['minus-is-decline', '负号表示下降'])(
    'Sichuan 2016, −2.66 against 2.5, said by %s: met',
    async (sign) => {
      const { ids, assessment } = await judged(sichuan(sign), reported)
      expect(assessment).toMatchObject({ actual: 2.66, verdict: 'met' })
      expect(ids).not.toContain('KQ516')
    },
  )

  it('where the plan does not say so, a negative reduction is a rise, and it is said', async () => {
    const { ids, assessment } = await judged(sichuan(''), reported)
    expect(assessment).toMatchObject({ actual: -2.66, verdict: 'missed' })
    expect(ids).toContain('KQ516')
  })

  it('is proposed for nothing but a total in % printed with a minus', () => {
    const tables = ['单位GDP能耗降低（%）,,[17]', '人口自然增长率（‰）,-3.5,-2', '差额（亿元）,,[-20]']
    for (const row of tables) {
      const { indicators } = loadPlan(`指标,2020年,2025年\n${row}\n`, 'plan.csv')
      expect(indicators[0]?.minusIsDecline).toBe(false)
    }
  })
})
