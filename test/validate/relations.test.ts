import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseExpression } from '../../src/plan/expression.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { loadRelations } from '../../src/plan/relations.ts'
import { validate } from '../../src/validate/validator.ts'
import { workOut } from '../../src/validate/work-out.ts'
import { type Cells, submissionOf } from '../support/builders.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale,group,repeats'

/** A plan whose codes and names no part of the program has heard of; with its baselines it says what is ordinary. */
function planOf(withBaselines: boolean) {
  const row = (no: string, code: string, name: string, unit: string, baseline: string, rest: string) =>
    `${no},${code},${name},${unit},${withBaselines ? baseline : ''},${rest}`
  const rows = [
    row('1', 'output', '产出', '亿元', '1000', '1276,anticipatory,higher,growth,main,'),
    row('2', 'head', '人均产出', '万元', '10', '12.76,anticipatory,higher,growth,main,'),
    row('3', 'farm', '一产', '亿元', '50', '60,anticipatory,higher,growth,main,'),
    row('4', 'works', '二产', '亿元', '450', '550,anticipatory,higher,growth,main,'),
    row('5', 'trades', '三产', '亿元', '500', '666,anticipatory,higher,growth,main,'),
    row('6', 'ratio', '二产比三产', '', '0.9', '0.83,anticipatory,lower,change,main,'),
    row('7', 'shops', '商业', '亿元', '100', '120,anticipatory,higher,growth,main,'),
    row('T1', 'output-again', '产出（正文）', '亿元', '1000', '1276,anticipatory,higher,growth,text,output'),
  ]
  return loadPlan([header, ...rows].join('\n'), 'own.csv')
}
const [plain, planned] = [planOf(false), planOf(true)]

/** What is said of values with a relation of these cells: `left,values,right,tolerance,unit`. */
function said(relation: string, values: Readonly<Record<string, Cells>>, plan = plain) {
  const own = loadRelations(
    plan,
    `name,left,values,right,tolerance,unit\n甲,${relation}`,
    'own.relations.csv',
  )
  const observations = Object.entries(values).flatMap(
    ([code, cells]) => submissionOf(code, cells).observations,
  )
  const input = submissionOf('output', {}).input
  return validate(own, [{ input, observations, findings: [] }])
    .filter(({ id }) => id.startsWith('KQ6'))
    .map(({ id, indicator, message }) => `${id} ${indicator} ${message.zh}`)
}

const of2022 = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).map(([code, text]) => [code, { 2022: text }]))

describe('a part and its whole, in a plan of other codes', () => {
  it.each([
    [
      '120 > 110',
      'shops,<=,farm',
      { shops: '120', farm: '110' },
      ['KQ602 shops “商业”的“120”大于“一产”的 110 亿元'],
    ],
    ['110 = 110', 'shops,<=,farm', { shops: '110', farm: '110' }, []],
    ['110 is not below 110.0 for sure: it may be 109.6', 'shops,<,farm', { shops: '110', farm: '110.0' }, []],
    ['111 may be 110.5, and 110 may be so, too', 'shops,<=,farm', { shops: '111', farm: '110' }, []],
    [
      '111.0 may be 110.95, 110 may be 110.5',
      'shops,<=,farm',
      { shops: '111.0', farm: '110' },
      ['KQ602 shops “商业”的“111.0”大于“一产”的 110 亿元'],
    ],
    ['111.0 within 1 % of 110', 'shops,<=,farm,1%', { shops: '111.0', farm: '110' }, []],
    [
      '90 < 100',
      'shops,>=,farm',
      { shops: '90', farm: '100' },
      ['KQ602 shops “商业”的“90”小于“一产”的 100 亿元'],
    ],
    [
      '90 < 100: at least in words',
      'shops,不小于,farm',
      { shops: '90', farm: '100' },
      ['KQ602 shops “商业”的“90”小于“一产”的 100 亿元'],
    ],
    ['the whole is missing', 'shops,<=,farm', { shops: '120' }, []],
    [
      '60 + 60 = 120 > 110',
      'shops + farm,<=,works',
      { shops: '60', farm: '60', works: '110' },
      ['KQ602 shops 甲：“商业”60 +“一产”60 = 120 亿元，大于“二产”的 110 亿元'],
    ],
    [
      '120 > 100 ÷ 2 + 60',
      'shops,<=,works / 2 + farm',
      { shops: '120', works: '100', farm: '60' },
      ['KQ602 shops “商业”的“120”大于 “二产”100 ÷ 2 +“一产”60 = 110 亿元'],
    ],
    ['more than 1000', 'shops,<=,1000', { shops: '1200' }, ['KQ602 shops “商业”的“1200”大于 1000 亿元']],
  ])('%s', (_working, relation, values, expected) => {
    expect(said(relation, of2022(values as Record<string, string>))).toEqual(expected)
  })
})

