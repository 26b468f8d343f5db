import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/catalogue.ts'
import { type SarifTerms, sarifReporter } from '../../src/ci/sarif.ts'
import type { ExplainedRule, Rule } from '../../src/domain/finding.ts'
import type { Lang } from '../../src/domain/wording.ts'
import { explained } from '../../src/rule-examples.ts'
import { cellRules } from '../../src/submission/cell-rules.ts'
import { layoutRules } from '../../src/submission/layout-rules.ts'
import { awkward, type Found, reportOf, spots } from '../support/findings-report.ts'
import { readSarif, sarifErrors } from '../support/published.ts'
import { words } from '../support/written.ts'

const card = (id: `KQ${number}`, severity: ExplainedRule['severity']): ExplainedRule => ({
  id,
  name: 'a-rule',
  severity,
  title: { zh: '标题', en: 'title' },
  why: { zh: '缘由', en: 'why' },
  example: null,
  remedy: { zh: '改正', en: 'mend <it>' },
})
const rules = [
  card('KQ101', 'error'),
  card('KQ503', 'error'),
  card('KQ501', 'warning'),
  card('KQ305', 'note'),
]

const termsOf = (lang: Lang, homepage: string | null = null): SarifTerms => ({
  lang,
  labels: words[lang].rule,
  homepage,
})

/** The one run of a log, with what is always there. */
function theRun(text: string) {
  const [run, ...others] = readSarif(text).runs
  if (run === undefined || others.length > 0) throw new Error('not one run')
  return { driver: run.tool.driver, rules: run.tool.driver.rules ?? [], results: run.results ?? [] }
}

const runOf = (found: readonly Found[], lang: 'zh' | 'en' = 'zh') =>
  theRun(sarifReporter(rules)(reportOf(found, lang), termsOf(lang)))

