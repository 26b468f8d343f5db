import { describe, expect, it } from 'vitest'
import { parseUnit } from '../../src/domain/unit.ts'
import { readPlan } from '../../src/plan/load.ts'
import { foldName } from '../../src/text/fold.ts'
import { bytesOf, tableOf, textOf } from './table.ts'

const file = 'indicators.csv'
const { header, rows, cell } = tableOf(file)
const group = (name: string) => rows.filter((row) => cell(row, 'group') === name)
const main = group('main')
const text = group('text')
const byCode = new Map(rows.map((row) => [cell(row, 'code'), row]))
const numbersWhere = (column: string, value: string) =>
  main.filter((row) => cell(row, column) === value).map((row) => Number(cell(row, 'no')))
const { plan, findings } = readPlan(textOf(file), file)
const targets = new Map(plan?.indicators.map((indicator) => [indicator.no, indicator.target]))

describe('indicators.csv as a file', () => {
  it('is UTF-8 without BOM, its lines ending in LF', () => {
    expect([...bytesOf(file).slice(0, 2)]).toEqual([...new TextEncoder().encode('no')])
    expect(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(file))).toBe(textOf(file))
    expect(textOf(file)).not.toContain('\r')
    expect(textOf(file).endsWith('\n')).toBe(true)
  })

  it('has the columns of a plan, what a text target repeats, and what an indicator may be mistaken for', () => {
    expect(header.join()).toBe(
      'no,code,name,name_en,aliases,unit,baseline_2020,target_2025,attribute,better,scale,tiers,group,category,source,repeats,other_definitions',
    )
    expect(rows.filter((row) => row.length !== header.length)).toEqual([])
  })

  it('loads without a finding', () => {
    expect(findings).toEqual([])
    expect([plan?.baselineYear, plan?.targetYear, plan?.indicators.length]).toEqual([2020, 2025, rows.length])
  })

  it('carries no trace of the line breaks and misread characters of its source', () => {
    const columns = header.filter((column) => column !== 'source')
    const texts = rows.flatMap((row) => columns.map((column) => cell(row, column)))
    const traces = /\s{2}|罅|[\u4e00-\u9fff]\s[\u4e00-\u9fff]|^\s|\s$/
    expect(texts.filter((text) => traces.test(text))).toEqual([])
  })
})

