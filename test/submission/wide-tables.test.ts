import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { smallPlan } from '../support/small-plan.ts'

const read = (text: string) => readSubmission(sourceOf('x.csv', Buffer.from(text)), smallPlan)
const times = (count: number, cells: readonly string[]) => Array.from({ length: count }, () => cells).flat()

describe('tables of many columns', () => {
  it('columns that are not read are said once', async () => {
    const headers = Array.from({ length: 1000 }, (_, index) => `列${index}`)
    const { observations, findings } = await read(`指标,2023年,${headers.join(',')}\nGDP,1900.5`)
    expect(observations.map(({ text }) => text)).toEqual(['1900.5'])
    expect(findings.map(({ id }) => id)).toEqual(['KQ206'])
  })

  it.each([2, 3, 100])('%i tables side by side are read', async (count) => {
    const { observations, findings } = await read(
      `${times(count, ['指标', '2023年']).join(',')}\n${times(count, ['GDP', '2030.29']).join(',')}`,
    )
    expect(observations.map(({ text }) => text)).toEqual(['2030.29'])
    expect(findings.map(({ id }) => id)).toEqual(times(count - 1, ['KQ306']))
  })

  it('columns that come again thousands of times are said to mean the same', async () => {
    const { observations, findings } = await read(
      `${times(1000, ['指标', '2023年']).join(',')}\n${times(1000, ['GDP', '2030.29']).join(',')}`,
    )
    expect(observations).toEqual([])
    expect(findings.map(({ id }) => id)).toEqual(['KQ202', 'KQ202'])
  })
})
