import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { root } from '../support/run.ts'

const folder = 'fixtures/plans/printed'
const planOf = (file: string) => loadPlan(readFileSync(join(root, folder, file), 'utf8'), file)

/** What each row of a table is, by whoever knows the plan: `+` better higher, `-` lower; g growth, c change, m mean-growth, s sum, x cut. */
const known: readonly (readonly [file: string, rows: string])[] = [
  [
    'table2-as-printed.tsv',
    '+g +g +g +g +c +c +g +g +c +c +c +g +s +g +c +c +x +x +x +c -g +c +c +g -c -c +c +c +g +g +c +c +g -g +g +c',
  ],
  ['national-2021-2025.csv', '+c +c +c +m +g +c +c -c +c +g +c +g +c +x +x +c +c +c +g +g'],
  ['informatisation-as-printed.csv', '+c +g +c +g +g +g +c +c +g +c +c +c +g'],
  ['third-column-as-printed.csv', '+m +c +c +c +x +c'],
  ['results-matrix-as-printed.csv', '+c +c +c +c +c +c +c +c'],
  ['section-rows.csv', '+g +c'],
]
const letters = { growth: 'g', change: 'c', 'mean-growth': 'm', sum: 's', cut: 'x' } as const

describe('printed tables of real plans', () => {
  const read = known.map(([file, rows]) => ({
    file,
    wanted: rows.split(' '),
    got: planOf(file).indicators.map(
      ({ better, scale }) => `${better === 'higher' ? '+' : '-'}${letters[scale]}`,
    ),
  }))

  it.each(read)('$file: every row is read', ({ wanted, got }) => {
    expect(got).toHaveLength(wanted.length)
  })

  it('direction and scale are right on at least 95 % of the rows of all of them', () => {
    const rows = read.flatMap(({ file, wanted, got }) =>
      wanted.map((one, at) => ({ file, at, right: one === got[at] })),
    )
    const wrong = rows.filter(({ right }) => !right)
    expect(rows.length).toBeGreaterThan(80)
    expect({ wrong: wrong.length, share: wrong.length / rows.length <= 0.05 }).toEqual({
      wrong: 0,
      share: true,
    })
  })
})

/*
 * The mid-term evaluation of the 14th Five-Year Plan of the People's Republic of China (26 December 2023, on values of up
 * to the middle of 2023) gives each indicator a word; here those whose values of 2021–2023 their offices have published.
 */
describe('the national plan 2021–2025 against its mid-term evaluation', () => {
  const plan = planOf('national-2021-2025.csv')

  it('rows whose baseline a note gives to 2019 start from there', () => {
    expect(plan.baselineYear).toBe(2020)
    expect(plan.indicators.filter(({ baselineYear }) => baselineYear === 2019).map(({ no }) => no)).toEqual([
      '3',
      '13',
      '18',
    ])
  })

  it('a comparison with GDP finds the row of its growth', () => {
    const relative = plan.indicators.filter(({ target }) => target.kind === 'relative')
    expect(relative.map(({ no, target }) => [no, 'code' in target ? target.code : null])).toEqual([
      ['2', 'n1'],
      ['7', 'n1'],
    ])
  })

  it.each([
    ['3', 2022, '提前实现', ['met']],
    ['5', 2021, '快于预期', ['ahead', 'on-track']],
    ['10', 2022, '快于预期', ['ahead']],
    ['12', 2021, '相对滞后', ['behind']],
    ['14', 2023, '相对滞后', ['behind']],
    ['16', 2022, '相对滞后', ['behind', 'reversing']],
    ['17', 2022, '提前实现', ['met']],
  ] as const)('row %s in %i, officially %s', async (no, year, _official, verdicts) => {
    const bytes = readFileSync(join(root, folder, 'national-actuals.csv'))
    const submission = await readSubmission(sourceOf('national-actuals.csv', bytes), plan)
    const found = assess(plan, [submission], { year }).find((one) => one.no === no)
    expect(verdicts).toContain(found?.verdict)
  })

  /* Two words differ: the evaluation holds the mean unemployment of 2022, 5.6 against <5.5, and 10.93 years of schooling, where 11.0 was due, to be as expected. */
  it.each([
    ['8', 'breached'],
    ['9', 'behind'],
  ])('row %s in 2022 is %s, officially 基本符合预期', async (no, verdict) => {
    const bytes = readFileSync(join(root, folder, 'national-actuals.csv'))
    const submission = await readSubmission(sourceOf('national-actuals.csv', bytes), plan)
    expect(assess(plan, [submission], { year: 2022 }).find((one) => one.no === no)?.verdict).toBe(verdict)
  })
})
