import { describe, expect, it } from 'vitest'
import { countsOf, lintPlan } from '../../src/consistency/index.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { loadRelations } from '../../src/plan/relations.ts'

const header = 'no,code,name,unit,baseline_2020,target_2025,attribute,better,scale,tiers,group,source,repeats'
const gdp = '1,gdp,地区生产总值,亿元,1000,1500,anticipatory,higher,growth,,main,表1 行1,'
const graded = gdp.replace('growth,,', 'growth,确保=1300;力争=1500;冲刺=2000,')

/** Findings of a plan of these rows, as `id grade`. */
function lint(rows: readonly string[], relations = '') {
  const plan = loadPlan([header, ...rows].join('\n'), 'plan.csv')
  const { findings, held } = lintPlan(relations === '' ? plan : loadRelations(plan, relations, 'r.csv'))
  return {
    ids: findings.map(({ id, grade }) => `${id} ${grade}`),
    first: findings[0],
    working: findings[0]?.working.map(({ en }) => en) ?? [],
    held: held.map(({ name }) => name.zh),
  }
}

const again = (target: string, scale = 'growth') =>
  `T1,x2,指标（正文）,亿元,100,${target},anticipatory,higher,${scale},,text,第一章,x`
const once = (target: string) => `2,x,指标,亿元,100,${target},anticipatory,higher,growth,,main,表1 行2,`

describe('a target stated twice', () => {
  it.each([
    ['100 × 1.05^5 = 127.628, rounded 128: not 130', '130', '年均增长5%以上', ['KQ951 contradiction']],
    ['100 × 1.05^5 = 127.628, rounded 128: the same', '128', '年均增长5%以上', []],
    ['100 × 2 = 200: not 190', '190', '倍增', ['KQ951 contradiction']],
    ['100 × 2 = 200: the same', '200', '翻一番', []],
    ['150 is not 151', '150', '151', ['KQ951 contradiction']],
    ['150 is 150.0', '150', '达到150.0', []],
    ['150 is 150 and more', '150', '150以上', []],
    ['exactly 150 meets one and not the other', '150', '超过150', ['KQ953 remark']],
    ['exactly 145 meets one and not the other', '150', '150左右', ['KQ953 remark']],
    ['about 150 and about 150', '约150', '150左右', []],
    ['150 against about 160: only if it gives way', '150', '160左右', ['KQ952 tension']],
    ['an interval from 150', '150', '150至160', ['KQ953 remark']],
  ])('%s', (_working, first, second, expected) => {
    expect(lint([gdp, once(first), again(second)]).ids).toEqual(expected)
  })

  it('shows both figures, what each asks a year, and by how much they differ', () => {
    const { first, working } = lint([gdp, once('130'), again('年均增长5%以上')])
    expect(first?.place).toMatchObject({ file: 'plan.csv', line: 4 })
    expect(first?.codes).toEqual(['x', 'x2'])
    expect(working).toEqual([
      '表1 行2: 100 → 130, +5.39% a year',
      '第一章: 100 × (1 + 5%)^5 = 127.63, +5.00% a year',
      'They differ by 130 − 127.63 = 2.37 (1.86%): meeting the looser one exactly misses the stricter one',
    ])
  })

  it('is one finding for all statements that differ in words only', () => {
    const third = again('突破150').replace('T1,x2,指标（正文）', 'T2,x3,指标（第二章）')
    const { first, ids } = lint([gdp, once('150'), again('超过150'), third])
    expect(ids).toEqual(['KQ953 remark'])
    expect(first?.codes).toEqual(['x', 'x2', 'x3'])
  })

  it('may leave the figure to be assigned in one place', () => {
    const cut = (no: string, code: string, target: string, repeats: string) =>
      `${no},${code},${code},%,3,${target},binding,higher,cut,,main,,${repeats}`
    const rows = [cut('1', 'water', '[10]', ''), cut('2', 'water-2', '控制在省市下达的目标内', 'water')]
    expect(lint(rows).ids).toEqual(['KQ953 remark'])
    expect(lint([cut('1', 'water', '完成上级下达任务', ''), rows[1] ?? '']).ids).toEqual([])
  })
})

