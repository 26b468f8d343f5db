import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../../support/run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'kq-page-'))
const root = join(import.meta.dirname, '..', '..', '..')
const fixture = (name: string) => join(root, 'fixtures', name)

/** A page as it is written. */
async function pageOf(argv: readonly string[]): Promise<string> {
  const { stderr, exit } = await run([...argv, '-o', 'page.html'], { cwd })
  expect([exit, stderr.includes('    at ')]).toEqual([0, false])
  return readFileSync(join(cwd, 'page.html'), 'utf8')
}

/** The text that a page shows in a language: what stands in the other is left out, as its style does. */
function shown(page: string, lang: 'zh' | 'en'): string {
  const other = lang === 'zh' ? 'en' : 'zh-CN'
  return page
    .slice(page.indexOf('<main'), page.indexOf('</main>'))
    .replaceAll(new RegExp(`<(span|text)([^>]*) lang="${other}">[^<]*</\\1>`, 'g'), '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll(/\n\s*/g, '\n')
}

const headings = (page: string, lang: 'zh' | 'en') =>
  [...page.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text = '']) => shown(`<main>${text}</main>`, lang).trim())

describe('the page of a report', () => {
  const illustrative = pageOf(['report', fixture('illustrative/2023.csv'), '--lang', 'zh'])

  it('has its parts in order, numbered, in both languages', async () => {
    const page = await illustrative
    expect(headings(page, 'zh')).toEqual([
      '一、总体情况',
      '二、指标一览',
      '三、完成进度与时间进度',
      '四、已实现增速与尚需增速',
      '五、到期达标展望',
      '六、需要关注的指标',
      '七、分指标情况',
      '八、指标完成情况表',
      '九、历年评价',
      '十、数据问题与说明',
      '十一、方法与数据来源',
    ])
    expect(headings(page, 'en')).toEqual([
      '1. Overview',
      '2. All indicators at a glance',
      '3. Progress against time',
      '4. Growth achieved and still required',
      '5. Outlook',
      '6. What needs attention',
      '7. Indicator by indicator',
      '8. Table of indicators',
      '9. Verdicts year by year',
      '10. Findings in the data, and explanations',
      '11. Method and sources',
    ])
  })

  it('is one file of at most 400 kB that fetches nothing and runs nothing', async () => {
    const page = await illustrative
    expect(Buffer.byteLength(page)).toBeLessThan(400_000)
    expect(page).not.toMatch(/\b(?:src|href)="(?!#)|url\(|@import|http:|https:|\son\w+=/)
    expect([...page.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
      ' type="application/json" id="kq-report"',
    ])
  })

  it('has a card for each of the 36 indicators, each linked from the matrix, all names unique', async () => {
    const page = await illustrative
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id = '']) => id)
    expect(links.filter((id) => id.startsWith('i'))).toHaveLength(36)
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
    expect(page.match(/<article class="card"/g)).toHaveLength(36)
  })

  it('says where an indicator stands: GDP 1880.6, 15.3 below the 1895.9 due, 8.16% a year required', async () => {
    const page = await illustrative
    expect(shown(page, 'zh')).toContain(
      '2023 年 1880.6，比应达的 1895.9 少 15.3；今后须年均 +8.16%，至今年均 +7.43%；照此到 2025 年为 2170.5，达标：不太可能。',
    )
    expect(shown(page, 'en')).toContain(
      '1880.6 in 2023, 15.3 below the 1895.9 expected; +8.16% a year still required, +7.43% a year so far; at the pace so far 2170.5 in 2025; target met: unlikely.',
    )
  })

  it('says what is kept, what only has to hold, and what is reported in words', async () => {
    const text = shown(await illustrative, 'zh')
    expect(text).toContain('2023 年 96.4，不符合须保持的目标（100）')
    expect(text).toContain('今后保持不变即可达标')
    expect(text).toContain('今后可降 1.18%仍可达标')
    expect(text).toContain('2023 年填报：完成。')
  })

  it('names its files with their digests', async () => {
    expect(shown(await illustrative, 'en')).toMatch(/SHA-256\n(?:.*\n)*?.*2023\.csv\n[0-9a-f]{64}\nutf-8\n/)
  })

  it('is the same bytes from kq check -o, and begins in the language that is asked for', async () => {
    const file = fixture('illustrative/2023.csv')
    expect((await pageOf(['check', file, '--lang', 'zh'])) === (await illustrative)).toBe(true)
    const english = await pageOf(['report', file, '--lang', 'en'])
    expect(english).toContain('<html lang="en">')
    expect(headings(english, 'zh')).toEqual(headings(await illustrative, 'zh'))
  })

  it('is read back: the page of a page is the page', async () => {
    const page = await pageOf(['report', fixture('illustrative/2023.csv'), '--lang', 'zh'])
    writeFileSync(join(cwd, 'saved.html'), page)
    expect((await pageOf(['report', 'saved.html', '--lang', 'zh'])) === page).toBe(true)
  })

  it('holds the report as JSON: what kq check -f json prints, whatever language its findings are in', async () => {
    const { stdout } = await run(['check', fixture('illustrative/2023.csv'), '-f', 'json', '--lang', 'zh'], {
      cwd,
    })
    const [, json = ''] = /id="kq-report">(.*)<\/script>/.exec(await illustrative) ?? []
    expect(JSON.parse(json)).toEqual(JSON.parse(stdout))
  })
})

