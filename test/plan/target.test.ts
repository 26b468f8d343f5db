import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScaleName } from '../../src/domain/scale.ts'
import type { Target } from '../../src/domain/target.ts'
import { parseTarget } from '../../src/plan/target.ts'
import { tries } from '../support/seed.ts'

function targetOf(text: string, scale: ScaleName | null = null, unit = ''): Target | string {
  const reading = parseTarget(text, scale, unit)
  return reading.ok ? reading.target : reading.why
}

function quantity(value: number, decimals = 0) {
  return { value, decimals }
}

describe('a level is to be reached in the direction of improvement', () => {
  it.each([
    ['200', 200, 0, false],
    ['3.5', 3.5, 1, false],
    ['1,100', 1100, 0, false],
    ['２０００', 2000, 0, false],
    ['2200★', 2200, 0, true],
    ['2200*', 2200, 0, true],
    ['2200①', 2200, 0, true],
    ['达到3.5', 3.5, 1, false],
    ['达200', 200, 0, false],
    ['至60', 60, 0, false],
    ['提高到2.2', 2.2, 1, false],
    ['缩小到1.63', 1.63, 2, false],
    ['保持在90', 90, 0, false],
  ])('%j is %d', (text, value, decimals, marked) => {
    expect(targetOf(text)).toEqual({
      kind: 'level',
      text,
      quantity: quantity(value, decimals),
      inclusive: true,
      marked,
    })
  })
})

describe('about', () => {
  it.each([
    '20 左右',
    '20左右',
    '20上下',
    '约20',
    '大约 20',
    '约为20',
    '达到20左右',
    '稳定在20左右',
    '20左右★',
  ])('%j is about 20', (text) => {
    expect(targetOf(text)).toEqual({ kind: 'about', text, quantity: quantity(20), inclusive: true })
  })
})

describe('bounds', () => {
  it.each([
    ['<30', 'upper-bound', false],
    ['＜30', 'upper-bound', false],
    ['低于30', 'upper-bound', false],
    ['≤30', 'upper-bound', true],
    ['<=30', 'upper-bound', true],
    ['30以内', 'upper-bound', true],
    ['30 以下', 'upper-bound', true],
    ['不超过30', 'upper-bound', true],
    ['控制在30以内', 'upper-bound', true],
    ['控制在30', 'upper-bound', true],
    ['缩小到30以内', 'upper-bound', true],
    ['>30', 'lower-bound', false],
    ['超过30', 'lower-bound', false],
    ['突破 30', 'lower-bound', false],
    ['≥30', 'lower-bound', true],
    ['30以上', 'lower-bound', true],
    ['达到30以上', 'lower-bound', true],
    ['保持在30以上', 'lower-bound', true],
    ['不低于30', 'lower-bound', true],
  ] as const)('%j is an %s, inclusive %s', (text, kind, inclusive) => {
    expect(targetOf(text)).toEqual({ kind, text, quantity: quantity(30), inclusive })
  })
})

describe('totals over the plan', () => {
  it.each([
    ['[20]', 'sum', 20, 0, true],
    ['〔20〕', 'sum', 20, 0, true],
    ['［20］', 'sum', 20, 0, true],
    ['[14.3]', 'sum', 14.3, 1, true],
    ['[20]以上', 'sum', 20, 0, true],
    ['超过[20]', 'sum', 20, 0, false],
    ['突破[20]', 'sum', 20, 0, false],
    ['累计达到20', 'sum', 20, 0, true],
    ['累计新增15', 'sum', 15, 0, true],
    ['[10]', 'cut', 10, 0, true],
    ['[10]%', 'cut', 10, 0, true],
    ['累计下降 21.5%', 'cut', 21.5, 1, true],
    ['累计降低24%以上', 'cut', 24, 0, true],
  ] as const)('%j on %s is a total of %d', (text, scale, value, decimals, inclusive) => {
    expect(targetOf(text, scale)).toEqual({
      kind: 'total',
      text,
      quantity: quantity(value, decimals),
      inclusive,
      about: false,
    })
  })
})

