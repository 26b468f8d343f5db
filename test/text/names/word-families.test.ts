import { describe, expect, it } from 'vitest'
import { foldName } from '../../../src/text/fold.ts'
import { senseOf } from '../../../src/text/names/sense.ts'
import { wordFamilies } from '../../../src/text/names/word-families.ts'

/** Two ways in which offices write one thing. */
const pairs: readonly (readonly [string, string])[] = [
  ['国内生产总值（GDP）', '地区生产总值'],
  ['Gross domestic product (GDP)', 'GDP'],
  ['GDP总量', 'GDP'],
  ['Per capita GDP', 'GDP per capita'],
  ['万元GDP能耗', '单位GDP能耗'],
  ['Urbanisation rate', 'Urbanization rate'],
  ['Foreign capital utilised', 'Foreign capital utilized'],
  ['Labour productivity', 'Labor productivity'],
  ['Gross enrolment ratio', 'Gross enrollment ratio'],
  ['三岁以下婴幼儿托位数', '3岁以下婴幼儿托位数'],
  ['规模以上工业增加值', '规上工业增加值'],
  ['限额以上社会消费品零售总额', '限上社会消费品零售总额'],
  ['研究与试验发展（R&D）人员', 'R&D人员'],
  ['研发经费内部支出', '研究与试验发展经费投入'],
  ['研发占GDP比重', 'R&D经费支出占GDP比重'],
  ['研究与试验发展（R&D）经费投入强度', '研发经费支出占地区生产总值比重'],
  ['R&D经费支出与国内生产总值之比', '研发经费占GDP比重'],
  ['高技能人才占技能人才的比例', '高技能人才占技能人才比重'],
  ['服务业增加值占GDP比重', '服务业占GDP比重'],
  ['高技术产业增加值占规上工业增加值比重', '高技术产业增加值占规上工业比重'],
  ['规上高技术产业增加值占规上工业比重', '高技术产业增加值占规模以上工业比重'],
  ['城乡居民收入倍差', '城乡收入比'],
  ['全员劳动生产率', '全社会劳动生产率'],
  ['地方财政一般公共预算收入', '一般公共预算收入'],
  ['公共财政预算支出', '一般公共预算支出'],
  ['外贸自营出口总额', '货物出口额'],
  ['社零总额', '社会消费品零售总额'],
  ['实际使用外资金额', '实际利用外资'],
  ['固定资产投资完成额', '固定资产投资总额'],
  ['居民消费价格总指数（CPI）', '居民消费价格指数（CPI）'],
  ['进出口总额同比增长', '进出口总额增速'],
  ['城市化率', '城镇化率'],
  ['人口平均预期寿命', '人均期望寿命'],
  ['每千名老年人口拥有养老床位数', '每千名老人拥有养老床位数'],
  ['每百名老人拥有养老床位', '每百老年人拥有养老床位'],
  ['万人发明专利拥有量', '每万人口发明专利拥有量'],
  ['每千人口拥有执业医师数', '每千人执业医师数'],
  ['人均拥有体育场地面积', '人均体育场地面积'],
  ['科技型中小企业总数', '科技型中小企业数'],
  ['单位GDP能源消费降低', '单位GDP能耗下降率'],
  ['单位GDP水耗', '万元GDP用水量'],
  ['碳排放强度', '单位GDP二氧化碳排放'],
  ['环境空气质量（AQI）优良天数比率', '空气优良率'],
  ['细颗粒物（PM2.5）年平均浓度', 'PM2.5浓度'],
  ['可吸入颗粒物（PM10）平均浓度', 'PM10浓度'],
  ['PM2.5年均值', 'PM2.5年均浓度'],
  ['地表水达到或好于Ⅲ类水体比例', '地表水水质优良率'],
  ['安全生产事故起数', '生产安全事故起数'],
  ['单位GDP事故死亡率', '单位GDP生产安全事故死亡率'],
]

describe('a family of words', () => {
  it.each(pairs)('%s is %s', (one, other) => {
    expect(senseOf(one).bare).toBe(senseOf(other).bare)
  })

  it.each(
    wordFamilies().map(
      ({ written, means, source }, index) => [String(written), means, source, index] as const,
    ),
  )('%s, for %s, has a source and an example', (_written, _means, source, index) => {
    expect(source).not.toBe('')
    const before = wordFamilies().slice(0, index)
    const seen = pairs.flat().map((text) => {
      const folded = foldName(text).replaceAll('的', '')
      return before.reduce((said, { written, means }) => said.replace(written, means), folded)
    })
    const family = wordFamilies()[index]
    expect(seen.some((text) => family !== undefined && text.search(family.written) >= 0)).toBe(true)
  })

  it('leaves apart what differs', () => {
    const apart = [
      ['收入', '支出'],
      ['能耗', '能耗降低率'],
      ['增加值', '总产值'],
      ['PM2.5', 'PM10'],
      ['进口额', '出口额'],
      ['人均GDP（户籍）', '人均GDP（常住）'],
      ['每千人口床位数', '床位数'],
      ['GDP', '人均GDP'],
      ['GDP增速', 'GDP'],
      ['国民生产总值', '国内生产总值'],
      ['累计下降', '下降'],
      ['城镇调查失业率', '城镇登记失业率'],
    ] as const
    for (const [one, other] of apart) expect(senseOf(one).bare).not.toBe(senseOf(other).bare)
  })

  it('is folded once: what is folded stays', () => {
    for (const text of pairs.flat()) expect(senseOf(senseOf(text).bare).bare).toBe(senseOf(text).bare)
  })
})
