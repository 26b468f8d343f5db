import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess/index.ts'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { root } from '../support/run.ts'

const folder = join(root, 'fixtures', 'dress')
const files = readdirSync(folder).filter((file) => /\.(?:csv|tsv|xlsx)$/.test(file))
const plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
const read = (file: string) => readSubmission(sourceOf(file, readFileSync(join(folder, file))), plan)
/** Where a value stands is the file's own; all else is the same. */
const assessments = async (file: string, year: number) =>
  JSON.stringify(
    assess(plan, [await read(file)], { year }).map((assessment) => ({ ...assessment, place: null })),
  )

describe('the same figures in every dress', () => {
  it('come in at least 40 dresses', () => {
    expect(files.length).toBeGreaterThanOrEqual(40)
  })

  it.each(files)('%s', async (file) => {
    const { observations, findings } = await read(file)
    expect(observations.filter(({ reading }) => reading.kind === 'number')).toHaveLength(8)
    expect(findings.filter(({ severity }) => severity !== 'note')).toEqual([])
    for (const year of [2021, 2022, 2023]) {
      expect(await assessments(file, year)).toBe(await assessments('wide.csv', year))
    }
  })
})
