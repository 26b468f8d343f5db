import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../src/catalogue.ts'
import { type RuleCard, sarifReporter } from '../../src/ci/sarif.ts'
import { cellRules } from '../../src/submission/cell-rules.ts'
import { layoutRules } from '../../src/submission/layout-rules.ts'
import { awkward, type Found, reportOf, spots } from '../support/findings-report.ts'
import { readSarif, sarifErrors } from '../support/published.ts'

const card = (id: `KQ${number}`, severity: RuleCard['severity']): RuleCard => ({
  id,
  name: 'a-rule',
  severity,
  title: { zh: '标题', en: 'title' },
  why: { zh: '缘由', en: 'why' },
})
const rules = [
  card('KQ101', 'error'),
  card('KQ503', 'error'),
  card('KQ501', 'warning'),
  card('KQ305', 'note'),
]

/** The one run of a log, with what is always there. */
function theRun(text: string) {
  const [run, ...others] = readSarif(text).runs
  if (run === undefined || others.length > 0) throw new Error('not one run')
  return { driver: run.tool.driver, rules: run.tool.driver.rules ?? [], results: run.results ?? [] }
}

const runOf = (found: readonly Found[], lang: 'zh' | 'en' = 'zh') =>
  theRun(sarifReporter(rules)(reportOf(found, lang), { lang }))

describe('sarif', () => {
  it.each(['zh', 'en'] as const)(
    'is valid by the schema of the standard, in %s, with the whole catalogue',
    (lang) => {
      for (const found of [awkward, [], [...awkward, ...awkward]])
        expect(sarifErrors(sarifReporter(catalogue)(reportOf(found, lang), { lang }))).toEqual([])
    },
  )

  it('is so whatever the texts are', () => {
    const text = fc.string({ unit: 'binary' })
    const found = fc.array(
      fc.record({ message: text, remedy: text, file: text, value: text, indicator: text }),
    )
    fc.assert(
      fc.property(found, (list) => {
        expect(sarifErrors(sarifReporter(rules)(reportOf(list), { lang: 'zh' }))).toEqual([])
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
    const log = sarifReporter(rules)(reportOf(awkward), { lang: 'zh' })
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
    const cards: readonly RuleCard[] = [...layoutRules, ...cellRules]
    const log = sarifReporter(cards)(reportOf([], 'en'), { lang: 'en' })
    const { driver, rules: listed } = theRun(log)
    expect(listed.map(({ id }) => id)).toEqual(cards.map(({ id }) => id))
    expect(listed.map(({ fullDescription }) => fullDescription?.text)).toEqual(cards.map(({ why }) => why.en))
    expect(driver).toMatchObject({ name: 'kq', version: '0.1.0', language: 'en' })
    expect(cards.length).toBeGreaterThan(5)
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
