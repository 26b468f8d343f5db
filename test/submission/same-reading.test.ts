import { describe, expect, it } from 'vitest'
import type { Reading } from '../../src/domain/observation.ts'
import { isWeak, sameReading } from '../../src/submission/same-reading.ts'
import { readCell } from '../../src/text/number.ts'

function reading(text: string): Reading {
  const cell = readCell(text)
  return cell.ok ? cell.reading : { kind: 'unusable', reason: 'invalid' }
}

describe('two readings', () => {
  it.each([
    ['1880.6', '1880.6'],
    ['1880.6', '1,880.60'],
    ['98.5以上', '≥98.5'],
    ['>98.5', '＞98.50'],
    ['<30', '低于30'],
    ['不超过30', '≤30'],
    ['[8.6]', '累计8.60'],
    ['完成', '已完成'],
    ['未完成', '尚未完成'],
  ])('%s and %s say the same', (a, b) => {
    expect(sameReading(reading(a), reading(b))).toBe(true)
    expect(sameReading(reading(b), reading(a))).toBe(true)
  })

  it.each([
    ['1880.6', '1880.5', 'another number'],
    ['1880.6', '1881', 'a rounded number'],
    ['>98.5', '≥98.5', 'with the bound, or without it'],
    ['>98.5', '<98.5', 'the other side'],
    ['≥98.5', '≤98.5', 'the other side'],
    ['>98.5', '>98.6', 'another bound'],
    ['98.5', '≥98.5', 'a number is no bound'],
    ['8.6', '[8.6]', 'a year is no total'],
    ['[8.6]', '[8.7]', 'another total'],
    ['[8.6]', '≥8.6', 'a total is no bound'],
    ['完成', '未完成', 'the opposite'],
    ['完成', '100', 'a statement is no number'],
    ['', '', 'nothing is not the same as nothing'],
    ['abc', 'abc', 'what cannot be used never is'],
  ])('%s and %s do not: %s', (a, b) => {
    expect(sameReading(reading(a), reading(b))).toBe(false)
    expect(sameReading(reading(b), reading(a))).toBe(false)
  })
})

describe('a reading that gives way', () => {
  it.each<[string, Reading, boolean]>([
    ['nothing', reading('—'), true],
    ['a part of the year', { kind: 'unusable', reason: 'part-year' }, true],
    ['what cannot be used', { kind: 'unusable', reason: 'invalid' }, false],
    ['a number', reading('0'), false],
    ['a bound', reading('>98.5'), false],
    ['a total', reading('[8.6]'), false],
    ['a statement', reading('未完成'), false],
  ])('%s: %s', (_case, given, weak) => {
    expect(isWeak(given)).toBe(weak)
  })
})
