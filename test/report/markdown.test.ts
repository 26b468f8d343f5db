import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jobSummary } from '../../src/report/job-summary.ts'
import { markdown, markdownTable, markdownText } from '../../src/report/markdown.ts'
import { awkward, type Found, reportOf, spots } from '../support/findings-report.ts'

const style = { lang: 'zh', ascii: false } as const

/** Cells of a row as a reader of Markdown sees them: a bar that is escaped is text. */
function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\| | \|$/g, '')
    .split(/(?<=(?<!\\)(?:\\\\)*) \| /)
    .map(shown)
}

function shown(cell: string): string {
  return cell
    .replace(/\\([\\`*_[\]|~$])/g, '$1')
    .replaceAll('&#64;', '@')
    .replaceAll('&#35;', '#')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

const findingRows = (text: string) => text.split('\n').filter((line) => /^\| (?:错误|警告|提示)/.test(line))

const read = (text: string) =>
  findingRows(text).map((line) => {
    const [, rule = '', place = ''] = cellsOf(line)
    const [, file = '', at, cell] = /^(.*?)(?::(\d+)(?::\d+)?)?(?: \(([A-Z]+\d+)\))?$/.exec(place) ?? []
    return { id: rule.slice(0, 5), file, line: at === undefined ? null : Number(at), cell: cell ?? null }
  })

describe('markdown', () => {
  it.each([
    ['report', markdown],
    ['job summary', jobSummary],
  ])('%s holds the findings of the report, all and no other', (_, write) => {
    const report = reportOf(awkward)
    expect(spots(read(write(report, style)))).toEqual(spots(report.findings))
  })

  it('writes the report', () => {
    expect(markdown(reportOf([{ line: 7, cell: 'C7' }]), style)).toBe(`# 2023 年进展 · plan.csv（2020–2025）

- 严重滞后 1，快于预期 1，无法评价 1，缺数据 2
- 1 个错误，0 个警告，0 条提示，0 条已说明

## 指标

| 序号 | 指标 | 单位 | 目标 | 实际值 | 应达值 | 尚需年均 | 评价 |
|---|---|---|---|---|---|---|---|
| 1 | 地区生产总值（GDP） | 亿元 | 2200★ | 2030.29 | 1895.89 | +4.10% | ▴ 快于预期 |
| 2 | 人均GDP（常住） | 万元 | 20 左右 |  | 17.9 |  | - 缺数据 |
| 5 | 常住人口城市化率 | % | 85 左右 | 81.5 | 83.4 | +1.75 点 | ▼ 严重滞后 |
| 13 | 实际利用外资 | 亿美元 | \\[20\\] |  | \\[12.0\\] |  | ? 无法评价 |
| 17 | 单位GDP能耗降低率 | % | 完成上级下达任务 |  |  |  | - 缺数据 |

## 数据问题

| 级别 | 规则 | 位置 | 问题 | 处理 |
|---|---|---|---|---|
| 错误 | KQ503 unit-scale | 2023.csv:7:3 (C7) | 不对 | 改正 |
`)
  })

  it('writes a run that only validates', () => {
    expect(markdown(reportOf([], 'en', false), { lang: 'en', ascii: true })).toBe(
      '# Validation of the data · plan.csv (2020–2025)\n\n- No findings\n',
    )
  })

  it('escapes so that every cell reads back as one line of the same text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~$&@#1a 数') })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (row) => {
        const [, , line = ''] = markdownTable(row, [row]).split('\n')
        expect(cellsOf(line)).toEqual(row.map((each) => each.trim()))
      }),
    )
  })

  it.each([
    ['<script>', '&lt;script&gt;'],
    ['![x](y)', '!\\[x\\](y)'],
    ['a\r\n| b |', 'a \\| b \\|'],
    ['@someone #12 &amp;', '&#64;someone &#35;12 &amp;amp;'],
  ])('%o is written %o', (text, written) => {
    expect(markdownText(text)).toBe(written)
  })
})

describe('job summary', () => {
  const many = (count: number, found: Found): readonly Found[] => Array.from({ length: count }, () => found)

  it('puts errors first and accepted findings last', () => {
    const text = jobSummary(
      reportOf([
        { severity: 'note' },
        { severity: 'warning', accepted: true },
        { severity: 'warning' },
        { severity: 'error' },
      ]),
      style,
    )
    expect(findingRows(text).map((line) => cellsOf(line)[0])).toEqual([
      '错误',
      '警告',
      '提示',
      '警告（已说明）',
    ])
  })

  it('lists what is off track and folds away the rest', () => {
    const [before = '', folded = ''] = jobSummary(reportOf([]), style).split('<details>')
    expect(before).toContain('## 未达进度的指标（约束性在前）')
    expect(before).toContain('| 5 | 常住人口城市化率 |')
    expect(before).not.toContain('地区生产总值')
    expect(folded).toContain('<summary>其余 4 个指标</summary>')
    expect(folded).toContain('| 1 | 地区生产总值（GDP） |')
  })

  it('stops after 100 rows and says how many are left out', () => {
    const text = jobSummary(reportOf(many(103, {})), style)
    expect(findingRows(text)).toHaveLength(100)
    expect(text).toContain('另有 3 条未列出')
    expect(jobSummary(reportOf(many(100, {})), style)).not.toContain('未列出')
  })
})
