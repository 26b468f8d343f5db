import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { matcherOf } from '../../src/text/names/matcher.ts'
import { root } from '../support/run.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
const read = (text: string) => readSubmission(sourceOf('2023.csv', Buffer.from(text)), plan)

/** What is read, and the findings that say why the rest is not: values made up. */
async function short(text: string): Promise<readonly string[]> {
  const { observations, findings } = await read(text)
  return [
    ...observations.map(({ indicator, text: value }) => `${indicator} ${value}`),
    ...findings.map(({ id, severity, place }) => `${id} ${severity} ${place.cell}`),
  ]
}

describe('a number beside a name or a code', () => {
  it.each([
    ['an unknown name', '序号,指标,2023年\n4,税收收入,150\n12,外贸出口额,1000', 'KQ402 note B2'],
    [
      'an unknown name, in English',
      'no,indicator,2023\n4,Parking lots,150\n12,exports,1000',
      'KQ402 note B2',
    ],
    [
      'an unknown name, years down',
      '序号,指标,年份,数值\n4,税收收入,2023,150\n12,外贸出口额,2023,1000',
      'KQ402 note B2',
    ],
    ['an unknown code', '序号,代码,2023年\n4,tax-total,150\n12,exports,1000', 'KQ402 note B2'],
    ['an unknown code, in English', 'no.,code,value\n4,tax-total,150\n12,exports,1000', 'KQ402 note B2'],
    [
      'an unknown code and an unknown name',
      '序号,代码,指标,2023年\n4,tax,税收收入,150\n12,exports,外贸出口额,1000',
      'KQ402 note C2',
    ],
    [
      'a slip of a name that has its row',
      '序号,指标,2023年\n4,外贸出口颔,150\n12,外贸出口额,1000',
      'KQ402 note B2',
    ],
    [
      'an unknown name, numbered as a code',
      '代码,指标,2023年\n4,税收收入,150\n12,外贸出口额,1000',
      'KQ402 note B2',
    ],
    [
      'an unknown name, numbered twice',
      '序号,编码,指标,2023年\n4,4,税收收入,150\n12,12,外贸出口额,1000',
      'KQ402 note C2',
    ],
    ['a ditto mark', '序号,指标,2023年\n4,〃,150\n12,外贸出口额,1000', 'KQ402 note B2'],
    ['a ditto mark as a quote', '序号,指标,2023年\n4,"""",150\n12,外贸出口额,1000', 'KQ402 note B2'],
  ])('never stands against %s', async (_title, text, finding) => {
    expect(await short(text)).toEqual(['exports 1000', finding])
  })

  it.each([
    ['without a column of names', '序号,2023年\n4,150\n12,1000'],
    ['under a header for codes', '代码,2023年\n4,150\n12,1000'],
    ['in English', 'no,value\n4,150\n12,1000'],
    ['beside an empty name', '序号,指标,2023年\n4,,150\n12,外贸出口额,1000'],
    ['beside an empty code', '序号,代码,2023年\n4,,150\n12,exports,1000'],
    ['beside a blank name', '序号,指标,2023年\n4,　 ,150\n12,外贸出口额,1000'],
    ['beside an invisible name', '序号,指标,2023年\n4,\u200b\u2060,150\n12,外贸出口额,1000'],
    ['beside a dash', '序号,指标,2023年\n4,——,150\n12,外贸出口额,1000'],
    ['beside empty brackets', '序号,指标,2023年\n4,（）,150\n12,外贸出口额,1000'],
    ['beside a missing mark', '序号,代码,指标,2023年\n4,/,N/A,150\n12,exports,外贸出口额,1000'],
  ])('names the indicator where neither is given: %s', async (_title, text) => {
    expect(await short(text)).toEqual(['general-public-budget-revenue 150', 'exports 1000'])
  })

  it.each([
    ['number and name', '序号,指标,2023年\n4,地区生产总值,150', 'KQ302 error B2'],
    ['number and code', '序号,代码,2023年\n4,gdp,150', 'KQ302 error B2'],
    ['number and code beside an unknown name', '序号,代码,指标,2023年\n4,gdp,产值,150', 'KQ302 error C2'],
    ['code and name', '代码,指标,2023年\nexports,地区生产总值,150', 'KQ302 error B2'],
    ['number, code and name', '序号,代码,指标,2023年\n4,gdp,外贸出口额,150', 'KQ302 error C2'],
    ['a number under codes and a name', '代码,指标,2023年\n4,地区生产总值,150', 'KQ302 error B2'],
  ])('contradicts: %s', async (_title, text, finding) => {
    expect(await short(text)).toEqual([finding])
  })

  it('is read by the name where the code is not the plan’s, and it is said once', async () => {
    expect(await short('编码,指标,2023年\nA01,地区生产总值,1880\nA12,外贸出口额,1000')).toEqual([
      'gdp 1880',
      'exports 1000',
      'KQ312 note A2',
    ])
  })

  it('with a code that is not the plan’s is left as it stands, whatever signs its other cells hold', async () => {
    const text =
      '编码,指标,2023年,备注\nA01,地区生产总值,1880,公布值；等级B；初步核算数\nA12,外贸出口额,1000,公布值；等级B'
    expect(await short(text)).toEqual(['gdp 1880', 'exports 1000', 'KQ312 note A2'])
  })

  it('is read by the code where the name is not the plan’s', async () => {
    expect(await short('代码,指标,2023年\nexports,卖到国外的,1000')).toEqual([
      'exports 1000',
      'KQ309 warning B2',
    ])
  })

  it('may be a code under the header of numbers', async () => {
    expect(await short('编号,指标,2023年\nexports,卖到国外的,1000')).toEqual([
      'exports 1000',
      'KQ309 warning B2',
    ])
  })

  it('is said with its line', async () => {
    const { findings } = await read('序号,指标,2023年\n4,税收收入,150\n12,外贸出口额,1000')
    expect(findings.map(({ message }) => message.zh)).toEqual([
      '有 1 行不是规划的指标，没有读取：第 2 行“税收收入”',
    ])
  })

  it('counts the rows of a table of which only some are the plan’s', async () => {
    const text =
      '序号,指标,2023年\n1,旅游总人次,2100\n2,外贸出口额,1000\n3,快递业务量,5200\n4,地区生产总值,1880'
    expect(await short(text)).toEqual(['exports 1000', 'gdp 1880', 'KQ402 note B2'])
  })

  it('does not make another table the plan’s', async () => {
    const { observations, findings } = await read(
      '序号,指标,2023年\n1,旅游总人次,2100\n2,景区门票,300\n3,民宿,21',
    )
    expect([observations, findings.map(({ id }) => id)]).toEqual([[], ['KQ213']])
  })
})

