import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, filled, shorten, wrapped } from '../../src/render/width.ts'
import { tries } from '../support/seed.ts'

const letters = '规划指标增速（）、，。；“”％GDPabc 0123.[]★–…Ⅲ年比例'
const text = fc.array(fc.constantFrom(...letters), { maxLength: 60 }).map((chars) => chars.join(''))

describe('displayWidth', () => {
  it.each([
    ['GDP', 3],
    ['地区生产总值（GDP）', 17 + 2],
    ['2200★', 5],
    ['Ⅲ类', 3],
    ['e\u0301', 1],
    ['', 0],
  ])('%j takes %d', (given, width) => {
    expect(displayWidth(given)).toBe(width)
  })

  it('agrees with the width cli-table3 measures, for the letters of plans and reports', () => {
    const require = createRequire(import.meta.url)
    const stringWidth = createRequire(require.resolve('cli-table3'))('string-width') as (
      text: string,
    ) => number
    fc.assert(
      fc.property(text, (given) => {
        expect(displayWidth(given)).toBe(stringWidth(given))
      }),
    )
    for (const sign of '✓▴▸▾▼◂=!✗-?…—─') expect(displayWidth(sign)).toBe(stringWidth(sign))
  })
})

describe('shorten', () => {
  it.each([
    ['一般公共预算收入', 16, '一般公共预算收入'],
    ['一般公共预算收入', 15, '一般公共预算收…'],
    ['一般公共预算收入', 14, '一般公共预算…'],
    ['地区生产总值（GDP）', 17, '地区生产总值…'],
    ['每千人执业（助理）医师数', 21, '每千人执业（助理）医…'],
    ['Gross domestic product', 7, 'Gross…'],
  ])('%s in %d is %s', (given, width, short) => {
    expect(shorten(given, width, '…')).toBe(short)
  })

  it('never takes more, and loses nothing that fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 40 }), (given, width) => {
        const short = shorten(given, width, '…')
        expect(displayWidth(short)).toBeLessThanOrEqual(width)
        if (displayWidth(given) <= width) expect(short).toBe(given)
      }),
    )
  })
})

describe('filled', () => {
  it.each([
    ['人', 4, 'left', '人  '],
    ['人', 4, 'right', '  人'],
    ['人口', 3, 'left', '人口'],
  ] as const)('%s to %d on the %s side', (given, width, align, padded) => {
    expect(filled(given, width, align)).toBe(padded)
  })
})

describe('wrapped', () => {
  it.each([
    ['甲乙丙丁、戊己庚辛、壬癸', 14, ['甲乙丙丁、', '  戊己庚辛、', '  壬癸']],
    ['甲乙（丙）丁戊', 8, ['甲乙', '  （丙）', '  丁戊']],
    ['one two three four', 9, ['one two', '  three', '  four']],
    ['abcdefghijkl', 6, ['abcdef', '  ghij', '  kl']],
    ['', 10, []],
  ])('%s in %d', (given, width, lines) => {
    expect(wrapped(given, width)).toEqual(lines)
  })

  it('keeps every letter, and every line within its width', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 60 }), (given, width) => {
        const lines = wrapped(given, width)
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width)
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''))
      }),
      tries(1000),
    )
  })

  it('ends at any width and indent, with at least one sign a line', () => {
    const indent = fc.integer({ min: 0, max: 12 }).map((blanks) => ' '.repeat(blanks))
    fc.assert(
      fc.property(text, fc.integer({ min: -20, max: 12 }), indent, (given, width, before) => {
        const lines = wrapped(given, width, before)
        for (const line of lines) {
          expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(width, before.length + 2))
          expect(line.trim()).not.toBe('')
        }
        expect(lines.join('').replaceAll(' ', '')).toBe(given.replaceAll(' ', ''))
      }),
    )
  })

  it('takes time in proportion to the text, also where it is one word', () => {
    const lines = wrapped('x'.repeat(1_000_000), 80)
    expect(lines.length).toBeGreaterThan(12_500)
  })
})
