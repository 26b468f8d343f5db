import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../src/document/block.ts'
import { tableOf } from '../../src/document/table.ts'
import { html, htmlIn } from '../../src/render/html/index.ts'

/* One page of the same document in two languages: what says the same stands once, all else in both, of which one is shown. */

const document = (lang: 'zh' | 'en', blocks: readonly Block[]): Document => ({
  lang,
  title: 'GDP <&>',
  blocks,
})
const words = [
  { toContent: '跳到正文', language: '中文' },
  { toContent: 'Skip', language: 'English' },
]
const both = (zh: Block, en: Block) => htmlIn([document('zh', [zh]), document('en', [en])], words, '')
const inside = (page: string) => page.slice(page.indexOf('<main'), page.indexOf('</main>'))

describe('a text in two languages', () => {
  it('stands once where it is the same', () => {
    const page = inside(
      both(
        { kind: 'lines', lines: [{ text: '7.72%', tone: 'good' }] },
        { kind: 'lines', lines: [{ text: '7.72%', tone: 'good' }] },
      ),
    )
    expect(page.match(/7\.72%/g)).toHaveLength(1)
    expect(page).not.toContain('lang=')
  })

  it('stands in both where it is not, each marked with its language', () => {
    const page = inside(
      both({ kind: 'heading', level: 2, text: '总体情况' }, { kind: 'heading', level: 2, text: 'Overview' }),
    )
    expect(page).toContain('<h2><span lang="zh-CN">总体情况</span><span lang="en">Overview</span></h2>')
  })

  it('has what only one language says in that one', () => {
    const page = inside(both({ kind: 'notes', notes: ['甲', '乙'] }, { kind: 'notes', notes: ['A'] }))
    expect(page).toContain('<li><span lang="zh-CN">甲</span><span lang="en">A</span></li>')
    expect(page).toContain('<li>乙</li>')
  })

  it('begins in the first, and hides the other until it is chosen, without a script', () => {
    const page = htmlIn(
      [document('en', []), document('zh', [])],
      [words[1], words[0]].flatMap((one) => one ?? []),
      '',
    )
    expect(page).toContain('<html lang="en">')
    expect(page).toMatch(/id="in-en" checked>English<\/label>.*id="in-zh">中文/)
    expect(page).toContain('[lang=zh-CN]:not(html,label){display:none}')
    expect(page).toContain(':root:has(#in-zh:checked) [lang=en]:not(html,label){display:none}')
    expect(page).not.toMatch(/<script/)
  })

  it('offers no choice where there is one language, and keeps the table in its own', () => {
    const table = tableOf<string>('表', [{ title: '名', show: (name) => name }], [{ rows: ['甲'] }])
    const page = html(document('zh', [{ kind: 'table', table }]))
    expect(page).not.toContain('type="radio"')
    expect(page).toContain('<td>甲</td>')
  })
})

describe('what is not the same document in each language', () => {
  it('is refused, not mixed', () => {
    expect(() => both({ kind: 'notes', notes: ['甲'] }, { kind: 'lines', lines: [] })).toThrow(/in another/)
  })
})

describe('hostile text', () => {
  const hostile = '<img src=x onerror=alert(1)>"\']]></script>\u202e'
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 2, text: hostile },
    { kind: 'lines', lines: [{ text: hostile, tone: 'bad' }] },
    { kind: 'facts', facts: [{ label: hostile, text: hostile }] },
    { kind: 'notes', notes: [hostile] },
    { kind: 'fold', title: hostile, blocks: [{ kind: 'notes', notes: [hostile] }] },
    {
      kind: 'list',
      start: 1,
      items: [
        { lead: { text: hostile, tone: 'bad' }, text: hostile, under: [{ kind: 'formula', text: hostile }] },
      ],
    },
    {
      kind: 'counts',
      tiles: [{ number: hostile, of: hostile, text: hostile, tone: 'good' }],
      bar: [{ sign: hostile, text: hostile, count: 1, tone: 'bad' }],
    },
    {
      kind: 'matrix',
      groups: [
        {
          title: hostile,
          cells: [
            {
              name: hostile,
              verdict: { sign: '▲', text: hostile, tone: 'good' },
              remark: hostile,
              card: hostile,
            },
          ],
        },
      ],
    },
    {
      kind: 'cards',
      level: 3,
      cards: [
        {
          id: hostile,
          title: hostile,
          remark: hostile,
          verdict: { sign: '▲', text: hostile, tone: 'good' },
          blocks: [],
        },
      ],
    },
    {
      kind: 'figure',
      caption: hostile,
      text: hostile,
      chart: {
        kind: 'progress',
        elapsed: 0.6,
        marks: { start: hostile, elapsed: hostile, end: hostile },
        rows: [{ name: hostile, sign: '▲', tone: 'good', progress: 0.5, due: 0.6, text: hostile }],
      },
    },
    {
      kind: 'figure',
      caption: hostile,
      text: hostile,
      chart: {
        kind: 'trajectory',
        from: 2020,
        to: 2025,
        actual: [{ year: 2020, value: 1 }],
        last: { text: hostile, tone: 'good' },
        planned: [],
        band: [],
        projected: null,
        goals: [{ value: 2, text: hostile }],
        forbidden: { above: null, below: null },
      },
    },
    {
      kind: 'table',
      table: tableOf<string>(
        hostile,
        [{ title: hostile, show: (text) => text, note: hostile }],
        [
          {
            rows: [hostile],
            heading: hostile,
            title: { text: hostile, tone: 'bad' },
            after: [{ text: hostile, tone: 'bad' }],
          },
        ],
      ),
    },
  ]

  it.each(blocks.map((block) => [block.kind, block] as const))('is shown as text in %s', (_, block) => {
    const page = inside(html(document('zh', [block])))
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(page).not.toMatch(/<img|<\/script|\u202e|onerror=[^a]/)
    // Nothing ends the attribute it stands in.
    for (const [attribute] of page.matchAll(/\s(?:id|href|title|class|style)="[^"]*"/g))
      expect(attribute).not.toMatch(/<|>/)
  })
})