describe('intervals', () => {
  it.each(['30–50', '30-50', '30~50', '30～50', '30至50', '30到50', '30—50', '30——50', '30 － 50'])(
    '%j',
    (text) => {
      expect(targetOf(text)).toEqual({
        kind: 'interval',
        text,
        low: quantity(30),
        high: quantity(50),
        inclusive: true,
      })
    },
  )

  it('a unit after the second number is that of both: 30–50% of a ratio is 0.3 to 0.5', () => {
    expect(targetOf('30–50%')).toMatchObject({ low: quantity(0.3, 2), high: quantity(0.5, 2) })
    expect(targetOf('30–50亿元', null, '万元')).toMatchObject({
      low: quantity(300000),
      high: quantity(500000),
    })
  })
})

describe('targets stated from the baseline', () => {
  it.each([
    ['倍增', 2],
    ['实现倍增', 2],
    ['翻番', 2],
    ['翻一番', 2],
    ['翻一番以上', 2],
    ['翻两番', 4],
    ['翻三番', 8],
    ['增长1倍', 2],
    ['增长一倍', 2],
    ['增长两倍', 3],
    ['增长 0.5 倍', 1.5],
  ])('%j is %d times the baseline', (text, factor) => {
    expect(targetOf(text, 'growth')).toEqual({
      kind: 'multiple',
      text,
      factor,
      inclusive: true,
      about: false,
    })
  })

  it.each([
    ['年均增长5%', 0.05, 0, true],
    ['年均增长 5%以上', 0.05, 0, true],
    ['年均增长7.5%以上', 0.075, 1, true],
    ['年均增速达到6.5%', 0.065, 1, true],
    ['年均增长超过5%', 0.05, 0, false],
    ['年均增长不低于5%', 0.05, 0, true],
    ['年均增长3‰', 0.003, 1, true],
    ['年均下降3%', -0.03, 0, true],
  ])('%j is a mean annual growth of %d', (text, rate, decimals, inclusive) => {
    expect(targetOf(text, 'growth')).toEqual({
      kind: 'growth-rate',
      text,
      rate,
      until: null,
      decimals,
      inclusive,
      about: false,
    })
  })

  it.each([
    ['快于经济增长', '经济', false, false],
    ['快于 GDP 增长', 'GDP', false, false],
    ['高于经济增速', '经济', false, false],
    ['不低于经济增长', '经济', true, false],
    ['与经济增长基本同步', '经济', true, true],
    ['年均增长与经济增长基本同步', '经济', true, true],
    ['增长和经济增长基本同步', '经济', true, true],
    ['与居民收入增长同步', '居民收入', true, false],
  ])('%j is relative to %j', (text, to, inclusive, about) => {
    expect(targetOf(text)).toEqual({ kind: 'relative', text, to, code: null, inclusive, about })
  })
})

describe('assigned tasks', () => {
  it.each([
    '完成上级下达任务',
    '完成上级 下达任务',
    '省市下达任务',
    '完成省市下达的目标任务',
    '控制在省市下达的目标内',
  ])('%j is qualitative on every scale', (text) => {
    for (const scale of [null, 'growth', 'change', 'sum', 'cut'] as const) {
      expect(targetOf(text, scale)).toEqual({ kind: 'qualitative', text, inclusive: true })
    }
  })
})

describe('a unit in the target', () => {
  it.each([
    ['2200亿元', '亿元', 2200, 0],
    ['22000000万元', '亿元', 2200, 4],
    ['53%', '%', 53, 0],
    ['8.77万元', '万元', 8.77, 2],
  ])('%j of %j is %d', (text, unit, value, decimals) => {
    expect(targetOf(text, 'growth', unit)).toMatchObject({
      kind: 'level',
      quantity: quantity(value, decimals),
    })
  })

  it.each([
    ['2200亿美元', '亿元'],
    ['53%', '亿元'],
    ['2200户籍', '亿元'],
  ])('%j of %j cannot be read', (text, unit) => {
    expect(targetOf(text, 'growth', unit)).toBe('unreadable')
  })
})