describe('a figure against keeping up with the economy', () => {
  it.each([
    ['ln 1.50 = ln 1.50', '150', '与经济增长同步', []],
    ['ln 1.49 < ln 1.50', '149', '与经济增长同步', ['KQ951 contradiction']],
    ['ln 1.49 = 0.983 of ln 1.50: about in step', '149', '与经济增长基本同步', []],
    ['ln 1.40 = 0.830 of ln 1.50', '140', '与经济增长基本同步', ['KQ952 tension']],
    ['faster: 150 is as fast', '150', '快于经济增长', ['KQ951 contradiction']],
    ['faster: 151', '151', '快于经济增长', []],
  ])('%s', (_working, stated, relative, expected) => {
    expect(lint([gdp, once(stated), again(relative)]).ids).toEqual(expected)
  })

  it('is worked out at every graded goal: 140 keeps up with 1300 only', () => {
    const { first, working } = lint([graded, once('140'), again('与经济增长同步')])
    expect(first?.id).toBe('KQ952')
    expect(first?.message.en).toContain('they agree at assured 1300 only')
    expect(working.slice(1, 4)).toEqual([
      'assured 1300: 地区生产总值 grows 5.39% a year; in step is 100 × 1300 ÷ 1000 = 130; 140 is not below it: they agree',
      'aimed for 1500: 地区生产总值 grows 8.45% a year; in step is 100 × 1500 ÷ 1000 = 150; 140 is below it, growing at 82.98% of its pace: they do not agree',
      'stretch 2000: 地区生产总值 grows 14.87% a year; in step is 100 × 2000 ÷ 1000 = 200; 140 is below it, growing at 48.54% of its pace: they do not agree',
    ])
  })

  it('says nothing where the plan has no such indicator', () => {
    expect(lint([once('140'), again('快于财政增长')]).ids).toEqual([])
  })
})

describe('targets against their baselines', () => {
  const row = (baseline: string, target: string, better: string, scale = 'change') =>
    `1,x,指标,%,${baseline},${target},binding,${better},${scale},,main,,`

  it.each([
    ['87 is below 89.3', '89.3', '87', 'higher', ['KQ956 remark']],
    ['below 2 is looser than 1.92', '1.92', '<2', 'lower', ['KQ956 remark']],
    ['100 is 100', '100', '100', 'higher', ['KQ957 remark']],
    ['above 100 is not met by 100', '100', '>100', 'higher', []],
    ['53 is above 52.6', '52.6', '53', 'higher', []],
    ['about 50 is kept at 50', '50', '50左右', 'higher', []],
    ['a bound satisfies nothing', '>98.5', '98', 'higher', []],
    ['no baseline', '', '98', 'higher', []],
  ])('%s', (_title, baseline, target, better, expected) => {
    expect(lint([row(baseline, target, better)]).ids).toEqual(expected)
  })

  it('says how far it may move: 89.3 − 87 = 2.3, 0.46 a year', () => {
    expect(lint([row('89.3', '87', 'higher')]).working[1]).toBe('It may fall by 89.3 − 87 = 2.3, 0.46 a year')
    expect(lint([row('0.005', '<0.01', 'lower', 'growth')]).working[1]).toBe(
      'It may rise by 0.01 − 0.005 = 0.005, +14.87% a year',
    )
  })
})

