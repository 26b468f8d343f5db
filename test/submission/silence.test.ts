import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { root } from '../support/run.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')

/** What is read and said of a file, shortly. Figures but those of 地区生产总值, 一般公共预算收入 and 城市化率 are made up. */
async function short(bytes: Uint8Array, file = '2023.csv') {
  const { observations, findings } = await readSubmission(sourceOf(file, bytes), plan)
  return [
    ...observations.map(
      ({ indicator, text, place }) => `${indicator} ${text.trim()} ${place.line} ${place.cell}`,
    ),
    ...findings.map(({ id, place, indicator }) => `${id} ${place.line} ${place.cell} ${indicator}`),
  ]
}
const head = '指标,单位,2023年\n地区生产总值,亿元,2030.29\n'
const gdp = 'gdp 2030.29 2 C2'
const exports = (line: number, cell: string, text = '1050.2') => `exports ${text} ${line} ${cell}`

describe('a row is read where its cells can be told apart in one way', () => {
  it.each<[string, string, readonly string[]]>([
    ['in full-width commas', `${head}外贸出口额，亿元，1050.2`, [exports(3, 'A3'), 'KQ214 3 A3 null']],
    ['in tabs', `${head}外贸出口额\t亿元\t1050.2`, [exports(3, 'A3'), 'KQ214 3 A3 null']],
    ['with an empty cell', `${head}外贸出口额\t\t1050.2`, [exports(3, 'A3'), 'KQ214 3 A3 null']],
    ['between bars', `${head}| 外贸出口额 | 亿元 | 1050.2 |`, [exports(3, 'A3'), 'KQ214 3 A3 null']],
    [
      'in quotes as a whole',
      `${head}"外贸出口额,亿元,""1,050.2"""`,
      [exports(3, 'A3', '1,050.2'), 'KQ214 3 A3 null'],
    ],
    ['in quotes in part', `${head}"外贸出口额,亿元",1050.2`, [exports(3, 'B3'), 'KQ214 3 A3 null']],
    [
      'in quotes of another kind',
      `${head}“外贸出口额”，“亿元”，“1050.2”`,
      [exports(3, 'A3'), 'KQ214 3 A3 null'],
    ],
    [
      'a number cut by the file’s separator',
      `${head}外贸出口额；亿元；1,050.2`,
      [exports(3, 'A3', '1,050.2'), 'KQ214 3 A3 null'],
    ],
    [
      'a value behind its name',
      `${head}外贸出口额1050.2亿元`,
      [exports(3, 'A3', '1050.2亿元'), 'KQ214 3 A3 null'],
    ],
    [
      'a value behind its name, its unit beside',
      `${head}外贸出口额1050.2,亿元`,
      [exports(3, 'A3'), 'KQ214 3 A3 null'],
    ],
    [
      'two rows in a cell',
      `${head}"外贸出口额,亿元,1050.2\n一般公共预算收入,亿元,142.2"`,
      [exports(3, 'A3'), 'general-public-budget-revenue 142.2 4 A3', 'KQ214 3 A3 null'],
    ],
    [
      'two rows line by line in their cells',
      `${head}"外贸出口额\n一般公共预算收入","亿元\n亿元","1050.2\n142.2"`,
      [exports(3, 'C3'), 'general-public-budget-revenue 142.2 3 C3', 'KQ214 3 A3 null'],
    ],
    [
      'two rows on a line',
      `${head}外贸出口额,亿元,1050.2,一般公共预算收入,亿元,142.2`,
      [exports(3, 'C3'), 'general-public-budget-revenue 142.2 3 F3', 'KQ214 3 A3 null'],
    ],
    ['after the notes', `${head}注：虚构\n\n外贸出口额，亿元，1050.2`, [exports(5, 'A5'), 'KQ214 5 A5 null']],
    ['begun with #', `${head}# 外贸出口额,亿元,1050.2`, [exports(3, 'C3'), 'KQ315 3 A3 exports']],
  ])('%s', async (_title, text, said) => {
    expect(await short(Buffer.from(text))).toEqual([gdp, ...said])
  })

  it('pasted unsplit into column A of a workbook', async () => {
    const rows = [['指标', '单位', '2023年'], ['地区生产总值', '亿元', 2030.29], ['外贸出口额,亿元,1050.2']]
    const bytes = await writeXlsx({ sheets: [{ name: '2023年', rows }] })
    expect(await short(bytes, '2023.xlsx')).toEqual([gdp, exports(3, 'A3'), 'KQ214 3 A3 null'])
  })

  it('above the header, each cell being what its column asks for', async () => {
    const text = `地区生产总值,亿元,2030.29\n外贸出口额；亿元；1050.2\n指标,单位,2023年\n一般公共预算收入,亿元,142.2`
    expect(await short(Buffer.from(text))).toEqual([
      'gdp 2030.29 1 C1',
      exports(2, 'A2'),
      'general-public-budget-revenue 142.2 4 C4',
      'KQ216 1 A1 null',
      'KQ214 2 A2 null',
    ])
  })

  it('a full table with one such row calls no row missing', async () => {
    const sound = readFileSync(join(root, 'fixtures', 'illustrative', '2023.csv'), 'utf8')
    const text = sound.replace(/^12,.*$/m, (row) => row.replaceAll(',', '，'))
    const [wanted, found] = [await short(Buffer.from(sound)), await short(Buffer.from(text))]
    const values = (said: readonly string[]) => said.map((one) => one.split(' ').slice(0, 3).join(' '))
    expect(values(found)).toEqual([...values(wanted), 'KQ214 14 A14'])
  })
})