describe('what the scale cannot carry', () => {
  it.each([
    ['[10]', 'growth', 'unfit'],
    ['20', 'sum', 'unfit'],
    ['20以上', 'sum', 'unfit'],
    ['20', 'cut', 'unfit'],
    ['前10位', 'growth', 'unfit'],
    ['+5', 'sum', 'unfit'],
    ['逐年提高', 'cut', 'unfit'],
    ['累计下降15%', 'change', 'unfit'],
    ['倍增', 'sum', 'unfit'],
    ['累计下降21.5%', 'growth', 'unfit'],
    ['累计下降21.5', 'sum', 'unfit'],
    ['[100]', 'cut', 'impossible-cut'],
    ['[120]', 'cut', 'impossible-cut'],
    ['[0]', 'cut', 'impossible-cut'],
    ['[-5]', 'cut', 'impossible-cut'],
  ] as const)('%j on %s: %s', (text, scale, why) => {
    expect(targetOf(text, scale)).toBe(why)
  })
})

describe('what is not in the notation is never guessed', () => {
  it.each([
    '',
    '—',
    '两千二',
    '2200左右以上',
    '20 30',
    '30至50至70',
    '50–30',
    '30–30',
    '[20]5',
    '[[20]]',
    '[20',
    '>30以上',
    '翻',
    '翻十番',
    '增长0倍',
    '增长-1倍',
    '年均增长',
    '年均增长5',
    '年均增长-5%',
    '快于经济增长2个百分点',
    '快于预期',
    '明显',
    '提高百分点',
    '2200?',
    '2200万万',
    '累计下降-3%',
    '(30)',
  ])('%j', (text) => {
    expect(targetOf(text)).toBe('unreadable')
  })

  it('no text whatever makes it throw', () => {
    const odd = fc.string({
      unit: fc.constantFrom(
        ...'0123456789.,-–~至[]〔〕<>≥%★①约左右以上内年均增长累计下降翻番倍快于完成任务亿元 ',
      ),
      maxLength: 14,
    })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), odd), (text) => {
        expect(typeof parseTarget(text, null, '亿元').ok).toBe('boolean')
      }),
      tries(2000),
    )
  })
})

describe('printed notation reads back as what it says', () => {
  const number = fc
    .record({ digits: fc.integer({ min: 1, max: 999_999 }), decimals: fc.integer({ min: 0, max: 3 }) })
    .map(({ digits, decimals }) => {
      const value = Number(`${digits}e-${decimals}`)
      return { value, decimals, text: value.toFixed(decimals) }
    })
  const forms: Readonly<Record<string, { kind: Target['kind']; inclusive: boolean; scale: ScaleName }>> = {
    '#': { kind: 'level', inclusive: true, scale: 'growth' },
    '#★': { kind: 'level', inclusive: true, scale: 'growth' },
    '# 左右': { kind: 'about', inclusive: true, scale: 'change' },
    '<#': { kind: 'upper-bound', inclusive: false, scale: 'change' },
    '≤#': { kind: 'upper-bound', inclusive: true, scale: 'change' },
    '#以内': { kind: 'upper-bound', inclusive: true, scale: 'growth' },
    '>#': { kind: 'lower-bound', inclusive: false, scale: 'growth' },
    '≥#': { kind: 'lower-bound', inclusive: true, scale: 'change' },
    '#以上': { kind: 'lower-bound', inclusive: true, scale: 'growth' },
    '[#]': { kind: 'total', inclusive: true, scale: 'sum' },
    '超过[#]': { kind: 'total', inclusive: false, scale: 'sum' },
  }

  it('one number', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(forms)),
        number,
        ([form, said], { value, decimals, text }) => {
          const written = form.replace('#', text)
          expect(targetOf(written, said.scale)).toMatchObject({
            kind: said.kind,
            text: written,
            inclusive: said.inclusive,
            quantity: { value, decimals },
          })
        },
      ),
    )
  })

  it('an interval', () => {
    fc.assert(
      fc.property(number, number, fc.constantFrom('–', '-', '~', '至'), (one, other, dash) => {
        fc.pre(one.value !== other.value)
        const [low, high] = one.value < other.value ? [one, other] : [other, one]
        expect(targetOf(`${low.text}${dash}${high.text}`)).toMatchObject({
          kind: 'interval',
          low: quantity(low.value, low.decimals),
          high: quantity(high.value, high.decimals),
        })
      }),
    )
  })

  it('a mean annual growth', () => {
    fc.assert(
      fc.property(number, ({ text, decimals }) => {
        const target = targetOf(`年均增长${text}%以上`, 'growth')
        expect(target).toMatchObject({ kind: 'growth-rate', decimals, rate: Number(`${text}e-2`) })
      }),
    )
  })
})

