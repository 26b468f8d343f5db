import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exitCode, failOnChoices, type Gate, outcomeOf, warningsAllowed } from '../../src/cli/gate.ts'
import { buildReport } from '../../src/report/build.ts'
import { planOf } from '../support/builders.ts'

const empty = buildReport({
  tool: 'kq 0',
  plan: planOf(),
  year: null,
  method: 'schedule',
  inputs: [],
  assessments: [],
  findings: [],
  lang: 'zh',
})

interface Counts {
  readonly error?: number
  readonly warning?: number
  readonly note?: number
  readonly accepted?: number
  readonly offTrack?: number
}

function reportWith({ error = 0, warning = 0, note = 0, accepted = 0, offTrack = 0 }: Counts) {
  return { summary: { ...empty.summary, offTrack, findings: { error, warning, note, accepted } } }
}

const gateOf = (gate: Partial<Gate>): Gate => ({
  failOn: 'error',
  maxWarnings: null,
  strict: false,
  ...gate,
})

const cases: readonly (readonly [string, Counts, Partial<Gate>, 0 | 1 | 3])[] = [
  ['nothing found', {}, {}, 0],
  ['an error fails by default', { error: 1 }, {}, 1],
  ['warnings do not fail by default', { warning: 99 }, {}, 0],
  ['notes never fail', { note: 9 }, { failOn: 'warning', strict: true, maxWarnings: 0 }, 0],
  ['accepted findings never fail', { accepted: 9 }, { failOn: 'warning', strict: true, maxWarnings: 0 }, 0],
  ['a warning fails on warning', { warning: 1 }, { failOn: 'warning' }, 1],
  ['an error fails on warning', { error: 1 }, { failOn: 'warning' }, 1],
  ['strict: a warning is an error', { warning: 1 }, { strict: true }, 1],
  ['strict outdoes a limit', { warning: 1 }, { strict: true, maxWarnings: 5 }, 1],
  ['as many warnings as allowed', { warning: 5 }, { maxWarnings: 5 }, 0],
  ['one warning more than allowed', { warning: 6 }, { maxWarnings: 5 }, 1],
  ['no warning allowed', { warning: 1 }, { maxWarnings: 0 }, 1],
  ['an error within the limit of warnings', { error: 1 }, { maxWarnings: 5 }, 1],
  ['off track is no fault of the data', { offTrack: 3 }, {}, 0],
  ['off track is no warning', { offTrack: 3 }, { failOn: 'warning', strict: true }, 0],
  ['off track where asked for', { offTrack: 1 }, { failOn: 'off-track' }, 3],
  ['all on track where asked for', { warning: 2 }, { failOn: 'off-track' }, 0],
  ['an error comes before off track', { error: 1, offTrack: 1 }, { failOn: 'off-track' }, 1],
  [
    'too many warnings come before off track',
    { warning: 2, offTrack: 1 },
    { failOn: 'off-track', maxWarnings: 1 },
    1,
  ],
  ['strict before off track', { warning: 1, offTrack: 1 }, { failOn: 'off-track', strict: true }, 1],
  [
    'never is never',
    { error: 9, warning: 9, offTrack: 9 },
    { failOn: 'never', strict: true, maxWarnings: 0 },
    0,
  ],
]

describe('exitCode', () => {
  it.each(cases)('%s: %j with %j gives %i', (_, counts, gate, code) => {
    expect(exitCode(reportWith(counts), gateOf(gate))).toBe(code)
  })

  const count = fc.nat({ max: 3 })
  const counts = fc.record({
    error: count,
    warning: count,
    note: count,
    accepted: count,
    offTrack: count,
  })
  const gate = fc.record({
    failOn: fc.constantFrom(...failOnChoices),
    maxWarnings: fc.option(count),
    strict: fc.boolean(),
  })

  it('one fault more never turns a failing run into a passing one', () => {
    fc.assert(
      fc.property(counts, gate, fc.constantFrom('error', 'warning', 'offTrack'), (before, gate, kind) => {
        const after = { ...before, [kind]: before[kind] + 1 }
        if (exitCode(reportWith(before), gate) !== 0) expect(exitCode(reportWith(after), gate)).not.toBe(0)
      }),
    )
  })

  it('fails by what it counts, and by nothing where it does not fail', () => {
    fc.assert(
      fc.property(counts, gate, (counts, gate) => {
        const report = reportWith(counts)
        const { code, failures } = outcomeOf(report, gate)
        expect(code).toBe(exitCode(report, gate))
        expect(failures.length === 0).toBe(code === 0)
        if (failures.includes('errors')) expect(counts.error).toBeGreaterThan(0)
        if (failures.includes('warnings'))
          expect(counts.warning).toBeGreaterThan(warningsAllowed(gate) ?? Number.POSITIVE_INFINITY)
        if (failures.includes('off-track')) expect([code, counts.offTrack > 0]).toEqual([3, true])
      }),
    )
  })

  it('notes and accepted findings change nothing', () => {
    fc.assert(
      fc.property(counts, gate, (before, gate) => {
        const without = { ...before, note: 0, accepted: 0 }
        expect(exitCode(reportWith(before), gate)).toBe(exitCode(reportWith(without), gate))
      }),
    )
  })
})