describe('other reports', () => {
  it('3 published values of 2023: 3 cards, and the 33 without data at a glance', async () => {
    const page = await pageOf(['report', fixture('keqiao/2023.csv'), '--lang', 'zh'])
    expect(page.match(/<article class="card"/g)).toHaveLength(3)
    expect(shown(page, 'zh')).toContain('缺数据 33 项，没有图：')
    expect(page.match(/href="#i\d+"/g)).toHaveLength(3)
  })

  it('the previous plan in its target year: met and missed, no outlook, margins in place of what is due', async () => {
    const plan = fixture('thirteenth-plan/indicators.csv')
    const page = await pageOf(['report', fixture('thirteenth-plan/2020.csv'), '--plan', plan, '--lang', 'zh'])
    const text = shown(page, 'zh')
    expect(headings(page, 'zh').join()).not.toMatch(/展望|需要关注/)
    expect(text).toContain('项已实现')
    expect(text).toMatch(/2020 年 \S+，目标 \S+，短缺 \S+%。/)
  })

  it('several regions: a comparison first, then a part for each, and links that find their own card', async () => {
    const page = await pageOf(['report', fixture('regions/2023.csv'), '--lang', 'zh'])
    expect(headings(page, 'zh').slice(0, 4)).toEqual(['一、各地区比较', '二、甲区', '三、乙区', '四、丙区'])
    expect(page.match(/<article class="card"/g)).toHaveLength(5)
  })

  it('several years: the verdict of each', async () => {
    const files = [2021, 2022, 2023].map((year) => fixture(`keqiao/${year}.csv`))
    const page = await pageOf(['report', ...files, '--lang', 'zh'])
    expect(headings(page, 'zh')).toContain('九、历年评价')
    expect(shown(page, 'zh')).toMatch(/历年评价\n(?:.*\n)*?序号\n指标\n2021 年\n2022 年\n2023 年\n/)
  })

  it('another method: its words and its numbers', async () => {
    const page = await pageOf([
      'report',
      fixture('illustrative/2023.csv'),
      '--method',
      'statcan',
      '--lang',
      'en',
    ])
    expect(shown(page, 'en')).toContain('statcan')
    expect(headings(page, 'en').join()).not.toContain('attention')
  })

  it('chosen rows alone: only those have cards, and stand in the matrix', async () => {
    const page = await pageOf([
      'report',
      fixture('illustrative/2023.csv'),
      '--only',
      'off-track',
      '--lang',
      'zh',
    ])
    expect(page.match(/<article class="card"/g)).toHaveLength(10)
    expect(page.match(/<li class="cell/g)).toHaveLength(10)
  })

  it('findings in both languages, of which the JSON has the one asked for', async () => {
    writeFileSync(join(cwd, 'faulty.csv'), '指标,单位,2023年\n地区生产总值,亿元,1O38\n外贸出口额,亿元,1000\n')
    const { exit } = await run(['report', 'faulty.csv', '-o', 'page.html', '--lang', 'zh'], { cwd })
    const page = readFileSync(join(cwd, 'page.html'), 'utf8')
    expect(exit).toBe(1)
    const told = async (lang: 'zh' | 'en') => {
      const { stdout } = await run(['check', 'faulty.csv', '-f', 'json', '--lang', lang], { cwd })
      const [finding] = JSON.parse(stdout).findings
      return String(finding.message)
    }
    const [zh, en] = [await told('zh'), await told('en')]
    expect(shown(page, 'zh').replaceAll('&quot;', '"')).toContain(zh)
    expect(shown(page, 'en').replaceAll('&quot;', '"')).toContain(en)
    expect(page).toContain(`"message":${JSON.stringify(zh)}`)
  })

  it('hostile names are text in the page and in its JSON', async () => {
    const name = '<img src=x onerror=alert(1)>]]></script>'
    writeFileSync(
      join(cwd, 'hostile.csv'),
      `序号,代码,指标,单位,属性,2020年,2025年目标\n1,a,${name},亿元,预期性,100,200\n2,b,=cmd|' /C calc'!A0,%,约束性,50,60\n`,
    )
    writeFileSync(join(cwd, 'hostile-2023.csv'), `指标,2023年\n${name},150\n=cmd|' /C calc'!A0,55\n`)
    const page = await pageOf(['report', 'hostile-2023.csv', '--plan', 'hostile.csv'])
    expect(page).not.toMatch(/<img|<\/script>(?!\n<\/body>)/)
    expect(shown(page, 'zh')).toContain('&lt;img src=x onerror=alert(1)&gt;]]&gt;&lt;/script&gt;')
    writeFileSync(join(cwd, 'hostile.html'), page)
    expect((await run(['report', 'hostile.html', '-f', 'json'], { cwd })).stdout).toContain(name)
  })
})

describe('a saved report', () => {
  it.each([
    ['{}', 'schema'],
    ['{"schema":"kq-report/1"}', 'tool'],
    [
      '<!doctype html><script type="application/json" id="kq-report">{"schema":"kq-report/2"}</script>',
      'schema',
    ],
    ['<!doctype html><script type="application/json" id="kq-report">{', ''],
  ])('%s is refused by what is wrong with it', async (text, where) => {
    writeFileSync(join(cwd, 'broken.html'), text)
    const { stderr, exit } = await run(['report', 'broken.html', '-o', 'x.html', '--lang', 'en'], { cwd })
    expect(exit).toBe(2)
    expect(stderr).toContain('is no report of kq (kq-report/1)')
    expect(stderr).toContain(where)
  })

  it('goes with no other file, and with no option of what is judged', async () => {
    const { stdout } = await run(['check', fixture('illustrative/2023.csv'), '-f', 'json'], { cwd })
    writeFileSync(join(cwd, 'saved.json'), stdout)
    const two = await run(
      ['report', 'saved.json', fixture('keqiao/2023.csv'), '-o', 'x.html', '--lang', 'en'],
      { cwd },
    )
    expect([two.exit, two.stderr]).toEqual([2, expect.stringContaining('goes with no other file')])
    const option = await run(['report', 'saved.json', '--method', 'unsd', '-o', 'x.html', '--lang', 'en'], {
      cwd,
    })
    expect([option.exit, option.stderr]).toEqual([2, expect.stringContaining('--method says nothing')])
  })

  it('is not what a terminal is given where no file is named', async () => {
    const { exit, stderr } = await run(['report', fixture('keqiao/2023.csv'), '--lang', 'en'], {
      cwd,
      columns: 80,
    })
    expect([exit, stderr]).toEqual([2, expect.stringContaining('write -o report.html')])
  })
})