describe('a value and what others give, in a plan of other codes', () => {
  it.each([
    ['450 ÷ 500 = 0.9', 'works / trades,=,ratio', { works: '450', trades: '500', ratio: '0.9' }, []],
    [
      '450 ÷ 500 = 0.9, not 1.1',
      'works / trades,=,ratio',
      { works: '450', trades: '500', ratio: '1.1' },
      ['KQ603 ratio “二产比三产”填 1.1，而“二产”450 ÷“三产”500 = 0.9'],
    ],
    [
      'the same turned round',
      'ratio,=,works / trades',
      { works: '450', trades: '500', ratio: '1.1' },
      ['KQ603 ratio “二产比三产”填 1.1，而“二产”450 ÷“三产”500 = 0.9'],
    ],
    [
      '50 + 450 + 500 = 1000',
      'farm + works + trades,=,output',
      { farm: '50', works: '450', trades: '500', output: '1000' },
      [],
    ],
    [
      '50 + 450 + 500 = 1000, not 1100',
      'farm + works + trades,=,output',
      { farm: '50', works: '450', trades: '500', output: '1100' },
      ['KQ603 output “产出”填 1100 亿元，而“一产”50 +“二产”450 +“三产”500 = 1000 亿元'],
    ],
    [
      '1100 is within 20 % of 1000',
      'farm + works + trades,=,output,20%',
      { farm: '50', works: '450', trades: '500', output: '1100' },
      [],
    ],
    [
      'a target stated again has the values of the first',
      'farm + works + trades,=,output-again',
      { farm: '50', works: '450', trades: '500', output: '1100' },
      ['KQ603 output “产出”填 1100 亿元，而“一产”50 +“二产”450 +“三产”500 = 1000 亿元'],
    ],
    [
      'shares of 1000: 5 + 45 = 50, not 100',
      'farm / 10 + works / 10,=,100,,%',
      { farm: '50', works: '450' },
      ['KQ603 farm 甲：“一产”50 ÷ 10 +“二产”450 ÷ 10 = 50%，应等于 100%'],
    ],
    ['a divisor of 0', 'works / trades,=,ratio', { works: '450', trades: '0', ratio: '1.1' }, []],
  ])('%s', (_working, relation, values, expected) => {
    expect(said(relation, of2022(values as Record<string, string>))).toEqual(expected)
  })
})

describe('what is implied stays steady, in a plan of other codes', () => {
  const jump = (last: string) =>
    said('output / head,steady,,5%,万人', {
      output: { 2021: '1050', 2022: '1100' },
      head: { 2021: '10.5', 2022: last },
    })

  it.each([
    ['1050 ÷ 10.5 = 100, 1100 ÷ 11.0 = 100', '11.0', []],
    ['ln(1100 ÷ 10.55 ÷ 100) = 4.2 %', '10.55', []],
    [
      'ln(1100 ÷ 10.3 ÷ 100) = 6.6 %, of which rounding makes 1.1 %',
      '10.3',
      ['KQ601 output “产出”的“1100”与其他指标对不上：甲由 2021 年的 100 万人 变为 106.8 万人'],
    ],
  ])('%s', (_working, last, expected) => {
    expect(jump(last)).toEqual(expected)
  })

  it('is measured beside the plan’s own course: 1276 ÷ 12.76 stays 100, 666 ÷ 60 rises by 2.1 % a year', () => {
    const rising = { trades: { 2021: '510', 2022: '551' }, farm: { 2021: '51.0', 2022: '51.0' } }
    // ln(551 ÷ 510) = 7.7 %, less 2.1 % of the plan: 5.6 %, of which rounding makes 0.4 %.
    expect(said('trades / farm,steady,,5%', rising, planned)).toHaveLength(1)
    expect(said('trades / farm,steady,,5.5%', rising, planned)).toHaveLength(0)
    expect(said('growth(trades / farm),steady,,5%', rising, planned)).toHaveLength(1)
  })
})

describe('an expression of values', () => {
  const quantity = fc.record({
    value: fc.integer({ min: 1, max: 100_000 }).map((n) => n / 100),
    decimals: fc.constantFrom(0, 1, 2),
  })
  const tree = parseExpression('(a + b) * c / d - b')

  it('is off by no more than its margin, whatever the numbers were before they were rounded', () => {
    fc.assert(
      fc.property(
        fc.tuple(quantity, quantity, quantity, quantity),
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (given, slips) => {
          if (!tree.ok) throw new Error('unreadable')
          const at = (moved: boolean) => (code: string) => {
            const index = 'abcd'.indexOf(code)
            const one = given[index]
            if (one === undefined) return undefined
            // A small part of half a step: the margin is of the first order.
            const slip = moved ? ((slips[index] ?? Number.NaN) * 10 ** -one.decimals) / 2 / 1000 : 0
            return { value: one.value + slip, decimals: one.decimals }
          }
          const [written, before] = [workOut(tree.expression, at(false)), workOut(tree.expression, at(true))]
          if (written === null || before === null) throw new Error('undefined')
          const off = Math.abs(written.value - before.value)
          expect(off).toBeLessThanOrEqual((written.margin / 1000) * 1.01 + 1e-9 * Math.abs(written.value))
        },
      ),
    )
  })
})
