import { describe, expect, it } from 'vitest'
import type { Finding, Rule } from '../../src/domain/finding.ts'
import { accept } from '../../src/findings/accept.ts'
import { unexplained } from '../../src/findings/draft.ts'
import { explanationColumns, neededColumns } from '../../src/findings/explanation.ts'
import type { Looked } from '../../src/findings/looked.ts'
import { readExplanations } from '../../src/findings/read-explanations.ts'
import { sideTable } from '../../src/text/side-table.ts'
import { validationRules } from '../../src/validate/every-rule.ts'
import { findingOf } from '../support/findings-report.ts'

const rules: readonly Rule[] = validationRules
const header = '规则,指标,地区,年份,数值,原因,说明人,有效期至'
const codeOf = (text: string) => (['gdp', 'GDP', '1'].includes(text) ? 'gdp' : null)

function read(...lines: readonly string[]) {
  const needed = neededColumns.map((column) => [column])
  const table = sideTable('kq.explanations.csv', lines.join('\n'), explanationColumns, needed)
  return readExplanations(table, { rules, codeOf, sampleCode: 'gdp' })
}

const odd: Finding = {
  ...findingOf({ id: 'KQ505', severity: 'warning', indicator: 'gdp', value: '2030.29', line: 7, cell: 'C7' }),
  name: 'implausible-change',
  year: 2023,
  region: '柯桥区',
}

/** A run over one file, and over others that stand apart. */
const looked: Looked = {
  years: new Set([2023]),
  files: new Map([[odd.place.file, new Set(['柯桥区'])]]),
  apart: new Set(),
}

