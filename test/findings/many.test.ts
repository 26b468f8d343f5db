import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/domain/finding.ts'
import type { Observation } from '../../src/domain/observation.ts'
import { accept } from '../../src/findings/accept.ts'
import { cellsOf, without } from '../../src/findings/block.ts'
import { unexplained } from '../../src/findings/draft.ts'
import type { Explanation } from '../../src/findings/explanation.ts'
import { inFileOrder } from '../../src/findings/order.ts'
import { findingOf } from '../support/findings-report.ts'

/** How often the id of a finding is read: what goes through all of them for each of them reads it the more often. */
function counted(finding: Finding, count: () => void): Finding {
  const { id } = finding
  return Object.defineProperty({ ...finding }, 'id', {
    enumerable: true,
    get: () => {
      count()
      return id
    },
  })
}

/** A warning and its explanation for each of so many districts of a city. */
function city(districts: number, count: () => void) {
  const regions = Array.from({ length: districts }, (_, index) => `区${index}`)
  const findings = regions.map((region, index) => {
    const found = findingOf({ id: 'KQ505', severity: 'warning', indicator: 'gdp', value: `${index}` })
    return counted({ ...found, place: { ...found.place, line: index + 2 }, region, year: 2023 }, count)
  })
  const explanations = regions.map((region, index): Explanation => {
    const place = { file: 'kq.explanations.csv', line: index + 2, column: 1, cell: `A${index + 2}` }
    const about = { rule: 'KQ505', indicator: 'gdp', year: 2023, region, value: null, file: null }
    return { place, ...about, reason: '普查', who: '', until: null }
  })
  const looked = {
    years: new Set([2023]),
    files: new Map([['2023.csv', new Set(regions)]]),
    apart: new Set<string>(),
  }
  return { findings, explanations, looked }
}

/** Times that an id is read for each finding, of so many. */
function readsEach(districts: number, work: (of: ReturnType<typeof city>) => unknown): number {
  let reads = 0
  work(
    city(districts, () => {
      reads += 1
    }),
  )
  return reads / districts
}

describe('what is done with many findings', () => {
  it.each<[string, (of: ReturnType<typeof city>) => unknown]>([
    ['accepting them', ({ findings, explanations, looked }) => accept(findings, explanations, looked)],
    ['drafting explanations', ({ findings, explanations }) => unexplained(findings, explanations.slice(9))],
  ])('%s looks at each as often for 2,000 as for 100', (_, work) => {
    expect(readsEach(100, work)).toBeGreaterThan(0)
    expect(readsEach(2_000, work)).toBeLessThan(1.1 * readsEach(100, work))
  })

  it('accepts each by its own explanation: 2,000 findings, 2,000 explanations', () => {
    const { findings, explanations, looked } = city(2_000, () => {})
    expect(accept(findings, explanations, looked).filter(({ accepted }) => accepted)).toHaveLength(2_000)
  })
})

describe('the order of findings', () => {
  it('is that of the files given, of the whole file before its lines, of a line before its cells', () => {
    const at = (file: string, line: number | null, column: number | null) => {
      const found = findingOf({ file })
      return { ...found, place: { file, line, column, cell: null } }
    }
    const places: readonly (readonly [string, number | null, number | null])[] = [
      ['b.csv', null, null],
      ['b.csv', 2, null],
      ['b.csv', 2, 1],
      ['b.csv', 2, 10],
      ['b.csv', 10, 2],
      ['a.csv', 1, 1],
      ['kq.explanations.csv', 3, 1],
    ]
    const findings = places.map((place) => at(...place))
    expect(inFileOrder(findings.toReversed(), ['b.csv', 'a.csv'])).toEqual(findings)
  })
})

describe('values that an error speaks of', () => {
  const observation: Observation = {
    indicator: 'gdp',
    region: null,
    year: 2023,
    text: '1',
    reading: { kind: 'number', quantity: { value: 1, decimals: 0 } },
    place: { file: '2023.csv', line: 7, column: 3, cell: 'C7' },
    provisional: false,
    realGrowth: null,
  }

  it.each([
    ['an error at the cell', { cell: 'C7', line: 7 }, true],
    ['a warning at the cell', { cell: 'C7', line: 7, severity: 'warning' }, false],
    ['an error at another line', { cell: 'C8', line: 8 }, false],
    ['an error at the cell of another file', { cell: 'C7', line: 7, file: '2022.csv' }, false],
  ] as const)('%s', (_, found, blocked) => {
    expect(cellsOf([findingOf(found)]).has(observation)).toBe(blocked)
  })

  it('are invalid, whatever they say, and others are as they were', () => {
    const cells = cellsOf()
    const input = { file: '2023.csv', sha256: '', encoding: '', rows: 1, headerRow: null, skipped: [] }
    const submission = { input, observations: [observation], findings: [] }
    expect(without([submission], cells)).toEqual([submission])
    cells.add([findingOf({ cell: 'C7', line: 7 })])
    expect(without([submission], cells)[0]?.observations).toEqual([
      { ...observation, reading: { kind: 'unusable', reason: 'invalid' } },
    ])
  })
})
