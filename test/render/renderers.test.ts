import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { Appearance } from '../../src/render/appearance.ts'
import { pages } from '../../src/render/index.ts'
import { csv, tsv } from '../../src/render/rectangle.ts'
import { displayWidth } from '../../src/render/width.ts'
import { jsonText } from '../../src/words/json-text.ts'
import { rectangle, rows, sample } from './sample.ts'

const plain: Appearance = { width: 80, colour: false, ascii: false }
const written = async (format: keyof typeof pages, appearance: Partial<Appearance> = {}) => {
  const render = await pages[format].load()
  return render(sample, { ...plain, ...appearance })
}

describe('terminal', () => {
  it('draws every block, fitted to 44 columns: what may go is gone, long names go on below', async () => {
    expect(await written('table', { width: 44 })).toMatchInlineSnapshot(`
      "进展 & <情况>

      指标
      甲区
      序号  指标                              数值
      ────────────────────────────────────────────
         1  地区生产总值（GDP）            2030.29
         2  规上战略性新兴产业增加值占规         —
            上工业比重

      1 项达到

      乙区
      序号  指标                              数值
      ────────────────────────────────────────────
      滞后（1 项）
         3  =cmd|"<img onerror=1>"           -0.33

      共 3 项

       3. 应达值  1895.89 亿元
          = 1516.7 × (2200 ÷ 1516.7)^(3 ÷ 5)
          匀速

        出处  表2 行1

      应达值：按期应有的数。
      "
    `)
  })

  it.each([44, 80, 120])('is nowhere wider than %d columns', async (width) => {
    const lines = String(await written('table', { width })).split('\n')
    expect(lines.filter((line) => displayWidth(line) > width)).toEqual([])
  })

  it('draws signs and lines in ASCII where asked', async () => {
    const text = String(await written('table', { ascii: true }))
    expect(text).toContain('1516.7 x (2200 / 1516.7)^(3 / 5)')
    expect(text).toContain('-----')
    expect(text).not.toMatch(/[─×÷—]/)
  })

  it('tells tones by colour only where there is colour', async () => {
    expect(String(await written('table', { colour: true }))).toContain('\u001b[32m')
    expect(String(await written('table'))).not.toContain('\u001b')
  })
})

describe('markdown', () => {
  it('is the same blocks, with nothing of the texts taken for signs', async () => {
    expect(await written('markdown')).toMatchInlineSnapshot(`
      "# 进展 &amp; &lt;情况&gt;

      ## 指标

      ### 甲区

      | 序号 | 指标 | 数值 | 次要 | 更次要 |
      |---:|---|---:|---|---|
      | 1 | 地区生产总值（GDP） | 2030.29 | 次要的内容 | 更次要的内容 |
      | 2 | 规上战略性新兴产业增加值占规上工业比重 |  | 次要的内容 | 更次要的内容 |

      - 1 项达到

      ### 乙区

      **滞后（1 项）**

      | 序号 | 指标 | 数值 | 次要 | 更次要 |
      |---:|---|---:|---|---|
      | 3 | =cmd\\|"&lt;img onerror=1&gt;" | -0.33 | 次要的内容 | 更次要的内容 |

      - 共 3 项

      3. **应达值** 1895.89 亿元
         - \`1516.7 × (2200 ÷ 1516.7)^(3 ÷ 5)\`
         - 匀速

      - **出处** 表2 行1

      - 应达值：按期应有的数。
      "
    `)
  })
})

describe('html', () => {
  it('is one page that fetches nothing and runs nothing', async () => {
    const page = String(await written('html'))
    expect(page).toMatch(/^<!doctype html>\n<html lang="zh-CN">/)
    expect(page).not.toMatch(/<script|<link|src=|href=|url\(/)
  })

  it('shows hostile text as text', async () => {
    const page = String(await written('html'))
    expect(page).toContain('=cmd|&quot;&lt;img onerror=1&gt;&quot;')
    expect(page).not.toContain('<img')
    expect(page).toContain('<title>进展 &amp; &lt;情况&gt;</title>')
  })
})

describe('rectangle', () => {
  it('CSV: ids, 12 significant digits, formulas guarded, gaps empty', () => {
    expect(csv(rectangle, { bom: false })).toBe(
      [
        'no,name,value,good',
        '1,地区生产总值（GDP）,2030.29,true',
        '2,规上战略性新兴产业增加值占规上工业比重,,false',
        '3,"\'=cmd|""<img onerror=1>""",-0.333333333333,false',
        '',
      ].join('\n'),
    )
  })

  it('TSV: the same without quotes', () => {
    expect(tsv(rectangle).split('\n')[3]).toBe('3\t\'=cmd|"<img onerror=1>"\t-0.333333333333\tfalse')
  })

  it('a file for Excel has a byte order mark and its line ends', () => {
    expect(csv(rectangle, { bom: true })).toMatch(/^\ufeffno,name,value,good\r\n/)
  })
})

describe('json', () => {
  it('is the contract at 12 significant digits, without a negative zero', () => {
    expect(jsonText({ third: 1 / 3, none: null, zero: -0 })).toBe(
      '{\n  "third": 0.333333333333,\n  "none": null,\n  "zero": 0\n}\n',
    )
  })
})

describe('workbook', () => {
  it('holds numbers as numbers under their format, text as text, and details besides', async () => {
    const bytes = await written('xlsx')
    const book = await readXlsx(bytes as Uint8Array, { readStyles: true })
    const [sheet] = book.sheets
    expect(book.sheets.map(({ name }) => name)).toEqual(['数值'])
    expect(sheet?.rows.slice(0, 4)).toEqual([
      ['进展 & <情况>', null, null, null, null, null],
      ['序号', '指标', '数值', '次要', '更次要', '细节'],
      ['甲区', null, null, null, null, null],
      ['1', '地区生产总值（GDP）', 2030.29, '次要的内容', '更次要的内容', '细节'],
    ])
    expect(sheet?.cells?.get('3,2')?.style?.numFmt).toBe('0.00')
    expect(sheet?.rows.flat()).toContain(rows[2]?.name)
  })

  it('is the same bytes whenever written', async () => {
    expect(await written('xlsx')).toEqual(await written('xlsx'))
  })
})