describe('explanations', () => {
  it.each([
    ['by id, indicator, region, year and value', 'KQ505,gdp,柯桥区,2023,2030.29,普查,张三,', true],
    ['by the name of the rule and of the indicator', 'implausible-change,GDP,,2023年,,普查,,', true],
    ['by the rule alone', 'kq505,,,,,普查,,', true],
    ['the same number written another way', 'KQ505,gdp,,2023,2030.290,普查,,', true],
    ['another value', 'KQ505,gdp,,2023,2030.3,普查,,', false],
    ['another year', 'KQ505,gdp,,2022,2030.29,普查,,', false],
    ['another region', 'KQ505,gdp,越城区,2023,2030.29,普查,,', false],
    ['another rule', 'KQ504,gdp,,2023,2030.29,普查,,', false],
    ['until this year', 'KQ505,gdp,,2023,,普查,,2023', true],
    ['until a day of this year', 'KQ505,gdp,,2023,,普查,,2023-12-31', true],
    ['until last year', 'KQ505,gdp,,2023,,普查,,2022', false],
    ['without a reason', 'KQ505,gdp,,2023,,,张三,', false],
  ])('%s', (_, line, accepted) => {
    const { entries, findings } = read(header, line)
    expect(findings).toEqual([])
    expect(accept([odd], entries, looked)[0]?.accepted).toBe(accepted)
  })

  it.each([
    ['文件', '2023.csv', true],
    ['文件', '报送/2023.csv', true],
    ['file', '2023.csv', true],
    ['文件', '2022.csv', false],
    ['文件', '023.csv', false],
    ['file', '', true],
  ])('hold for the file they name: %s %s', (column, name, accepted) => {
    const { entries } = read(`${header},${column}`, `KQ505,gdp,,2023,2030.29,普查,,,${name}`)
    const finding = { ...odd, place: { ...odd.place, file: '数据/报送/2023.csv' } }
    expect(accept([finding], entries, looked)[0]?.accepted).toBe(accepted)
  })

  it('are shown with the finding: the reason and who gives it', () => {
    const { entries } = read(header, 'KQ505,gdp,,2023,,经济普查修订,张三,')
    expect(accept([odd], entries, looked)).toEqual([
      { ...odd, accepted: true, explanation: '经济普查修订 — 张三' },
    ])
  })

  it.each([
    ['nothing to explain in a year looked at', 'KQ505,gdp,,2023,1,普查,,', [], 'KQ701'],
    ['nothing to explain, in any year', 'KQ505,gdp,,,,普查,,', [], 'KQ701'],
    ['a year not looked at is left alone', 'KQ505,gdp,,2022,1,普查,,', [], null],
    ['expired', 'KQ505,gdp,,2023,,普查,,2022', [odd], 'KQ702'],
    ['without a reason', 'KQ505,gdp,,2023,,,,', [odd], 'KQ703'],
    ['an error', 'KQ505,gdp,,2023,,普查,,', [{ ...odd, severity: 'error' as const }], 'KQ705'],
  ])('complain: %s', (_, line, findings, id) => {
    const { entries } = read(header, line)
    const added = accept(findings, entries, looked).slice(findings.length)
    expect(added.map((finding) => finding.id)).toEqual(id === null ? [] : [id])
  })

  it('complain once, however many findings they speak of', () => {
    const { entries } = read(header, 'KQ505,,,,,,,')
    const findings = accept([odd, { ...odd, year: 2022 }], entries, looked)
    expect(findings.map(({ id }) => id)).toEqual(['KQ505', 'KQ505', 'KQ703'])
  })

  it.each([
    ['rule', 'KQ999,gdp,,2023,,普查,,', 'A2'],
    ['indicator', 'KQ505,海洋产值,,2023,,普查,,', 'B2'],
    ['year', 'KQ505,gdp,,去年,,普查,,', 'D2'],
    ['until', 'KQ505,gdp,,2023,,普查,,永远', 'H2'],
  ])('that cannot be read say so at the cell: %s', (_, line, cell) => {
    const { entries, findings } = read(header, line)
    expect(entries).toEqual([])
    expect(findings.map(({ id, place }) => `${id} ${place.cell}`)).toEqual([`KQ704 ${cell}`])
  })

  it('say in the words of the file what is missing and what to write', () => {
    const [header] = read('规则,说明人', 'KQ505,张三').findings
    expect(header?.message.zh).toBe('说明文件的表头没有“原因”列')
    expect(header?.remedy.zh).toMatch(/^表头写成：规则,指标,.*原因/)
    const [cell] = read('规则,原因,有效期至', 'KQ505,普查,永远').findings
    expect([cell?.message.zh, cell?.remedy.zh]).toEqual(['“有效期至”填的“永远”读不懂', '改成例如 2025'])
  })

  it('need a header', () => {
    expect(read('a,b', 'KQ505,x').findings.map(({ id }) => id)).toEqual(['KQ704'])
    expect(read().findings).toEqual([])
  })

  it('are drafted for warnings that none speaks of, not for errors, notes or explanations themselves', () => {
    const { entries } = read(header, 'KQ505,gdp,,2022,,,,')
    const others = [
      { ...odd, year: 2022 },
      { ...odd, severity: 'error' as const },
      { ...odd, severity: 'note' as const },
      { ...odd, id: 'KQ703' },
    ]
    expect(unexplained([odd, ...others], entries)).toEqual([odd])
  })
})

