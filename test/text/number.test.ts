import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellFault, cellFaults, readCell, readPlainNumber } from '../../src/text/number.ts'
import { plainStatement, readStatement } from '../../src/text/statement.ts'
import { tries } from '../support/seed.ts'

function number(value: number, decimals: number) {
  return { kind: 'number', quantity: { value, decimals } }
}

describe('numbers', () => {
  it.each([
    ['1516.7', 1516.7, 1],
    ['0', 0, 0],
    ['0.005', 0.005, 3],
    ['.5', 0.5, 1],
    ['69.60', 69.6, 2],
    ['  1516.7\t', 1516.7, 1],
    ['\u30001516.7\u3000', 1516.7, 1],
    ['\ufeff1516.7\u200b', 1516.7, 1],
    ['-0.035', -0.035, 3],
    ['−0.035', -0.035, 3],
    ['－０．０３５', -0.035, 3],
    ['+7.2', 7.2, 1],
    ['＋7.2', 7.2, 1],
    ['- 5', -5, 0],
    ['１５１６．７', 1516.7, 1],
    ['１516.７', 1516.7, 1],
    ['1,516.7', 1516.7, 1],
    ['1，516.7', 1516.7, 1],
    ['15,167,000', 15167000, 0],
    ['15\u2009167\u2009000.25', 15167000.25, 2],
    ['15\u202f167', 15167, 0],
    ['15\u00a0167', 15167, 0],
    ['15 167', 15167, 0],
    ['1.5167E+03', 1516.7, 1],
    ['1.5167E+3', 1516.7, 1],
    ['5.00E-05', 0.00005, 7],
    ['1.5E+10', 15000000000, 0],
    ['0.00E+00', 0, 2],
    ['0.30000000000000004', 0.30000000000000004, 17],
    // Any number of zeros at the end; as far as a double goes they are the precision as written.
    ['1050.2000000000000000', 1050.2, 13],
    ['83.7000000000000000', 83.7, 15],
    ['2030.290000000000000000', 2030.29, 13],
    ['0.50000000000000000000000000', 0.5, 17],
    ['１，０５０．２００００００００００００００００', 1050.2, 13],
    // Characters that nobody sees, around the number and inside it.
    ['\u202d2030.29\u202c', 2030.29, 2],
    ['\u00ad2030.29', 2030.29, 2],
    ['2030\u200b.29', 2030.29, 2],
    ['2,0\u206030.29\ufe0e', 2030.29, 2],
    ['\u200e-5.2\u200f', -5.2, 1],
  ])('%j is %d with %d decimals', (text, value, decimals) => {
    expect(readCell(text)).toEqual({
      ok: true,
      reading: number(value, decimals),
      suffix: null,
      currency: null,
      provisional: false,
    })
  })

  it('negative zero is zero', () => {
    for (const text of ['-0', '-0.00', '－０', '-0.0E+00']) {
      expect(readPlainNumber(text)?.value).toBe(0)
    }
  })
})

