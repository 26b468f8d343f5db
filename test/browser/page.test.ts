import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'

/* Pages as people open them: in Debian's chromium, wide and narrow, light and dark, on paper, in both languages. */

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const isThere = existsSync(executablePath)
const root = join(import.meta.dirname, '..', '..')
const cwd = mkdtempSync(join(tmpdir(), 'kq-browser-'))
const fixture = (name: string) => join(root, 'fixtures', name)

const hostile = '<img src=x onerror=alert(1)>]]></script>'
writeFileSync(
  join(cwd, 'hostile.csv'),
  `序号,代码,指标,单位,属性,2020年,2025年目标\n1,a,${hostile},亿元,预期性,100,200\n2,b,=cmd|' /C calc'!A0,%,约束性,50,60\n`,
)
writeFileSync(join(cwd, 'hostile-2023.csv'), `指标,2023年\n${hostile},150\n=cmd|' /C calc'!A0,55\n`)

/** What axe finds, as far as it is read here. */
interface AxeFound {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

const reports: readonly (readonly [name: string, argv: readonly string[]])[] = [
  ['36 indicators, made up', [fixture('illustrative/2023.csv')]],
  ['3 published values', [fixture('keqiao/2023.csv')]],
  [
    'the previous plan in its target year',
    [fixture('thirteenth-plan/2020.csv'), '--plan', fixture('thirteenth-plan/indicators.csv')],
  ],
  ['three regions', [fixture('regions/2023.csv')]],
  ['a city of five', ['--config', fixture('city/kq.json'), '-y', '2023']],
  ['hostile names', ['hostile-2023.csv', '--plan', 'hostile.csv']],
]

it.runIf(process.env.CI !== undefined)('a browser is installed where this is to be checked', () => {
  expect(isThere, `no chromium at ${executablePath}: apt-get install chromium fonts-noto-cjk`).toBe(true)
})

describe.runIf(isThere)('the page in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
    browser = await chromium.launch({ executablePath, args })
  }, 60_000)
  afterAll(async () => browser?.close())

  /** What an element looks like as the browser works it out, of all that a selector finds. */
  const looks = (page: Page, selector: string, property: string) =>
    page.evaluate<readonly string[]>(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => getComputedStyle(one).${property})`,
    )

  /** Open a page, and hear what it asks for and what goes wrong. */
  async function opened(file: string, look: { readonly width: number; readonly dark?: boolean }) {
    const page = await browser.newPage({
      viewport: { width: look.width, height: 900 },
      colorScheme: look.dark === true ? 'dark' : 'light',
    })
    const asked: string[] = []
    const wrong: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => wrong.push(message.text()))
    page.on('pageerror', (error) => wrong.push(error.message))
    page.on('dialog', (dialog) => wrong.push(dialog.message()))
    await page.goto(`file://${file}`)
    return { page, asked, wrong }
  }

  async function violations(page: Page): Promise<readonly string[]> {
    await page.addScriptTag({ content: axe.source })
    const found = await page.evaluate<AxeFound>("axe.run(document, { resultTypes: ['violations'] })")
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)
  }

  /** Texts of a language that a reader sees. */
  const visible = async (page: Page, lang: string) =>
    (await looks(page, `main [lang="${lang}"]`, 'display')).filter((display) => display !== 'none').length

  describe.each(reports)('%s', (name, argv) => {
    const file = join(cwd, `${name.replace(/\W/g, '-')}.html`)
    beforeAll(async () => {
      const { exit, stderr } = await run(['report', ...argv, '-o', file, '--lang', 'zh', '-q'], { cwd })
      expect([exit, stderr]).toEqual([0, ''])
    }, 60_000)

    it('asks for nothing but itself, runs nothing, and breaks no rule of accessibility, in both languages', async () => {
      const { page, asked, wrong } = await opened(file, { width: 1200 })
      expect(await visible(page, 'en')).toBe(0)
      expect(await visible(page, 'zh-CN')).toBeGreaterThan(10)
      expect(await violations(page)).toEqual([])
      await page.check('#in-en')
      expect(await visible(page, 'zh-CN')).toBe(0)
      expect(await visible(page, 'en')).toBeGreaterThan(10)
      expect(await violations(page)).toEqual([])
      expect(asked).toEqual([`file://${encodeURI(file)}`])
      expect(wrong).toEqual([])
      await page.close()
    }, 60_000)

    it('is read on a telephone of 375 px without scrolling sideways, and in the dark', async () => {
      const { page } = await opened(file, { width: 375, dark: true })
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(375)
      expect(await looks(page, 'body', 'backgroundColor')).toEqual(['rgb(20, 23, 26)'])
      expect(await violations(page)).toEqual([])
      await page.close()
    }, 60_000)

    it('is printed on A4, a heading never the last of its sheet, no card torn', async () => {
      const { page } = await opened(file, { width: 1200 })
      await page.emulateMedia({ media: 'print' })
      expect(new Set(await looks(page, 'h2', 'breakAfter'))).toEqual(new Set(['avoid']))
      expect((await looks(page, '.card', 'breakInside')).filter((one) => one !== 'avoid')).toEqual([])
      expect(await looks(page, '.top', 'display')).toEqual(['none'])
      const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString(
        'latin1',
      )
      const sheets = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) =>
        [Math.round(Number(width)), Math.round(Number(height))].toSorted((a, b) => a - b).join('x'),
      )
      // 210 by 297 mm in points, upright or across.
      expect(sheets.length).toBeGreaterThan(0)
      expect([...new Set(sheets)].filter((size) => !/^59[456]x84[123]$/.test(size))).toEqual([])
      await page.close()
    }, 60_000)
  })

  it('the matrix leads to the card of its indicator', async () => {
    const file = join(cwd, `${'36 indicators, made up'.replace(/\W/g, '-')}.html`)
    const { page } = await opened(file, { width: 1200 })
    await page.click('.matrix a[href="#i4"]')
    expect(await page.locator('.card:target h3').innerText()).toContain('一般公共预算收入')
    await page.close()
  }, 60_000)
})
