import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCannotRun } from '../../src/domain/cannot-run.ts'
import { assignTargets, readAssigned } from '../../src/plan/assigned.ts'
import { assignedRules } from '../../src/plan/assigned-rules.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { textOf } from '../data/table.ts'

const plan = loadPlan(
  [
    'no,code,name,aliases,unit,baseline_2020,target_2025,attribute,better,scale,group,repeats',
    '1,gdp,地区生产总值,GDP,亿元,1516.7,2200,anticipatory,higher,growth,main,',
    '2,energy,单位GDP能耗降低率,能耗降低率,%,6.4,完成上级下达任务,binding,higher,cut,main,',
    '3,pollutants,主要污染物排放量,,万吨,10,省市下达任务,binding,lower,growth,main,',
    '4,housing,保障房套数,,套,,完成上级下达任务,binding,higher,sum,main,',
    'T1,energy-again,能耗（第一章）,,%,6.4,控制在省市下达的目标内,binding,higher,cut,text,energy',
  ].join('\n'),
  'plan.csv',
)

const idsOf = (text: string) =>
  readAssigned(plan, text, 'assigned.csv').findings.map(
    ({ id, place }) => `${id} ${place.line} ${place.cell}`,
  )

function targetsOf(text: string) {
  const { plan: assigned, findings } = readAssigned(plan, text, 'assigned.csv')
  expect(findings).toEqual([])
  return new Map(assigned?.indicators.map(({ code, target, assigned: by }) => [code, { target, by }]))
}

describe('assigned targets', () => {
  it('put the figure where the plan has words, keep the words, and say whose it is', () => {
    const targets = targetsOf('code,target,来源\nenergy,[14.5],省发展改革委\n')
    expect(targets.get('energy')).toEqual({
      target: {
        kind: 'total',
        text: '[14.5]',
        quantity: { value: 14.5, decimals: 1 },
        inclusive: true,
        about: false,
      },
      by: { words: '完成上级下达任务', file: 'assigned.csv', source: '省发展改革委' },
    })
    expect(targets.get('pollutants')).toMatchObject({ target: { kind: 'qualitative' }, by: null })
    expect(targets.get('gdp')?.by).toBeNull()
  })

  it('reach the rows that repeat the indicator', () => {
    const again = targetsOf('code,target\nenergy,[14.5]').get('energy-again')
    expect(again).toMatchObject({
      target: { text: '[14.5]' },
      by: { words: '控制在省市下达的目标内', source: '' },
    })
  })

  it.each([
    ['code,target', 'energy,[14.5]'],
    ['代码,目标', 'energy,[14.5]'],
    ['代码,2025年目标值,下达单位', 'energy,[14.5],省'],
    ['序号,代码,指标,target_2025,备注', '9,energy,随便,[14.5],无'],
    ['指标,下达任务', '单位GDP 能耗降低率,累计下降14.5%'],
    ['指标名称,目标', '能耗降低率,[14.5]'],
    ['序号,目标', '2,[14.5]'],
    ['目标\t代码', '[14.5]\tenergy'],
    ['code,target', '\nenergy,[14.5],,,\n'],
    ['\ufeffcode,target', 'energy,[14.5]\r\n'],
  ])('are found under the header %j', (head, row) => {
    expect(targetsOf(`${head.replace('\ufeff', '')}\n${row}`).get('energy')?.target).toMatchObject({
      kind: 'total',
      quantity: { value: 14.5 },
    })
  })

  it.each([
    ['a level where lower is better', 'pollutants,8.2', { kind: 'level', quantity: { value: 8.2 } }],
    ['a ceiling', 'pollutants,控制在8.2以内', { kind: 'upper-bound', inclusive: true }],
    ['another unit of the same kind', 'pollutants,82000吨', { kind: 'level', quantity: { value: 8.2 } }],
    ['a five-year total', 'housing,[3000]以上', { kind: 'total', quantity: { value: 3000 } }],
  ])('may be %s', (_title, row, target) => {
    const [code = ''] = row.split(',')
    expect(targetsOf(`code,target\n${row}`).get(code)?.target).toMatchObject(target)
  })
})

