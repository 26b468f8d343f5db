import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeBetter, proposeScale } from '../../src/plan/propose.ts'
import { parseTarget } from '../../src/plan/target.ts'

function facts(name: string, unit: string, target: string) {
  const read = parseTarget(target, null, unit)
  return { names: [name], unit, target: read.ok ? read : null, baseline: null }
}

/** Rows of printed plans: Keqiao 2021–2025 Table 2, the national plans of 2016 and 2021, and provinces' tables. */
describe('which way is better', () => {
  it.each([
    ['地区生产总值', '亿元', '2200', 'higher', 'nothing says otherwise'],
    ['城镇登记失业率', '%', '5', 'lower', 'its name'],
    ['城镇调查失业率', '%', '<5.5', 'lower', 'its notation'],
    ['单位GDP能源消耗降低', '%', '〔13.5〕', 'higher', 'it counts a reduction'],
    ['单位GDP二氧化碳排放降低', '%', '〔18〕', 'higher', 'it counts a reduction'],
    ['单位GDP用水量下降率', '%', '[10]', 'higher', 'it counts a reduction'],
    ['单位GDP能耗', '吨标准煤/万元', '0.4', 'lower', 'its name'],
    ['PM2.5年均浓度', '微克/立方米', '30', 'lower', 'its name'],
    ['细颗粒物（PM2.5）浓度', '微克/立方米', '30', 'lower', 'its name'],
    ['空气质量优良天数比例', '%', '87', 'higher', 'its name, though the baseline is 89.3'],
    ['地表水达到或好于Ⅲ类水体比例', '%', '85', 'higher', 'its name'],
    ['地表水劣Ⅴ类水体比例', '%', '<5', 'lower', 'its notation'],
    ['污水处理率', '%', '95', 'higher', 'what is done against it'],
    ['生活垃圾无害化处理率', '%', '100', 'higher', 'what is done against it'],
    ['亿元GDP生产安全事故死亡率', '人/亿元', '0.01', 'lower', 'its name'],
    ['城乡居民收入比', '', '1.6', 'lower', 'its name'],
    ['居民人均可支配收入', '元', '60000', 'higher', 'not the ratio of incomes'],
    ['政府负债率', '%', '60', 'lower', 'its name'],
    ['居民消费价格涨幅', '%', '3左右', 'lower', 'its name'],
    ['婴儿死亡率', '‰', '5', 'lower', 'its name'],
    ['农村贫困人口脱贫', '万人', '〔5575〕', 'higher', 'it counts who left poverty'],
    ['营商环境全国排名', '位', '前10位', 'lower', 'a rank'],
    ['耕地保有量', '万亩', '18.65', 'higher', 'nothing says otherwise'],
    ['全员劳动生产率', '万元/人', '>12', 'higher', 'its notation'],
    ['Maternal mortality ratio', '', '70', 'lower', 'its name'],
    ['Percentile rank in the Corruption Perceptions Index', '', '50', 'higher', 'a percentile is no rank'],
  ] as const)('%s (%s) %s: %s, for %s', (name, unit, target, better, _why) => {
    expect(proposeBetter(facts(name, unit, target)).value).toBe(better)
  })

  it('a proposal never contradicts what the notation says', () => {
    const targets = fc.constantFrom(
      '30以上',
      '≥30',
      '>30',
      '30以内',
      '≤30',
      '<30',
      '提高3',
      '前10位',
      'at least 30',
      'up to 30',
    )
    const names = fc.constantFrom('失业率', '死亡率', '地区生产总值', '污水处理率', '能耗降低率', '排名', 'X')
    fc.assert(
      fc.property(names, targets, (name, target) => {
        const read = parseTarget(target, null, '%')
        const demands = read.ok ? read.demands : null
        if (demands !== null) expect(proposeBetter(facts(name, '%', target)).value).toBe(demands)
      }),
    )
  })
})

describe('the scale', () => {
  it.each([
    ['地区生产总值', '亿元', '2200', 'growth', 'an amount of money'],
    ['常住人口城镇化率', '%', '65', 'change', 'a share'],
    ['实际利用外资', '亿美元', '[20]', 'sum', 'a total of a flow'],
    ['城镇新增就业', '万人', '〔5000〕', 'sum', 'a total of a flow'],
    ['单位GDP能源消耗降低', '%', '〔13.5〕', 'cut', 'a total reduction'],
    ['单位GDP能源消耗', '%', '累计下降18%', 'cut', 'a total reduction in words'],
    ['人均预期寿命', '岁', '〔1〕', 'change', 'an age does not add up'],
    ['森林覆盖率', '%', '[1.5]', 'change', 'a share does not add up'],
    ['劳动年龄人口平均受教育年限', '年', '11.3', 'change', 'years'],
    ['城乡居民收入比', '', '1.63', 'change', 'a ratio'],
    ['PM2.5年均浓度', '微克/立方米', '<30', 'growth', 'an amount in a volume'],
    ['亿元GDP生产安全事故死亡率', '人/亿元', '<0.01', 'growth', 'an amount per amount'],
    ['出口总额', '亿元', '年均增长5%左右', 'growth', 'growth of an amount'],
    ['网民规模', '亿', '12', 'growth', 'a bare multiple'],
    ['旅客吞吐量', '', '500', 'growth', 'its name is of an amount'],
    ['综合竞争力', '位', '前10位', 'change', 'a rank'],
  ] as const)('%s (%s) %s: %s, %s', (name, unit, target, scale, _why) => {
    expect(proposeScale(facts(name, unit, target)).value).toBe(scale)
  })

  it('what is proposed always carries the target, or says a total', () => {
    const targets = fc.constantFrom(
      '30',
      '30左右',
      '[20]',
      '下降15%',
      '年均增长5%',
      '+1',
      '提高3',
      '前10位',
      '逐年提高',
    )
    const units = fc.constantFrom('%', '亿元', '岁', '', '位', '人/万人')
    fc.assert(
      fc.property(
        targets,
        units,
        fc.constantFrom('地区生产总值', '能耗降低率', '排名', 'X'),
        (target, unit, name) => {
          const { value } = proposeScale(facts(name, unit, target))
          if (parseTarget(target, null, unit).ok)
            expect(parseTarget(target, value, unit)).toMatchObject({ ok: true })
        },
      ),
    )
  })
})
