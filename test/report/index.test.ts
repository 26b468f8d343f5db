import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { written } from '../../src/cli/answer.ts'
import { checkAnswer } from '../../src/report/check-answer.ts'
import { everyRow } from '../../src/report/row-wishes.ts'
import { publishedOnly, style } from './sample.ts'

const src = join(import.meta.dirname, '..', '..', 'src')

/** Everything a file loads at once: files by their place in the sources, packages by their name. */
function loads(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, target = ''] of readFileSync(join(src, file), 'utf8').matchAll(
    /^(?:import|export) (?!type)[^;]*?from '([^']+)'/gm,
  )) {
    if (target.startsWith('.')) loads(join(dirname(file), target), seen)
    else seen.add(target)
  }
  return seen
}

describe('an answer', () => {
  it.each(['table', 'tsv', 'csv', 'json', 'markdown', 'html'] as const)(
    'is written as %s',
    async (format) => {
      const text = String(
        await written(checkAnswer(publishedOnly, { ...style, ...everyRow }, 'zh'), format, style),
      )
      expect(text).toContain('2030.29')
      expect(text.endsWith('\n')).toBe(true)
    },
  )

  it.each([
    'report/check-answer.ts',
    'report/build.ts',
    'report/findings.ts',
    'render/index.ts',
    'render/rectangle.ts',
    'cli/answer.ts',
  ])('%s loads nothing that draws', (file) => {
    const drawing = [...loads(file)].filter((name) =>
      /^(?:chalk|cli-table3|get-east-asian-width|report\/check\.ts|words\/(?:zh|en)\.ts)$/.test(name),
    )
    expect(drawing).toEqual([])
  })

  it('a terminal does load it', () => {
    expect([...loads('render/terminal.ts')]).toEqual(expect.arrayContaining(['chalk', 'cli-table3']))
  })
})
