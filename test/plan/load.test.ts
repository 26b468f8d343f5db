import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CannotRun } from '../../src/domain/cannot-run.ts'
import { loadPlan, readPlan } from '../../src/plan/load.ts'

const folder = join(import.meta.dirname, '../../fixtures/plans')

function fixture(file: string) {
  return readFileSync(join(folder, file), 'utf8')
}

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale'
const sound: Readonly<Record<string, string>> = {
  no: '1',
  code: 'gdp',
  name: '地区生产总值',
  unit: '亿元',
  baseline: '1516.7',
  target: '2200',
  attribute: 'anticipatory',
  better: 'higher',
  scale: 'growth',
}

/** A plan of one sound row, with some of its cells changed. */
function planWith(
  cells: Readonly<Record<string, string>>,
  more: readonly Readonly<Record<string, string>>[] = [],
) {
  const rows = [cells, ...more].map((changed) => Object.values({ ...sound, ...changed }).join(','))
  return [header, ...rows].join('\n')
}

function idsOf(text: string) {
  return readPlan(text, 'plan.csv').findings.map((finding) => `${finding.id} ${finding.place.cell}`)
}

describe('sound plans', () => {
  it.each(['minimal.csv', 'chinese-header.csv', 'every-notation.csv'])('%s has no problem', (file) => {
    expect(readPlan(fixture(file), file).findings).toEqual([])
  })

  it('a plan without the optional columns gets their defaults', () => {
    const plan = loadPlan(fixture('minimal.csv'), 'minimal.csv')
    expect(plan).toEqual({
      file: 'minimal.csv',
      baselineYear: 2025,
      targetYear: 2030,
      indicators: [
        {
          no: '1',
          code: 'gdp',
          name: '地区生产总值',
          nameEn: '',
          aliases: [],
          unit: '亿元',
          baselineYear: 2025,
          path: [],
          twoSided: false,
          baseline: { kind: 'value', text: '2252.28', quantity: { value: 2252.28, decimals: 2 } },
          target: {
            kind: 'level',
            text: '3000',
            quantity: { value: 3000, decimals: 0 },
            inclusive: true,
            marked: false,
          },
          attribute: 'anticipatory',
          better: 'higher',
          scale: 'growth',
          minusIsDecline: false,
          everyYear: false,
          redefinedFrom: null,
          tiers: [],
          otherDefinitions: [],
          group: 'main',
          category: '',
          source: '',
          owners: [],
          region: null,
          aggregate: null,
          repeats: null,
          assigned: null,
          proposed: [],
          line: 2,
        },
      ],
      regional: [],
      amendments: [],
      relations: [],
    })
  })

  it('Chinese headers and words say the same, and a column of the office is left alone', () => {
    const [gdp, pm25] = loadPlan(fixture('chinese-header.csv'), 'p.csv').indicators
    expect(gdp).toMatchObject({
      attribute: 'anticipatory',
      better: 'higher',
      scale: 'growth',
      group: 'main',
      aliases: ['GDP', '生产总值'],
    })
    expect(gdp?.tiers.map((tier) => tier.label)).toEqual(['确保', '力争', '冲刺'])
    expect(pm25).toMatchObject({ attribute: 'binding', better: 'lower', scale: 'change', group: 'main' })
  })

  it('every kind of target is read', () => {
    const { indicators } = loadPlan(fixture('every-notation.csv'), 'p.csv')
    expect(new Set(indicators.map((indicator) => indicator.target.kind)).size).toBe(10)
  })

  it('blank rows, a BOM and CRLF make no difference', () => {
    const text = `\ufeff${planWith({}).replace('\n', '\r\n,,\r\n\r\n')}\r\n`
    expect(readPlan(text, 'p.csv').plan?.indicators[0]).toMatchObject({ code: 'gdp', line: 4 })
  })
})

