import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { root } from '../support/run.ts'

const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
const names = plan.indicators.filter(({ group }) => group === 'main').map(({ name }) => name)

/** What is read of rows numbered and named so: how many values, and the findings. */
async function short(rows: readonly (readonly [string, string | undefined])[]) {
  const text = `序号,指标,2023年\n${rows.map(([no, name]) => `${no},${name},—`).join('\n')}\n`
  const { observations, findings } = await readSubmission(sourceOf('x.csv', Buffer.from(text)), plan)
  return [observations.length, ...findings.map(({ id, place }) => `${id} ${place.cell}`)]
}
const counted = (some: readonly (string | undefined)[]) =>
  some.map((name, index) => [`${index + 1}`, name] as const)

describe('numbers in front of names', () => {
  it.each([
    ['are the plan’s', counted(names), [36]],
    ['are the plan’s, one name wrong', counted(names.slice(0, 10).with(4, names[20] ?? '')), [9, 'KQ302 B6']],
    [
      'are the plan’s, two names swapped',
      counted([names[1], names[0], ...names.slice(2, 10)]),
      [8, 'KQ302 B2', 'KQ302 B3'],
    ],
    [
      'are the plan’s, shifted by a row',
      counted([...names.slice(1), names[0]]),
      [0, ...names.map((_, index) => `KQ302 B${index + 2}`)],
    ],
    ['count some rows of the plan', counted(names.slice(10, 15)), [5]],
    ['count the rows of each section', [...counted(names.slice(0, 4)), ...counted(names.slice(4, 36))], [36]],
    ['count rows of which every other is another’s', counted([names[0], names[11]]), [2]],
    ['are the plan’s, one name of three wrong', counted([names[0], names[1], names[11]]), [2, 'KQ302 B4']],
    [
      'count rows between those of no indicator',
      counted(['旅游总人次', names[11], '民宿', names[0]]),
      [2, 'KQ402 B2'],
    ],
    [
      'skip one',
      [
        ['1', names[10]],
        ['3', names[11]],
      ] as const,
      [0, 'KQ302 B2', 'KQ302 B3'],
    ],
  ])('%s', async (_title, rows, expected) => {
    expect(await short(rows)).toEqual(expected)
  })
})
