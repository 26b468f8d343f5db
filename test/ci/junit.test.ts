import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { junit as asJunit } from '../../src/ci/junit.ts'
import type { Report } from '../../src/domain/report.ts'
import { awkward, type Found, reportOf, spots } from '../support/findings-report.ts'
import { junitErrors } from '../support/published.ts'
import { readXml, type XmlElement } from '../support/read-xml.ts'
import { terms } from '../support/written.ts'

const junit = (report: Report, { lang }: { readonly lang: 'zh' | 'en' }) =>
  asJunit(report, terms(report, lang))

const documentOf = (found: readonly Found[], lang: 'zh' | 'en' = 'zh', judged = true) =>
  readXml(junit(reportOf(found, lang, judged), { lang }))
const casesOf = (found: readonly Found[], lang: 'zh' | 'en' = 'zh', judged = true) =>
  documentOf(found, lang, judged).children.flatMap(({ children }) => children)
const tagsOf = ({ children }: Pick<XmlElement, 'children'>) => children.map(({ tag }) => tag)

describe('junit', () => {
  it('is XML that libxml2 reads, valid by the schema of Jenkins', async () => {
    const documents = (['zh', 'en'] as const).flatMap((lang) =>
      [awkward, [], [...awkward, ...awkward]].flatMap((found) =>
        [true, false].map((judged) => junit(reportOf(found, lang, judged), { lang })),
      ),
    )
    expect(await junitErrors(documents)).toEqual([])
  })

  it('is so whatever the texts are', async () => {
    const text = fc.string({ unit: 'binary' })
    const found = fc.array(
      fc.record({ message: text, remedy: text, file: text, value: text, indicator: text }),
    )
    const documents = fc.sample(found, 50).map((list) => junit(reportOf(list), { lang: 'zh' }))
    expect(await junitErrors(documents)).toEqual([])
    for (const document of documents) expect(() => readXml(document)).not.toThrow()
  })

  it.each([
    ['an attribute of no place', '<testcase name=', '<testcase title='],
    ['a count that is none', 'failures="', 'failures="a'],
    ['an element of no place', 'system-out>', 'stdout>'],
    ['text where elements stand', '<testsuite ', 'text<testsuite '],
    ['an element left open', '</testsuites>', ''],
    ['a character XML has no way to write', '</testsuites>', '\u0001</testsuites>'],
  ])('would not be with %s', async (_, from, to) => {
    const spoilt = junit(reportOf(awkward), { lang: 'zh' }).replaceAll(from, to)
    expect(await junitErrors([spoilt])).not.toEqual([])
  })

  it('holds the findings of the report, all and no other, in a form CI servers read', () => {
    const lines = casesOf(awkward, 'zh', false).flatMap((each) =>
      each.children.flatMap(({ text }) => text.split('\n').filter((line) => / {2}KQ\d{3} /.test(line))),
    )
    const read = lines.map((line) => {
      const [, file = '', at, cell, id = ''] =
        /^(.*?)(?::(\d+)(?::\d+)?)?(?: \(([A-Z]+\d+)\))? {2}(KQ\d{3}) /.exec(line) ?? []
      return { id, file, line: at === undefined ? null : Number(at), cell: cell ?? null }
    })
    expect(spots(read)).toEqual(spots(reportOf(awkward).findings))
  })

  it('counts what it holds', () => {
    const { attributes, children } = documentOf(awkward)
    const all = children.flatMap((suite) => suite.children)
    const holding = (cases: readonly XmlElement[], tag: string) =>
      String(cases.filter((each) => tagsOf(each).includes(tag)).length)
    expect(attributes).toMatchObject({ tests: String(all.length), failures: holding(all, 'failure') })
    for (const suite of children) {
      expect(suite.attributes).toMatchObject({
        tests: String(suite.children.length),
        failures: holding(suite.children, 'failure'),
        skipped: holding(suite.children, 'skipped'),
      })
    }
  })

  it('has a suite for each file and each region', () => {
    expect(documentOf(awkward).children.map(({ attributes }) => attributes.name)).toEqual([
      '2023.csv',
      '数据/a b,c:%25.csv',
      '-',
      'plan.csv',
    ])
  })

  it('has a case for each group of rules and each indicator concerned', () => {
    const [suite] = documentOf([
      { id: 'KQ501', indicator: 'gdp' },
      { id: 'KQ503', indicator: 'fdi' },
      { id: 'KQ503', indicator: 'gdp' },
      { id: 'KQ401' },
    ]).children
    expect(suite?.children.map((each) => [each.attributes.name, ...tagsOf(each)])).toEqual([
      ['KQ1xx 文件与编码'],
      ['KQ2xx 表头与版式'],
      ['KQ3xx 行与单元格'],
      ['KQ4xx 覆盖', 'failure'],
      ['KQ5xx 合理性: gdp', 'failure'],
      ['KQ5xx 合理性: fdi', 'failure'],
      ['KQ6xx 指标之间'],
    ])
  })

  it.each([
    ['an error fails', { severity: 'error' }, 'failure'],
    ['a warning is output', { severity: 'warning' }, 'system-out'],
    ['a note is output', { severity: 'note' }, 'system-out'],
    ['an accepted warning is output', { severity: 'warning', accepted: true }, 'system-out'],
  ] as const)('%s', (_, found, tag) => {
    expect(
      casesOf([found])
        .flatMap(tagsOf)
        .filter((each) => each !== 'skipped')[0],
    ).toBe(tag)
  })

  it('names the first error of a case and counts the others', () => {
    const [failure] = casesOf([
      { cell: 'C7', line: 7, message: '第一' },
      { message: '第二' },
      { message: '第三' },
    ]).flatMap(({ children }) => children)
    expect(failure?.attributes).toEqual({ message: '单元格 C7：第一（另有 2 个错误）', type: 'KQ503' })
    expect(failure?.text.match(/KQ503/g)).toHaveLength(3)
  })

  it('passes indicators with a verdict, and skips those without, saying why', () => {
    const region = documentOf([], 'en').children.at(-1)
    expect(
      region?.children.map(({ attributes, children: [said] }) => [
        attributes.name,
        said?.tag,
        said?.tag === 'skipped' ? said.attributes.message : said?.text.split('; ')[0],
      ]),
    ).toEqual([
      ['1 Gross domestic product', 'system-out', 'ahead'],
      ['2 GDP per capita', 'skipped', 'no data'],
      ['5 Urbanisation rate', 'system-out', 'far behind'],
      [
        '13 Foreign investment',
        'skipped',
        'not assessed: a year is missing, so the total or mean is unknown',
      ],
      ['17 Energy intensity cut', 'skipped', 'no data'],
    ])
  })

  it('says the same in Chinese', () => {
    const cases = documentOf([], 'zh').children.at(-1)?.children
    expect(cases?.[0]?.children[0]?.text).toMatch(/^快于预期; 实际值 2030\.29; 应达值 1895\.89; 尚需年均 /)
    expect(cases?.[3]?.children[0]?.attributes).toEqual({
      message: '无法评价：有年份缺数，累计数或平均数不明',
      type: 'incomplete-series',
    })
  })

  it('lists every group of rules as passed where nothing was found', () => {
    const cases = casesOf([], 'en', false)
    expect(cases.map(({ attributes }) => attributes.name)).toEqual([
      'KQ1xx file and encoding',
      'KQ2xx header and layout',
      'KQ3xx rows and cells',
      'KQ4xx coverage',
      'KQ5xx plausibility',
      'KQ6xx across indicators',
    ])
    expect(cases.flatMap(tagsOf)).toEqual([])
  })
})
