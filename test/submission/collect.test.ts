import { describe, expect, it } from 'vitest'
import type { Observation, Reading } from '../../src/domain/observation.ts'
import { collect } from '../../src/submission/collect.ts'
import { readCell } from '../../src/text/number.ts'
import { indicator, planOf } from '../support/builders.ts'

const plan = planOf(...['a', 'b'].map((code) => indicator({ target: '10', code })))
const everything = Number.POSITIVE_INFINITY

/** What a cell says, at its place; `1-9月` is a part of the year. */
function seen(text: string, line: number, more: Partial<Observation> = {}): Observation {
  const cell = readCell(text)
  const partOfYear: Reading = { kind: 'unusable', reason: 'part-year' }
  const reading: Reading = cell.ok ? cell.reading : { kind: 'unusable', reason: 'invalid' }
  return {
    indicator: 'a',
    region: null,
    year: 2023,
    reading: text.startsWith('part') ? partOfYear : reading,
    text,
    provisional: false,
    realGrowth: null,
    place: { file: 'x.csv', line, column: 3, cell: `C${line}` },
    ...more,
  }
}

const shown = ({ reading, text, place }: Observation) =>
  `${reading.kind === 'unusable' ? `${reading.reason} ` : ''}${text} of line ${place.line}`

/** What is kept of these, and what is found. */
function kept(...observations: readonly Observation[]) {
  const { add, observations: all, findings } = collect(plan, everything)
  for (const one of observations) add(one)
  return { kept: all().map(shown), found: findings.map(({ id, place }) => `${id} ${place.line}`) }
}

describe('the same indicator, region and year again', () => {
  it.each<[string, string, string, readonly string[], readonly string[]]>([
    ['the same number is kept once', '1880.6', '1880.60', ['1880.6 of line 2'], ['KQ306 3']],
    ['another number: neither', '1880.6', '1880.5', ['invalid 1880.6 of line 2'], ['KQ307 3']],
    ['the same bound', '>98.5', '>98.5', ['>98.5 of line 2'], ['KQ306 3']],
    ['the same bound, itself included', '>98.5', '≥98.5', ['invalid >98.5 of line 2'], ['KQ307 3']],
    ['the same bound on the other side', '>98.5', '<98.5', ['invalid >98.5 of line 2'], ['KQ307 3']],
    ['another bound', '>98.5', '>98.6', ['invalid >98.5 of line 2'], ['KQ307 3']],
    ['a total and a year of the same size', '[8.6]', '8.6', ['invalid [8.6] of line 2'], ['KQ307 3']],
    ['the same statement', '完成', '已完成', ['完成 of line 2'], ['KQ306 3']],
    ['the opposite statement', '完成', '未完成', ['invalid 完成 of line 2'], ['KQ307 3']],
    ['nothing, then a number', '', '5', ['5 of line 3'], []],
    ['a number, then nothing', '5', '—', ['5 of line 2'], []],
    ['nothing twice', '', '—', ['— of line 3'], []],
    ['a part of the year, then the year', 'part', '5', ['5 of line 3'], []],
    ['the year, then a part of it', '5', 'part', ['5 of line 2'], []],
    ['nothing, then a part of the year', '', 'part', ['part-year part of line 3'], []],
    ['a part of the year, then nothing', 'part', '', ['part-year part of line 2'], []],
    ['a part of the year, then another', 'part1', 'part2', ['part-year part1 of line 2'], []],
    ['what cannot be read, twice', 'abc', ' abc ', ['invalid abc of line 2'], []],
    ['what cannot be read, twice', ' abc', 'abc', ['invalid  abc of line 2'], []],
    ['what cannot be read, otherwise', 'abc', 'abd', ['invalid abc of line 2'], ['KQ307 3']],
    ['what cannot be read, then a number', 'abc', '5', ['invalid abc of line 2'], ['KQ307 3']],
    ['a number, then what cannot be read', '5', 'abc', ['invalid 5 of line 2'], ['KQ307 3']],
  ])('%s: %j, then %j', (_case, first, second, left, found) => {
    expect(kept(seen(first, 2), seen(second, 3))).toEqual({ kept: left, found })
  })

  it('is neither where a third says what one of two has said: the choice is never made', () => {
    expect(kept(seen('5', 2), seen('6', 3), seen('5', 4))).toEqual({
      kept: ['invalid 5 of line 2'],
      found: ['KQ307 3'],
    })
  })

  it('is said at its place, with both places and what stands there', () => {
    const of = (...observations: readonly Observation[]) => {
      const { add, findings } = collect(plan, everything)
      for (const one of observations) add(one)
      return findings.map(({ message, indicator: code, region, year, value }) => [
        message.en,
        code,
        region,
        year,
        value,
      ])
    }
    const [differ] = of(seen('5 ', 2, { region: '甲区' }), seen(' 6', 3, { region: '甲区' }))
    expect(differ?.[0]).toMatch(/2023.*"5".*\b2\b.*"6".*\b3\b/)
    expect(differ?.slice(1)).toEqual(['a', '甲区', 2023, ' 6'])
    const besides = { place: { file: 'x.csv', line: 2, column: 5, cell: 'E2' } }
    expect(of(seen('5', 2), seen('6', 2, besides))[0]?.[0]).toMatch(/\bC2\b.*\bE2\b/)
    expect(of(seen('5', 2), seen('5', 3))[0]?.[0]).toMatch(/\b3\b.*\b2\b/)
  })

  it('is what the later version says, where versions are stated', () => {
    const version = (whole: number) => ({ version: { kind: 'numbered', whole, part: '' } as const })
    const early = seen('5', 2, version(1))
    const late = seen('6', 3, version(2))
    expect(kept(early, late).kept).toEqual(['6 of line 3'])
    expect(kept(late, early).kept).toEqual(['6 of line 3'])
    expect(kept(late, early).found).toHaveLength(1)
    expect(kept(early, seen('6', 3, version(1)))).toEqual({
      kept: ['invalid 5 of line 2'],
      found: ['KQ307 3'],
    })
  })
})