describe('a unit after the number is returned as written', () => {
  it.each([
    ['1,516.7亿元', 1516.7, 1, '亿元'],
    ['1516.7 亿 元', 1516.7, 1, '亿元'],
    ['15167000万元', 15167000, 0, '万元'],
    ['3.2㎡', 3.2, 1, '㎡'],
    ['3.2 ㎡/人', 3.2, 1, '㎡/人'],
    ['4.5㎥', 4.5, 1, '㎥'],
    ['98.5%', 98.5, 1, '%'],
    ['98.5％', 98.5, 1, '％'],
    ['4.821‰', 4.821, 3, '‰'],
    ['30.6μg/m³', 30.6, 1, 'μg/m³'],
    ['30.6 ug/m3', 30.6, 1, 'ug/m3'],
    ['30.6微克/每立方米', 30.6, 1, '微克/每立方米'],
    ['12.5x', 12.5, 1, 'x'],
    ['1.66:1', 1.66, 2, ':1'],
    ['1.66：1', 1.66, 2, ':1'],
    ['1.66∶1', 1.66, 2, '∶1'],
    ['1.66︰1', 1.66, 2, ':1'],
    ['1.66﹕1', 1.66, 2, ':1'],
    ['1.66比1', 1.66, 2, '比1'],
    ['83.7﹪', 83.7, 1, '%'],
    ['3.2m2', 3.2, 1, 'm2'],
    ['3.2 sq m', 3.2, 1, 'sqm'],
    ['第12位', 12, 0, '位'],
    ['第十二位', 12, 0, '位'],
    ['第三十五名', 35, 0, '位'],
    ['全省第十', 10, 0, '位'],
    ['居第12位', 12, 0, '位'],
    ['位居全国百强区第12位', 12, 0, '位'],
    ['百强区第12', 12, 0, '位'],
    ['No.12', 12, 0, '位'],
    ['12名', 12, 0, '名'],
    // Fillers and controls around a number say nothing.
    ['12.5\u3164', 12.5, 1, null],
    ['\u000012.5亿元', 12.5, 1, '亿元'],
  ])('%j is %d (%d decimals) and the unit %j', (text, value, decimals, suffix) => {
    expect(readCell(text)).toEqual({
      ok: true,
      reading: number(value, decimals),
      suffix,
      currency: null,
      provisional: false,
    })
  })
})

describe('a currency before the number says which money, not how much of it', () => {
  it.each([
    ['¥1,516.70', 1516.7, 2, null, '元'],
    ['￥ 1516.7', 1516.7, 1, null, '元'],
    ['-¥5', -5, 0, null, '元'],
    ['¥-5', -5, 0, null, '元'],
    ['人民币1516.7亿元', 1516.7, 1, '亿元', '元'],
    ['$2.3', 2.3, 1, null, '美元'],
    ['US$2.3亿', 2.3, 1, '亿', '美元'],
  ])('%j', (text, value, decimals, suffix, currency) => {
    expect(readCell(text)).toEqual({
      ok: true,
      reading: number(value, decimals),
      suffix,
      currency,
      provisional: false,
    })
  })

  it.each(['-¥-5', '¥¥5', '¥', '¥五'])('%j is refused', (text) => {
    expect(readCell(text).ok).toBe(false)
  })
})

describe('a year is no value', () => {
  it.each(['1900年', '2023年', '2099年', '２０２３年'])('%s', (text) => {
    expect(readCell(text).ok).toBe(false)
  })

  it.each<[string, number, number, string]>([
    ['5年', 5, 0, '年'],
    ['1899年', 1899, 0, '年'],
    ['2100年', 2100, 0, '年'],
    ['1950.5年', 1950.5, 1, '年'],
    ['2023亿元', 2023, 0, '亿元'],
  ])('%s is one', (text, value, decimals, suffix) => {
    expect(readCell(text)).toMatchObject({ ok: true, reading: number(value, decimals), suffix })
  })
})

describe('the length of a cell', () => {
  it('is at most 60 characters, blanks around it aside', () => {
    const long = (length: number) => `${'1'.repeat(5)}${'元'.repeat(length - 5)}`
    expect(readCell(long(60))).toMatchObject({ ok: true, reading: number(11111, 0) })
    expect(readCell(` ${long(60)} `)).toMatchObject({ ok: true, reading: number(11111, 0) })
    expect(readCell(long(61))).toEqual({ ok: false, why: 'remark' })
  })
})

describe('the text mark of spreadsheets is no part of a cell', () => {
  it("before a number: '1516.7", () => {
    expect(readCell("'1516.7")).toEqual(readCell('1516.7'))
    expect(readCell(" '1516.7")).toEqual(readCell('1516.7'))
  })

  it.each(["''1516.7", "1516.7'", "1'516.7", "'abc"])('%j is refused', (text) => {
    expect(readCell(text).ok).toBe(false)
  })
})

