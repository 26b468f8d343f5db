import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/plan/load.ts'

const header = 'no,code,name,aliases,unit,baseline_2020,target_2025,attribute,better,scale,repeats'
const gdp = '1,gdp,地区生产总值,GDP,亿元,1516.7,2200,anticipatory,higher,growth,'
const exports = '2,exports,外贸出口额,,亿元,864.6,1100,anticipatory,higher,growth,'

function read(...rows: readonly string[]) {
  return readPlan([header, ...rows].join('\n'), 'plan.csv')
}

function idsOf(...rows: readonly string[]) {
  return read(...rows).findings.map(({ id, place }) => `${id} ${place.cell}`)
}

describe('a target stated once more', () => {
  const again = (repeats: string, unit = '亿元', scale = 'growth') =>
    `T1,exports-again,出口（第六章）,,${unit},864.6,年均增长5%以上,anticipatory,higher,${scale},${repeats}`

  it.each(['exports', '2', '外贸出口额', ' 外贸 出口额 '])('names its first statement as %j', (repeats) => {
    const { plan, findings } = read(gdp, exports, again(repeats))
    expect(findings).toEqual([])
    expect(plan?.indicators.map((indicator) => indicator.repeats)).toEqual([null, null, 'exports'])
  })

  it.each([
    ['an indicator the plan does not have', again('export'), ['KQ918 K4']],
    ['itself', again('exports-again'), ['KQ918 K4']],
    ['another unit', again('exports', '万元'), ['KQ918 K4']],
  ])('is not %s', (_title, row, expected) => {
    expect(idsOf(gdp, exports, row)).toEqual(expected)
  })

  it('repeats no repetition', () => {
    const second = again('T1').replace('T1,exports-again,出口（第六章）', 'T2,exports-third,出口（第七章）')
    expect(idsOf(gdp, exports, again('exports'), second)).toEqual(['KQ918 K5'])
  })

  it('is not blamed for a first statement that is broken itself', () => {
    expect(idsOf(gdp, exports.replace('1100', '一千一'), again('exports'))).toEqual(['KQ903 G3'])
  })
})

describe('a target measured against another indicator', () => {
  const income = (target: string) =>
    `3,income,居民人均可支配收入,,万元,6.4,${target},anticipatory,higher,growth,`
  const meant = (target: string, ...rows: readonly string[]) => {
    const found = read(...rows, income(target)).plan?.indicators.at(-1)?.target
    return found?.kind === 'relative' ? found.code : undefined
  }

  it.each([
    ['快于经济增长', 'gdp'],
    ['与经济增长基本同步', 'gdp'],
    ['不低于GDP增速', 'gdp'],
    ['快于地区生产总值增长', 'gdp'],
    ['快于外贸出口额增长', 'exports'],
    ['快于财政收入增长', null],
  ])('%s means %j', (target, code) => {
    expect(meant(target, gdp, exports)).toBe(code)
  })

  it('means nothing where the plan has no gross product, or two', () => {
    expect(meant('快于经济增长', exports)).toBeNull()
    expect(
      meant('快于经济增长', gdp, gdp.replace('1,gdp,地区生产总值,GDP', '9,gdp-real,生产总值,')),
    ).toBeNull()
  })

  it('means the first statement of a target that is stated twice', () => {
    const again = '2,gdp-again,GDP（第一章）,国内生产总值,亿元,1516.7,2200,anticipatory,higher,growth,gdp'
    expect(meant('快于经济增长', gdp, again)).toBe('gdp')
  })
})
