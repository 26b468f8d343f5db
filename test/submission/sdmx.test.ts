import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { powerOf } from '../../src/submission/multiplier.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { isDeletion, valueStatus } from '../../src/submission/value-status.ts'
import { root } from '../support/run.ts'

// 2030.29 is a published value of Keqiao District for 2023; all others are made up.
const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

async function readOf(...lines: readonly string[]) {
  const { observations, findings } = await readSubmission(
    sourceOf('x.csv', Buffer.from(`${lines.join('\n')}\n`)),
    plan,
  )
  const values = observations.map(({ region, indicator, year, reading, provisional, expected }) => {
    const value = 'quantity' in reading ? reading.quantity.value : reading.kind
    const marks = [provisional ? 'provisional' : '', expected === true ? 'expected' : '']
    return [region ?? '', indicator, year, value, ...marks].join(' ').trim()
  })
  return { values, said: findings.map(({ id, place }) => `${id} ${place.cell}`) }
}

describe('what a multiplier says', () => {
  it.each([
    ['', 0],
    ['-', 0],
    ['0', 0],
    ['0: Units', 0],
    ['Units', 0],
    ['3', 3],
    ['03', 3],
    ['8.0', 8],
    ['８', 8],
    ['-2', -2],
    ['8: Hundred millions', 8],
    ['8：亿', 8],
    ['Thousands', 3],
    ['Tens of thousands', 4],
    ['millions', 6],
    ['Million', 6],
    ['Billions', 9],
    ['亿', 8],
    ['万', 4],
    ['百万', 6],
    ['1e8', 8],
    ['1E+8', 8],
    ['10^8', 8],
    ['100000000', 8],
    ['1000.0', 3],
    ['亿位', null],
    ['foo', null],
    ['8 or 9', null],
    ['250', null],
  ])('%j: %s', (text, power) => {
    expect(powerOf(text)).toBe(power)
  })

  it('gives a value of the same size in every writing', async () => {
    for (const [power, writings] of [
      [4, ['4', '4: Tens of thousands', '万', '1e4', '10000']],
      [8, ['8', '8: Hundred millions', '亿', '1e8', '100000000']],
    ] as const)
      for (const writing of writings) {
        const amount = String(2030.29 * 10 ** (8 - power))
        const { values, said } = await readOf(
          'INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT,UNIT_MULT',
          `地区生产总值,2023,${amount},元,${writing}`,
        )
        expect([writing, values, said]).toEqual([writing, ['gdp 2023 2030.29'], ['KQ304 C2']])
      }
  })

  it('leaves out what it cannot tell, and says so once', async () => {
    const { values, said } = await readOf(
      'INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT,UNIT_MULT',
      '地区生产总值,2022,1932,亿元,多',
      '地区生产总值,2023,2030.29,亿元,多',
    )
    expect([values, said]).toEqual([['gdp 2022 unusable', 'gdp 2023 unusable'], ['KQ319 E2']])
  })
})

describe('codes that are not known', () => {
  it('are named once each, and breaks at every value', async () => {
    const { values, said } = await readOf(
      'ACTION,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS',
      'I,地区生产总值,2022,1932,X',
      'Q,地区生产总值,2023,2030.29,X',
      'Q,一般公共预算收入,2023,142.2,E;B',
    )
    expect(values).toEqual([
      'gdp 2022 1932',
      'gdp 2023 2030.29',
      'general-public-budget-revenue 2023 142.2 provisional',
    ])
    expect(said).toEqual(['KQ320 E2', 'KQ320 A3', 'KQ321 D4'])
  })
})