describe('bounds', () => {
  it.each([
    ['>98.5', 'above', false],
    ['＞ 98.5', 'above', false],
    ['超过98.5', 'above', false],
    ['突破98.5', 'above', false],
    ['高于98.5', 'above', false],
    ['≥98.5', 'above', true],
    ['>=98.5', 'above', true],
    ['＞＝98.5', 'above', true],
    ['不低于98.5', 'above', true],
    ['98.5以上', 'above', true],
    ['98.5 及以上', 'above', true],
    ['<98.5', 'below', false],
    ['低于98.5', 'below', false],
    ['不到98.5', 'below', false],
    ['≤98.5', 'below', true],
    ['≦98.5', 'below', true],
    ['不超过98.5', 'below', true],
    ['98.5以内', 'below', true],
    ['98.5以下', 'below', true],
    ['控制在98.5以内', 'below', true],
  ] as const)('%j is %s, inclusive %s', (text, side, inclusive) => {
    expect(readCell(text)).toEqual({
      ok: true,
      reading: { kind: 'bound', quantity: { value: 98.5, decimals: 1 }, side, inclusive },
      suffix: null,
      currency: null,
      provisional: false,
    })
  })

  it('a unit stands between the number and the bound', () => {
    expect(readCell('98.5%以上')).toMatchObject({ reading: { kind: 'bound' }, suffix: '%' })
  })
})

describe('running totals', () => {
  it.each([
    ['[8.6]', 8.6, null],
    ['〔8.6〕', 8.6, null],
    ['【8.6】', 8.6, null],
    ['［８．６］', 8.6, null],
    ['[8.6]亿美元', 8.6, '亿美元'],
    ['[8.6亿美元]', 8.6, '亿美元'],
    ['累计8.6', 8.6, null],
    ['累计完成 8.6 亿美元', 8.6, '亿美元'],
    ['累计下降28.3%', 28.3, '%'],
  ])('%j', (text, value, suffix) => {
    const reading = { kind: 'running-total', quantity: { value, decimals: 1 } }
    expect(readCell(text)).toEqual({ ok: true, reading, suffix, currency: null, provisional: false })
  })
})

describe('provisional values', () => {
  it.each([
    '约20',
    '大约20',
    '预计20',
    '初步 20',
    '初步统计：20',
    '预计为20',
    '（初步）20',
    '20（预计）',
    '20(初步数)',
    '20左右',
    '20 左右',
    '20p',
    '20(P)',
  ])('%j is 20, and may still change', (text) => {
    expect(readCell(text)).toEqual({
      ok: true,
      reading: number(20, 0),
      suffix: null,
      currency: null,
      provisional: true,
    })
  })

  it('marks and bounds combine', () => {
    expect(readCell('预计98.5%以上')).toMatchObject({
      reading: { kind: 'bound', side: 'above', inclusive: true },
      suffix: '%',
      provisional: true,
    })
  })
})

describe('statements', () => {
  it.each([
    ['完成', true],
    ['已完成', true],
    ['达标', true],
    ['完成上级下达任务', true],
    ['完成上级 下达任务', true],
    ['完成省市下达任务', true],
    ['超额完成年度目标', true],
    ['上级下达任务已完成', true],
    ['not met', false],
    ['Met', true],
    ['未完成', false],
    ['未达标', false],
    ['尚未完成', false],
    ['没有完成上级下达任务', false],
    ['未能完成省市下达的任务', false],
    ['任务未完成', false],
  ])('%j is %s', (text, fulfilled) => {
    expect(readCell(text)).toMatchObject({ ok: true, reading: { kind: 'statement', text, fulfilled } })
  })

  it.each(['完成', '已完成', '完成上级下达任务', '达标', '已达标', '未完成', '未达标'])(
    '%s, known word for word, is what the patterns make of its kin',
    (text) => {
      const kin = `${text}的`
      expect([plainStatement(kin), readStatement(kin)]).toEqual([null, plainStatement(text)])
    },
  )

  it.each(['基本完成', '部分完成', '力争完成', '完成80', '完成率较高'])(
    '%j is no plain yes or no',
    (text) => {
      expect(readCell(text).ok).toBe(false)
    },
  )
})

