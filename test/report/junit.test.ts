import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { junit } from '../../src/report/junit.ts'
import { awkward, type Found, reportOf, spots } from '../support/findings-report.ts'
import { readXml, type XmlElement } from '../support/read-xml.ts'

const count = z.string().regex(/^\d+$/)
const leaf = <T extends string>(tag: T, attributes: z.ZodType<Record<string, string>>) =>
  z.strictObject({ tag: z.literal(tag), attributes, text: z.string(), children: z.tuple([]) })
const outcome = z.strictObject({ message: z.string().min(1), type: z.string().min(1) })

/** The schema of Jenkins for JUnit files, as far as it goes for suites without times; text only where it may stand. */
const testcase = z.strictObject({
  tag: z.literal('testcase'),
  attributes: z.strictObject({ name: z.string().min(1), classname: z.string().min(1) }),
  text: z.string().regex(/^\s*$/),
  children: z.array(
    z.union([leaf('failure', outcome), leaf('skipped', outcome), leaf('system-out', z.strictObject({}))]),
  ),
})
const testsuite = z.strictObject({
  tag: z.literal('testsuite'),
  attributes: z.strictObject({
    name: z.string(),
    tests: count,
    failures: count,
    errors: count,
    skipped: count,
  }),
  text: z.string().regex(/^\s*$/),
  children: z.array(testcase),
})
const testsuites = z.strictObject({
  tag: z.literal('testsuites'),
  attributes: z.strictObject({ name: z.string(), tests: count, failures: count, errors: count }),
  text: z.string().regex(/^\s*$/),
  children: z.array(testsuite),
})

const documentOf = (found: readonly Found[], lang: 'zh' | 'en' = 'zh', judged = true) =>
  testsuites.parse(readXml(junit(reportOf(found, lang, judged), { lang })))
const casesOf = (found: readonly Found[], lang: 'zh' | 'en' = 'zh', judged = true) =>
  documentOf(found, lang, judged).children.flatMap(({ children }) => children)
const tagsOf = ({ children }: Pick<XmlElement, 'children'>) => children.map(({ tag }) => tag)

describe('junit', () => {
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
      ['13 Foreign investment', 'skipped', 'not assessed: a year is missing, so the total is unknown'],
      ['17 Energy intensity cut', 'skipped', 'no data'],
    ])
  })

  it('says the same in Chinese', () => {
    const cases = documentOf([], 'zh').children.at(-1)?.children
    expect(cases?.[0]?.children[0]?.text).toMatch(/^快于预期; 实际值 2030\.29; 应达值 1895\.89; 尚需年均 /)
    expect(cases?.[3]?.children[0]?.attributes).toEqual({
      message: '无法评价：有年份缺数，累计数不明',
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