describe('names', () => {
  it('gives every indicator a code of its own', () => {
    const codes = rows.map((row) => cell(row, 'code'))
    expect(codes.filter((code) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code))).toEqual([])
    expect(byCode.size).toBe(rows.length)
  })

  it('lets no name or alias mean two indicators, or stand twice', () => {
    const names = rows.flatMap((row) =>
      [cell(row, 'name'), cell(row, 'name_en'), ...cell(row, 'aliases').split(';')]
        .filter((name) => name !== '')
        .map(foldName),
    )
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  it.each([
    ['GDP', 'gdp'],
    ['生产总值', 'gdp'],
    ['人均地区生产总值', 'gdp-per-capita'],
    ['城镇化率', 'urbanisation'],
    ['常住人口城镇化率', 'urbanisation'],
    ['R&D经费支出占GDP比重', 'rd-intensity'],
    ['社零总额', 'retail-sales'],
    ['实际使用外资', 'fdi'],
    ['细颗粒物（PM2.5）年均浓度', 'pm25'],
    ['人均预期寿命', 'life-expectancy'],
    ['每千人执业（助理）医师数（人）（常住）', 'physicians'],
  ])('knows %s as %s', (name, code) => {
    const known = main.filter((row) =>
      [cell(row, 'name'), ...cell(row, 'aliases').split(';')].map(foldName).includes(foldName(name)),
    )
    expect(known.map((row) => cell(row, 'code'))).toEqual([code])
  })

  it.each([
    ['人均生产总值（户籍）', 'GDP over the registered population'],
    ['万人发明专利拥有量', 'all invention patents'],
    ['城市化率', 'Table 1 puts 72 where Table 2 puts 81'],
    ['每千人拥有医生数', 'all doctors'],
    ['单位工业增加值用水量', 'industry only'],
    ['全民参保登记率', 'registered, not insured'],
    ['城镇调查失业率', 'the labour force survey'],
    ['全员劳动生产率', 'constant prices'],
    ['户籍人口城镇化率', 'the registered population'],
  ])('does not take %s for a main indicator: %s', (name) => {
    const known = main.flatMap((row) => [cell(row, 'name'), ...cell(row, 'aliases').split(';')].map(foldName))
    expect(known).not.toContain(foldName(name))
  })

  it('keeps total fiscal revenue apart from general public budget revenue', () => {
    const named = rows.filter((row) =>
      [cell(row, 'name'), ...cell(row, 'aliases').split(';')].includes('财政总收入'),
    )
    expect(named.map((row) => cell(row, 'code'))).toEqual(['total-fiscal-revenue'])
  })
})

describe('Table 2', () => {
  it('has its 36 rows in order', () => {
    expect(main.map((row) => cell(row, 'no'))).toEqual(main.map((_, index) => `${index + 1}`))
    expect(main.map((row) => cell(row, 'source'))).toEqual(main.map((_, index) => `表2 行${index + 1}`))
    expect(main).toHaveLength(36)
    expect(rows.slice(0, 36)).toEqual(main)
  })

  it('has the figures it prints', () => {
    const printed = (column: string) => main.map((row) => cell(row, column)).join('|')
    expect(printed('baseline_2020')).toBe(
      '1516.7|15.2|20.8|137.2|81|3|4.5|27|1.7|40.6|37.2|864.6|2.3|354.4|100|7.2|6.4|完成上级下达任务|3|89.3|30.6|100|52.6|6.4|1.66|1.92|68|10|3.56|6.5|83.3|>98.5|2.62|0.005|1.68|7.07',
    )
    expect(printed('target_2025')).toBe(
      '2200★|20 左右|27 左右|200|85 左右|3.5|8|33|2.2|42|60|1100|[20]|431|100|9|完成上级下达任务|完成上级下达任务|[10]|87|<30|100|53 左右|8.77|<1.63|<2|72|50|3.6|10|83.5|99|4.3|<0.01|1.68|20',
    )
    expect(printed('unit')).toBe(
      '亿元|万元|万元/人|亿元|%|%|件|万人|%|%|%|亿元|亿美元|亿元|%|%|%|%|%|%|微克/立方米|%|%|万元||%|%|%|人|人|年|%|平方米|人/亿元|亿斤|%',
    )
  })

  it.each([
    ['scale', 'growth', [1, 2, 3, 4, 7, 8, 12, 14, 21, 24, 29, 30, 33, 34, 35]],
    ['scale', 'change', [5, 6, 9, 10, 11, 15, 16, 20, 22, 23, 25, 26, 27, 28, 31, 32, 36]],
    ['scale', 'sum', [13]],
    ['scale', 'cut', [17, 18, 19]],
    ['better', 'lower', [21, 25, 26, 34]],
    ['attribute', 'binding', [17, 18, 19, 20, 21, 22, 34, 35, 36]],
  ])('has %s %s in rows %j', (column, value, numbers) => {
    expect(numbersWhere(column, value)).toEqual(numbers)
  })

  it.each([
    ['about', [2, 3, 5, 23]],
    ['qualitative', [17, 18]],
    ['total', [13, 19]],
    ['upper-bound', [21, 25, 26, 34]],
  ])('reads %s targets in rows %j', (kind, numbers) => {
    const found = main.map((row) => cell(row, 'no')).filter((no) => targets.get(no)?.kind === kind)
    expect(found.map(Number)).toEqual(numbers)
  })

  it('grades GDP alone: 2000, 2200, 2500', () => {
    const graded = main.filter((row) => cell(row, 'tiers') !== '')
    expect(graded.map((row) => cell(row, 'tiers'))).toEqual(['确保=2000;力争=2200;冲刺=2500'])
    expect(graded.map((row) => cell(row, 'code'))).toEqual(['gdp'])
  })

  it('repeats nothing', () => {
    expect(main.filter((row) => cell(row, 'repeats') !== '')).toEqual([])
  })
})

describe('targets of the body', () => {
  const repeats = text.filter((row) => cell(row, 'repeats') !== '')

  it('numbers them T1, T2 … without a gap, in the order of the chapters', () => {
    expect(text).toHaveLength(89)
    expect(text.map((row) => cell(row, 'no'))).toEqual(text.map((_, index) => `T${index + 1}`))
    const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一']
    const chapters = text.map((row) => numerals.indexOf(/^第(.+?)章/.exec(cell(row, 'source'))?.[1] ?? '?'))
    expect(chapters).toEqual(chapters.toSorted((a, b) => a - b))
    expect(new Set(chapters)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
  })

  it.each([
    [
      '第一章',
      '2200 亿元|超过300 亿元|超过200 亿元|达到3.5 %|60以上 %|达200 人年|超过70 %|实现倍增 2020年=100|实现倍增 2020年=100|实现倍增 2020年=100|实现倍增 2020年=100|超过1200 亿元|超过1100 亿元|突破[20] 亿美元|达到9 %|低于30 微克/立方米|控制在省市下达的目标内 %|控制在省市下达的目标内 %|控制在省市下达的目标内 %|增长和经济增长基本同步 万元|达到83.5左右 年|年均增长与经济增长基本同步 元|年均增长与经济增长基本同步 元|控制在1.63以内|控制在2以内 %',
    ],
    ['第二章', '达到30 万人|30 %|达到700以上 家|达到3000以上 家|[25]以上 家|[1]以上 家|20以上 家'],
    [
      '第三章',
      '突破50 亿元|提高到2.2 %|100 %|10 个|10 个|突破5000 亿元|突破2500 亿元|超过1200 亿元|超过100 亿元|超过1500 亿元|突破1000 亿元|超过1000 亿元|30至50 亿元|3以上 家|[2]以上 家|[3]以上 家|[10] 家|[100]以上 家|[5] 百分点|保持稳定 万亩',
    ],
    ['第四章', '[5]以上 条|100 %|达到90以上 %|达到70以上 %|100 %|缩小到1.63以内'],
    ['第五章', '超过3000 名'],
    [
      '第六章',
      '保持在4.821左右 ‰|年均增长5%以上 亿元|[5] 家|[1000] 家|提高至5 %|累计达到20 亿美元|达15左右 %',
    ],
    ['第七章', '达到9以上 %|超过100 亿元|超40 %'],
    [
      '第八章',
      '保持在90以上 %|达到80以上 %|60 个|达到7000以上 张|100 %|达到83.5 年|50 张|逐年提高 平方米|逐年提高 %|[15] 万人|控制在2以内 %|达到99以上 %',
    ],
    ['第九章', '稳定在53左右 %|260 公里|达到40以上 %'],
    ['第十章', '突破3000 个|100 %'],
    ['第十一章', '大幅下降 人/亿元|大幅下降 人/万车|大幅下降 人/十万人'],
  ])('has the targets and units of %s as it states them', (chapter, stated) => {
    const rows = text.filter((row) => cell(row, 'source').startsWith(chapter))
    const printed = rows.map((row) => `${cell(row, 'target_2025')} ${cell(row, 'unit')}`.trim())
    expect(printed.join('|')).toBe(stated)
  })

  it('stands in the division of its chapter, and the table in none', () => {
    const chapterOf = (row: (typeof text)[number]) => /^第.+?章/.exec(cell(row, 'source'))?.[0]
    const divisions = new Map(text.map((row) => [chapterOf(row), cell(row, 'category')]))
    expect(text.filter((row) => divisions.get(chapterOf(row)) !== cell(row, 'category'))).toEqual([])
    expect(new Set(divisions.values()).size).toBe(11)
    expect(rows.filter((row) => cell(row, 'group') === 'main' && cell(row, 'category') !== '')).toEqual([])
  })

  it('names where each stands', () => {
    const place = /^第[一二三四五六七八九十]{1,2}章（[一二三四五]）(?:专栏一)?(?:；.+)?$/
    expect(text.filter((row) => !place.test(cell(row, 'source')))).toEqual([])
  })

  it('says of every baseline where the plan states it, and of an index that it is one', () => {
    const based = text.filter((row) => cell(row, 'baseline_2020') !== '')
    expect(based.length).toBeGreaterThan(20)
    const stated = /；基期见 表[12] 行\d+|；基期由 表2 行\d+×行\d+ 推算$|；绝对数基期未载，以2020年为100$/
    expect(based.filter((row) => !stated.test(cell(row, 'source')))).toEqual([])
    expect(text.filter((row) => stated.test(cell(row, 'source')))).toEqual(based)
  })

  it('repeats a row of Table 2 in its own unit, baseline, direction, scale and attribute', () => {
    expect(repeats).toHaveLength(25)
    const shared = ['unit', 'baseline_2020', 'better', 'scale', 'attribute', 'tiers']
    const differ = repeats.flatMap((row) => {
      const original = byCode.get(cell(row, 'repeats'))
      if (original === undefined || cell(original, 'group') !== 'main') return [cell(row, 'repeats')]
      return shared.filter((column) => cell(row, column) !== cell(original, column))
    })
    expect(differ).toEqual([])
  })

  it('derives the baseline it derives: 1516.7 × 1.7% = 25.78, written 25.8', () => {
    const derived = text.filter((row) => cell(row, 'source').includes('推算'))
    expect(derived.map((row) => [cell(row, 'code'), cell(row, 'baseline_2020')])).toEqual([
      ['digital-core-value-added', ((1516.7 * 1.7) / 100).toFixed(1)],
    ])
  })

  it('states every unit in a form that can be converted, save the index', () => {
    const unknown = rows.filter((row) => parseUnit(cell(row, 'unit')) === null)
    expect(new Set(unknown.map((row) => cell(row, 'unit')))).toEqual(new Set(['2020年=100']))
    expect(unknown.map((row) => cell(row, 'target_2025'))).toEqual([
      '实现倍增',
      '实现倍增',
      '实现倍增',
      '实现倍增',
    ])
  })

  it.each([
    ['total-fiscal-revenue', { kind: 'lower-bound', quantity: { value: 300 }, inclusive: false }],
    ['biomedicine', { kind: 'interval', low: { value: 30 }, high: { value: 50 } }],
    ['new-listed-companies', { kind: 'total', quantity: { value: 10 }, inclusive: true }],
    ['new-provincial-rd-centres', { kind: 'total', quantity: { value: 25 }, inclusive: true }],
    ['producer-services-share-rise', { kind: 'total', quantity: { value: 5 } }],
    ['exports-chapter-6', { kind: 'growth-rate', rate: 0.05, inclusive: true }],
    ['fdi-chapter-1', { kind: 'total', quantity: { value: 20 }, inclusive: false }],
    ['fdi-chapter-6', { kind: 'total', quantity: { value: 20 }, inclusive: true }],
    ['high-tech-fdi-share', { kind: 'about', quantity: { value: 15 } }],
    ['urban-rural-income-ratio-chapter-1', { kind: 'upper-bound', inclusive: true }],
    ['rural-disposable-income', { kind: 'relative', to: '经济', code: 'gdp', inclusive: true, about: true }],
    ['disposable-income-chapter-1', { kind: 'relative', code: 'gdp', about: true }],
    ['water-intensity-cut-chapter-1', { kind: 'qualitative' }],
    ['national-export-share', { kind: 'about', quantity: { value: 4.821 } }],
    ['sports-services-share', { kind: 'lower-bound', quantity: { value: 40 }, inclusive: false }],
    ['high-tech-firms-index', { kind: 'multiple', factor: 2 }],
    ['high-tech-firms', { kind: 'lower-bound', quantity: { value: 700 }, inclusive: true }],
  ])('reads %s as %j', (code, target) => {
    expect(plan?.indicators.find((indicator) => indicator.code === code)?.target).toMatchObject(target)
  })
})