describe('a row that cannot be read is named, and its indicator with it', () => {
  it.each<[string, string, readonly string[]]>([
    ['other signs', `${head}外贸出口额/亿元/1050.2`, ['KQ215 3 A3 exports']],
    ['dots that lead to a number', `${head}外贸出口额……1050.2`, ['KQ215 3 A3 exports']],
    ['a cell too few', `${head}外贸出口额,1050.2`, ['KQ215 3 B3 exports']],
    ['name and unit glued', `${head}外贸出口额亿元,1050.2`, ['KQ215 3 A3 exports']],
    ['Chinese numerals', `${head}外贸出口额，亿元，一千零五十`, ['KQ215 3 A3 exports']],
    [
      'lines of which one is no row',
      `${head}"外贸出口额 亿元 1050.2 12\n一般公共预算收入,亿元,142.2"`,
      ['KQ215 3 A3 exports', 'KQ215 4 A3 general-public-budget-revenue'],
    ],
    ['a remark with a value', `${head}说明：外贸出口额,亿元,1050.2`, ['KQ314 3 C3 exports']],
    ['a remark with a number', `${head}注1.外贸出口额,亿元,1050.2`, ['KQ314 3 C3 exports']],
    ['a signature with a value', `${head}填报人：外贸出口额,亿元,1050.2`, ['KQ314 3 C3 exports']],
    ['a remark in one cell', `${head}来源：外贸出口额，亿元，1050.2`, ['KQ314 3 A3 exports']],
    ['a remark with a value of nothing', `${head}来源：,,1050.2`, ['KQ314 3 C3 null']],
    ['a remark with a statement', `${head}注：单位GDP能耗降低率,%,完成`, ['KQ314 3 C3 energy-intensity-cut']],
    ['a remark with a figure beyond the table', `${head}注：,,,1050.2`, ['KQ316 3 A3 null']],
    ['a sentence', `${head}2023年外贸出口额达到1050.2亿元，增长7%。`, ['KQ316 3 A3 exports']],
    ['a remark that speaks of an indicator', `${head}注：外贸出口额为1050.2亿元。`, ['KQ316 3 A3 null']],
  ])('%s', async (_title, text, said) => {
    const code = 'energy-intensity-cut'
    const own = plan.indicators.find(({ name }) => name === '单位GDP能耗降低率')?.code ?? ''
    expect(await short(Buffer.from(text))).toEqual([gdp, ...said.map((one) => one.replace(code, own))])
  })

  it.each<[string, string, string]>([
    ['of an indicator, with other columns', '地区生产总值,2030.29', 'KQ217 1 A1 gdp'],
    ['of an indicator, a value missing', '地区生产总值,亿元,,2030.29', 'KQ217 1 A1 gdp'],
    ['of something else', '旅游总收入,亿元,24.6', 'KQ316 1 A1 null'],
    ['of nothing', ',,1050.2', 'KQ316 1 C1 null'],
    ['a title with a figure', '2023年柯桥区旅游总收入24.6亿元', 'KQ316 1 A1 null'],
  ])('above the header: %s', async (_title, above, said) => {
    const text = `${above}\n指标,单位,2023年\n一般公共预算收入,亿元,142.2`
    expect(await short(Buffer.from(text))).toEqual(['general-public-budget-revenue 142.2 3 C3', said])
  })
})

describe('nothing is read by position alone', () => {
  it.each([
    ['a year that may be a heading’s', '指标,2023年\nGDP,2030.29\n外贸出口额 2023'],
    ['a number that may be a note’s', '指标,2023年\nGDP,2030.29\n外贸出口额1'],
    [
      'a value behind a name, of several years',
      '指标,2022年,2023年\nGDP,1901.36,2030.29\n外贸出口额1050.2,1100.5',
    ],
    ['fewer values than years', '指标,2022年,2023年\nGDP,1901.36,2030.29\n外贸出口额，1100.5'],
    ['more numbers than columns', '指标,2023年\nGDP,2030.29\n外贸出口额 1 50.2'],
    ['a value with a unit that would be lost', '指标,2023年,备注\nGDP,2030.29,\n外贸出口额 10502000 万元'],
  ])('%s', async (_title, text) => {
    const said = await short(Buffer.from(text))
    expect(said.filter((one) => one.startsWith('exports'))).toEqual([])
  })
})
