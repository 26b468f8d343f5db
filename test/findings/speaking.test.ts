import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNamed } from '../../src/domain/file-name.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { Explanation } from '../../src/findings/explanation.ts'
import { speakingOf } from '../../src/findings/speaking.ts'
import { findingOf } from '../support/findings-report.ts'
import { tries } from '../support/seed.ts'

const maybe = <T>(...values: readonly T[]) => fc.constantFrom<T | null>(null, ...values)

const finding: fc.Arbitrary<Finding> = fc
  .record({
    id: fc.constantFrom('KQ505', 'KQ507'),
    file: fc.constantFrom('甲/2023.csv', '乙/2023.csv'),
    indicator: maybe('gdp', 'exports'),
    year: maybe(2022, 2023),
    region: maybe('甲区', '乙区'),
    value: maybe('83.70', '83.7', '-', '未完成'),
  })
  .map(({ year, region, ...found }) => ({ ...findingOf(found), year, region }))

const explanation: fc.Arbitrary<Omit<Explanation, 'place'>> = fc.record({
  rule: fc.constantFrom('KQ505', 'KQ507'),
  indicator: maybe('gdp', 'exports'),
  year: maybe(2022, 2023),
  region: maybe('甲区', '乙区'),
  value: maybe('83.70', '83.7', '-', '未完成'),
  file: maybe('2023.csv', '甲/2023.csv'),
  reason: fc.constant('普查'),
  who: fc.constant(''),
  until: fc.constant(null),
})

/** The definition, one pair at a time: whatever is not left open is the same. */
function speaks(one: Omit<Explanation, 'place'>, { id, indicator, year, region, value, place }: Finding) {
  const isOpenOr = <T>(stated: T | null, found: T | null) => stated === null || stated === found
  const asNumber = (text: string) => (/^\d/.test(text) ? Number(text) : text)
  return (
    one.rule === id &&
    isOpenOr(one.indicator, indicator) &&
    isOpenOr(one.year, year) &&
    isOpenOr(one.region, region) &&
    (one.file === null || isNamed(place.file, one.file)) &&
    (one.value === null || (value !== null && asNumber(one.value) === asNumber(value)))
  )
}

describe('which explanations speak of a finding', () => {
  it('are those that agree with it in all they state, in the order of their file', () => {
    fc.assert(
      fc.property(fc.array(explanation, { maxLength: 12 }), finding, (entries, found) => {
        const file = 'kq.explanations.csv'
        const all = entries.map((entry, index) => ({
          ...entry,
          place: { file, line: index + 2, column: 1, cell: `A${index + 2}` },
        }))
        expect(speakingOf(all)(found)).toEqual(all.filter((one) => speaks(one, found)))
      }),
      tries(200),
    )
  })
})
