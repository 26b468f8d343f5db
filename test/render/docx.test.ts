import { describe, expect, it } from 'vitest'
import type { Block, Document } from '../../src/document/block.ts'
import { tableOf } from '../../src/document/table.ts'
import { letters } from '../../src/render/docx/numbering.ts'
import { undated } from '../../src/render/docx/undated.ts'
import { docx } from '../../src/render/docx.ts'
import { hanziNumber } from '../../src/words/hanzi-number.ts'
import { elements, paragraphs, type ReadDocx, readDocx, tables, textOfPart } from '../support/read-docx.ts'
import { sample } from './sample.ts'

const noPicture = async () => null
/** One pixel, whatever is asked. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const drawn: { svg: string; width: number }[] = []
const pictures = async () => (svg: string, width: number) => {
  drawn.push({ svg, width })
  return onePixel
}
const read = async (document: Document, draws: Parameters<typeof docx>[1] = noPicture): Promise<ReadDocx> =>
  readDocx(await docx(document, draws))
const of = (blocks: readonly Block[], lang: Document['lang'] = 'zh'): Document => ({
  lang,
  title: '题目',
  blocks,
})
const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text })
const attributes = (read: ReadDocx, tag: string) => elements(read.body, tag).map((one) => one.attributes)

/** How wide the text of the last page is. */
const textWidth = (made: ReadDocx) => {
  const last = (tag: string, side: string) => Number(attributes(made, tag).at(-1)?.[`w:${side}`])
  return last('w:pgSz', 'w') - last('w:pgMar', 'left') - last('w:pgMar', 'right')
}

const wide = tableOf(
  '很宽的表',
  Array.from({ length: 12 }, (_, index) => ({
    title: `第${index + 1}列`,
    show: (row: number) => `${row}${'0'.repeat(8)}`,
    align: 'right' as const,
    ...(index > 6 ? { leaves: index } : {}),
  })),
  [{ rows: Array.from({ length: 60 }, (_, row) => row) }],
)
const figure: Extract<Block, { kind: 'figure' }> = {
  kind: 'figure',
  caption: '进度',
  text: '甲 50%',
  chart: {
    kind: 'progress',
    elapsed: 0.6,
    marks: { start: '0', elapsed: '60%', end: '100%' },
    rows: [{ name: '甲', sign: '▽', tone: 'warning', progress: 0.5, due: 0.6, text: '50%' }],
  },
}

describe('numbers of parts', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [21, '二十一'],
    [99, '九十九'],
    [100, '100'],
  ])('%i is %s', (number, text) => {
    expect(hanziNumber(number)).toBe(text)
  })

  it.each([
    [1, 'a'],
    [26, 'z'],
    [27, 'aa'],
    [53, 'ba'],
  ])('%i is (%s)', (number, text) => {
    expect(letters(number)).toBe(text)
  })

  it.each([
    ['zh', ['题', '一、甲', '（一）子', '（二）丑', '1.项', '二、乙', '（一）寅', '附件']],
    ['en', ['题', '1. 甲', '1.1 子', '1.2 丑', '(a) 项', '2. 乙', '2.1 寅', '附件']],
  ] as const)('count from the top in each part (%s)', async (lang, expected) => {
    const item = { lead: { text: '项', tone: 'plain' }, text: '', under: [] } as const
    const made = await read(
      of(
        [
          heading(1, '题'),
          heading(2, '甲'),
          heading(3, '子'),
          heading(3, '丑'),
          { kind: 'list', start: 1, items: [item] },
          heading(2, '乙'),
          heading(3, '寅'),
          { kind: 'fold', title: '附件', blocks: [] },
        ],
        lang,
      ),
    )
    const all = paragraphs(made)
    expect(all.map(({ text }) => text).filter((text) => text !== '')).toEqual(expected)
    const styles = ['Title', 'Heading1', 'Heading2', 'Heading2', 'Heading3', 'Heading1', 'Heading2', 'Annex']
    expect(all.filter(({ text }) => text !== '').map(({ style }) => style)).toEqual(styles)
  })
})

