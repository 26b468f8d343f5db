import { describe, expect, it } from 'vitest'
import { isLater } from '../../src/domain/version.ts'
import { versionOf } from '../../src/submission/version.ts'

const read = (text: string) => (text === '' ? undefined : (versionOf(text) ?? undefined))
/** Which of two versions is the later one: the first, the second, or neither. */
const later = (a: string, b: string) =>
  [isLater(read(a), read(b)) && 'first', isLater(read(b), read(a)) && 'second'].filter((one) => one).join()

describe('versions', () => {
  it.each([
    ['2', '1', 'first'],
    ['10', '9', 'first'],
    ['２', '1', 'first'],
    ['V2', 'v1.1', 'first'],
    ['第2版', '第一版', 'first'],
    ['第十版', '第九版', 'first'],
    ['2.0', '2', ''],
    ['1.2', '1.1', 'first'],
    ['1.10', '1.9', ''],
    ['修订', '初报', 'first'],
    ['修订数', '初步核算', 'first'],
    ['更正', '快报', 'first'],
    ['最终核实', '初步核实', 'first'],
    ['revised', 'preliminary', 'first'],
    ['第2次修订', '第1次修订', 'first'],
    ['第二次修订', '第三次修订', 'second'],
    ['修订', '第2次修订', ''],
    ['修订', '最终', ''],
    ['修订', '', 'first'],
    ['初报', '', ''],
    ['2', '', ''],
    ['2', '修订', ''],
    ['初报', '初步', ''],
    ['', '', ''],
  ])('of %j and %j the later is: %j', (a, b, expected) => {
    expect(later(a, b)).toBe(expected)
    expect(later(b, a)).toBe({ first: 'second', second: 'first' }[expected] ?? '')
  })

  it.each(['甲', '2022-05-01', '修订说明', '1-2', '2,1', '未修订', '修订2', 'v'])('%s is none', (text) => {
    expect(versionOf(text)).toBeNull()
  })
})
