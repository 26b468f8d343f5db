import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../src/document/table.ts'
import { markdown as asMarkdown } from '../../src/render/markdown.ts'
import { markdownText } from '../../src/words/markdown-text.ts'
import { awkward, type Found, reportOf, spots } from '../support/findings-report.ts'
import { jobSummary, markdown } from '../support/written.ts'

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
    expect(markdown(reportOf([{ line: 7, cell: 'C7' }]), style)).toMatchInlineSnapshot(`
      "# 2023 年，规划第 3/5 年（规划期 2021–2025 年，基期 2020 年，时间进度 60%）

      - 规划的 5 项指标中，1 项快于预期（地区生产总值（GDP）），1 项严重滞后（常住人口城市化率），2 项缺数据，1 项无法评价（实际利用外资）。
      - 其中约束性指标 1 项：1 项缺数据。
      - 照目前的走势，到期 1 项能够达标，1 项难以达标（常住人口城市化率）。

      | 序号 | 指标 | 单位 | 基期值 | 实际值 | 应达值 | 目标 | 计划年均 | 尚需年均 | 实际年均 | 实现程度 | 进度比 | 趋势值 | 到期达标 | 评价 |
      |---:|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---|---|
      | 1 | 地区生产总值（GDP） | 亿元 | 1516.7 | 2030.29 | 1895.89 | 2200★ | +7.72% | +4.10% | +10.21% | 78% | 1.31 | 2466.02 | 能 | ▲ 快于预期 |
      | 2 | 人均GDP（常住） | 万元 | 15.2 |  | 17.9 | 20 左右 | +5.64% |  |  |  |  |  |  | - 缺数据 |
      | 5 | 常住人口城市化率 | % | 81 | 81.5 | 83.4 | 85 左右 | +0.80 点 | +1.75 点 | +0.17 点 | 13% | 0.21 | 81.8 | 不能 | ▼ 严重滞后 |
      | 13 | 实际利用外资 | 亿美元 | 2.3 | 3 \\[?\\] | \\[12.0\\] | \\[20\\] | 4.00 |  |  |  |  |  |  | ? 无法评价 |
      | 17 | 单位GDP能耗降低率〔约束〕 | % | 6.4 |  |  | 完成上级下达任务 |  |  |  |  |  |  |  | - 缺数据 |

      - 应达值：从基期匀速走到目标，这一年应有的数。
      - 实现程度：从基期到目标的路已走完多少。
      - 进度比：完成进度除以时间进度，1 为正好按期。
      - 趋势值：照基期以来的平均速度，到 2025 年的数。
      - 到期达标：按各年变动（年数很少）估计的可能性，90% 起为很可能，66% 起为较可能，33% 以下为不太可能，10% 以下为很不可能；居中的、与平均速度不一致的、照最近的变动将得而复失的，存疑；能、不能只按平均速度。
      - 年均：带 % 的是年均增速，其余是每年增减量或数量，单位同指标（点为百分点）。
      - 现价：金额按当年价格计算，其增速为名义增速，不能与可比价增速直接比较。

      ## 未达进度和需关注的指标（按所需努力排序）

      | 序号 | 指标 | 评价 | 尚需年均 | 实际年均 | 努力倍数 | 差距 | 2024 年须达到 |
      |---:|---|---|---:|---:|---:|---:|---:|
      | 5 | 常住人口城市化率，% | ▼ 严重滞后 | +1.75 点 | +0.17 点 | 10.5 | -1.9 | ≥84.1 |

      - 努力倍数：尚需年均与实际年均之比；按它排序，约束性指标在前。没有的，是没有变动、方向相反，或只是有不达标风险。
      - 差距：实际值减应达值，须保持的减目标值；单位同指标。
      - 须达到：下一年达到这个数即基本符合预期；累计的为当年数。

      ## 数据问题

      | 级别 | 规则 | 位置 | 问题 | 处理 |
      |---|---|---|---|---|
      | 错误 | KQ503 unit-scale | 2023.csv:7:3 (C7) | 不对 | 改正 |

      - 地区生产总值（GDP）：确保 2000 已达到
      - 无法评价：实际利用外资（缺 2021、2022 年；补报当年数，或报累计数（写作 \\[8.6\\]））
      - 共 5 项：达到进度 1 项，未达进度 1 项，未评价 3 项
      - 到期达标展望：能 1 项，存疑 0 项，不能 1 项
      - 未达进度的预期性指标：常住人口城市化率（严重滞后）
      "
    `)
  })

  it('escapes so that every cell reads back as one line of the same text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'\\`*_[]<>|~$&@#1a 数') })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (row) => {
        const columns = row.map((cell) => ({ title: `${cell}x`, show: () => `${cell}x` }))
        const table = tableOf('', columns, [{ rows: [row] }])
        const page = { lang: 'zh', title: '', blocks: [{ kind: 'table', table }] } as const
        const [, , line = ''] = asMarkdown(page, style).split('\n')
        expect(cellsOf(line)).toEqual(row.map((each) => `${each}x`.trim()))
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