describe('missing is never zero', () => {
  it('and never provisional, with a unit or a currency', () => {
    const whole = { ok: true, suffix: null, currency: null, provisional: false }
    expect(readCell(' — ')).toEqual({ ...whole, reading: { kind: 'missing', text: ' — ' } })
  })

  it.each([
    '',
    ' ',
    '\u3000\u3000',
    '\u00a0',
    ':',
    '-',
    '－',
    '—',
    '——',
    '–',
    '--',
    '…',
    '……',
    '...',
    '/',
    '／',
    '无',
    '暂 无',
    '暂无数据',
    '缺',
    '未统计',
    'N/A',
    'n/a',
    'NA',
    'null',
    'NULL',
    '<NA>',
    '\\N',
    '\u200b',
    '\u2066—\u2069',
    '\u00ad',
    'NaN',
  ])('%j', (text) => {
    expect(readCell(text)).toMatchObject({ ok: true, reading: { kind: 'missing', text } })
  })
})

describe('what the grammar does not accept says why', () => {
  const cases: readonly (readonly [CellFault, readonly string[]])[] = [
    ['formula-error', ['#REF!', '#N/A', '#DIV/0!', '#VALUE!', '#NAME?', '#####']],
    ['formula', ['=A1+B1', '@SUM(A1)']],
    [
      'date',
      [
        '2023-05-01',
        '2023/5/1',
        '2023.5.1',
        '5月1日',
        '2023年1-9月',
        '上半年',
        '前三季度',
        'Q1-Q3',
        'May-12',
        '2023年',
        '2023 年',
      ],
    ],
    ['range', ['30-50', '30–50', '30~50', '30至50', '30%-50%']],
    ['accounting', ['(12.5)', '（1,516.7）']],
    ['quoted', ['“2030.29”', "2030.29'", "''1516.7", '«5»', '"5', '＂5＂']],
    ['sign-behind', ['2030.29-', '1050.2－', '5%-', '5+']],
    ['apostrophes', ["2'030.29", '1’050.2', "1'516", "15'167'000"]],
    ['decimal-comma', ['2.030,29', '1050,2', '142，2', '83,7', '15,16', '2 030,29', '1.516,7', '1516,7000']],
    ['exponent', ['1E5', '1.5167e3', '203029E-2']],
    ['two-numbers', ['2.3 2.5', '12\u31645', '15亿1000万元', '1.66:2', '[8.6]5', '1516\n.7', '100 万 元 3']],
    ['grouping', ['1,516,7', '1516,700', "1'5,16"]],
    ['decimal-point', ['5.', '12。5', '1.516.7']],
    ['sign', ['--5', '-+5', '–5', '—5']],
    ['leading-zero', ['007', '00.5']],
    ['too-many-digits', ['123456789012345678', '2030.29000000000019']],
    ['mark', ['12.5①', '2200★', '30*', '7.2²', '2200★★', '12.5[1]']],
    ['other-digits', ['①', '½', '十二点五', '一百二十', '٣']],
    ['statement', ['基本完成', '部分达标']],
    ['remark', ['增长5%', '增长5.2%', '近200', '超过[20]', '[8.6', '1516.7↑', `见附件${'说明'.repeat(40)}`]],
    ['not-a-number', ['很多', '¥', '?', 'abc']],
  ]
  it.each(cases.flatMap(([why, texts]) => texts.map((text) => [text, why] as const)))(
    '%j: %s',
    (text, why) => {
      expect(readCell(text)).toEqual({ ok: false, why })
    },
  )

  it('every reason has a case', () => {
    expect(cases.map(([why]) => why).toSorted()).toEqual([...cellFaults].toSorted())
  })
})

