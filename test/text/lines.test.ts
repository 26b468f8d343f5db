import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countLines, unixLines } from '../../src/text/lines.ts'
import { cutText } from './support.ts'

describe('unixLines', () => {
  it.each([
    ['a\nb', 'a\nb'],
    ['a\r\nb', 'a\nb'],
    ['a\rb', 'a\nb'],
    ['a\r\r\nb\n\r', 'a\n\nb\n\n'],
    ['', ''],
  ])('%j is %j', (text, expected) => {
    expect([...unixLines([text])].join('')).toBe(expected)
  })

  it('gives the same text wherever the pieces are cut, empty pieces among them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\r', '\n', '\r\n') })
    const property = fc.property(text, fc.array(fc.nat()), (whole, cuts) => {
      const pieces = cutText(whole, cuts).flatMap((piece) => [piece, ''])
      expect([...unixLines(pieces)].join('')).toBe(whole.replaceAll('\r\n', '\n').replaceAll('\r', '\n'))
    })
    fc.assert(property)
  })
})

describe('countLines', () => {
  it.each([
    ['', 0],
    ['a', 0],
    ['a\n', 1],
    ['\n\na', 2],
  ])('%j has %d line ends', (text, count) => {
    expect(countLines(text)).toBe(count)
  })
})