describe('the direction the wording itself implies', () => {
  it.each([
    ['20', null],
    ['20左右', null],
    ['30–50', null],
    ['[20]', null],
    ['20以上', 'higher'],
    ['20以内', 'lower'],
    ['[20]以上', 'higher'],
    ['[20]以内', 'lower'],
    ['倍增', 'higher'],
    ['年均增长5%', 'higher'],
    ['年均增长5%以内', 'lower'],
    ['年均下降3%', 'lower'],
    ['年均下降不超过3%', 'higher'],
    ['完成上级下达任务', null],
  ])('%j: %s', (text, demands) => {
    expect(parseTarget(text, null)).toMatchObject({ ok: true, demands })
  })
})

describe('a change from the baseline', () => {
  it.each([
    ['+1', 'change', '岁', 1, 0, true, false],
    ['＋1', 'change', '岁', 1, 0, true, false],
    ['[+1]', 'change', '岁', 1, 0, true, false],
    ['〔1〕', 'change', '岁', 1, 0, true, false],
    ['[0.5]', 'change', '%', 0.5, 1, true, false],
    ['+50', 'growth', '件', 50, 0, true, false],
    ['[+50]', 'growth', '件', 50, 0, true, false],
    ['提高1岁', 'change', '岁', 1, 0, true, false],
    ['提高1', 'change', '岁', 1, 0, true, false],
    ['提高4个百分点', 'change', '%', 4, 0, true, false],
    ['提高4.5个百分点以上', 'change', '%', 4.5, 1, true, false],
    ['提高4个百分点左右', 'change', '%', 4, 0, true, true],
    ['提高超过4个百分点', 'change', '%', 4, 0, false, false],
    ['比2020年提高4个百分点', 'change', '%', 4, 0, true, false],
    ['提高4个百分点', 'change', '', 0.04, 2, true, false],
    ['下降0.5个百分点', 'change', '%', -0.5, 1, true, false],
    ['降低10', 'change', '微克/立方米', -10, 0, true, false],
    ['增加10万人', 'growth', '万人', 10, 0, true, false],
    ['increase by 4 percentage points', 'change', '%', 4, 0, true, false],
  ] as const)('%j on %s in %j is %d', (text, scale, unit, value, decimals, inclusive, about) => {
    expect(targetOf(text, scale, unit)).toEqual({
      kind: 'change',
      text,
      quantity: quantity(value, decimals),
      inclusive,
      about,
    })
  })

  it.each([
    ['提高4%', 'change', '%', 'points or a share of it'],
    ['下降15%', 'change', '%', 'points or a share of it'],
    ['提高4亿元', 'change', '%', 'another unit'],
  ] as const)('%j on %s in %j is not guessed: %s', (text, scale, unit, _may) => {
    expect(typeof targetOf(text, scale, unit)).toBe('string')
  })
})

