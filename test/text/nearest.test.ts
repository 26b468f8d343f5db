import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/text/nearest.ts'

const names = ['地区生产总值', '财政总收入', '一般公共预算收入', '城镇登记失业率', 'pm2.5平均浓度', 'gdp']

describe('nearest', () => {
  it.each([
    ['one character wrong of six', '地区生产总额', ['地区生产总值']],
    ['contained in the name', '失业率', ['城镇登记失业率']],
    ['a small part of the name', '登记', []],
    ['containing the name', '地区生产总值（现价）', ['地区生产总值']],
    ['containing a short name', 'gdp总量', ['gdp']],
    ['half of the characters agree', '公共预算支出', ['一般公共预算收入']],
    ['nothing near', '医生数', []],
    ['no word', '', []],
    ['one character is contained in much and means nothing', '值', []],
    ['a footnote as long as a page', '注'.repeat(50_000), []],
  ])('%s: %s', (_title, word, expected) => {
    expect(nearest(word, names)).toEqual(expected)
  })

  it('gives the nearest first, each once, and no more than asked for', () => {
    expect(nearest('abcd', ['abxx', 'abcx', 'abcd', 'abcx', 'abce', 'zzzz'])).toEqual([
      'abcd',
      'abcx',
      'abce',
    ])
    expect(nearest('abcd', ['abxx', 'abcx', 'abce'], 1)).toEqual(['abcx'])
  })

  it('finds a name with one character changed', () => {
    const property = fc.property(
      fc.constantFrom(...names.slice(0, 5)),
      fc.nat(),
      fc.constantFrom('某', 'x'),
      (name, at, wrong) => {
        const position = at % name.length
        expect(nearest(name.slice(0, position) + wrong + name.slice(position + 1), names)[0]).toBe(name)
      },
    )
    fc.assert(property)
  })
})
