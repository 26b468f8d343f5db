import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import { run } from '../support/run.ts'

const file = 'fixtures/illustrative/2025.csv'

describe('the final year, by a made-up file', () => {
  it('says in JSON and CSV what each target came to', async () => {
    const { assessments } = JSON.parse((await run(['check', file, '-f', 'json'])).stdout) as Report
    const of = (code: string) => assessments.find((one) => one.code === code)
    expect(of('gdp')).toMatchObject({ verdict: 'missed', final: { difference: -31.5, tier: '确保' } })
    expect(of('gdp')?.final?.margin).toBeCloseTo(-0.0143182, 7)
    expect(of('pm25')).toMatchObject({ verdict: 'met', final: { margin: expect.closeTo(0.08, 12) } })
    expect(of('fdi')).toMatchObject({ verdict: 'missed', final: { margin: expect.closeTo(-0.27, 12) } })
    // 19.8 of about 20: short of the figure, but within what 左右 allows.
    expect(of('gdp-per-capita')).toMatchObject({
      verdict: 'met',
      final: { margin: expect.closeTo(-0.01, 12) },
    })
    expect(of('energy-intensity-cut')).toMatchObject({ verdict: 'met', final: null })

    const [head = '', ...rows] = (await run(['check', file, '-f', 'csv', '--lang', 'zh'])).stdout
      .trimEnd()
      .split('\n')
    const columns = head.split(',')
    const gdp = rows.find((row) => row.startsWith('1,gdp,'))?.split(',') ?? []
    expect(gdp[columns.indexOf('margin')]).toBe('-0.0143181818182')
    expect(gdp[columns.indexOf('tier_reached')]).toBe('确保')
  })

  it('shows it in the table in the place of the rate that is no longer required', async () => {
    const { stdout } = await run(['check', file, '--lang', 'zh', '--no-color'], { columns: 120 })
    expect(stdout).toMatch(/地区生产总值（GDP），亿元 .* 2168\.5 +2200★ +-1\.43% /)
    expect(stdout).toContain('地区生产总值（GDP）：达到“确保”档；冲刺 2500 未达到')
    expect(stdout).toContain('比目标：（实际 − 目标）÷ 目标')
    expect(stdout).not.toContain('尚需年均')
  })
})

describe('the trend', () => {
  const years = ['2021', '2022', '2023'].map((year) => `fixtures/keqiao/${year}.csv`)

  it('is drawn where three values are known, in ASCII where asked for', async () => {
    const drawn = await run(['check', ...years, '--lang', 'en', '--no-color'], { columns: 160 })
    expect(drawn.stdout).toMatch(/Gross domestic product, .* ▁▄▆█ /)
    const plain = await run(['check', ...years, '--lang', 'en', '--ascii', '--no-color'], { columns: 160 })
    expect(plain.stdout).toMatch(/Gross domestic product, .* _~\+# /)
  })

  it('is a dash where fewer than three values are known', async () => {
    const { stdout } = await run(['check', 'fixtures/keqiao/2023.csv', '--lang', 'en', '--no-color'], {
      columns: 160,
    })
    expect(stdout).toMatch(/ Baseline {2}Trend /)
    expect(stdout).toMatch(/Gross domestic product, .* 1516\.7 {2}— /)
  })
})
