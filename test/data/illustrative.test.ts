import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/domain/source.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { readSubmission } from '../../src/submission/read.ts'
import { bytesOf, tableOf, textOf } from './table.ts'

const plan = loadPlan(textOf('indicators.csv'), 'indicators.csv')
const main = plan.indicators.filter((indicator) => indicator.group === 'main')
const files = ['fixtures/illustrative/2023.csv', 'fixtures/illustrative/2025.csv']

describe.each(files)('%s', (file) => {
  const { titles, header, rows, cell } = tableOf(file, 1)

  it('says in its title and in every row that it is made up', () => {
    expect(titles[0]).toContain('全部虚构，仅用于演示')
    expect(rows.filter((row) => cell(row, '来源') !== '虚构')).toEqual([])
  })

  it('has the 36 indicators of Table 2 with number, name and unit as the plan has them', () => {
    expect(rows.map((row) => [cell(row, '序号'), cell(row, '指标'), cell(row, '单位')])).toEqual(
      main.map(({ no, name, unit }) => [no, name, unit]),
    )
    expect(rows.filter((row) => row.length !== header.length)).toEqual([])
  })

  it('is read without a finding, every cell of it', async () => {
    const { observations, findings } = await readSubmission(sourceOf(file, bytesOf(file)), plan)
    expect(findings).toEqual([])
    const valueColumns = file.includes('2023') ? 3 : 1
    expect(observations).toHaveLength(36 * valueColumns)
    expect(observations.filter(({ reading }) => ['missing', 'unusable'].includes(reading.kind))).toEqual([])
  })

  it('takes no published value', async () => {
    const { observations } = await readSubmission(sourceOf(file, bytesOf(file)), plan)
    const real = [2021, 2022, 2023, 2024].flatMap((year) => {
      const table = tableOf(`fixtures/keqiao/${year}.csv`)
      return table.rows.map((row) => `${table.cell(row, '代码')} ${table.cell(row, '数值')}`)
    })
    expect(real).toHaveLength(10)
    expect(
      observations.map(({ indicator, text }) => `${indicator} ${text}`).filter((said) => real.includes(said)),
    ).toEqual([])
  })
})

describe('the final year', () => {
  it('gives running totals where the target is one', async () => {
    const [, file = ''] = files
    const { observations } = await readSubmission(sourceOf(file, bytesOf(file)), plan)
    const totals = observations.filter(({ reading }) => reading.kind === 'running-total')
    expect(totals.map(({ indicator }) => indicator)).toEqual(['fdi', 'water-intensity-cut'])
  })
})