describe('the form of official papers', () => {
  it('is an A4 page with margins of 37, 35, 28 and 26 mm, and 28 points from line to line', async () => {
    const made = await read(of([{ kind: 'lines', lines: [{ text: '正文', tone: 'plain' }] }]))
    const mm = (length: string | undefined) => Math.round((Number(length) / 1440) * 25.4)
    const [size] = attributes(made, 'w:pgSz')
    const [margin] = attributes(made, 'w:pgMar')
    expect([size?.['w:w'], size?.['w:h']].map(mm)).toEqual([210, 297])
    expect(['top', 'bottom', 'left', 'right'].map((side) => mm(margin?.[`w:${side}`]))).toEqual([
      37, 35, 28, 26,
    ])
    const styles = textOfPart(made.parts, 'word/styles.xml')
    expect(styles).toContain('w:line="560" w:lineRule="exact"')
    expect(styles).toContain('w:eastAsia="仿宋_GB2312"')
    for (const face of ['方正小标宋简体', '黑体', '楷体_GB2312'])
      expect(styles).toContain(`w:eastAsia="${face}"`)
    expect(styles).toContain('w:firstLineChars="200"')
    expect(textOfPart(made.parts, 'word/fontTable.xml')).toContain('<w:altName w:val="仿宋,FangSong"/>')
  })

  it('says its title and language, and no date', async () => {
    const core = textOfPart((await read(of([]))).parts, 'docProps/core.xml')
    expect(core).toContain('<dc:title>题目</dc:title>')
    expect(core).toContain('<dc:language>zh-CN</dc:language>')
    expect(core).not.toMatch(/\d{4}-\d\d-\d\d/)
    expect(textOfPart((await read(of([], 'en'))).parts, 'docProps/core.xml')).toContain('en-GB')
  })

  it('has its number on the right of odd pages and on the left of even ones', async () => {
    const { parts } = await read(of([]))
    const [odd, even] = ['word/footer1.xml', 'word/footer2.xml'].map((name) => textOfPart(parts, name))
    expect(odd).toContain('w:jc w:val="right"')
    expect(even).toContain('w:jc w:val="left"')
    for (const footer of [odd, even]) expect(footer).toMatch(/— <.*PAGE.* —/s)
    expect(textOfPart(parts, 'word/settings.xml')).toContain('evenAndOddHeaders')
  })

  it('is the same bytes, whenever written', async () => {
    const first = await docx(of([...sample.blocks, figure]), pictures)
    await new Promise((done) => setTimeout(done, 2100)) // The clock of an archive goes in steps of two seconds.
    expect(Buffer.compare(await docx(of([...sample.blocks, figure]), pictures), first)).toBe(0)
  })

  it('takes no dates out of what is no archive', () => {
    expect(() => undated(new Uint8Array(100))).toThrow('not an archive')
  })
})

describe('a table', () => {
  it('is as wide as the text, its heading is repeated, and no row is broken', async () => {
    const made = await read(of([{ kind: 'table', table: wide }]))
    const grid = attributes(made, 'w:gridCol').map((one) => Number(one['w:w']))
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(textWidth(made))
    expect(grid.every((width) => width > 0)).toBe(true)
    const rows = elements(made.body, 'w:tr')
    expect(rows).toHaveLength(61)
    expect(rows.map((row) => elements([row], 'w:tblHeader').length)).toEqual([
      1,
      ...rows.slice(1).map(() => 0),
    ])
    expect(rows.every((row) => elements([row], 'w:cantSplit').length === 1)).toBe(true)
    expect(paragraphs(made).find(({ style }) => style === 'Caption')?.text).toBe('表1　很宽的表')
  })

  it('lies on its side in an annex where an upright page would leave columns out', async () => {
    const upright = await read(of([{ kind: 'table', table: wide }]))
    const annex = await read(
      of([heading(1, '题'), { kind: 'fold', title: '附件', blocks: [{ kind: 'table', table: wide }] }]),
    )
    const columns = (made: ReadDocx) => tables(made)[0]?.[0]?.length ?? 0
    expect(columns(annex)).toBeGreaterThan(columns(upright))
    expect(attributes(annex, 'w:pgSz').map((one) => one['w:orient'])).toEqual(['portrait', 'landscape'])
    const grid = attributes(annex, 'w:gridCol').map((one) => Number(one['w:w']))
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(textWidth(annex))
  })

  it('of every block: groups under their headings, a gap as a dash, small print below', async () => {
    const made = await read(sample)
    const [first, second] = tables(made)
    expect(first?.map((row) => row.slice(0, 3))).toEqual([
      ['序号', '指标', '数值'],
      ['1', '地区生产总值（GDP）', '2030.29'],
      ['2', '规上战略性新兴产业增加值占规上工业比重', '—'],
    ])
    expect(second?.map(([cell]) => cell)).toEqual(['序号', '滞后（1 项）', '3'])
    const text = paragraphs(made).map((one) => one.text)
    for (const said of ['甲区', '乙区', '1 项达到', '共 3 项', '应达值：按期应有的数。'])
      expect(text).toContain(said)
  })
})

