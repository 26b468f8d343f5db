import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue, retiredRules } from '../src/catalogue.ts'
import { root } from './support/run.ts'

describe('catalogue', () => {
  it('lists every rule that the source declares, in id order, each id and name once', () => {
    const declared = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join(root, 'src', file), 'utf8').matchAll(/^ {2}id: '(KQ\d{3})'/gm),
      ])
      .map((match) => match[1])
    const ids = catalogue.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(40)
    expect(ids).toEqual([...new Set(declared)].toSorted())
    expect(declared).toHaveLength(ids.length)
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(ids.length)
  })

  it('gives no id of a rule that is no more to another', () => {
    expect(catalogue.filter(({ id }) => retiredRules.includes(id))).toEqual([])
  })

  it.each(catalogue)('$id $name says what and why in both languages', ({ id, name, title, why }) => {
    expect(id).toMatch(/^KQ[1-9]\d\d$/)
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
    for (const text of [title, why]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u)
    }
  })
})
