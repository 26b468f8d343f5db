import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { parseUnit } from '../../src/domain/unit.ts'
import { unitInEnglish } from '../../src/domain/unit-in-english.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { mentionedPeriod } from '../../src/submission/year.ts'
import { root } from '../support/run.ts'

// All values are made up.
const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

/** `gdp 1880.6` for every value read, then the rules that speak: `KQ304 B2`. */
async function read(text: string, of = plan): Promise<readonly string[]> {
  const { observations, findings } = await readSubmission(sourceOf('x.csv', Buffer.from(text)), of)
  return [
    ...observations.map(({ indicator, reading }) =>
      'quantity' in reading ? `${indicator} ${reading.quantity.value}` : `${indicator} ${reading.kind}`,
    ),
    ...findings.map(({ id, place }) => `${id} ${place.cell}`),
  ]
}

describe('a column of multipliers', () => {
  it.each([
    [
      '1880.6 × 10^8 元',
      'indicator,year,value,unit,unit_mult\ngdp,2023,1880.6,元,8\n',
      ['gdp 1880.6', 'KQ304 C2'],
    ],
    [
      '18806000 × 10^4 CNY',
      'INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\ngdp,2023,18806000,CNY,4\n',
      ['gdp 1880.6', 'KQ304 C2'],
    ],
    ['none', 'indicator,year,value,unit,unit_mult\ngdp,2023,1880.6,亿元,0\n', ['gdp 1880.6']],
    ['empty', 'indicator,year,value,unit,unit_mult\ngdp,2023,1880.6,亿元,\n', ['gdp 1880.6']],
    [
      'µg per m³ as SDMX codes it',
      'INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\npm25,2023,28.5,UG_M3,0\n',
      ['pm25 28.5'],
    ],
  ])('%s', async (_title, text, wanted) => {
    expect(await read(text)).toEqual(wanted)
  })
})

describe('what is glued to a unit', () => {
  it.each([
    ['its English, with a multiplier', '亿元 100 million yuan', ['gdp 2030.29']],
    ['its English', '亿元 yuan', ['gdp 2030.29']],
    ['another value', '亿元1300.5', ['gdp unusable', 'KQ305 B2']],
    ['a round number', '亿元100', ['gdp unusable', 'KQ305 B2']],
  ])('%s', async (_title, unit, wanted) => {
    const said = await read(`指标,单位,2023年\nGDP,${unit},2030.29\n`)
    expect(said.filter((one) => one.startsWith('gdp') || one.startsWith('KQ30'))).toEqual(wanted)
  })
})

describe('units as reports print them', () => {
  it.each(plan.indicators.filter(({ unit, target }) => unit !== '' && target.kind !== 'qualitative'))(
    '$code: the English of $unit is read',
    async ({ name, unit, code }) => {
      const said = await read(`指标,单位,2023年\n"${name}",${unitInEnglish(unit)},12.5\n`)
      expect(said.filter((one) => !one.startsWith('KQ'))).toEqual([`${code} 12.5`])
      expect(said.filter((one) => /KQ30[45]/.test(one))).toEqual([])
    },
  )

  it.each([
    ['100mg', null],
    ['100m yuan', '亿元'],
    ['10k people', '万人'],
    ['100m jin', '亿斤'],
    ['亿元整', '亿元'],
    ['UG_M3', '微克/立方米'],
  ])('%s is %s', (text, same) => {
    if (same === null) expect(parseUnit(text)).not.toEqual(parseUnit('亿克'))
    else expect(parseUnit(text)).toEqual(parseUnit(same))
  })
})

describe('a unit between quotation marks', () => {
  it.each(['“”', '＂＂', '‘’', '""', '「」', '«»'])('%s', async (marks) => {
    const cell = `${marks[0]}亿元${marks[1]} `.replaceAll('"', '""')
    expect(await read(`指标,单位,2023年\n地区生产总值,"${cell}",2030.29\n`)).toEqual(['gdp 2030.29'])
  })
})

describe('a word beside a number', () => {
  const header = '序号,指标名称,2020年目标值,2023年实际值,完成情况\n'

  it.each(['完成', '未完成', '已完成'])('%s is no second value', async (word) => {
    expect(await read(`${header}1,地区生产总值（亿元）,1000,1008.5,${word}\n`)).toEqual([
      'gdp 1008.5',
      'KQ206 C1',
    ])
  })

  it.each(['完成情况', '实现情况', '完成'])(
    'is none under %s, beside a column that says the same',
    async (beside) => {
      const rows = '地区生产总值,亿元,2030.29,完成\n单位GDP能耗降低率,%,—,完成\n'
      expect(await read(`2023年\n指标,单位,实际值,${beside}\n${rows}`)).toEqual([
        'gdp 2030.29',
        'energy-intensity-cut statement',
      ])
    },
  )

  it.each(['√', '达到预期', '完成进度100.85%', '超额完成', '正常推进'])(
    'is none where it says how far the target was met: %s',
    async (word) => {
      const rows = `地区生产总值,亿元,2030.29,${word}\n外贸出口额,亿元,,${word}\n`
      for (const headers of ['2023年实际,完成情况', '2023年完成值,2023年完成情况', '2023年,完成情况'])
        expect([headers, await read(`指标,单位,${headers}\n${rows}`)]).toEqual([
          headers,
          ['gdp 2030.29', 'exports missing'],
        ])
    },
  )

  it('is the mistake that it is where its column states another time, or other words', async () => {
    expect(await read('指标,单位,2022年,2023年\n地区生产总值,亿元,1990,完成\n')).toContain('gdp statement')
    expect(await read('指标,单位,2023年,实绩\n地区生产总值,亿元,,“2030.29”\n')).toContain('KQ303 D2')
  })

  it('makes two values of two columns of words', async () => {
    expect(await read('2023年\n指标,实际,完成情况\n单位GDP能耗降低率,完成,未完成\n')).toContain('KQ202 C2')
  })

  it('is the value where the target is in words', async () => {
    expect(await read(`${header}17,单位GDP能耗降低率,,—,完成\n`)).toContain('energy-intensity-cut statement')
  })
})

describe('fiscal years', () => {
  it.each([
    ['2007-08', 2007],
    ['2010-11', 2010],
    ['FY2020-21', 2020],
    ['2020/21', 2020],
    ['1999-00', 1999],
    ['2020－21年度', 2020],
  ])('%s runs into the next year', (text, year) => {
    expect(mentionedPeriod(text)?.period).toMatchObject({ year, part: expect.stringMatching(/^FY/) })
  })

  it.each([
    ['2023-09', 2023, '9月'],
    ['2023-12-31', 2023, null],
    ['2023/12', 2023, '12月'],
    ['2016-2020', 2016, null],
  ])('%s is none', (text, year, part) => {
    expect(mentionedPeriod(text)?.period).toMatchObject({ year, part })
  })
})
