import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../../src/plan/load.ts'
import { matcherOf } from '../../../src/text/names/matcher.ts'
import { root } from '../../support/run.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
const { byName } = matcherOf(plan)

/** How bulletins, work reports and plans write the indicators of the plan, by their number. */
const spellings: readonly (readonly [string, readonly string[]])[] = [
  [
    '1',
    [
      '全区生产总值',
      '全区地区生产总值',
      '生产总值（GDP）',
      '地区生产总值(现价)',
      '地区生产总值（GDP，现价）',
      'GDP总量',
      '全年地区生产总值',
      '地区生产总值（当年价格）',
      '全市生产总值（GDP）',
    ],
  ],
  [
    '2',
    [
      '人均GDP（常住人口）',
      '人均生产总值(常住人口)',
      '按常住人口计算的人均地区生产总值',
      '人均地区生产总值（按常住人口计算）',
    ],
  ],
  ['3', ['全员劳动生产率', '社会劳动生产率']],
  ['4', ['财政一般公共预算收入', '区级一般公共预算收入', '地方财政一般公共预算收入', '全区一般公共预算收入']],
  ['5', ['城镇化率（常住）', '常住人口城镇化率', '城镇化率（按常住人口计算）', '全区常住人口城镇化率']],
  [
    '6',
    [
      '研发投入占GDP比重',
      '全社会R&D经费占GDP比重',
      'R&D经费占地区生产总值比重',
      '研究与试验发展(R&D)经费支出占地区生产总值比重',
      'R&D占GDP比重',
      '全社会R&D经费支出占GDP比重',
      '研究与试验发展(R&D)经费投入强度',
      'R&D经费支出与GDP之比',
      '研究与试验发展（R&D）经费支出与国内生产总值之比',
      '全社会研发投入强度',
      '全社会研发经费支出占地区生产总值的比重',
      '研发强度',
      '研发经费支出占全区GDP的比例',
    ],
  ],
  ['7', ['每万人口高价值发明专利拥有量', '每万人拥有高价值发明专利', '每万人高价值发明专利数']],
  ['8', ['人才总数', '全区人才资源总量']],
  ['9', ['数字经济核心产业增加值占GDP的比重', '数字经济核心产业增加值占全区生产总值比重']],
  ['10', ['战略性新兴产业增加值占规模以上工业增加值的比重', '战略性新兴产业增加值占规上工业比例']],
  ['11', ['规上高新技术产业增加值占规上工业增加值的比重', '高新技术产业增加值占规上工业增加值之比']],
  ['12', ['自营出口', '货物出口总值', '货物出口', '外贸自营出口额', '全区外贸出口总值', '出口总值']],
  ['13', ['全区实际使用外资', '实际利用外资总额']],
  ['14', ['社消零', '全社会消费品零售总额', '社零额']],
  ['16', ['文化产业增加值占地区生产总值的比重']],
  [
    '17',
    [
      '单位GDP能耗下降',
      '单位GDP能源消耗降低',
      '单位GDP能耗降幅',
      '万元地区生产总值能耗下降率',
      '能耗强度降低率',
      '单位地区生产总值能源消耗降低率',
    ],
  ],
  ['18', ['单位GDP二氧化碳排放降低', '单位国内生产总值二氧化碳排放下降率', '单位GDP碳排放下降']],
  ['19', ['万元GDP用水量下降', '单位GDP用水量下降', '万元国内生产总值用水量降低率']],
  [
    '20',
    [
      '空气质量（AQI）优良率',
      'AQI优良天数比例',
      '地级及以上城市空气质量优良天数比率',
      '环境空气质量（AQI）优良天数占比',
      '城市空气质量优良天数比例',
      '空气优良率',
    ],
  ],
  [
    '21',
    [
      'PM2.5年均值',
      'PM₂.₅平均浓度',
      '细颗粒物（PM2.5）年平均浓度',
      '环境空气PM2.5年均浓度',
      'ＰＭ２．５浓度',
    ],
  ],
  [
    '22',
    [
      '地表水质量达到或好于Ⅲ类水体比例',
      '地表水达到或好于III类水体比例',
      '地表水考核断面水质优良（达到或优于Ⅲ类）比例',
    ],
  ],
  ['23', ['全区森林覆盖率']],
  ['24', ['全区居民人均可支配收入', '全区全体居民人均可支配收入', '全体居民人均可支配收入（全年）']],
  ['25', ['城乡居民收入比（以农村为1）', '城乡收入倍差', '城乡居民人均可支配收入倍差', '城乡居民收入之比']],
  ['26', ['城镇登记失业率（年末）']],
  [
    '29',
    [
      '每千人拥有执业（助理）医师数',
      '每千人口拥有执业(助理)医师数（人）',
      '每千常住人口拥有执业（助理）医师数',
    ],
  ],
  ['30', ['每万名老年人口拥有持证养老护理员数', '每万老年人拥有持证养老护理员']],
  ['31', ['人口平均预期寿命', '居民人均预期寿命', '人均预期寿命（岁）']],
  ['33', ['人均体育场地面积（平方米）', '人均拥有的体育场地面积']],
  ['34', ['亿元国内生产总值生产安全事故死亡率', '亿元GDP安全生产事故死亡率', '亿元GDP事故死亡率']],
  ['36', ['综合行政执法事项占比重', '综合行政执法事项比率']],
]