describe('the whole period in %', () => {
  it.each([
    ['增长30%', '家', 1.3, true, false],
    ['增长30％以上', '家', 1.3, true, false],
    ['增长30%左右', '家', 1.3, true, true],
    ['比2020年增长30%', '件', 1.3, true, false],
    ['较基期增长30%', '件', 1.3, true, false],
    ['增加150%', '件', 2.5, true, false],
    ['下降15%', '万吨', 0.85, true, false],
    ['降低17%左右', '万吨', 0.83, true, true],
    ['1.5倍', '亿元', 1.5, true, false],
    ['达到2020年的1.5倍', '亿元', 1.5, true, false],
    ['2倍以上', '亿元', 2, true, false],
    ['较2020年翻一番', '家', 2, true, false],
    ['double', '家', 2, true, false],
    ['triple', '家', 3, true, false],
    ['1.5 times', '家', 1.5, true, false],
    ['increase by 30%', '家', 1.3, true, false],
    ['reduce by 15%', '万吨', 0.85, true, false],
  ])('%j of an amount in %j is %d times the baseline', (text, unit, factor, inclusive, about) => {
    expect(targetOf(text, 'growth', unit)).toEqual({ kind: 'multiple', text, factor, inclusive, about })
  })

  it.each(['下降15%', '降低15%', '较2020年下降15%', '累计下降15%', '[15]', 'reduce by 15%'])(
    '%j of a cut is a total reduction of 15 %%',
    (text) => {
      expect(targetOf(text, 'cut', '%')).toMatchObject({
        kind: 'total',
        quantity: quantity(15),
        about: false,
      })
    },
  )

  it('降低17%左右 of a cut is about 17', () => {
    expect(targetOf('降低17%左右', 'cut', '%')).toMatchObject({
      kind: 'total',
      quantity: quantity(17),
      about: true,
    })
  })

  it('1.5倍 of a ratio is a level, of a share in % a multiple', () => {
    expect(targetOf('1.5倍', 'change', '倍')).toMatchObject({ kind: 'level', quantity: quantity(1.5, 1) })
    expect(targetOf('1.5倍', 'change', '%')).toMatchObject({ kind: 'multiple', factor: 1.5 })
  })
})

describe('mean growth a year', () => {
  it.each([
    ['年均增长5%左右', 0.05, null, true],
    ['年均5%', 0.05, null, false],
    ['年均递增5%', 0.05, null, false],
    ['年均增长6.5—7%', 0.065, 0.07, false],
    ['年均增长6.5%-7%', 0.065, 0.07, false],
    ['年平均增长5%', 0.05, null, false],
    ['average annual growth of 5%', 0.05, null, false],
    ['grow by 5% a year', 0.05, null, false],
    ['annual growth of about 5%', 0.05, null, true],
  ])('%j is %d a year', (text, rate, until, about) => {
    expect(targetOf(text, 'growth')).toMatchObject({ kind: 'growth-rate', rate, until, about })
  })

  it('of a percentage the % may be left out: 年均6.5以上', () => {
    expect(targetOf('年均6.5以上', 'change', '%')).toMatchObject({ kind: 'growth-rate', rate: 0.065 })
    expect(targetOf('年均6.5', 'growth', '亿元')).toBe('unreadable')
  })
})

describe('a direction without a figure', () => {
  it.each([
    ['逐年提高', 'higher'],
    ['稳步提高', 'higher'],
    ['明显提升', 'higher'],
    ['稳中有升', 'higher'],
    ['大幅下降', 'lower'],
    ['稳中有降', 'lower'],
    ['保持稳定', 'stable'],
    ['基本保持稳定', 'stable'],
    ['基本稳定', 'stable'],
    ['持续改善', null],
    ['increase', 'higher'],
    ['Decrease', 'lower'],
    ['stable', 'stable'],
    ['maintained', 'stable'],
    ['improve', null],
  ])('%j asks for %s', (text, towards) => {
    expect(targetOf(text, 'growth')).toEqual({ kind: 'direction', text, towards, inclusive: true })
  })
})

describe('a rank', () => {
  it.each([
    ['前10位', 10],
    ['前十', 10],
    ['第12位', 12],
    ['第3', 3],
    ['全省前5名', 5],
    ['全国第一', 1],
    ['进入全国前20名', 20],
    ['top 10', 10],
    ['rank 12', 12],
    ['12th', 12],
  ])('%j is %d', (text, value) => {
    expect(targetOf(text, 'change', '位')).toEqual({
      kind: 'rank',
      text,
      quantity: quantity(value),
      inclusive: true,
    })
    expect(parseTarget(text, 'change', '位')).toMatchObject({ demands: 'lower' })
  })
})