describe('text from a file', () => {
  it.each([
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    [']]>', ']]>'],
    ["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
    ['&amp;', '&amp;'],
    ['\u202e倒', '<U+202E>倒'],
    ['响\u0007铃', '响<U+0007>铃'],
    ['\ufffe\ud800', '\ufffd\ufffd'],
    ['年均 -0.57 点', '年均 -0.57 点'],
  ])('%j is shown as %j, in a heading, a sentence, a cell and the title', async (text, shown) => {
    const made = await read(
      {
        lang: 'zh',
        title: text,
        blocks: [
          heading(2, text),
          { kind: 'lines', lines: [{ text, tone: 'plain' }] },
          { kind: 'table', table: tableOf(text, [{ title: text, show: () => text }], [{ rows: [1] }]) },
          { ...figure, caption: text, text },
        ],
      },
      pictures,
    )
    const texts = paragraphs(made).map((one) => one.text)
    expect(texts).toEqual(
      [`一、${shown}`, shown, `表1　${shown}`, shown, shown, '', `图1　${shown}`].map((one) =>
        expect.stringMatching(new RegExp(`^${one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)),
      ),
    )
    for (const [name, part] of made.parts) {
      if (!/\.(?:xml|rels|svg)$/.test(name)) continue
      expect([name, /<img|[\p{Cf}\ufffe]|(?![\n])\p{Cc}/u.test(Buffer.from(part).toString())]).toEqual([
        name,
        false,
      ])
    }
  })

  it('a minus and its number stay on a line; a hyphen in a word may be broken at', async () => {
    const made = await read(
      of([{ kind: 'lines', lines: [{ text: '由 -1.20 到 5-10，SHA-256', tone: 'plain' }] }]),
    )
    expect(elements(made.body, 'w:noBreakHyphen')).toHaveLength(1)
    expect(paragraphs(made)[0]?.text).toBe('由 -1.20 到 5-10，SHA-256')
  })
})

describe('a figure', () => {
  it('is an SVG with a PNG twice as fine, with what it says for whoever cannot see it', async () => {
    drawn.length = 0
    const made = await read(of([figure]), pictures)
    const names = [...made.parts.keys()].filter((name) => name.startsWith('word/media/'))
    expect(names.map((name) => name.replace(/.*\./, '')).toSorted()).toEqual(['png', 'svg'])
    const [svg = ''] = names.filter((name) => name.endsWith('.svg'))
    expect(textOfPart(made.parts, svg)).toBe(drawn[0]?.svg)
    expect(drawn[0]?.width).toBe(2 * Number(/width="(\d+)"/.exec(drawn[0]?.svg ?? '')?.[1]))
    expect(attributes(made, 'wp:docPr')).toEqual([
      expect.objectContaining({ id: '1', name: '进度', descr: '甲 50%' }),
    ])
    expect(paragraphs(made).map(({ text }) => text)).toEqual(['', '图1　进度'])
    const [extent] = attributes(made, 'wp:extent')
    expect(Number(extent?.cx)).toBeLessThanOrEqual(156 * 36_000 + 9525)
  })

  it('is what it says in words where nothing draws; what draws is not asked for without a figure', async () => {
    expect(paragraphs(await read(of([figure]))).map(({ text }) => text)).toEqual(['甲 50%'])
    let asked = 0
    const counting = async () => {
      asked += 1
      return null
    }
    await docx(of([heading(1, '题')]), counting)
    await docx(of([{ kind: 'fold', title: '附件', blocks: [figure] }]), counting)
    expect(asked).toBe(1)
  })
})
