import { describe, expect, it } from 'vitest'
import { isNamed, shortNames } from '../../src/domain/file-name.ts'

describe('whether a name names a file', () => {
  it.each([
    ['甲区.csv', '甲区.csv', true],
    ['data/2023/甲区.csv', '甲区.csv', true],
    ['data/2023/甲区.csv', '2023/甲区.csv', true],
    ['data/2023/甲区.csv', './2023/甲区.csv', true],
    ['data\\2023\\甲区.csv', '2023/甲区.csv', true],
    ['./甲区.csv', '甲区.csv', true],
    ['/home/office/甲区.csv', 'office/甲区.csv', true],
    ['データ.csv'.normalize('NFD'), 'データ.csv', true],
    ['data/2023/甲区.csv', '区.csv', false],
    ['data/2023/甲区.csv', '2022/甲区.csv', false],
    ['data/2023/甲区.csv', '甲区', false],
    ['甲区.csv', '2023/甲区.csv', false],
    ['-', '-', false],
    ['甲区.csv', '', false],
  ])('%s by %s: %s', (file, name, expected) => {
    expect(isNamed(file, name)).toBe(expected)
  })
})

describe('the shortest name of a file among others', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['their own names', ['2023/甲区.csv', '2023/乙区.csv'], ['甲区.csv', '乙区.csv']],
    ['with a folder', ['甲区/2023.csv', '乙区/2023.csv'], ['甲区/2023.csv', '乙区/2023.csv']],
    ['one within the other', ['2023.csv', 'old/2023.csv'], ['2023.csv', 'old/2023.csv']],
    ['the same file twice', ['./2023.csv', './2023.csv'], ['2023.csv', '2023.csv']],
    ['standard input', ['-', '2023.csv'], ['', '2023.csv']],
  ])('%s', (_, files, names) => {
    expect(files.map(shortNames(files))).toEqual(names)
  })

  it('names that file', () => {
    const files = ['a/b/2023.csv', 'a/c/2023.csv', 'd.csv']
    const nameOf = shortNames(files)
    for (const file of files) {
      expect(files.filter((other) => isNamed(other, nameOf(file)))).toEqual([file])
    }
  })
})
