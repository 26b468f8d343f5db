import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/domain/finding.ts'
import type { Observation } from '../../src/domain/observation.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { readInParts, readSubmission } from '../../src/submission/read.ts'
import { smallPlan } from '../support/small-plan.ts'
import { workbook } from '../text/support.ts'

const source = (lines: readonly string[], file: string) =>
  sourceOf(file, Buffer.from(`${lines.join('\n')}\n`))
const valueText = ({ indicator, region, year, text }: Observation) =>
  `${region === null ? '' : `${region} `}${indicator} ${year} ${text}`
const findingOf = ({ id, place: { line, column } }: Finding) =>
  `${id} ${line ?? 'file'}${column === null ? '' : `:${column}`}`

async function read(lines: readonly string[], file = 'data.csv') {
  const { input, observations, findings } = await readSubmission(source(lines, file), smallPlan, {
    noDigest: true,
  })
  return {
    rows: input.rows,
    header: input.headerRow,
    skipped: input.skipped.map(({ line, reason }) => `${line} ${reason}`),
    values: observations.map(valueText),
    findings: findings.map(findingOf),
  }
}

describe('what a table comes to', () => {
  it.each<[string, readonly string[], Partial<Awaited<ReturnType<typeof read>>>]>([
    ['a header and a row', ['指标,2023年', 'GDP,5'], { rows: 1, header: 1, values: ['gdp 2023 5'] }],
    [
      'blank lines above and between: rows are counted without them',
      ['', '', '指标,2023年', '', 'GDP,5', '城镇化率,80'],
      { rows: 2, header: 3, skipped: ['1 blank', '4 blank'], values: ['gdp 2023 5', 'urbanisation 2023 80'] },
    ],
    [
      'a title, a unit line, a footnote, the header once more',
      ['主要指标', '单位：亿元', '指标,2023年', 'GDP,5', '注：虚构', '指标,2023年', '城镇化率,80'],
      {
        rows: 2,
        header: 3,
        skipped: ['1 title', '2 unit-line', '5 footnote', '6 repeated-header'],
        values: ['gdp 2023 5', 'urbanisation 2023 80'],
      },
    ],
    [
      'another header below: its own year',
      ['指标,2023年', 'GDP,5', '', '指标,2022年', 'GDP,6'],
      { rows: 2, header: 1, skipped: ['3 blank', '4 second-header'], values: ['gdp 2023 5', 'gdp 2022 6'] },
    ],
    [
      'the same header under a title of another year: that year',
      ['2023年', '指标,数值', 'GDP,5', '2022年', '指标,数值', 'GDP,6'],
      { rows: 2, header: 2, values: ['gdp 2023 5', 'gdp 2022 6'] },
    ],
    [
      'the same header under another unit: that unit',
      ['单位：亿元', '指标,2023年', 'GDP,5', '单位：万元', '指标,2023年', '人均地区生产总值,16'],
      { rows: 2, header: 2, values: ['gdp 2023 5', 'gdp-per-capita 2023 16'] },
    ],
    [
      'the same header under another unit, and values in it',
      ['单位：亿元', '指标,2023年', 'GDP,5', '单位：万元', '指标,2023年', 'GDP,60000'],
      { values: ['gdp 2023 5'], findings: ['KQ304 6:2', 'KQ307 6:2'] },
    ],
    ['no row below the header', ['指标,2023年'], { rows: 0, header: 1, findings: ['KQ209 1:1'] }],
    ['only blank rows', ['指标,2023年', ',,'], { rows: 0, header: 1, findings: ['KQ209 1:1'] }],
    ['no header', ['', ' , ', '甲, ,乙', '丙,丁'], { rows: 0, header: null, findings: ['KQ201 3:1'] }],
    ['nothing', [''], { rows: 0, header: null }],
    [
      'no year anywhere: said once',
      ['指标,数值', 'GDP,5', '城镇化率,80'],
      { rows: 2, findings: ['KQ203 file'] },
    ],
    ['a year stated: nothing to say', ['2023年', '指标,数值', 'GDP,5'], { rows: 1, findings: [] }],
    [
      'no row that the plan knows: said once, in place of each',
      ['指标,2023年', '旅游总收入,5', '粮食产量,6'],
      { rows: 2, values: [], findings: ['KQ213 file'] },
    ],
    [
      'no row that the plan knows, beside a column that is not read: both',
      ['指标,2023年,主管', '旅游总收入,5,x'],
      { rows: 1, values: [], findings: ['KQ213 file', 'KQ206 1:3'] },
    ],
    [
      'one row that the plan knows, without a value: it is a row of the plan',
      ['指标,2023年', '旅游总收入,5', 'GDP,'],
      { rows: 2, values: ['gdp 2023 '], findings: ['KQ402 2:1'] },
    ],
    [
      'a row of the plan in no year of it, beside another: each for itself',
      ['指标,2030年', '旅游总收入,5', 'GDP,6'],
      { rows: 2, values: [], findings: ['KQ402 2:1', 'KQ205 3:2'] },
    ],
  ])('%s', async (_case, lines, due) => {
    expect(await read(lines)).toMatchObject(due)
  })

  it('quotes what stands in the place of a header, blank cells aside', async () => {
    const { findings } = await readSubmission(source(['', '甲, ,乙', '丙,丁'], 'x.csv'), smallPlan)
    expect(findings.map(({ value, message }) => [value, message.en.includes('"甲,乙"')])).toEqual([
      ['甲,乙', true],
    ])
  })

  it('names the rows that the plan does not know, and how many there are', async () => {
    const { findings } = await readSubmission(
      source(['指标,2023年', '旅游总收入,5', '粮食产量,6'], 'x.csv'),
      smallPlan,
    )
    expect(findings[0]?.message.en).toMatch(/2 rows.*"旅游总收入".*"粮食产量"/)
  })

  it('quotes the header that has no rows', async () => {
    const { findings } = await readSubmission(source(['指标,2023年'], 'x.csv'), smallPlan)
    expect(findings[0]?.message.en).toContain('"指标,2023年"')
  })

  it('says that a formula was never calculated in place of that there is no header', async () => {
    const cells = '<row r="1"><c r="A1"><f>B1</f></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row>'
    const bytes = workbook([{ name: '表1', xml: `<sheetData>${cells}</sheetData>` }])
    const { findings } = await readSubmission(sourceOf('x.xlsx', bytes), smallPlan)
    expect(findings.map(findingOf)).toEqual(['KQ110 1:1'])
  })

  it('takes the year of the file’s name where nothing else is said, for every row', async () => {
    expect((await read(['指标,数值', 'GDP,5', '城镇化率,80'], '2023.csv')).values).toEqual([
      'gdp 2023 5',
      'urbanisation 2023 80',
    ])
  })
})

