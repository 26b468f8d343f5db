import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/domain/assessment.ts'
import { overviewBlocks } from '../../src/report/overview.ts'
import { run } from '../support/run.ts'
import { words } from '../support/written.ts'
import { assessment } from './sample.ts'

const { outlook } = assessment({})
const rows: readonly Assessment[] = [
  assessment({
    name: '甲',
    nameEn: 'A',
    verdict: 'ahead',
    onTrack: true,
    outlook: { ...outlook, likelihood: 'likely' },
  }),
  assessment({
    name: '乙',
    nameEn: 'B',
    attribute: 'binding',
    verdict: 'behind',
    onTrack: false,
    outlook: { ...outlook, likelihood: 'unlikely' },
  }),
  assessment({
    name: '丙',
    nameEn: 'C',
    verdict: 'behind',
    onTrack: false,
    outlook: { ...outlook, likelihood: 'in-doubt' },
  }),
  assessment({
    name: '丁',
    nameEn: 'D',
    verdict: 'no-data',
    onTrack: null,
    outlook: { ...outlook, likelihood: null },
  }),
]
const sentences = (of: readonly Assessment[], lang: 'zh' | 'en') =>
  overviewBlocks(of, words[lang]).flatMap((block) =>
    block.kind === 'apart'
      ? block.blocks.flatMap((inner) => (inner.kind === 'lines' ? inner.lines.map(({ text }) => text) : []))
      : [],
  )

describe('the sentences of a mid-term evaluation', () => {
  it('count by verdict with the names, binding indicators apart, and say what is to be expected', () => {
    expect(sentences(rows, 'zh')).toEqual([
      '规划的 4 项指标中，1 项快于预期（甲），2 项滞后（乙、丙），1 项缺数据。',
      '其中约束性指标 1 项：1 项滞后（乙）。',
      '照目前的走势，到期 1 项能够达标，1 项存疑（丙），1 项难以达标（乙）。',
    ])
    expect(sentences(rows, 'en')).toEqual([
      'Of 4 indicators of the plan, 1 is "ahead" (A), 2 are "behind" (B; C), 1 is "no data".',
      'Of the 1 binding indicator among them, 1 is "behind" (B).',
      'As things go, 1 target will be met, 1 in doubt (C), 1 will not be met (B).',
    ])
  })

  it('say nothing of binding indicators where there are none, nor of an outlook in the target year', () => {
    const over = rows.slice(2).map((one) => ({ ...one, outlook: { ...outlook, likelihood: null } }))
    expect(sentences(over, 'en')).toHaveLength(1)
  })

  it('stand in pages and files, not on a terminal', async () => {
    const file = 'fixtures/illustrative/2023.csv'
    const [page, screen] = [
      await run(['check', file, '-f', 'markdown', '--lang', 'zh']),
      await run(['check', file, '--lang', 'zh'], { columns: 120 }),
    ]
    expect(page.stdout).toContain('其中约束性指标 9 项：')
    expect(screen.stdout).not.toContain('其中约束性指标 9 项：')
  })
})
