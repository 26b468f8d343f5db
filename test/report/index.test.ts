import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats, loadReporter } from '../../src/report/index.ts'
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

describe('loadReporter', () => {
  it.each(['table', 'tsv', 'csv', 'json'] as const)('writes %s', async (format) => {
    expect(formats).toContain(format)
    const text = String((await loadReporter(format))(publishedOnly, style))
    expect(text).toContain('2030.29')
    expect(text.endsWith('\n')).toBe(true)
  })

  it.each(['index.ts', 'build.ts', 'findings.ts', 'tsv.ts', 'csv.ts', 'json.ts'])(
    '%s loads nothing that draws',
    (file) => {
      const drawing = [...loads(`report/${file}`)].filter((name) =>
        ['chalk', 'cli-table3', 'get-east-asian-width', 'report/table.ts'].includes(name),
      )
      expect(drawing).toEqual([])
    },
  )

  it('the table does load them', () => {
    expect([...loads('report/table.ts')]).toEqual(expect.arrayContaining(['chalk', 'cli-table3']))
  })
})
