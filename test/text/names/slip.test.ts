import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../../src/plan/load.ts'
import { tellApart } from '../../../src/text/names/alternatives.ts'
import { namesNear, slipOf } from '../../../src/text/names/slip.ts'
import { root } from '../../support/run.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
const indicatorNo = (no: string) => plan.indicators.find((indicator) => indicator.no === no) ?? null

describe('a slip of typing', () => {
  it.each([
    ['囗 for 口', '外贸出囗额', 'exports'],
    ['律 for 率, in a family of words', '常住人口城镇化律', 'urbanisation'],
    ['a look-alike at the end', '一般公共预算收人', 'general-public-budget-revenue'],
    ['one that sounds alike', '地区生产总植', 'gdp'],
    ['复 for 覆', '森林复盖率', 'forest-cover'],
    ['驻 for 住', '常驻人口城市化率', 'urbanisation'],
    ['another character', '社会消费品另售总额', 'retail-sales'],
    ['beside a letter and a figure', 'PM2.5年均农度', 'pm25'],
    ['one lost', '社会消费品零总额', 'retail-sales'],
    ['one twice', '粮食综合生产能能力', 'grain-capacity'],
    ['two changed over', '高等教毛育入学率', 'tertiary-gross-enrolment'],
    ['with its unit', '外贸出囗额（亿元）', 'exports'],
    ['behind a number', '3、森林覆盖卒', 'forest-cover'],
    ['in English', 'Forest covarage', 'forest-cover'],
  ])('%s: %s', (_title, text, code) => {
    expect(slipOf(plan, text)?.code).toBe(code)
  })

  it.each([
    '进口额',
    '外贸进口额',
    '一般公共预算支出',
    'PM10浓度',
    'PM10年均浓度',
    '城镇调查失业率',
    '农村登记失业率',
    '实际利用内资',
    '农民人均可支配收入',
    '城市登记失业率',
    '每万人执业（助理）医师数',
    '户均体育场地面积',
    '中等教育毛入学率',
    '第一产业增加值',
    '高等教育净入学率',
    '规下工业增加值',
    '粮油综合生产能力',
    '森林覆盖',
    '额',
    '技术人才总量',
    'Imports',
    'gnp',
    '地区生产总值增速',
    '单位GDP水耗降低',
    '单位GDP电耗降低率',
    '4G基站数',
    '5岁以下婴幼儿托育机构覆盖率',
  ])('is not what names something else: %s', (text) => {
    expect(slipOf(plan, text)?.code ?? null).toBeNull()
  })

  it('may lose a character that would make another name, where the number beside it says so', () => {
    expect(slipOf(plan, '全社会劳动产率')).toBeNull()
    expect(slipOf(plan, '全社会劳动产率', indicatorNo('3'))?.code).toBe('labour-productivity')
    expect(slipOf(plan, '全社会劳动产率', indicatorNo('12'))).toBeNull()
  })
})

describe('what a person typed', () => {
  it.each([
    ['地区生产总额', '地区生产总值（GDP）'],
    ['森林', '森林覆盖率'],
    ['gdq', 'gdp'],
  ])('%s is near to %s', (text, name) => {
    expect(namesNear(plan, text)).toContain(name)
  })

  it.each([['外贸进口额'], ['一般公共预算支出'], ['PM10年均浓度'], ['城镇调查失业率']])(
    '%s is near to nothing that is its opposite',
    (text) => {
      expect(
        namesNear(plan, text).filter((name) => !tellApart(text.toLowerCase(), name.toLowerCase())),
      ).toEqual(namesNear(plan, text))
      expect(namesNear(plan, text)).not.toContain('外贸出口额')
      expect(namesNear(plan, text)).not.toContain('一般公共预算收入')
      expect(namesNear(plan, text)).not.toContain('PM2.5年均浓度')
      expect(namesNear(plan, text)).not.toContain('城镇登记失业率')
    },
  )
})