describe('regions handed over as they are complete', () => {
  const header = '地区,指标,2023年'
  const regions = (names: readonly string[]) => [
    header,
    ...names.flatMap((name) => [`${name},GDP,5`, `${name},城镇化率,80`]),
  ]

  async function parts(lines: readonly string[], enough: number) {
    const found: (readonly string[])[] = []
    const reading = readInParts(source(lines, 'x.csv'), smallPlan, { noDigest: true }, enough)
    for (;;) {
      const { done, value } = await reading.next()
      if (done === true)
        return { found, left: value === null ? null : value.observations.map(valueText), rest: value }
      found.push(value.observations.map(valueText))
    }
  }
  const of = (name: string) => [`${name} gdp 2023 5`, `${name} urbanisation 2023 80`]

  it('come one after another, and the last with what was found', async () => {
    const { found, left, rest } = await parts([...regions(['甲', '乙', '丙']), '丙,旅游总收入,5'], 1)
    expect(found).toEqual([of('甲'), of('乙')])
    expect(left).toEqual(of('丙'))
    expect(rest?.input.rows).toBe(7)
    expect(rest?.findings.map(findingOf)).toEqual(['KQ402 8:2'])
  })

  it('come all at once where there are not enough', async () => {
    const { found, left } = await parts(regions(['甲', '乙', '丙']), 1000)
    expect(found).toEqual([])
    expect(left).toEqual([...of('甲'), ...of('乙'), ...of('丙')])
  })

  it('are not handed over any more where one comes again', async () => {
    expect((await parts(regions(['甲', '乙', '甲']), 1)).left).toBeNull()
  })

  it('do not make a file empty, of which only the last region is left', async () => {
    const { rest } = await parts([...regions(['甲', '乙']), '丙,旅游总收入,5'], 1)
    expect(rest?.findings.map(({ id }) => id)).toEqual(['KQ402'])
  })
})
