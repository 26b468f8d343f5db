import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats, loadReporter } from '../../src/report/index.ts'
import { publishedOnly, style } from './sample.ts'

const folder = join(import.meta.dirname, '..', '..', 'src', 'report')

/** Everything a file of the folder loads at once, by its own name or a package's. */
function loads(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, target = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
    /^(?:import|export) (?!type)[^;]*?from '([^']+)'/gm,
  )) {
    if (target.startsWith('./')) loads(target.slice(2), seen)
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
      const drawing = [...loads(file)].filter((name) =>
        ['chalk', 'cli-table3', 'get-east-asian-width', 'table.ts'].includes(name),
      )
      expect(drawing).toEqual([])
    },
  )

  it('the table does load them', () => {
    expect([...loads('table.ts')]).toEqual(expect.arrayContaining(['chalk', 'cli-table3']))
  })
})