describe('whatever the number, a given name or code decides', () => {
  const { match } = matcherOf(plan)
  const numbers = plan.indicators.map(({ no }) => no)
  const stranger = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter(
      (text) =>
        /[\p{L}\p{N}]/u.test(text) && ['unknown'].includes(match({ no: '', code: '', name: text }).kind),
    )
  const own = fc.constantFrom(...plan.indicators)
  const blank = fc.constantFrom('', ' ', '\u3000', '\u200b', '—', '-', '/', 'N/A', '（）')

  it('that are not the plan’s are never matched by it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numbers), stranger, blank, (no, text, nothing) => {
        expect(match({ no, code: nothing, name: text }).kind).toBe('unknown')
        expect(match({ no, code: text, name: nothing }).kind).toBe('unknown')
        expect(match({ no, code: text, name: text }).kind).toBe('unknown')
        expect(match({ no: '', code: no, name: text }).kind).toBe('unknown')
      }),
    )
  })

  it('that are the plan’s are taken, or contradict it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...numbers), own, blank, (no, indicator, nothing) => {
        const kind = indicator.no === no ? 'matched' : 'conflict'
        expect(match({ no, code: nothing, name: indicator.name }).kind).toBe(kind)
        expect(match({ no, code: indicator.code, name: nothing }).kind).toBe(kind)
        expect(match({ no, code: nothing, name: nothing })).toMatchObject({
          kind: 'matched',
          indicator: { no },
        })
      }),
    )
  })
})
