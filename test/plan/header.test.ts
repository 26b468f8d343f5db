import { describe, expect, it } from 'vitest'
import { readHeader } from '../../src/plan/header.ts'

const full =
  'no,code,name,name_en,aliases,unit,baseline_2020,target_2025,attribute,better,scale,tiers,group,source'

describe('readHeader', () => {
  it('the years stand in the header', () => {
    expect(readHeader(full.split(','))).toMatchObject({
      baselineYear: 2020,
      targetYear: 2025,
      missing: [],
      width: 14,
    })
  })

  it('columns are found in any order, and others are left alone', () => {
    const header = readHeader([...full.split(',').toReversed(), '责任单位'])
    expect(header.missing).toEqual([])
    expect(header.at.get('no')).toBe(13)
    expect(header.width).toBe(15)
  })

  it.each([
    ['baseline_2015', 'target_2020'],
    ['2015年基期', '2020年目标'],
    ['2015年基期值', '2020年目标值'],
    ['2015基期', '2020目标'],
    ['基期2015', '目标2020年'],
    ['Baseline 2015', 'TARGET_2020'],
    ['２０１５年基期', '２０２０年目标'],
  ])('%j and %j carry 2015 and 2020', (baseline, target) => {
    expect(readHeader([baseline, target])).toMatchObject({ baselineYear: 2015, targetYear: 2020 })
  })

  it('what every plan needs and this one lacks is named as it would be written', () => {
    expect(readHeader(['no', 'code', 'baseline', 'target']).missing).toEqual([
      'name',
      'unit',
      'baseline_YYYY',
      'target_YYYY',
      'attribute',
      'better',
      'scale',
    ])
  })

  it('a second column of one meaning is reported, even in the other language', () => {
    expect(readHeader(['name', 'code', '指标', 'target_2025', 'target_2030']).repeated).toEqual([
      { header: '指标', index: 2 },
      { header: 'target_2030', index: 4 },
    ])
  })
})