describe('each problem, and the cell it names', () => {
  it.each([
    ['an empty file', '', ['KQ966 null null']],
    ['a header alone', 'code,target\n', ['KQ966 1 null']],
    ['no column for the target', 'code,value\nenergy,[14.5]', ['KQ961 1 null']],
    ['no column for the indicator', 'what,target\nenergy,[14.5]', ['KQ961 1 null']],
    ['two columns for the target', 'code,target,目标\nenergy,[14.5],[15]', ['KQ961 1 C1']],
    ['the target of another year', 'code,target_2030\nenergy,[14.5]', ['KQ961 1 B1']],
    ['an unknown indicator', 'code,target\nenergie,[14.5]', ['KQ962 2 A2']],
    ['the name of another indicator', '指标,代码,target\n保障房套数,energy,[14.5]', ['KQ962 2 A2']],
    ['no indicator', 'code,target\n,[14.5]', ['KQ962 2 A2']],
    ['a target the plan states', 'code,target\ngdp,2300', ['KQ963 2 B2']],
    ['one indicator twice, by another name', 'code,target\nenergy,[14.5]\n\n能耗降低率,[15]', ['KQ964 4 B4']],
    ['one indicator twice, by code', 'code,target\nenergy,[14.5]\n\nenergy,[14.5]', ['KQ964 4 B4']],
    ['words again', 'code,target\nenergy,完成省下达任务', ['KQ965 2 B2']],
    ['no total on cut', 'code,target\nenergy,14.5', ['KQ965 2 B2']],
    ['no total on sum', 'code,target\nhousing,3000', ['KQ965 2 B2']],
    ['a total on growth', 'code,target\npollutants,[8]', ['KQ908 2 B2']],
    ['no figure at all', 'code,target\nenergy,', ['KQ903 2 B2']],
    ['a figure that cannot be read', 'code,target\nenergy,十四点五', ['KQ903 2 B2']],
    ['a cut of more than all', 'code,target\nenergy,[120]', ['KQ914 2 B2']],
    ['a floor where lower is better', 'code,target\npollutants,8以上', ['KQ907 2 B2']],
    ['another unit', 'code,target\npollutants,8亿元', ['KQ903 2 B2']],
    ['an open quote', 'code,target\n"energy,[14.5]', ['KQ916 2 null']],
  ])('%s', (_title, text, expected) => {
    const ids = idsOf(text.replace('\n能耗降低率', '\n能耗降低'))
    expect(ids).toEqual(expected)
  })

  it('all at once, as lines with place and remedy', () => {
    let lines: readonly string[] = []
    try {
      assignTargets(plan, 'code,target\nenergie,[14.5]\ngdp,2300\nenergy,120', 'a.csv')
    } catch (error) {
      lines = isCannotRun(error) ? error.lines.map(({ en }) => en) : []
    }
    expect(lines.map((line) => line.slice(0, 24))).toEqual([
      'a.csv:2:1 (A2) KQ962 The',
      'a.csv:3:2 (B3) KQ963 The',
      'a.csv:4:2 (B4) KQ965 The',
    ])
    expect(lines[0]).toContain('near it are energy')
  })

  it('has the broken fixture show every rule that can stand beside another', () => {
    const real = loadPlan(textOf('indicators.csv'), 'indicators.csv')
    const { findings } = readAssigned(real, textOf('fixtures/assigned/broken.csv'), 'broken.csv')
    expect(findings.map(({ id, place }) => `${id} ${place.cell}`)).toEqual([
      'KQ965 D2',
      'KQ965 D3',
      'KQ963 D4',
      'KQ962 B5',
      'KQ914 D6',
      'KQ964 D8',
    ])
  })
})

describe('any text', () => {
  it('is read or refused, never an exception, and changes only what is left to be assigned', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        'code',
        'target',
        'energy',
        'gdp',
        '[14.5]',
        '14.5',
        '',
        '"',
        '目标',
        '完成任务',
        'housing',
      ),
      fc.string({ maxLength: 8 }),
    )
    const text = fc.array(
      fc.array(cell, { maxLength: 4 }).map((cells) => cells.join(',')),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(text, (lines) => {
        const reading = readAssigned(plan, lines.join('\n'), 'a.csv')
        expect(reading.plan === null).toBe(reading.findings.length > 0)
        for (const [index, indicator] of (reading.plan?.indicators ?? []).entries()) {
          const before = plan.indicators[index]
          if (before?.target.kind !== 'qualitative') expect(indicator).toEqual(before)
        }
      }),
    )
  })
})

describe('the rules', () => {
  it('stand in the order of their ids and are errors', () => {
    const ids = assignedRules.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)].toSorted())
    expect(new Set(assignedRules.map(({ severity }) => severity))).toEqual(new Set(['error']))
  })
})
