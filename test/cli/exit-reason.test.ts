import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { choicesOf } from '../../src/cli/formats.ts'
import { commands } from '../support/commands.ts'
import { inTurn } from '../support/in-turn.ts'
import { run } from '../support/run.ts'
import { columns, csvOf, whole, withCell } from '../validate/variant.ts'

const cwd = mkdtempSync(join(tmpdir(), 'kq-exit-reason-'))
const files = {
  'mistakes.csv': '指标,单位,2023年\n地区生产总值,亿元,18806000\n外贸出口额,亿元,1O38.9\n',
  'warned.csv': csvOf(withCell(whole, 6, columns.y2023, '88.9')),
  'off-track.csv':
    '指标,单位,2022年,2023年\n地区生产总值,亿元,1756.3,1880.6\n外贸出口额,亿元,880.4,890.3\n空气质量优良天数比例,%,88.6,87.6\nPM2.5年均浓度,微克/立方米,30.1,30.9\n',
  'regions.csv':
    '指标,地区,2023年\n外贸出口额,甲区,1126.4\n外贸出口额,乙区,870.1\n外贸出口额,"\u001b[31m丙\u202e区",870.2\n',
  'other.csv': '指标,单位,2023年\n外贸出口额,亿元,951\n',
  'later.csv': '指标,单位,2022年,2023年\n地区生产总值,亿元,1756.3,1900.6\n外贸出口额,亿元,880.4,1126.4\n',
}
for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text)

const cases: readonly (readonly [string, readonly string[], 0 | 1 | 3, string | null, string | null])[] = [
  [
    'what is off track, binding first, what is at risk apart',
    ['check', 'off-track.csv', '--fail-on', 'off-track'],
    3,
    '退出码 3：已评价的 4 个指标中有 3 个触发 --fail-on off-track：未达进度 2 个（PM2.5年均浓度〔约束〕、外贸出口额），需关注 1 个（空气质量优良天数比例〔约束〕）',
    'Exit 3: 3 of 4 judged indicators trip --fail-on off-track: 2 off track (PM2.5 annual mean concentration [binding], Goods exports), 1 at risk (Share of days with good air quality [binding])',
  ],
  ['what is off track and not asked for', ['check', 'off-track.csv'], 0, null, null],
  [
    'regions, with nothing a terminal obeys',
    ['check', 'regions.csv', '--fail-on', 'off-track'],
    3,
    '退出码 3：已评价的 3 个指标中有 2 个触发 --fail-on off-track：未达进度 2 个（乙区外贸出口额、[31m丙区外贸出口额）',
    'Exit 3: 2 of 3 judged indicators trip --fail-on off-track: 2 off track (Goods exports, 乙区, Goods exports, [31m丙区)',
  ],
  [
    'errors',
    ['check', 'mistakes.csv'],
    1,
    '退出码 1：2 个错误（KQ503 地区生产总值（GDP）、KQ303 外贸出口额）',
    'Exit 1: 2 errors (KQ503 Gross domestic product, KQ303 Goods exports)',
  ],
  [
    'errors before what is off track',
    ['check', 'mistakes.csv', '--fail-on', 'off-track'],
    1,
    '退出码 1：2 个错误（KQ503 地区生产总值（GDP）、KQ303 外贸出口额）',
    'Exit 1: 2 errors (KQ503 Gross domestic product, KQ303 Goods exports)',
  ],
  [
    'errors of a file to validate',
    ['validate', 'mistakes.csv'],
    1,
    '退出码 1：2 个错误（KQ503 地区生产总值（GDP）、KQ303 外贸出口额）',
    'Exit 1: 2 errors (KQ503 Gross domestic product, KQ303 Goods exports)',
  ],
  [
    'warnings by --strict',
    ['validate', 'warned.csv', '--strict'],
    1,
    '退出码 1：1 个警告，超过 --strict 允许的数量（KQ505 常住人口城市化率）',
    'Exit 1: 1 warning, more than --strict allows (KQ505 Urbanisation rate of the resident population)',
  ],
  [
    'warnings by --max-warnings',
    ['check', 'warned.csv', '--max-warnings', '0'],
    1,
    '退出码 1：1 个警告，超过 --max-warnings 0 允许的数量（KQ505 常住人口城市化率）',
    'Exit 1: 1 warning, more than --max-warnings 0 allows (KQ505 Urbanisation rate of the resident population)',
  ],
  [
    'warnings by --fail-on',
    ['compare', 'warned.csv', '--fail-on', 'warning'],
    1,
    '退出码 1：1 个警告，超过 --fail-on warning 允许的数量（KQ505 常住人口城市化率）',
    'Exit 1: 1 warning, more than --fail-on warning allows (KQ505 Urbanisation rate of the resident population)',
  ],
  ['errors that nobody minds', ['validate', 'mistakes.csv', '--fail-on', 'never'], 0, null, null],
  [
    'an error of the indicator explained',
    ['explain', 'gdp', 'mistakes.csv'],
    1,
    '退出码 1：1 个错误（KQ503 地区生产总值（GDP））',
    'Exit 1: 1 error (KQ503 Gross domestic product)',
  ],
  [
    'errors of what milestones start from',
    ['milestones', 'mistakes.csv'],
    1,
    '退出码 1：2 个错误（KQ503 地区生产总值（GDP）、KQ303 外贸出口额）',
    'Exit 1: 2 errors (KQ503 Gross domestic product, KQ303 Goods exports)',
  ],
  [
    'differences',
    ['diff', 'off-track.csv', 'later.csv', '--exit-code'],
    1,
    '退出码 1：两份数据有差异，数值 6 处，评价 3 处（--exit-code）：外贸出口额、空气质量优良天数比例、PM2.5年均浓度、地区生产总值（GDP）',
    'Exit 1: 6 values and 3 verdicts differ (--exit-code): Goods exports, Share of days with good air quality, PM2.5 annual mean concentration, Gross domestic product',
  ],
  ['differences that are not asked for', ['diff', 'off-track.csv', 'later.csv'], 0, null, null],
  [
    'errors of last year',
    ['template', '2024', '--from', 'off-track.csv', 'other.csv'],
    1,
    '退出码 1：1 个错误（KQ405 外贸出口额）',
    'Exit 1: 1 error (KQ405 Goods exports)',
  ],
  [
    'what a plan says twice',
    ['plan', 'exports', '--lint', '--strict'],
    1,
    '退出码 1：1 个警告，超过 --strict 允许的数量（KQ951 外贸出口额）',
    'Exit 1: 1 warning, more than --strict allows (KQ951 Goods exports)',
  ],
]