describe('every year', () => {
  it.each([
    ['控制在3以内（每年）', 'upper-bound', 3],
    ['每年控制在3以内', 'upper-bound', 3],
    ['每年不超过3', 'upper-bound', 3],
    ['≤3，每年', 'upper-bound', 3],
    ['each year at most 3', 'upper-bound', 3],
    ['at most 3 every year', 'upper-bound', 3],
    ['每年60以上', 'lower-bound', 60],
    ['每年3', 'level', 3],
  ])('%j', (text, kind, value) => {
    expect(parseTarget(text, 'change')).toMatchObject({
      ok: true,
      everyYear: true,
      target: { kind, text, quantity: quantity(value) },
    })
  })

  it('is not asked of a total or a growth', () => {
    expect(targetOf('每年[20]', 'sum')).toBe('unreadable')
    expect(targetOf('每年提高4个百分点', 'change', '%')).toBe('unreadable')
  })
})

describe('the years a target names', () => {
  it.each([
    ['较2015年下降17%', 'cut', { since: 2015 }],
    ['比2020年增长30%', 'growth', { since: 2020 }],
    ['30% by 2025', 'change', { by: 2025 }],
    ['到2025年达到30', 'change', { by: 2025 }],
  ] as const)('%j: %j', (text, scale, years) => {
    expect(parseTarget(text, scale, scale === 'growth' ? '家' : '%')).toMatchObject({ ok: true, ...years })
  })
})

describe('English words', () => {
  it.each([
    ['about 45', 'about', true],
    ['≈45', 'about', true],
    ['~45', 'about', true],
    ['approximately 45', 'about', true],
    ['over 45', 'lower-bound', false],
    ['above 45', 'lower-bound', false],
    ['more than 45', 'lower-bound', false],
    ['at least 45', 'lower-bound', true],
    ['no less than 45', 'lower-bound', true],
    ['45+', 'lower-bound', true],
    ['45% or more', 'lower-bound', true],
    ['up to 45', 'upper-bound', true],
    ['no more than 45', 'upper-bound', true],
    ['at most 45', 'upper-bound', true],
    ['45% or less', 'upper-bound', true],
    ['less than 45', 'upper-bound', false],
    ['under 45', 'upper-bound', false],
    ['Below 45', 'upper-bound', false],
  ])('%j is %s 45, inclusive %s', (text, kind, inclusive) => {
    expect(targetOf(text, 'change', '%')).toEqual({ kind, text, quantity: quantity(45), inclusive })
  })

  it.each([
    ['between 30 and 50', 'interval'],
    ['30 to 50', 'interval'],
    ['6.0 - 7.0', 'interval'],
    ['faster than GDP growth', 'relative'],
    ['in line with GDP growth', 'relative'],
    ['as assigned', 'qualitative'],
  ])('%j is %s', (text, kind) => {
    expect(targetOf(text, 'change', '%')).toMatchObject({ kind, text })
  })
})

describe('a multiple of the unit after the number', () => {
  it.each([
    ['150亿', '亿元', 150, 0],
    ['1.3万亿', '亿元', 13000, 0],
    ['1.3万亿斤', '亿斤', 13000, 0],
    ['50万', '人', 500000, 0],
  ])('%j of %j is %d', (text, unit, value, decimals) => {
    expect(targetOf(text, 'growth', unit)).toMatchObject({
      kind: 'level',
      quantity: quantity(value, decimals),
    })
  })
})

describe('controlled at about, and covered wholly', () => {
  it('控制在30左右 is about 30, 控制在30 at most', () => {
    expect(targetOf('控制在30左右')).toMatchObject({ kind: 'about', quantity: quantity(30) })
    expect(targetOf('控制在30')).toMatchObject({ kind: 'upper-bound', quantity: quantity(30) })
  })

  it('全覆盖 is 100 of a percentage, and words of anything else', () => {
    expect(targetOf('全覆盖', 'change', '%')).toMatchObject({ kind: 'level', quantity: quantity(100) })
    expect(targetOf('实现全覆盖', 'change', '个')).toMatchObject({ kind: 'qualitative' })
  })
})