describe('each rule, and the cell it names', () => {
  it.each([
    ['an unreadable target', { target: '两千二' }, ['KQ903 F2']],
    ['no target and no direction', { target: '', better: '' }, ['KQ903 F2']],
    ['a cut from another year', { target: '较2015年下降5%', scale: 'cut' }, ['KQ919 F2']],
    ['a target for another year', { target: '30 by 2030' }, ['KQ919 F2']],
    ['a unit of another dimension in the target', { target: '2200亿美元' }, ['KQ903 F2']],
    ['an unreadable baseline', { baseline: '一千五' }, ['KQ904 E2']],
    ['an unknown attribute', { attribute: '预期' }, ['KQ906 G2']],
    ['an unknown direction', { better: 'up' }, ['KQ906 H2']],
    ['a ceiling where higher is better', { target: '2200以内' }, ['KQ907 F2']],
    ['a floor where lower is better', { target: '2200以上', better: 'lower' }, ['KQ907 F2']],
    ['growth where lower is better', { target: '年均增长5%', better: 'lower' }, ['KQ907 F2']],
    ['a total on growth', { target: '[20]' }, ['KQ908 F2']],
    ['a level on sum', { target: '20', scale: 'sum' }, ['KQ908 F2']],
    ['a rank on growth', { target: '前10位', better: 'lower' }, ['KQ908 F2']],
    ['a doubling of nothing', { target: '倍增', baseline: '' }, ['KQ909 F2']],
    ['a doubling of a statement', { target: '倍增', baseline: '完成任务' }, ['KQ909 F2']],
    ['growth from zero', { baseline: '0' }, ['KQ910 E2']],
    ['growth from below zero', { baseline: '-0.035' }, ['KQ910 E2']],
    ['growth to zero', { target: '0' }, ['KQ910 F2']],
    ['a doubling of less than nothing', { target: '倍增', baseline: '-1', scale: 'change' }, ['KQ910 E2']],
    ['a cut of more than all', { target: '[120]', scale: 'cut' }, ['KQ914 F2']],
    ['a code with capitals', { code: 'GDP' }, ['KQ915 B2']],
    ['no name', { name: ' ' }, ['KQ915 C2']],
    ['an unquoted comma', { name: '地区,生产总值' }, ['KQ912 J2']],
  ])('%s', (_title, cells, expected) => {
    expect(idsOf(planWith(cells))).toEqual(expected)
  })

  it.each([
    ['a ceiling where lower is better', { target: '30以内', better: 'lower' }],
    ['zero on change', { baseline: '0', target: '-3', scale: 'change' }],
    ['no baseline for a level', { baseline: '—' }],
    ['a task on a bounded scale', { target: '完成上级下达任务', scale: 'cut' }],
    ['words in full width and capitals', { better: 'Ｈｉｇｈｅｒ', scale: 'Growth' }],
  ])('no finding for %s', (_title, cells) => {
    expect(idsOf(planWith(cells))).toEqual([])
  })

  it('identities that mean two indicators are reported where they stand the second time', () => {
    const second = { no: '2', code: 'gdp', name: '地区 生产总值' }
    expect(idsOf(planWith({}, [second]))).toEqual(['KQ905 B3', 'KQ905 C3'])
    expect(idsOf(planWith({ no: '1' }, [{ no: '１', code: 'b', name: '乙' }]))).toEqual(['KQ905 A3'])
  })

  it('an alias may repeat its own name, but not the name or alias of another', () => {
    const plan = (aliases: string) =>
      `${header},aliases\n${Object.values(sound).join(',')},GDP;地区生产总值\n${Object.values({ ...sound, no: '2', code: 'b', name: '乙' }).join(',')},${aliases}`
    expect(idsOf(plan('丙'))).toEqual([])
    expect(idsOf(plan('丙；ＧＤＰ'))).toEqual(['KQ905 J3'])
  })

  it('tiers that cannot be read', () => {
    expect(idsOf(`${header},tiers\n${Object.values(sound).join(',')},确保2000`)).toEqual(['KQ911 J2'])
  })

  it('an unknown group', () => {
    expect(idsOf(`${header},group\n${Object.values(sound).join(',')},table 2`)).toEqual(['KQ906 J2'])
  })

  it('a quotation mark never closed', () => {
    expect(idsOf(planWith({ name: '"地区生产总值' }))).toContain('KQ916 null')
  })

  it.each([
    ['nothing at all', ''],
    ['only blank lines', '\n\n ,\n'],
    ['only a header', header],
  ])('%s: no indicators', (_title, text) => {
    expect(readPlan(text, 'p.csv')).toMatchObject({ plan: null, findings: [{ id: 'KQ913' }] })
  })

  it('missing and repeated columns and years out of order are named once each, not again in every row', () => {
    expect(idsOf(fixture('no-scale.csv'))).toEqual(['KQ902 F1', 'KQ901 I1'])
  })
})

describe('loadPlan on a broken plan', () => {
  function linesOf(text: string) {
    try {
      loadPlan(text, 'broken.csv')
      return []
    } catch (error) {
      if (error instanceof CannotRun) return error.lines
      throw error
    }
  }

  it('reports every problem of the file in one run, in reading order', () => {
    expect(linesOf(fixture('broken.csv')).map((line) => line.en.split(' ').slice(0, 3).join(' '))).toEqual([
      'broken.csv:2:5 (E2) KQ904',
      'broken.csv:2:6 (F2) KQ903',
      'broken.csv:2:10 (J2) KQ911',
      'broken.csv:3:1 (A3) KQ905',
      'broken.csv:3:2 (B3) KQ915',
      'broken.csv:3:2 (B3) KQ905',
      'broken.csv:3:3 (C3) KQ905',
      'broken.csv:3:7 (G3) KQ906',
      'broken.csv:3:8 (H3) KQ906',
      'broken.csv:3:11 (K3) KQ906',
      'broken.csv:4:6 (F4) KQ907',
      'broken.csv:5:6 (F5) KQ908',
      'broken.csv:6:6 (F6) KQ909',
      'broken.csv:7:5 (E7) KQ910',
      'broken.csv:8:6 (F8) KQ914',
      'broken.csv:9:12 (L9) KQ912',
    ])
  })

  it('says in both languages what was read and what is accepted', () => {
    const [line] = linesOf(planWith({ target: '两千二' }))
    for (const words of [line?.zh, line?.en]) {
      expect(words).toContain('broken.csv:2:6 (F2)')
      expect(words).toContain('两千二')
      expect(words).toContain('>99')
    }
  })

  it('no text whatever makes reading throw', () => {
    const cell = fc.oneof(fc.constantFrom('', '"', '2200★', '[20]', 'constructor', '__proto__'), fc.string())
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 4 }), (rows) => {
        const text = [header, ...rows.map((row) => row.join(','))].join('\n')
        const { plan, findings } = readPlan(text, 'p.csv')
        expect(plan === null).toBe(findings.length > 0)
      }),
    )
  })
})
