import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsLimit, usualFindings } from '../../src/cli/most-findings.ts'
import { countedAs, countsAs } from '../../src/domain/finding.ts'
import type { ReportFinding } from '../../src/domain/report.ts'
import { main } from '../../src/main.ts'
import { worded } from '../../src/report/build.ts'
import { listedFindings } from '../../src/report/listed-findings.ts'
import { findingOf } from '../support/findings-report.ts'
import { memoryIo } from '../support/memory-io.ts'

const one = worded(findingOf(), 'en')

describe('listed findings', () => {
  const severities = fc.array(
    fc.record({ severity: fc.constantFrom('error', 'warning', 'note'), accepted: fc.boolean() }),
    { maxLength: 40 },
  )

  it('are the gravest, in their order, and the others are counted', () => {
    fc.assert(
      fc.property(severities, fc.nat(45), (all, most) => {
        const given = all.map((own, line) => ({ ...one, ...own, line }))
        const { shown, left } = listedFindings(given as readonly ReportFinding[], most)
        expect(shown.length).toBe(Math.min(most, given.length))
        expect(shown.length + left).toBe(given.length)
        expect(shown.map(({ line }) => line)).toEqual(
          shown.map(({ line }) => line ?? 0).toSorted((a, b) => a - b),
        )
        const grave = (finding: ReportFinding) => countedAs.indexOf(countsAs(finding))
        const hidden = given.filter(
          (finding) => !shown.includes(finding as never),
        ) as readonly ReportFinding[]
        const worst = Math.max(-1, ...shown.map(grave))
        if (shown.length > 0)
          for (const finding of hidden) expect(grave(finding)).toBeGreaterThanOrEqual(worst)
      }),
    )
  })

  it.each([
    [undefined, usualFindings],
    ['all', Number.POSITIVE_INFINITY],
    ['0', 0],
    ['25', 25],
  ])('--max-findings %s is %d', (typed, most) => expect(findingsLimit(typed)).toBe(most))

  it.each(['', '-1', '1.5', 'none', '1e3'])('--max-findings "%s" is refused', (typed) => {
    expect(() => findingsLimit(typed)).toThrow()
  })

  const rows = Array.from({ length: 5 }, (_, index) => `区${index},地区生产总值,2023,abc`)
  const files = { 'a.csv': `地区,指标,年份,数值\n${rows.join('\n')}\n` }

  it.each([
    ['check', '-f', 'tsv'],
    ['check', '-f', 'table'],
    ['validate', '-f', 'table'],
    ['check', '-f', 'markdown'],
    ['validate', '-f', 'html'],
  ])('bound what %s %s %s lists, and no count and no exit code', async (command, flag, format) => {
    const said = async (...more: string[]) => {
      const world = memoryIo({ files, columns: 200 })
      const exit = await main([command, 'a.csv', flag, format, '--lang', 'en', ...more], world.io)
      return { exit, text: `${Buffer.from(world.stdout())}${world.stderr()}` }
    }
    const [all, two] = [await said(), await said('--max-findings', '2')]
    expect(all.exit).toBe(1)
    expect(two.exit).toBe(1)
    const listed = (text: string) => text.match(/KQ303 (?:not-a-number|error)/g)?.length ?? 0
    expect(listed(all.text) % 5).toBe(0)
    expect(listed(two.text)).toBe((listed(all.text) / 5) * 2)
    expect(two.text).toMatch(/3 more/)
    expect(two.text).toContain('5 errors')
  })
})