describe('sarif', () => {
  it.each(['zh', 'en'] as const)(
    'is valid by the schema of the standard, in %s, with the whole catalogue',
    (lang) => {
      for (const found of [awkward, [], [...awkward, ...awkward]])
        expect(
          sarifErrors(sarifReporter(catalogue.map(explained))(reportOf(found, lang), termsOf(lang))),
        ).toEqual([])
    },
  )

  it('is so whatever the texts are', () => {
    const text = fc.string({ unit: 'binary' })
    const found = fc.array(
      fc.record({ message: text, remedy: text, file: text, value: text, indicator: text }),
    )
    fc.assert(
      fc.property(found, (list) => {
        expect(sarifErrors(sarifReporter(rules)(reportOf(list), termsOf('zh')))).toEqual([])
      }),
    )
  })

  it.each([
    ['no version', (log: string) => log.replace('"version": "2.1.0"', '"version": "2.0.0"')],
    ['an unknown level', (log: string) => log.replace('"level": "error"', '"level": "fatal"')],
    ['line 0', (log: string) => log.replace('"startLine": 7', '"startLine": 0')],
    ['a property of no place', (log: string) => log.replace('"columnKind"', '"columnSort"')],
    ['a place that is no URI', (log: string) => log.replace('"uri": "2023.csv"', '"uri": "a b"')],
  ])('would not be with %s', (_, spoilt) => {
    const log = sarifReporter(rules)(reportOf(awkward), termsOf('zh'))
    expect(spoilt(log)).not.toBe(log)
    expect(sarifErrors(spoilt(log))).not.toEqual([])
  })

  it('holds the findings of the report, all and no other, in the form of the standard', () => {
    const read = runOf(awkward).results.map(({ ruleId = '', locations: [place] = [] }) => ({
      id: ruleId,
      file: decodeURIComponent(place?.physicalLocation?.artifactLocation?.uri ?? ''),
      line: place?.physicalLocation?.region?.startLine ?? null,
      cell: place?.logicalLocations?.[0]?.name ?? null,
    }))
    expect(spots(read)).toEqual(spots(reportOf(awkward).findings))
  })

  it('points every result at its rule', () => {
    const { rules: listed, results } = runOf(awkward)
    for (const { ruleId, ruleIndex } of results) {
      expect(ruleIndex === undefined ? undefined : listed[ruleIndex]?.id).toBe(
        rules.some(({ id }) => id === ruleId) ? ruleId : undefined,
      )
    }
    expect(results.filter(({ ruleIndex }) => ruleIndex !== undefined)).toHaveLength(5)
  })

  it('takes its rules from the catalogue, in the language of the run', () => {
    const cards: readonly ExplainedRule[] = [...layoutRules, ...cellRules].map((rule: Rule) =>
      explained(rule),
    )
    const log = sarifReporter(cards)(reportOf([], 'en'), termsOf('en'))
    const { driver, rules: listed } = theRun(log)
    expect(listed.map(({ id }) => id)).toEqual(cards.map(({ id }) => id))
    expect(listed.map(({ fullDescription }) => fullDescription?.text)).toEqual(cards.map(({ why }) => why.en))
    expect(driver).toMatchObject({ name: 'kq', version: '0.1.0', language: 'en' })
    expect(cards.length).toBeGreaterThan(5)
  })

  it('gives each rule its help: as text, and as Markdown, which some viewers show alone', () => {
    const [first] = theRun(sarifReporter(rules)(reportOf([], 'en'), termsOf('en'))).rules
    expect(first?.help).toEqual({
      text: 'Why: why\nRemedy: mend <it>',
      markdown: '**Why** why\n\n**Remedy** mend &lt;it&gt;',
    })
    const all = theRun(sarifReporter(catalogue.map(explained))(reportOf([], 'zh'), termsOf('zh'))).rules
    const unit = all.find(({ id }) => id === 'KQ503')
    expect(unit?.help?.text).toMatch(/^为什么：.+\n例如：.+\n处理：.+$/)
    expect(all.every(({ help }) => help?.markdown?.includes('**处理**'))).toBe(true)
  })

  it.each([
    ['no homepage, no address', null, 'en', undefined],
    ['below the homepage', 'https://example.org/kq/', 'en', 'https://example.org/kq/docs/findings.md#kq101'],
    ['in Chinese', 'https://example.org/kq', 'zh', 'https://example.org/kq/docs/findings.zh-CN.md#kq101'],
    [
      'what npm writes for a repository',
      'https://github.com/example/kq#readme',
      'en',
      'https://github.com/example/kq/blob/HEAD/docs/findings.md#kq101',
    ],
    [
      'another host of repositories',
      'https://gitlab.com/example/kq',
      'en',
      'https://gitlab.com/example/kq/-/blob/HEAD/docs/findings.md#kq101',
    ],
    ['no address of the web', 'docs/index.html', 'en', undefined],
  ] as const)('leads from a rule to its page: %s', (_, homepage, lang, address) => {
    const log = sarifReporter(rules)(reportOf(awkward, lang), termsOf(lang, homepage))
    expect(sarifErrors(log)).toEqual([])
    expect(theRun(log).rules[0]?.helpUri).toBe(address)
  })

  it.each([
    ['an error', {}, 'error', undefined],
    ['a warning', { severity: 'warning' }, 'warning', undefined],
    ['a note', { severity: 'note' }, 'note', undefined],
    [
      'an accepted warning is suppressed',
      { severity: 'warning', accepted: true },
      'warning',
      [{ kind: 'external', status: 'accepted' }],
    ],
  ] as const)('%s', (_, found, expectedLevel, suppressions) => {
    expect(runOf([found]).results[0]).toMatchObject({ level: expectedLevel })
    expect(runOf([found]).results[0]?.suppressions).toEqual(suppressions)
  })

  it('keeps what the format has no place for', () => {
    const [result] = runOf([{ line: 7, cell: 'C7', indicator: 'gdp', value: '15167000' }]).results
    expect(result?.properties).toEqual({ indicator: 'gdp', value: '15167000', column: 3 })
    expect(result?.message.text).toBe('单元格 C7：不对\n处理：改正')
  })

  it('gives equal findings their own fingerprints', () => {
    const prints = runOf([...awkward, ...awkward]).results.map(
      ({ partialFingerprints }) => partialFingerprints?.['kq/v1'],
    )
    expect(new Set(prints).size).toBe(prints.length)
  })
})