describe('the last line on standard error says why', () => {
  describe.each(cases)('%s', (_, argv, code, zh, en) => {
    const spec = commands.find(({ name }) => name === argv[0])
    const formats = spec === undefined ? [] : choicesOf(spec.formats)

    it.each(formats.map((format, turn) => ({ format, turn })))('as $format', async ({ format, turn }) => {
      const lines = [
        ['zh', zh],
        ['en', en],
      ] as const
      for (const [lang, line] of inTurn(lines, turn, 2)) {
        const words = [...argv, '-f', format, '--lang', lang]
        const { stderr, exit } = await run(words, { cwd })
        if (exit === 2) expect(stderr).toContain('--format')
        else expect(exit).toBe(code)
        const last = stderr.trimEnd().split('\n').at(-1) ?? ''
        if (exit === 0) expect(last).not.toMatch(/^(?:退出码|Exit) \d/)
        else if (exit !== 2) expect(last).toBe(line)
        expect((await run([...words, '-q'], { cwd })).stderr).toBe(exit === 2 ? stderr : '')
      }
    })
  })

  it('names ten of what is off track and of what is at risk, and counts the rest, read at once or in rounds', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => [
      `${at} 区,外贸出口额,亿元,880.4,890.3`,
      `${at} 区,PM2.5年均浓度,微克/立方米,30.1,${at < 3 ? 30.9 : 28}`,
      `${at} 区,空气质量优良天数比例,%,88.6,87.6`,
    ])
    writeFileSync(join(cwd, 'many.csv'), `地区,指标,单位,2022年,2023年\n${rows.flat().join('\n')}\n`)
    const names = (from: number, to: number, name: string) =>
      Array.from({ length: to - from }, (_, at) => `${from + at} 区${name}`).join('、')
    const line = [
      '退出码 3：已评价的 90 个指标中有 63 个触发 --fail-on off-track：未达进度 33 个（',
      `${names(0, 3, 'PM2.5年均浓度〔约束〕')}、${names(0, 7, '外贸出口额')}等），`,
      `需关注 30 个（${names(0, 10, '空气质量优良天数比例〔约束〕')}等）`,
    ].join('')
    for (const [format, enough] of [
      ['json', undefined],
      ['csv', undefined],
      ['tsv', 7],
      ['csv', 1],
    ] as const) {
      const world = enough === undefined ? { cwd } : { cwd, enough }
      const { stderr, exit } = await run(['check', 'many.csv', '--fail-on', 'off-track', '-f', format], world)
      expect([format, exit, stderr.trimEnd().split('\n').at(-1)]).toEqual([format, 3, line])
    }
  })
})
