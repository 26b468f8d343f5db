import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'

/* A saved report that somebody has edited: whatever stands in it, it is written once more or refused in words. */

const cwd = mkdtempSync(join(tmpdir(), 'kq-saved-'))
const root = join(import.meta.dirname, '..', '..')

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Every place of a value, as the keys that lead to it. */
function placesIn(
  value: Json,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return [path]
  const entries = Array.isArray(value)
    ? value.map((one, index) => [index, one] as const)
    : Object.entries(value)
  return [path, ...entries.flatMap(([key, one]) => placesIn(one as Json, [...path, key]))]
}

/** The value with something else at a place; left out where that is undefined. */
function withAt(
  value: Json,
  [key, ...rest]: readonly (string | number)[],
  other: Json | undefined,
): Json | undefined {
  if (key === undefined) return other
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value))
    return value.flatMap((one: Json, index) => {
      if (index !== key) return [one]
      const made = withAt(one, rest, other)
      return made === undefined ? [] : [made]
    })
  return Object.fromEntries(
    Object.entries(value as { readonly [key: string]: Json }).flatMap(([name, one]) => {
      if (name !== key) return [[name, one]]
      const made = withAt(one, rest, other)
      return made === undefined ? [] : [[name, made]]
    }),
  )
}

const others = fc.constantFrom<Json | undefined>(
  undefined,
  null,
  '',
  'x',
  -1,
  0,
  1e300,
  true,
  [],
  {},
  ['x'],
  { x: 1 },
)

describe('a saved report', async () => {
  const { stdout } = await run(
    [
      'check',
      join(root, 'fixtures/city/submissions/2023/西陵区.csv'),
      '-f',
      'json',
      '--plan',
      join(root, 'fixtures/city/plan.csv'),
    ],
    { cwd },
  )
  const report: Json = JSON.parse(stdout)
  const places = placesIn(report)

  it('has hundreds of places to go wrong', () => {
    expect(places.length).toBeGreaterThan(300)
  })

  it('with anything at any of them is written once more, or refused: it never ends otherwise', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), others, async (place, other) => {
        writeFileSync(join(cwd, 'edited.json'), JSON.stringify(withAt(report, place, other) ?? null))
        for (const output of ['edited.html', 'edited.md']) {
          const { exit, stderr } = await run(['report', 'edited.json', '-o', output, '--lang', 'en'], { cwd })
          expect(stderr).not.toMatch(/\n\s+at |TypeError|is not a function|undefined/)
          expect([0, 1, 2]).toContain(exit)
          if (exit === 2) expect(stderr).toMatch(/^kq: /)
        }
      }),
      { numRuns: 150 },
    )
  })
})
