import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { gitlab } from '../../src/ci/gitlab.ts'
import { awkward, type Found, reportOf, spots } from '../support/findings-report.ts'

/** What GitLab reads of a code quality report: its documented fields, and nothing outside its lists. */
const codeQuality = z.array(
  z.strictObject({
    type: z.literal('issue'),
    check_name: z.string().regex(/^KQ\d{3} [a-z-]+$/),
    description: z.string().min(1),
    categories: z.array(z.enum(['Bug Risk', 'Clarity', 'Compatibility', 'Complexity', 'Style'])).min(1),
    severity: z.enum(['info', 'minor', 'major', 'critical', 'blocker']),
    fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
    location: z.strictObject({
      path: z.string().regex(/^(?!\.\/|\/).+/),
      lines: z.strictObject({ begin: z.int().min(1) }),
    }),
  }),
)

const issuesOf = (found: readonly Found[]) =>
  codeQuality.parse(JSON.parse(gitlab(reportOf(found), { lang: 'zh' })))
const printsOf = (found: readonly Found[]) => issuesOf(found).map(({ fingerprint }) => fingerprint)

describe('gitlab', () => {
  it('holds the findings of the report, all and no other, in the form GitLab reads', () => {
    const read = issuesOf(awkward).map(({ check_name, description, location }) => ({
      id: check_name.slice(0, 5),
      file: location.path,
      line: location.lines.begin,
      cell: /^(?:（已说明）)?单元格 ([A-Z]+\d+)：/.exec(description)?.[1] ?? null,
    }))
    const wanted = reportOf(awkward).findings.map((finding) => ({ ...finding, line: finding.line ?? 1 }))
    expect(spots(read)).toEqual(spots(wanted))
  })

  it.each([
    ['error', {}, 'major'],
    ['warning', { severity: 'warning' }, 'minor'],
    ['note', { severity: 'note' }, 'info'],
    ['accepted warning', { severity: 'warning', accepted: true }, 'info'],
  ] as const)('an %s is %o', (_, found, severity) => {
    expect(issuesOf([found])[0]?.severity).toBe(severity)
  })

  it('gives equal findings their own fingerprints', () => {
    const prints = printsOf([...awkward, ...awkward])
    expect(new Set(prints).size).toBe(prints.length)
  })

  it.each([
    ['a row put in above moves the line', { line: 7, cell: 'C7' }, { line: 8, cell: 'C8' }, true],
    ['the wording changes', { message: 'a' }, { message: 'b' }, true],
    ['it is accepted', { severity: 'warning' }, { severity: 'warning', accepted: true }, true],
    ['./ before the file', { file: './a.csv' }, { file: 'a.csv' }, true],
    ['another rule', { id: 'KQ501' }, { id: 'KQ502' }, false],
    ['another file', { file: 'a.csv' }, { file: 'b.csv' }, false],
    ['another indicator', { indicator: 'gdp' }, { indicator: 'fdi' }, false],
    ['another value', { value: '1' }, { value: '2' }, false],
    ['no value and the text null', { value: null }, { value: 'null' }, false],
  ] as const)('%s: %o and %o have the same fingerprint: %s', (_, before, after, same) => {
    expect(printsOf([before])[0] === printsOf([after])[0]).toBe(same)
  })

  it('has no two fingerprints the same for different findings', () => {
    const found = fc.record({
      id: fc.constantFrom('KQ501', 'KQ502'),
      value: fc.string(),
      line: fc.integer({ min: 1, max: 1e6 }),
    })
    fc.assert(
      fc.property(fc.array(found, { maxLength: 30 }), (list) => {
        expect(new Set(printsOf(list)).size).toBe(list.length)
      }),
    )
  })

  it('is an empty list where nothing was found', () => {
    expect(gitlab(reportOf([]), { lang: 'zh' })).toBe('[]\n')
  })
})