/** Names in official documents that are of something else, however like they look. */
const others: readonly string[] = [
  '规模以上工业增加值',
  '固定资产投资',
  '第三产业增加值',
  '服务业增加值',
  '税收收入',
  '研发经费支出',
  'R&D经费',
  '高新技术产业增加值',
  '工业增加值',
  '常住人口',
  '户籍人口城镇化率',
  '城镇调查失业率',
  '单位GDP能耗',
  '万元GDP用水量',
  'PM10年均浓度',
  '一般公共预算支出',
  '社会消费品零售总额增速',
  '地区生产总值增速',
  '地区生产总值增长率',
  '全体居民人均消费支出',
  '每千人医疗床位数',
  '每千人口拥有3岁以下婴幼儿托位数',
  '国家级高新技术企业数',
  '城镇登记失业人数',
  '森林蓄积量',
  '粮食产量',
  '人均GDP（户籍）',
  '按户籍人口计算的人均地区生产总值',
  '城镇化率（户籍）',
  '地区生产总值（可比价）',
  '国民生产总值',
  '服务出口额',
  '进口额',
  '外贸进口总值',
  '机电产品出口额',
  '实际利用内资',
  '合同利用外资',
  '限额以上社会消费品零售总额',
  '城镇社会消费品零售总额',
  '单位工业增加值能耗',
  '能源消费总量',
  '空气质量优良天数',
  '臭氧浓度',
  '地表水国控断面达到或好于Ⅲ类水体比例',
  '农民人均可支配收入',
  '城乡居民消费支出比',
  '每千人注册护士数',
  '每千人拥有医生数',
  '工业全员劳动生产率',
  '规上工业企业研发投入强度',
  '数字经济增加值占GDP比重',
  '战略性新兴产业产值占规上工业总产值比重',
  '亿元GDP生产安全事故起数',
  '全国居民人均可支配收入',
  '全省生产总值',
]

describe('official spellings', () => {
  it.each(spellings)('of indicator %s name it: %j', (no, names) => {
    expect(names.filter((name) => byName(name)?.indicator.no !== no)).toEqual([])
  })

  it.each(others)('%s is no indicator of the plan’s table', (name) => {
    expect(byName(name)?.indicator.name ?? null).toBeNull()
  })
})

/** A small plan whose indicators differ by what is folded elsewhere. */
const planOf = (...names: readonly string[]) =>
  loadPlan(
    ['no,code,name,unit,baseline_2020,target_2025,attribute,better,scale']
      .concat(names.map((name, at) => `${at + 1},c-${at + 1},"${name}",亿元,1,2,anticipatory,higher,growth`))
      .join('\n'),
    'plan.csv',
  )

describe('a frame or a definition', () => {
  it.each([
    [['一般公共预算收入', '全市一般公共预算收入'], '区级一般公共预算收入', null],
    [['一般公共预算收入'], '区级一般公共预算收入', '1'],
    [['用电量', '全社会用电量'], '全市用电量', null],
    [['全社会用电量'], '用电量', '1'],
    [['全社会用电量'], '全年全社会用电量（全市）', '1'],
    [['人均GDP（常住）', '人均GDP（户籍）'], '人均生产总值', '1'],
    [['人均GDP（户籍）'], '人均GDP', null],
    [['人均GDP（户籍）'], '人均GDP（常住）', null],
    [['人均GDP'], '人均GDP（户籍）', null],
    [['人均GDP'], '人均生产总值（常住）', '1'],
    [['出口总额', '自营出口'], '货物出口额', null],
    [['地区生产总值（现价）', '地区生产总值（可比价）'], 'GDP', '1'],
    [['PM2.5浓度', 'PM10浓度'], '可吸入颗粒物浓度', '2'],
    [['目的地旅游收入'], '地旅游收入', null],
  ] as const)('in a plan of %j: %s is %s', (names, text, no) => {
    expect(matcherOf(planOf(...names)).byName(text)?.indicator.no ?? null).toBe(no)
  })
})

describe('a name in two languages', () => {
  it.each([
    ['地区生产总值 Gross Domestic Product', '1'],
    ['Gross domestic product 地区生产总值', '1'],
    ['外贸出口额 / Goods exports', '12'],
    ['森林覆盖率（Forest coverage）', '23'],
    ['全区生产总值\nGross domestic product', '1'],
    ['森林覆盖率 Percentage of land under trees', '23'],
    ['城镇居民人均可支配收入 Income of urban residents', 'T22'],
    ['城镇居民人均可支配收入 Disposable income per capita', null],
    ['农户人均可支配收入 Disposable income per capita', null],
    ['外贸出口额 Gross domestic product', null],
    ['人均GDP（常住） GDP per capita', '2'],
  ])('%s is %s', (text, no) => {
    expect(byName(text)?.indicator.no ?? null).toBe(no)
  })

  it('in the plan is known by either half', () => {
    const { byName: named } = matcherOf(
      planOf('地区生产总值 Gross domestic product', 'Total exports 出口总额'),
    )
    expect(
      ['地区生产总值', 'Gross Domestic Product', 'GDP', '出口', 'total exports'].map(
        (text) => named(text)?.indicator.no,
      ),
    ).toEqual(['1', '1', '1', '2', '2'])
  })
})

describe('a unit among other words in brackets', () => {
  it.each([
    ['地区生产总值（GDP，万元）', '1', '万元'],
    ['每千人口执业（助理）医师数（人）（常住）', '29', '人'],
    ['全区生产总值（亿元）', '1', '亿元'],
    ['单位GDP能耗下降（%）', '17', '%'],
    ['城乡居民收入比（以农村为1）', '25', null],
  ])('%s is %s in %s', (text, no, unit) => {
    const named = byName(text)
    expect([named?.indicator.no, named?.unit]).toEqual([no, unit])
  })
})