describe('properties', () => {
  const whole = fc.bigInt({ min: 0n, max: 99_999_999_999n })
  const decimals = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 5 })
  const sign = fc.constantFrom('', '-', '−', '－', '+', '＋')
  const separator = fc.constantFrom('', ',', '，', ' ', '\u00a0', '\u2009', '\u202f')
  const before = fc.constantFrom('', ' ', '\u3000', '约', '预计')
  const after = fc.constantFrom('', ' ', '亿元', '%', ' 万人')

  function wide(text: string): string {
    return text.replace(/[0-9.]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
  }

  it('a number written in any accepted way reads back exactly', () => {
    fc.assert(
      fc.property(
        fc.record({ whole, decimals, sign, separator, before, after, fullWidth: fc.boolean() }),
        ({ whole, decimals, sign, separator, before, after, fullWidth }) => {
          const grouped = String(whole).replace(/(?<=\d)(?=(?:\d{3})+$)/g, separator)
          const digits = decimals === '' ? grouped : `${grouped}.${decimals}`
          const cell = `${before}${sign}${fullWidth ? wide(digits) : digits}${after}`
          const plain = `${whole}${decimals === '' ? '' : `.${decimals}`}`
          const negative = /[-−－]/.test(sign) && Number(plain) !== 0
          expect(readCell(cell)).toEqual({
            ok: true,
            reading: number(negative ? -Number(plain) : Number(plain), decimals.length),
            suffix: after.trim() === '' ? null : after.trim(),
            currency: null,
            provisional: before.trim() !== '',
          })
        },
      ),
    )
  })

  it('a number in scientific notation is the number it stands for', () => {
    const exponent = fc.integer({ min: -9, max: 9 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), exponent, (digits, power) => {
        const mantissa = `${String(digits)[0]}.${String(digits).slice(1) || '0'}`
        const written = `${mantissa}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`
        expect(readPlainNumber(written)?.value).toBe(Number(written))
      }),
    )
  })

  it('no text whatever makes it throw, or yields NaN, Infinity or negative zero', () => {
    const odd = fc.string({
      unit: fc.constantFrom(...'0123456789.,，-－+％%①★[]〔（）()以上约累计完成万亿元 \u3000Ee~至'),
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), odd), (text) => {
        const cell = readCell(text)
        if (!cell.ok || !('quantity' in cell.reading)) return
        const { value, decimals } = cell.reading.quantity
        expect(Number.isFinite(value) && !Object.is(value, -0)).toBe(true)
        expect(Number.isInteger(decimals) && decimals >= 0).toBe(true)
      }),
      tries(2000),
    )
  })

  it('every digit of an accepted cell belongs to its number: nothing is cut short', () => {
    const odd = fc.string({
      unit: fc.constantFrom(...'0123456789.,-+%①★[]（）以上约累计万亿元 ~至²'),
      maxLength: 10,
    })
    fc.assert(
      fc.property(odd, (text) => {
        const cell = readCell(text)
        if (!cell.ok || !('quantity' in cell.reading)) return
        const { value, decimals } = cell.reading.quantity
        const written = text.replace(/\D/g, '')
        expect(Math.abs(value).toFixed(decimals).replace('.', '').replace(/^0+/, '')).toBe(
          written.replace(/^0+/, ''),
        )
      }),
      tries(5000),
    )
  })

  it('a mark, a remark or a second number after a number is never accepted', () => {
    const trailing = fc.constantFrom(
      '①',
      '★',
      '*',
      '²',
      '？',
      '!',
      ';',
      '(户籍)',
      '\n2',
      ' 7',
      '至9',
      '-9',
      '、5',
      '。',
    )
    fc.assert(
      fc.property(whole, decimals, trailing, (whole, decimals, trailing) => {
        const cell = readCell(`${whole}${decimals === '' ? '' : `.${decimals}`}${trailing}`)
        expect(cell.ok).toBe(false)
      }),
    )
  })

  it('a long cell is refused at once', () => {
    for (const text of [' '.repeat(1e5), `1${' '.repeat(1e5)}2`, '省市'.repeat(1e5), '1,'.repeat(1e5)]) {
      const cell = readCell(text)
      expect(cell.ok && cell.reading.kind !== 'missing').toBe(false)
    }
  })
})