describe('what is not the same', () => {
  it.each<[string, Partial<Observation>]>([
    ['another indicator', { indicator: 'b' }],
    ['another region', { region: '甲区' }],
    ['the year before', { year: 2022 }],
    ['the baseline year', { year: 2020 }],
    ['the target year', { year: 2025 }],
  ])('%s is kept beside it', (_case, other) => {
    expect(kept(seen('5', 2), seen('6', 3, other))).toEqual({
      kept: ['5 of line 2', '6 of line 3'],
      found: [],
    })
  })

  it('is any two of all indicators and years of the plan', () => {
    const all = ['a', 'b'].flatMap((code, first) =>
      [2020, 2021, 2022, 2023, 2024, 2025].map((year, index) =>
        seen(`${first * 10 + index}`, first * 10 + index, { indicator: code, year }),
      ),
    )
    expect(kept(...all).found).toEqual([])
    expect(kept(...all, ...all).found).toHaveLength(12)
    expect(kept(...all, ...all).kept).toEqual(all.map(shown))
  })

  it('is what the plan does not have: it is not kept at all', () => {
    expect(kept(seen('5', 2, { indicator: 'unknown' }))).toEqual({ kept: [], found: [] })
  })
})

describe('regions that are complete', () => {
  const only = planOf(indicator({ target: '10', code: 'a' }))
  const at = (region: string, line: number, year = 2023) => seen('5', line, { region, year })

  it('are taken out once there are enough values, or indicators to judge, and another begins', () => {
    const { add, observations, takeRegions } = collect(only, 4)
    add(at('甲', 2))
    expect(takeRegions()).toEqual([])
    // 乙 begins: one value and one region of one indicator are 2 of the 4.
    add(at('乙', 3))
    expect(takeRegions()).toEqual([])
    // 丙 begins: two values and two regions are 4.
    add(at('丙', 4))
    expect(takeRegions()?.map(({ region }) => region)).toEqual(['甲', '乙'])
    expect(takeRegions()).toEqual([])
    expect(observations().map(({ region }) => region)).toEqual(['丙'])
  })

  it('count each indicator that they will be judged by, reported or not', () => {
    const { add, takeRegions } = collect(plan, 4)
    add(at('甲', 2))
    // One value, and two indicators of one region, are 3 of the 4.
    add(at('乙', 3))
    expect(takeRegions()).toEqual([])
    add(at('丙', 4))
    expect(takeRegions()?.map(({ region }) => region)).toEqual(['甲', '乙'])
  })

  it('are taken out together where they were not asked for in between', () => {
    const { add, takeRegions } = collect(only, 2)
    for (const [index, region] of ['甲', '乙', '丙', '丁'].entries()) add(at(region, index + 2))
    expect(takeRegions()?.map(({ region }) => region)).toEqual(['甲', '乙', '丙'])
  })

  it('stay where no other begins, however many values they have', () => {
    const { add, observations, takeRegions } = collect(only, 2)
    for (const year of [2021, 2022, 2023, 2024]) add(at('甲', year, year))
    expect(takeRegions()).toEqual([])
    expect(observations()).toHaveLength(4)
  })

  it('were not, where one of them comes again', () => {
    const { add, takeRegions } = collect(only, 2)
    add(at('甲', 2))
    add(at('乙', 3))
    expect(takeRegions()?.map(({ region }) => region)).toEqual(['甲'])
    add(at('甲', 4, 2022))
    expect(takeRegions()).toBeNull()
    add(at('丁', 5))
    expect(takeRegions()).toBeNull()
  })
})
