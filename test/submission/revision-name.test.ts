import { describe, expect, it } from 'vitest'
import { isRevisionOf, saysRevised, withRevisions } from '../../src/submission/revision-name.ts'

describe('names that say a file is a revision', () => {
  it.each([
    '柯桥区-2022-修订.csv',
    '柯桥区-2022-更正.xlsx',
    '报送/修订-柯桥区2022.csv',
    '柯桥区2022年（修订稿）.csv',
    '2022修订.csv',
    '2022第二次修订.csv',
    '2022修訂.csv',
    '修订后.csv',
    '2022_revised.csv',
    'Keqiao 2022 Revised.csv',
    'KeqiaoRevised.csv',
    '2022.corrected.csv',
    'revision-2022.csv',
  ])('%s', (file) => {
    expect(saysRevised(file)).toBe(true)
  })

  it.each([
    '柯桥区-2022.csv',
    '修订/2022.csv',
    '2022-修订前.csv',
    '2022-未修订.csv',
    '2022-未经更正.csv',
    '2022待更正.csv',
    '2022_unrevised.csv',
    '2022-not-revised.csv',
    'pre-revision 2022.csv',
    'supervised.csv',
    '2022-rev.csv',
    '-',
  ])('not %s', (file) => {
    expect(saysRevised(file)).toBe(false)
  })
})

describe('which file a name says it revises', () => {
  it.each([
    ['柯桥区-2022-修订.csv', '柯桥区-2022.csv', true],
    ['修订-柯桥区2022.csv', '柯桥区-2022.csv', true],
    ['柯桥区2022（更正）.xlsx', '柯桥区2022.csv', true],
    ['柯桥区-2022-修订2.csv', '柯桥区-2022.csv', true],
    ['修订后-2022.csv', '修订前-2022.csv', true],
    ['Keqiao 2022 revised.csv', 'keqiao-2022.csv', true],
    ['柯桥区-2022.csv', '柯桥区-2022-修订.csv', false],
    ['乙区-2022-修订.csv', '甲区-2022.csv', false],
    ['2023-修订.csv', '2022.csv', false],
    ['乙区/2022-修订.csv', '甲区/2022.csv', false],
    ['柯桥区-2022-修订.csv', '柯桥区-2022-更正.csv', false],
    ['修订.csv', '更正前.csv', false],
  ])('%s of %s: %s', (file, other, expected) => {
    expect(isRevisionOf(file, other)).toBe(expected)
  })

  it('puts files with their revisions, each other alone', () => {
    expect(
      withRevisions(['甲-修订.csv', '乙.csv', '丙.csv', '甲.csv', '丁（更正）.csv', '-', '修订.csv']),
    ).toEqual([['甲-修订.csv', '甲.csv'], ['乙.csv'], ['丙.csv'], ['丁（更正）.csv'], ['-'], ['修订.csv']])
  })
})