describe('declared relations', () => {
  const share = '2,share,占比,%,1,2,anticipatory,higher,change,,main,表1 行2,'
  const sum = (target: string) => `3,amount,增加值,亿元,10,${target},anticipatory,higher,growth,,text,第三章,`
  const declared = (left: string, is: string, right: string, more = '') =>
    `name,left,relation,right,grade\n甲,${left},${is},${right},${more}`

  it.each([
    ['1500 × 2 ÷ 100 = 30 > 29', '突破29', '>', [], ['甲']],
    ['1500 × 2 ÷ 100 = 30 is not above 30', '突破30', '>', ['KQ954 contradiction'], []],
    ['1500 × 2 ÷ 100 = 30 ≥ 30', '突破30', '>=', [], ['甲']],
    ['30 is 30', '30', '=', [], ['甲']],
    ['30 is not 31', '31', '=', ['KQ954 contradiction'], []],
    ['30 is not above about 31, which may give way', '31左右', '>', ['KQ955 tension'], []],
    ['30 is not above 31 to 32, which may give way', '31至32', '>', ['KQ955 tension'], []],
  ])('%s', (_working, amount, is, expected, held) => {
    const found = lint([gdp, share, sum(amount)], declared('gdp * share / 100', is, 'amount'))
    expect(found.ids).toEqual(expected)
    expect(found.held).toEqual(held)
  })

  it('are worked out at every graded goal, with the value at which they turn: 31 ÷ 2% = 1550', () => {
    const relation = declared('gdp * share / 100', '>=', 'amount')
    const { first, working } = lint([graded, share, sum('突破31')], relation)
    expect(`${first?.id} ${first?.grade}`).toBe('KQ955 tension')
    expect(first?.place).toEqual({ file: 'r.csv', line: 2, column: null, cell: null })
    expect(working).toEqual([
      'Formula: 地区生产总值 × 占比 ÷ 100 ≥ 增加值',
      'Figures: 地区生产总值 1000 → 1500 (表1 行1); 占比 1 → 2 (表1 行2); 增加值 10 → 突破31 (第三章)',
      'assured 1300: 1300 × 2 ÷ 100 = 26, which should be at least 31: does not hold (off by 5, or 16.13%)',
      'aimed for 1500: 1500 × 2 ÷ 100 = 30, which should be at least 31: does not hold (off by 1, or 3.23%)',
      'stretch 2000: 2000 × 2 ÷ 100 = 40, which should be at least 31: holds',
      'It holds with 地区生产总值 above 1550',
    ])
  })

  it('take the mean growth of a quotient: (1500 ÷ 20) ÷ (1000 ÷ 10) falls', () => {
    const head = '2,head,人均,万元,10,20,anticipatory,higher,growth,,main,表1 行2,'
    const { working, ids } = lint([gdp, head], declared('growth(gdp / head)', 'in', '-1..2'))
    expect(ids).toEqual(['KQ955 tension'])
    expect(working[2]).toBe('1000 ÷ 10 = 100, 1500 ÷ 20 = 75, (75 ÷ 100)^(1/5) − 1 = -5.59%: does not hold')
  })

  it('take baselines apart from targets, and show them alone', () => {
    const { working } = lint([gdp, share], declared('baseline(gdp)', '=', '1001'))
    expect(working.slice(1)).toEqual([
      'Figures: 地区生产总值 baseline 1000 (表1 行1)',
      '1000, which should equal 1001: does not hold (off by 1, or 0.10%)',
    ])
  })

  it('are never graver than declared', () => {
    const parts = (grade: string) => declared('gdp', '<', 'amount', grade)
    expect(lint([gdp, sum('20')], parts('')).ids).toEqual(['KQ954 contradiction'])
    expect(lint([gdp, sum('20')], parts('tension')).ids).toEqual(['KQ955 tension'])
    expect(lint([gdp, sum('20')], parts('remark')).ids).toEqual(['KQ955 remark'])
  })

  it('ask for nothing where they have no condition', () => {
    const found = lint([gdp, sum('20')], declared('gdp / amount', '', ''))
    expect([found.ids, found.held]).toEqual([[], ['甲']])
  })

  it.each([
    ['a target in words', '完成上级下达任务', 'amount', 'no figure for 增加值'],
    ['a baseline that is none', '20', 'baseline(share-2)', 'no figure for 无基期'],
    ['a divisor of 0', '20', 'gdp / (amount - 20)', 'a divisor is 0 or a value is not positive'],
  ])('are said to be undecided for %s', (_title, target, right, lacks) => {
    const none = '4,share-2,无基期,%,,2,anticipatory,higher,change,,main,,'
    const { first, ids } = lint([gdp, sum(target), none], declared('gdp', '>', right))
    expect(ids).toEqual(['KQ958 remark'])
    expect(first?.message.en).toContain(lacks)
  })

  it('are one line where every graded goal comes to the same', () => {
    const income = (no: string, code: string, baseline: string) =>
      `${no},${code},${code},元,${baseline},与经济增长基本同步,anticipatory,higher,growth,,text,第一章,`
    const rows = [graded, income('2', 'urban', '300'), income('3', 'rural', '200')]
    const { working, ids } = lint(rows, declared('urban / rural', '<', '1.4'))
    expect(ids).toEqual(['KQ955 tension'])
    expect(working.filter((line) => line.startsWith('At every graded goal'))).toEqual([
      'At every graded goal: 300 × 1500 ÷ 1000 ÷ (200 × 1500 ÷ 1000) = 1.5, which should be below 1.4: does not hold (off by 0.1, or 7.14%)',
    ])
  })
})

describe('a whole plan', () => {
  it('has its findings gravest first, and counted', () => {
    const rows = [gdp, once('130'), again('超过150'), '4,air,空气,%,90,87,binding,higher,change,,main,,']
    const plan = loadPlan([header, ...rows].join('\n'), 'plan.csv')
    const { findings } = lintPlan(plan)
    expect(findings.map(({ grade }) => grade)).toEqual(['contradiction', 'remark'])
    expect(countsOf(findings)).toEqual({ contradiction: 1, tension: 0, remark: 1 })
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'note'])
  })
})
