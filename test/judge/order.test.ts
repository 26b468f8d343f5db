import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Source, sourceOf } from '../../src/domain/source.ts'
import { judge } from '../../src/judge/index.ts'
import { intake } from '../../src/judge/intake.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { tries } from '../support/seed.ts'
import { shippedPlan } from '../support/shipped-plan.ts'

const plan = shippedPlan()

/** Codes with a made-up value that is ordinary in 2022: amounts, a share, a yearly total and a statement. */
const ordinary = [
  ['gdp', '1760'],
  ['exports', '930'],
  ['urbanisation', '82.4'],
  ['fdi', '3.1'],
  ['energy-intensity-cut', '完成'],
] as const

/** A cell of some file: which indicator and year, and what it says; mostly the ordinary value, however written. */
const cell = fc.record({
  what: fc.constantFrom(...ordinary),
  year: fc.constantFrom(2021, 2022, 2023),
  region: fc.constantFrom('', '', '甲区', '乙区'),
  writing: fc.constantFrom('same', 'same', 'same', 'zeros', 'other', 'blank', 'unreadable'),
  version: fc.constantFrom('', '', '1', '2', '修订'),
})
type Cell = (typeof cell extends fc.Arbitrary<infer T> ? T : never) & object

function written({ what: [, value], writing }: Cell): string {
  switch (writing) {
    case 'zeros':
      return /\d/.test(value) ? `${value}${value.includes('.') ? '' : '.'}00` : value
    case 'other':
      return /\d/.test(value) ? `${value}${value.includes('.') ? '' : '.'}7` : '未完成'
    case 'blank':
      return '—'
    case 'unreadable':
      return `${value}?`
    default:
      return value
  }
}

function sourceOfCells(name: string, cells: readonly Cell[]): Source {
  const rows = cells.map((one) => [one.region, one.what[0], one.year, written(one), one.version].join(','))
  return sourceOf(name, Buffer.from(`地区,代码,年份,数值,版本\n${rows.join('\n')}\n`))
}

const names = ['甲.csv', '甲-修订.csv', '乙.csv', '2022.csv', '数据更正.csv']
/** Up to five files, and two orders in which to name them. */
const files = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: names.length })
  .chain((tables) => {
    const sources = tables.map((cells, index) => sourceOfCells(names[index] ?? '', cells))
    const order = fc.shuffledSubarray(sources, { minLength: sources.length, maxLength: sources.length })
    return fc.tuple(order, order, fc.subarray(sources, { maxLength: 1 }))
  })

/** Everything a run comes to, in an order of its own. */
async function answer(sources: readonly Source[], supersedes: readonly Source[]) {
  const given = sources.filter((source) => !supersedes.includes(source))
  const { assessments, findings, summary } = await judge(plan, given, { supersedes, lang: 'zh' })
  const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).toSorted()
  // Words name regions in the order of the files, and of several that hold equally little the first is named.
  const fewest = summary.coverage?.fewest?.filled
  return {
    assessments: sorted(assessments),
    findings: sorted(findings.map(({ message, remedy, ...one }) => one)),
    summary: { ...summary, coverage: { ...summary.coverage, fewest } },
  }
}

/** Everything that kq validate finds, in an order of its own. */
async function found(sources: readonly Source[], supersedes: readonly Source[]) {
  const files = sources.map(({ file }) => file)
  const earlier = new Set(supersedes.map(({ file }) => file))
  const { take, finish } = intake(plan, { files, asked: null, earlier })
  for (const source of sources) take(await readSubmission(source, plan, { noDigest: true }))
  const { findings, apart, coverage } = finish()
  // Words name regions in the order of the files, what concerns all of a submission stands at its first, and of several
  // that hold equally little the first is named.
  const { fewest, ...counts } = coverage
  return {
    findings: findings
      .map(({ message, remedy, place, ...one }) =>
        JSON.stringify(place.line === null ? one : { ...one, place }),
      )
      .toSorted(),
    apart,
    coverage: { ...counts, fewest: fewest?.filled },
  }
}

describe('the order in which files are named', () => {
  it('changes nothing of what is judged', async () => {
    await fc.assert(
      fc.asyncProperty(files, async ([order, another, supersedes]) => {
        expect(await answer(another, supersedes)).toEqual(await answer(order, supersedes))
      }),
      tries(150),
    )
  })

  it('changes nothing of what is found in files that are taken in one by one', async () => {
    await fc.assert(
      fc.asyncProperty(files, async ([order, another, supersedes]) => {
        expect(await found(another, supersedes)).toEqual(await found(order, supersedes))
      }),
      tries(150),
    )
  })
})
