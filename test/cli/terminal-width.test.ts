import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/render/width.ts'
import { run } from '../support/run.ts'
import { tries } from '../support/seed.ts'

const submission = 'fixtures/illustrative/2023.csv'
const faulty = 'fixtures/invalid/KQ503-unit-scale.csv'

/** Commands that draw tables: figures are never cut, so on a narrow terminal a line may be wider than it. */
const tables: readonly (readonly string[])[] = [
  ['check', submission],
  ['check', submission, '--group-by', 'verdict', '--all'],
  ['check', submission, '--method', 'statcan'],
  ['check', faulty],
  ['validate', faulty],
  ['plan'],
  ['compare', submission],
  ['diff', 'fixtures/keqiao/2022.csv', 'fixtures/keqiao/2023.csv'],
  ['milestones'],
  ['milestones', submission],
]
/** Commands that answer in sentences: they are broken into lines, so that nothing is lost at any width. */
const texts: readonly (readonly string[])[] = [
  ['plan', 'gdp'],
  ['plan', '--lint', '--all'],
  ['explain', 'gdp'],
  ['explain', 'gdp', submission],
  ['explain', 'KQ503'],
]
/** From these widths on nothing is wider than the terminal. */
const narrowest = { table: 80, text: 32 } as const

const widths = fc.integer({ min: 0, max: 200 })
const lang = fc.constantFrom('zh', 'en')
const widest = (text: string) => Math.max(...text.split('\n').map(displayWidth))
const signs = (text: string) => text.replace(/\s/g, '')

async function printed(argv: readonly string[], columns: number): Promise<string> {
  const { stdout, stderr, exit } = await run([...argv, '--no-color'], { columns })
  expect(exit).toBeLessThan(2)
  return stdout + stderr
}

describe('terminals of any width', () => {
  it.each([...tables, ...texts].map((argv) => [argv.join(' '), argv] as const))(
    '%s ends on terminals of 0 to 6 columns; 0 is no width, so it draws for 80',
    async (_, argv) => {
      for (const columns of [1, 2, 3, 4, 5, 6]) expect(await printed(argv, columns)).not.toBe('')
      expect(await printed(argv, 0)).toBe(await printed(argv, 80))
    },
  )

  it('draws no line of a table wider than the terminal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...tables), lang, widths, async (argv, language, columns) => {
        const text = await printed([...argv, '--lang', language], columns)
        expect(text.length).toBeGreaterThan(0)
        if (columns === 0 || columns >= narrowest.table) {
          expect(widest(text)).toBeLessThanOrEqual(columns === 0 ? 80 : columns)
        }
      }),
      tries(30),
    )
  }, 60_000)

  it('loses no sign of a text, and makes no line of it wider than the terminal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...texts), lang, widths, async (argv, language, columns) => {
        const text = await printed([...argv, '--lang', language], columns)
        expect(signs(text)).toBe(signs(await printed([...argv, '--lang', language], 10_000)))
        if (columns >= narrowest.text) expect(widest(text)).toBeLessThanOrEqual(columns)
      }),
      tries(30),
    )
  }, 60_000)
})
