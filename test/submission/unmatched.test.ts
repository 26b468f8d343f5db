import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/domain/plan.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { root } from '../support/run.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

/** What is read and what is found: values made up. */
async function short(text: string, against: Plan = plan): Promise<readonly string[]> {
  const { observations, findings } = await readSubmission(sourceOf('2023.csv', Buffer.from(text)), against)
  return [
    ...observations.map(({ indicator, region, text: value }) => `${indicator}${region ?? ''} ${value}`),
    ...findings.map(({ id, severity, place, indicator }) => `${id} ${severity} ${place.cell} ${indicator}`),
  ]
}

describe('rows of a communiqué that are no indicators of the plan', () => {
  const others = [
    '规模以上工业增加值',
    '固定资产投资',
    '第三产业增加值',
    '税收收入',
    '研发经费支出',
    '常住人口',
    '户籍人口城镇化率',
    '城镇调查失业率',
    '单位GDP能耗',
    'PM10年均浓度',
    '一般公共预算支出',
    '地区生产总值增速',
    '全体居民人均消费支出',
    '每千人医疗床位数',
    '城镇登记失业人数',
    '森林蓄积量',
    '粮食产量',
    '进口总额',
    '规上工业企业数',
    '人均公园绿地面积',
    '农村居民人均消费支出',
    '第一产业增加值',
    '第二产业增加值',
    '建筑业总产值',
    '房地产开发投资',
    '商品房销售面积',
    '货运总量',
    '旅游总收入',
    '年末存款余额',
    '年末贷款余额',
    '保费收入',
    '专利授权量',
    '小学在校学生数',
    '医院床位数',
  ]

  it('are one note at the first, naming every line, and no value goes astray', async () => {
    const lines = [
      '指标,2023年',
      '全区生产总值,2030.29',
      ...others.map((name) => `${name},1`),
      '外贸出口额,1050',
    ]
    expect(await short(lines.join('\n'))).toEqual(['gdp 2030.29', 'exports 1050', 'KQ402 note A3 null'])
    const { findings } = await readSubmission(sourceOf('2023.csv', Buffer.from(lines.join('\n'))), plan)
    expect(findings[0]?.message.zh).toBe(
      `有 ${others.length} 行不是规划的指标，没有读取：${others.map((name, at) => `第 ${at + 3} 行“${name}”`).join('、')}`,
    )
  })

  it('are the same under a plan with short codes', async () => {
    const national = loadPlan(
      [
        '序号,代码,指标,单位,2020年基期值,2025年目标值,属性,方向,尺度',
        '1,inc,居民人均可支配收入,元,32189,45000,预期性,越高越好,增长',
        '2,ret,社会消费品零售总额,亿元,391981,500000,预期性,越高越好,增长',
        '3,grain,粮食产量,亿斤,13390,13000以上,约束性,越高越好,增长',
        '4,pm,PM2.5浓度,微克/立方米,33,29,约束性,越低越好,变动',
        '5,bed,每千人口医疗卫生机构床位数,张,6.46,7.4,预期性,越高越好,增长',
      ].join('\n'),
      'plan.csv',
    )
    const names = [
      '城镇居民人均可支配收入',
      '农村居民人均可支配收入',
      '城镇社会消费品零售总额',
      '夏粮产量',
      '早稻产量',
      '医疗卫生机构床位数',
      'PM10浓度',
      '粮食播种面积',
    ]
    const text = ['指标,2023年', '居民人均可支配收入,39218', ...names.map((name) => `${name},53`)].join('\n')
    expect(await short(text, national)).toEqual(['inc 39218', 'KQ402 note A3 null'])
  })
})

describe('a slip of typing', () => {
  it.each([
    [
      'of an indicator without a row',
      '指标,2023年\nGDP,1\n外贸出囗额,2',
      ['gdp 1', 'KQ301 error A3 exports'],
    ],
    [
      'of one that has its row',
      '指标,2023年\n外贸出口额,1\n外贸出囗额,2',
      ['exports 1', 'KQ402 note A3 null'],
    ],
    [
      'of one that has its row below',
      '指标,2023年\n外贸出囗额,2\n外贸出口额,1',
      ['exports 1', 'KQ402 note A2 null'],
    ],
    [
      'of one that has an empty row',
      '指标,2023年\n外贸出囗额,2\n外贸出口额,\nGDP,1',
      ['exports ', 'gdp 1', 'KQ402 note A2 null'],
    ],
    [
      'beside rows of other indicators',
      '指标,2023年\n税收收入,1\n森林覆盖律,2\n常住人口,3\nGDP,4',
      ['gdp 4', 'KQ402 note A2 null', 'KQ301 error A3 forest-cover'],
    ],
    [
      'in one region of two',
      '地区,指标,2023年\n甲,外贸出口额,1\n乙,外贸出囗额,2\n乙,GDP,3',
      ['exports甲 1', 'gdp乙 3', 'KQ301 error B3 exports'],
    ],
    ['of a code', '代码,2023年\ngdp,1\nforest-covre,2', ['gdp 1', 'KQ301 error A3 forest-cover']],
    [
      'beside a letter and a figure',
      '指标,2023年\nGDP,1\n5G基占数,2',
      ['gdp 1', 'KQ301 error A3 base-stations-5g'],
    ],
  ])('%s', async (_title, text, expected) => {
    expect(await short(text)).toEqual(expected)
  })
})
