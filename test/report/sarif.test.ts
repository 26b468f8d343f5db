import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type RuleCard, sarifReporter } from '../../src/report/sarif.ts'
import { submissionRules } from '../../src/submission/rules.ts'
import { awkward, type Found, reportOf, spots } from '../support/findings-report.ts'

const text = z.strictObject({ text: z.string().min(1) })
const level = z.enum(['none', 'note', 'warning', 'error'])

/** SARIF 2.1.0 (OASIS), as far as it is used: the names, types and bounds of its schema, and no property outside it. */
const sarifLog = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          version: z.string().optional(),
          language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/),
          rules: z.array(
            z.strictObject({
              id: z.string().min(1),
              name: z.string().min(1),
              shortDescription: text,
              fullDescription: text,
              help: text,
              defaultConfiguration: z.strictObject({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string().min(1),
          ruleIndex: z.int().min(0).optional(),
          level,
          message: text,
          locations: z.tuple([
            z.strictObject({
              physicalLocation: z.strictObject({
                artifactLocation: z.strictObject({ uri: z.string().regex(/^[\w!$&'()*+,;=:@%./~-]+$/) }),
                region: z.strictObject({ startLine: z.int().min(1) }).optional(),
              }),
              logicalLocations: z
                .tuple([z.strictObject({ name: z.string().min(1), kind: z.string() })])
                .optional(),
            }),
          ]),
          partialFingerprints: z.record(z.string(), z.string()),
          suppressions: z
            .tuple([
              z.strictObject({
                kind: z.enum(['inSource', 'external']),
                status: z.enum(['accepted', 'underReview', 'rejected']),
              }),
            ])
            .optional(),
          properties: z.record(z.string(), z.json()),
        }),
      ),
    }),
  ]),
})

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

const runOf = (found: readonly Found[], lang: 'zh' | 'en' = 'zh') =>
  sarifLog.parse(JSON.parse(sarifReporter(rules)(reportOf(found, lang), { lang }))).runs[0]

describe('sarif', () => {
  it('holds the findings of the report, all and no other, in the form of the standard', () => {
    const read = runOf(awkward).results.map(({ ruleId, locations: [place] }) => ({
      id: ruleId,
      file: decodeURIComponent(place.physicalLocation.artifactLocation.uri),
      line: place.physicalLocation.region?.startLine ?? null,
      cell: place.logicalLocations?.[0].name ?? null,
    }))
    expect(spots(read)).toEqual(spots(reportOf(awkward).findings))
  })

  it('points every result at its rule', () => {
    const { tool, results } = runOf(awkward)
    for (const { ruleId, ruleIndex } of results) {
      expect(ruleIndex === undefined ? undefined : tool.driver.rules[ruleIndex]?.id).toBe(
        rules.some(({ id }) => id === ruleId) ? ruleId : undefined,
      )
    }
    expect(results.filter(({ ruleIndex }) => ruleIndex !== undefined)).toHaveLength(5)
  })

  it('takes its rules from the catalogue, in the language of the run', () => {
    const cards: readonly RuleCard[] = submissionRules
    const log = sarifReporter(cards)(reportOf([], 'en'), { lang: 'en' })
    const { driver } = sarifLog.parse(JSON.parse(log)).runs[0].tool
    expect(driver.rules.map(({ id }) => id)).toEqual(cards.map(({ id }) => id))
    expect(driver.rules.map(({ fullDescription }) => fullDescription.text)).toEqual(
      cards.map(({ why }) => why.en),
    )
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
      ({ partialFingerprints }) => partialFingerprints['kq/v1'],
    )
    expect(new Set(prints).size).toBe(prints.length)
  })
})