describe('what a status says', () => {
  it.each([
    ['A', 'final'],
    ['A: Normal value', 'final'],
    ['B', 'final'],
    ['D', 'final'],
    ['N', 'final'],
    ['U: Low reliability', 'final'],
    ['P', 'provisional'],
    ['p', 'provisional'],
    ['P: Provisional value', 'provisional'],
    ['E', 'provisional'],
    ['I: Imputed value', 'provisional'],
    ['V', 'provisional'],
    ['F', 'forecast'],
    ['F: Forecast value', 'forecast'],
    ['O', 'missing'],
    ['M: Missing value; data cannot exist', 'missing'],
    ['L', 'missing'],
    ['H', 'missing'],
    ['K', 'missing'],
    ['Q: Missing value; suppressed', 'missing'],
    ['', 'final'],
    ['初步核算', 'provisional'],
    ['快报', 'provisional'],
    ['预计', 'expected'],
    ['预测', 'forecast'],
    ['forecast', 'forecast'],
    ['缺测', 'missing'],
    ['Not available', 'missing'],
    ['已审核', 'final'],
    ['E;B', 'provisional'],
    ['B, M', 'missing'],
    ['OK', 'final'],
    ['no', 'final'],
    ['b: break in series', 'final'],
    ['X', 'final'],
    ['作废', 'missing'],
  ])('%j: %s', (text, status) => {
    expect(valueStatus(text)).toBe(status)
  })

  it.each([
    ['D', true],
    ['D: Delete', true],
    ['delete', true],
    ['I', false],
    ['A', false],
    ['R', false],
    ['M', false],
    ['', false],
    ['数据', false],
  ])('an action of %j deletes: %s', (text, deletes) => {
    expect(isDeletion(text)).toBe(deletes)
  })
})

describe('a file of SDMX-CSV', () => {
  const header =
    'STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS'
  const row = (action: string, value: string, status: string, year = '2023') =>
    `dataflow,X:D(1.0),${action},A,柯桥区,gdp,${year},${value},CNY,8,${status}`
  const gdp = '柯桥区 gdp 2023 2030.29'

  it.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['a normal value', [row('I', '2030.29', 'A')], [gdp], []],
    ['a provisional one', [row('A', '2030.29', 'P')], [`${gdp} provisional`], []],
    ['a forecast', [row('R', '2030.29', 'F')], ['柯桥区 gdp 2023 unusable'], ['KQ208 H2']],
    ['none', [row('M', '', 'O')], ['柯桥区 gdp 2023 missing'], []],
    ['NaN', [row('M', 'NaN', 'M')], ['柯桥区 gdp 2023 missing'], []],
    ['a filler', [row('I', '0', 'M')], ['柯桥区 gdp 2023 missing'], ['KQ317 H2']],
    ['a deletion', [row('D', '1900', 'A'), row('I', '2030.29', 'A')], [gdp], ['KQ318 C2']],
    [
      'two deletions, said once',
      [row('D', '1900', 'A'), row('D', '', '', '2022'), row('I', '2030.29', 'A')],
      [gdp],
      ['KQ318 C2'],
    ],
  ])('%s', async (_, rows, values, said) => {
    const found = await readOf(header, ...rows)
    expect(found.values).toEqual(values)
    expect(found.said.filter((one) => !/^KQ(?:206|304)/.test(one))).toEqual(said)
  })

  it('and no part of an area’s name for a code', async () => {
    const { values } = await readOf(
      '地区,指标,2023年',
      'Hangzhou: Xihu,地区生产总值,2030.29',
      'Nanchang: Xihu,地区生产总值,1999',
    )
    expect(values).toEqual(['Hangzhou: Xihu gdp 2023 2030.29', 'Nanchang: Xihu gdp 2023 1999'])
  })

  it('with labels behind codes', async () => {
    const labelled =
      'REF_AREA: Reference area,INDICATOR: Indicator,TIME_PERIOD: Time period,OBS_VALUE: Observation value,OBS_STATUS: Observation status'
    const rows = [
      'KQ: Keqiao,gdp: Gross domestic product,2023,2030.29,P: Provisional value',
      'KQ: Keqiao,urbanisation: Some other label,2023,83.7,A: Normal value',
    ]
    expect((await readOf(labelled, ...rows)).values).toEqual([
      'Keqiao gdp 2023 2030.29 provisional',
      'Keqiao urbanisation 2023 83.7',
    ])
  })
})
