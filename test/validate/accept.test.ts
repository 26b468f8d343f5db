import { describe, expect, it } from 'vitest'
import type { Finding, Rule } from '../../src/domain/finding.ts'
import { validationRules } from '../../src/validate/every-rule.ts'
import { accept, unexplained } from '../../src/validate/explain/accept.ts'
import { readExplanations } from '../../src/validate/explain/read-explanations.ts'
import { findingOf } from '../support/findings-report.ts'

const rules: readonly Rule[] = validationRules
const header = '规则,指标,地区,年份,数值,原因,说明人,有效期至'
const codeOf = (text: string) => (['gdp', 'GDP', '1'].includes(text) ? 'gdp' : null)

function read(...lines: readonly string[]) {
  const rows = lines.map((line, index) => ({ line: index + 1, row: index + 1, cells: line.split(',') }))
  return readExplanations('kq.explanations.csv', rows, { rules, codeOf })
}

const odd: Finding = {
  ...findingOf({ id: 'KQ505', severity: 'warning', indicator: 'gdp', value: '2030.29', line: 7, cell: 'C7' }),
  name: 'implausible-change',
  year: 2023,
  region: '柯桥区',
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
    expect(accept([odd], entries, new Set([2023]))[0]?.accepted).toBe(accepted)
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
    expect(accept([finding], entries, new Set([2023]))[0]?.accepted).toBe(accepted)
  })

  it('are shown with the finding: the reason and who gives it', () => {
    const { entries } = read(header, 'KQ505,gdp,,2023,,经济普查修订,张三,')
    expect(accept([odd], entries, new Set([2023]))).toEqual([
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
    const added = accept(findings, entries, new Set([2023])).slice(findings.length)
    expect(added.map((finding) => finding.id)).toEqual(id === null ? [] : [id])
  })

  it('complain once, however many findings they speak of', () => {
    const { entries } = read(header, 'KQ505,,,,,,,')
    const findings = accept([odd, { ...odd, year: 2022 }], entries, new Set([2023]))
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