describe('an explanation that does not say whose value it explains', () => {
  const at = (file: string, region: string | null, more: Partial<Finding> = {}): Finding => {
    return { ...odd, region, place: { ...odd.place, file }, ...more }
  }
  const lookedAtFiles = (
    stated: Readonly<Record<string, readonly (string | null)[]>>,
    ...apart: string[]
  ) => ({
    years: new Set([2022, 2023]),
    files: new Map(Object.entries(stated).map(([file, regions]) => [file, new Set(regions)])),
    apart: new Set(apart),
  })
  const general = 'KQ505,gdp,,2023,2030.29,普查,,'
  const two = [at('甲.csv', null), at('乙.csv', null)]
  const apart = lookedAtFiles({ '甲.csv': [null], '乙.csv': [null] }, '甲.csv', '乙.csv')

  it.each<[string, readonly Finding[], Looked, string, readonly boolean[], readonly string[]]>([
    ['of two files that stand apart', two, apart, general, [false, false], ['KQ706']],
    ['of one of them', [at('甲.csv', null)], apart, general, [true], []],
    [
      'of two files of one series',
      [at('2022.csv', null), at('2023.csv', null)],
      lookedAtFiles({ '2022.csv': [null], '2023.csv': [null] }),
      general,
      [true, true],
      [],
    ],
    [
      'of two regions in two files',
      [at('甲.csv', '甲区'), at('乙.csv', '乙区')],
      lookedAtFiles({ '甲.csv': ['甲区'], '乙.csv': ['乙区'] }),
      general,
      [false, false],
      ['KQ706'],
    ],
    [
      'of two regions in one file',
      [at('市.csv', '甲区'), at('市.csv', '乙区')],
      lookedAtFiles({ '市.csv': ['甲区', '乙区'] }),
      general,
      [false, false],
      ['KQ706'],
    ],
    [
      'of all regions of one file, whatever their values',
      [at('市.csv', '甲区'), at('市.csv', '乙区', { value: '1' })],
      lookedAtFiles({ '市.csv': ['甲区', '乙区'] }),
      'KQ505,,,2023,,普查,,',
      [true, true],
      [],
    ],
    [
      'of one region in two files',
      [at('a.csv', '甲区'), at('b.csv', '甲区')],
      lookedAtFiles({ 'a.csv': ['甲区'], 'b.csv': ['甲区'] }),
      general,
      [true, true],
      [],
    ],
    [
      'of files of several regions each, about none of their rows',
      [at('甲.csv', null, { value: null }), at('乙.csv', null, { value: null })],
      lookedAtFiles({ '甲.csv': ['甲区', '丙区'], '乙.csv': ['乙区', '丁区'] }),
      'KQ505,gdp,,,,普查,,',
      [false, false],
      ['KQ706'],
    ],
    [
      'of errors, which none excuses',
      two.map((one) => ({ ...one, severity: 'error' as const })),
      apart,
      general,
      [false, false],
      ['KQ705'],
    ],
    [
      'of files that state a region each, about none of their rows',
      [at('甲.csv', null, { value: null }), at('乙.csv', null, { value: null })],
      lookedAtFiles({ '甲.csv': ['甲区'], '乙.csv': ['乙区'] }),
      'KQ505,gdp,,,,普查,,',
      [false, false],
      ['KQ706'],
    ],
  ])('%s', (_, findings, run, line, accepted, ids) => {
    const { entries } = read(header, line)
    const after = accept(findings, entries, run)
    expect(after.slice(0, findings.length).map((one) => one.accepted)).toEqual(accepted)
    expect(after.slice(findings.length).map(({ id }) => id)).toEqual(ids)
  })

  it('excuses none even where others say whose they are', () => {
    const { entries } = read(`${header},文件`, `${general},`, `${general},甲.csv`)
    const after = accept(two, entries, apart)
    expect(after.map(({ id, accepted }) => `${id} ${accepted}`)).toEqual([
      'KQ505 true',
      'KQ505 false',
      'KQ706 false',
    ])
    expect(after[2]?.message.zh).toContain('与 2 份报送的问题都相符：甲.csv:7、乙.csv:7')
  })

  it('is drafted anew, for each by its own name, and once', () => {
    const { entries } = read(header, general)
    const after = accept(two, entries, apart)
    expect(unexplained(after, entries)).toEqual(two)
    expect(unexplained([...two, ...two], [])).toEqual(two)
    const regions = [at('a.csv', '甲区'), at('b.csv', '甲区'), at('a.csv', '乙区')]
    expect(unexplained(regions, [])).toEqual([regions[0], regions[2]])
  })

  it.each<[string, string, readonly string[]]>([
    ['a file not read, and a finding like it', ',,2023,2030.29,普查,,,丙.csv', ['KQ707']],
    ['a region not read, and a finding like it', ',丙区,2023,2030.29,普查,,,', ['KQ707']],
    ['a file not read, and nothing like it', ',,2023,1,普查,,,丙.csv', []],
    ['a region not read, and nothing like it', ',丙区,2023,1,普查,,,', []],
    ['a file read, and nothing like it', ',,2023,1,普查,,,甲.csv', ['KQ701']],
    ['a file not read in a year not read', ',,2021,2030.29,普查,,,丙.csv', []],
  ])('is for another: %s', (_, rest, ids) => {
    const { entries } = read(`${header},文件`, `KQ505,${rest}`)
    const after = accept(two, entries, apart)
    expect(after.slice(2).map(({ id }) => id)).toEqual(ids)
    expect(after.some(({ accepted }) => accepted)).toBe(false)
  })
})
