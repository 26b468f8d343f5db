import { describe, expect, it } from 'vitest'
import { type Rule, raise } from '../../src/domain/finding.ts'

const rule: Rule<{ seen: string; near: readonly string[]; count: number }> = {
  id: 'KQ999',
  name: 'a-rule',
  severity: 'error',
  title: { zh: '', en: '' },
  why: { zh: '', en: '' },
  message: ({ seen, near, count }) => ({ zh: seen, en: `${seen}|${near.join(',')}|${count}` }),
  remedy: ({ near }) => ({ zh: '', en: near.join(',') }),
}
const place = { file: 'a.csv', line: 1, column: 1, cell: 'A1' }

describe('raise', () => {
  it.each([
    ['200 characters are quoted whole', '长'.repeat(200), '长'.repeat(200)],
    ['201 are cut', '长'.repeat(201), `${'长'.repeat(200)}…`],
    ['200 characters of two units each are quoted whole', '𠮷'.repeat(200), '𠮷'.repeat(200)],
    ['a character of two units is not torn', `${'a'.repeat(199)}𠮷𠮷`, `${'a'.repeat(199)}𠮷…`],
  ])('%s', (_, seen, quoted) => {
    const { message, remedy, value } = raise(
      rule,
      place,
      { seen, near: [seen, 'b'], count: 3 },
      { value: seen },
    )
    expect(message).toEqual({ zh: quoted, en: `${quoted}|${quoted},b|3` })
    expect(remedy.en).toBe(`${quoted},b`)
    expect(value).toBe(seen)
  })
})
