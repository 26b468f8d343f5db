import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../src/cli/formats.ts'
import { otherMethods } from '../../src/domain/method.ts'
import { assessmentColumns } from '../../src/report/assessment-columns.ts'
import { peopleColumns } from '../../src/report/people-columns.ts'
import { run } from '../support/run.ts'
import { words } from '../support/written.ts'

const file = 'fixtures/illustrative/2023.csv'
const rowsOf = (text: string): string[][] => parse(text, { bom: true, relax_column_count: false })

/** The rows of a CSV with these columns, without its header. */
async function given(columns: string, ...argv: readonly string[]): Promise<readonly string[][]> {
  const { stdout, stderr, exit } = await run(['check', ...argv, '-q', '-f', 'csv', '--columns', columns])
  expect([stderr, exit]).toEqual(['', 0])
  return rowsOf(stdout).slice(1)
}

describe('rates, in two years to go', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kq-columns-'))

  it.each([
    // title, unit, baseline, target, better, scale, reported 2023 → plan, actual, required, room, in words, unit
    [
      'growth: (161.051/121)^(1/2) − 1 = 15.37 % is demanded',
      '亿元,100,161.051,higher,growth',
      '121',
      ['10', '6.56', '15.37', '', '须达到', '%'],
    ],
    [
      'growth, slack: (110/121)^(1/2) − 1 = −4.65 %, so it may fall',
      '亿元,100,110,higher,growth',
      '121',
      ['1.92', '6.56', '', '4.65', '可降', '%'],
    ],
    [
      'growth downwards: (81/90)^(1/2) − 1 = −5.13 % is demanded',
      '吨,100,81,lower,growth',
      '90',
      ['-4.13', '-3.45', '-5.13', '', '须达到', '%'],
    ],
    [
      'growth downwards, slack: (81/64)^(1/2) − 1 = 12.5 %, so it may rise',
      '吨,100,81,lower,growth',
      '64',
      ['-4.13', '-13.82', '', '12.5', '可升', '%'],
    ],
    [
      'change of a share: (70 − 62)/2 = 4 points are demanded',
      '%,60,70,higher,change',
      '62',
      ['2', '0.67', '4', '', '须达到', '个百分点'],
    ],
    [
      'change, kept and slack: (87 − 88)/2 = −0.5 points, so it may fall',
      '%,89,87,higher,change',
      '88',
      ['', '-0.33', '', '0.5', '可降', '个百分点'],
    ],
    [
      'change, kept below a ceiling: (3.5 − 3)/2 = 0.25, so it may rise',
      '‰,3.1,<3.5,lower,change',
      '3',
      ['', '-0.033', '', '0.25', '可升', '个千分点'],
    ],
    [
      'change in ‰: (3 − 3.4)/2 = −0.2',
      '‰,4,3,lower,change',
      '3.4',
      ['-0.2', '-0.2', '-0.2', '', '须达到', '个千分点'],
    ],
    [
      'change in the unit itself: (83.5 − 83.3)/2 = 0.1',
      '岁,83,83.5,higher,change',
      '83.3',
      ['0.1', '0.1', '0.1', '', '须达到', '岁/年'],
    ],
    [
      'a pure ratio: (1.5 − 1.6)/2 = −0.05',
      ',1.66,1.5,lower,change',
      '1.6',
      ['-0.032', '-0.02', '-0.05', '', '须达到', '比值/年'],
    ],
    [
      'standing still at the target: 0 is demanded',
      '%,100,100,higher,change',
      '100',
      ['', '0', '0', '', '持平', '个百分点'],
    ],
    [
      'at a strict ceiling: a little less than 0',
      ',1.66,<1.63,lower,change',
      '1.63',
      ['-0.006', '-0.01', '0', '', '须略降', '比值/年'],
    ],
    [
      'at a strict floor: a little more than 0',
      '%,40,>50,higher,change',
      '50',
      ['2', '3.33', '0', '', '须略升', '个百分点'],
    ],
    [
      'sum: (20 − 8)/2 = 6 a year',
      '亿美元,3,[20],higher,sum',
      '[8]',
      ['4', '2.67', '6', '', '须达到', '亿美元/年'],
    ],
    [
      'sum, reached: neither demand nor room',
      '亿美元,3,[20],higher,sum',
      '[23]',
      ['4', '7.67', '', '', '已足额', '亿美元/年'],
    ],
    [
      'sum with a ceiling: at most (50 − 26)/2 = 12 a year',
      '亩,8,[50],lower,sum',
      '[26]',
      ['', '8.67', '', '12', '至多', '亩/年'],
    ],
    [
      'sum beyond its ceiling: (50 − 52)/2 = −1 a year',
      '亩,8,[50],lower,sum',
      '[52]',
      ['', '17.33', '-1', '', '须达到', '亩/年'],
    ],
    [
      'cut: 1 − (0.9/0.93)^(1/2) = 1.63 % is demanded',
      '%,2,[10],higher,cut',
      '[7]',
      ['2.09', '2.39', '1.63', '', '须达到', '%（降幅）'],
    ],
    [
      'cut, more than asked: 1 − (0.9/0.88)^(1/2) = −1.13 %, so it may rise',
      '%,2,[10],higher,cut',
      '[12]',
      ['2.09', '4.17', '', '1.13', '可升', '%（降幅）'],
    ],
    [
      'mean of growth: (1.065⁵/1.0519³)^(1/2) − 1 = 8.50 %',
      '%,2.3,6.5,higher,mean-growth',
      '[5.19]',
      ['6.5', '5.19', '8.5', '', '须达到', '%'],
    ],
    [
      'mean of growth, slack: (1.005⁵/1.1³)^(1/2) − 1 = −12.23 %',
      '%,2.3,0.5,higher,mean-growth',
      '[10]',
      ['0.5', '10', '', '12.23', '可降', '%'],
    ],
    [
      'a target in words: no rate, and its unit all the same',
      '%,2,完成上级下达任务,higher,cut',
      '完成',
      ['', '', '', '', '', '%（降幅）'],
    ],
    ['no value: the plan alone', '亿元,100,161.051,higher,growth', '', ['10', '', '', '', '', '%']],
  ])('%s', async (_, stated, reported, expected) => {
    const plan = join(folder, 'plan.csv')
    writeFileSync(
      plan,
      `no,code,name,unit,baseline_2020,target_2025,better,scale\n1,x,某指标,${stated}\n2,y,又一项,%,1,2,higher,change\n`,
    )
    const submission = join(folder, '2023.csv')
    writeFileSync(submission, `指标,2023年\n某指标,${reported}\n又一项,1.6\n`)
    const argv = [
      'check',
      submission,
      '--plan',
      plan,
      '--fail-on',
      'never',
      '-q',
      '-f',
      'csv',
      '--lang',
      'zh',
    ]
    const names = '计划年均,实际年均,尚需年均,余地,要求或余地,年均单位'
    const { stdout, exit } = await run([...argv, '--columns', names])
    const [header, row] = rowsOf(stdout)
    expect([header, row, exit]).toEqual([names.split(','), expected, 0])
  })
})

describe('kq check --columns', () => {
  it('people: headers of the language, and numbers that a spreadsheet takes for numbers', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const { stdout } = await run(['check', file, '-q', '-f', 'csv', '--columns', 'people', '--lang', lang])
      const [header = [], ...rows] = rowsOf(stdout)
      const columns = peopleColumns('schedule', words[lang]).filter(({ usual }) => usual)
      expect(header).toEqual(columns.map((column) => column.header))
      expect(rows.length).toBe(36)
      const inWords =
        /^shown_(?:no|name|region|unit|attribute|target|requirement|rate_unit|outlook|verdict|reason)$/
      const numbers = columns.flatMap(({ id }, at) => (inWords.test(id) ? [] : [at]))
      const texts = rows.flatMap((row) => numbers.map((at) => row[at] ?? ''))
      const said = new Set(texts.filter((text) => !/^(?:-?\d+(?:\.\d+)?)?$/.test(text)))
      expect([...said]).toEqual([lang === 'zh' ? '完成' : 'done'])
    }
  })

  it('machine is what is written without it', async () => {
    for (const format of ['csv', 'tsv']) {
      const argv = ['check', file, '-q', '-f', format]
      expect(await run([...argv, '--columns', 'machine'])).toEqual(await run(argv))
      expect(await run([...argv, '--columns', '机读'])).toEqual(await run(argv))
    }
  })

  it.each([
    [
      'ids keep the values and the names of machines',
      'zh',
      'code,actual,rate_planned,verdict',
      'code,actual,rate_planned,verdict',
      'gdp,1880.6,0.0772204731373,on-track',
    ],
    [
      'headers are the columns for people',
      'zh',
      '指标,实际值,计划年均,年均单位,评价',
      '指标,实际值,计划年均,年均单位,评价',
      '地区生产总值（GDP）,1880.6,7.72,%,基本符合预期',
    ],
    [
      'headers of the other language, under those of this one',
      'en',
      '指标，实际值、评价',
      'Indicator,Actual,Verdict',
      'Gross domestic product,1880.6,on track',
    ],
    [
      'capitals tell Actual from actual',
      'en',
      'Expected,expected',
      'Expected,expected',
      '1895.9,1895.89151629',
    ],
    [
      'ids of columns for people follow the language',
      'zh',
      'shown_name,shown_planned',
      '指标,计划年均',
      '地区生产总值（GDP）,7.72',
    ],
    [
      'both in one list, each once, in the order of their first',
      'zh',
      'verdict_text,序号,verdict_text,code,no',
      'verdict_text,序号,code,no',
      '基本符合预期,1,gdp,1',
    ],
    ['a header without its brackets', 'zh', '实现程度', '实现程度（%）', '58'],
    ['a list, in the order asked for', 'zh', '代码,评价,年份', '代码,评价,年份', 'gdp,基本符合预期,2023'],
  ])('%s', async (_, lang, columns, header, first) => {
    const { stdout } = await run(['check', file, '-q', '-f', 'csv', '--columns', columns, '--lang', lang])
    expect(stdout.split('\n').slice(0, 2)).toEqual([header, first])
  })

  it('a set is followed by what else is named, and says nothing twice', async () => {
    const { stdout } = await run(['check', file, '-q', '-f', 'tsv', '--columns', '评价,people,类别'])
    const usual = peopleColumns('schedule', words.zh).flatMap(({ header, usual }) => (usual ? [header] : []))
    expect(stdout.split('\n')[0]?.split('\t')).toEqual([
      '评价',
      ...usual.filter((header) => header !== '评价'),
      '类别',
    ])
  })

  it.each([
    ['zh', '评介', '选项 --columns 不接受“评介”；是不是想写 评价？'],
    ['zh', '序号,verdit', '选项 --columns 不接受“verdit”；是不是想写 verdict？'],
    ['en', 'Required', 'The option --columns does not take "Required". Did you mean Required/yr?'],
    ['en', 'ACTUAL', 'The option --columns does not take "ACTUAL". Did you mean Actual, actual?'],
    ['en', 'constructor', 'The option --columns does not take "constructor"\n'],
    ['en', ' , ', 'The option --columns does not take " , "\n'],
    ['en', 'method_ratio', 'The option --columns does not take "method_ratio"'],
  ])('in %s, %s is refused with what was meant and all there is', async (lang, columns, message) => {
    const { stdout, stderr, exit } = await run([
      'check',
      file,
      '-f',
      'csv',
      '--columns',
      columns,
      '--lang',
      lang,
    ])
    expect([stdout, exit]).toEqual(['', 2])
    expect(stderr).toContain(`kq: ${message}`)
    expect(stderr).toContain(
      lang === 'zh' ? '余地、要求或余地、年均单位' : 'Room/yr, Demand or room, Rate unit',
    )
    expect(stderr).toContain(lang === 'zh' ? 'no、code、name' : 'no, code, name')
  })

  it('is refused by name wherever columns are set', async () => {
    for (const format of reportFormats.formats.filter((one) => one !== 'csv' && one !== 'tsv')) {
      const out = ['-f', format, '-o', join(mkdtempSync(join(tmpdir(), 'kq-columns-')), 'x')]
      const { stderr, exit } = await run(['check', file, '--columns', 'people', '--lang', 'en', ...out])
      expect([exit, stderr]).toEqual([
        2,
        `kq: The option --columns goes with csv and tsv, for example -o result.csv; the columns of ${format} are set\n`,
      ])
    }
    const table = await run(['check', file, '--report', 'status', '-f', 'csv', '--columns', 'people'])
    expect([table.exit, table.stderr]).toEqual([2, expect.stringContaining('--columns')])
  })

  it('goes with other methods, which bring columns of their own', async () => {
    for (const method of otherMethods) {
      for (const lang of ['zh', 'en'] as const) {
        const argv = ['check', file, '-q', '-f', 'csv', '--method', method, '--lang', lang]
        const [header = [], first = []] = rowsOf((await run([...argv, '--columns', 'people'])).stdout)
        const columns = peopleColumns(method, words[lang]).filter(({ usual }) => usual)
        expect(header).toEqual(columns.map((column) => column.header))
        expect(header.length).toBeGreaterThan(27)
        const at = columns.findIndex(({ id }) => id === 'shown_method')
        expect(first[at]).toContain(method)
      }
    }
  })

  it('goes with rows that are chosen and sorted', async () => {
    const argv = [file, '--only', 'off-track', '--sort', 'attention', '--only', 'binding']
    const rows = await given('指标,评价', ...argv)
    expect(rows).toEqual([
      ['地表水考核断面水质达到或好于Ⅲ类比例', '未能保持'],
      ['空气质量优良天数比例', '有不达标风险'],
    ])
  })

  it('of several regions, with those who answer', async () => {
    const rows = await given(
      '地区,指标,责任单位',
      '--config',
      'fixtures/city/kq.json',
      '-y',
      '2023',
      '--fail-on',
      'never',
    )
    expect(new Set(rows.map(([region]) => region)).size).toBeGreaterThan(3)
    expect(rows[0]).toEqual(['东溪区', '地区生产总值', '发改局'])
  })

  it('in the target year: how much better than the target, in its unit and in %', async () => {
    const plan = ['--plan', 'fixtures/thirteenth-plan/indicators.csv']
    const rows = await given(
      '序号,尚需年均,余地,好于目标,好于目标的比例,评价,未评价原因',
      'fixtures/thirteenth-plan/2020.csv',
      ...plan,
    )
    // (1516.7 − 1683)/1683 = −9.88 %; 49 − 51 points of a share, of which no share is taken.
    expect([rows[0], rows[5], rows[31]]).toEqual([
      ['1', '', '', '-166.3', '-9.88', '未实现', ''],
      ['6', '', '', '-2', '', '未实现', ''],
      ['32', '', '', '', '', '无法评价', '只报了界限，不足以判断'],
    ])
    expect((await given('实际值,当年数', 'fixtures/thirteenth-plan/2020.csv', ...plan))[31]).toEqual([
      '≥98.5',
      '≥98.5',
    ])
  })

  it('is a file for Excel: a byte order mark, line ends of the RFC, and no formula', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kq-columns-'))
    writeFileSync(
      join(folder, 'plan.csv'),
      'no,code,name,name_en,unit,baseline_2020,target_2025,better,scale\n1,x,"=HYPERLINK(""x"")",=1+1,亿元,1,2,higher,growth\n2,y,"区间,一",Two,%,1,3-5,higher,change\n',
    )
    writeFileSync(join(folder, '2023.csv'), '代码,2023年\nx,1.5\ny,3.5\n')
    const argv = [
      'check',
      '2023.csv',
      '--plan',
      'plan.csv',
      '-o',
      'people.csv',
      '--columns',
      '指标,目标,实际值',
    ]
    const { stderr, exit } = await run([...argv, '--fail-on', 'never', '-q'], { cwd: folder })
    expect([stderr, exit]).toEqual(['', 0])
    expect(readFileSync(join(folder, 'people.csv'), 'utf8')).toBe(
      '\ufeff指标,目标,实际值\r\n"\'=HYPERLINK(""x"")",2,1.5\r\n"区间,一",3–5,3.5\r\n',
    )
  })

  it('has headers that can be typed: told apart, without separators, in neither language the id of a machine', () => {
    for (const method of ['schedule', ...otherMethods] as const) {
      const both = (['zh', 'en'] as const).map((lang) => peopleColumns(method, words[lang]))
      const ids = new Set(assessmentColumns(method, 'zh').map(({ id }) => id))
      for (const columns of both) {
        expect(new Set(columns.map(({ header }) => header)).size).toBe(columns.length)
        expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length)
        for (const { id, header, title, about } of columns) {
          expect(`${header}${title}`).not.toMatch(/[,，;；、]/)
          expect([ids.has(id), ids.has(header), about === '']).toEqual([false, false, false])
        }
      }
      expect(both[0]?.map(({ id }) => id)).toEqual(both[1]?.map(({ id }) => id))
    }
  })
})
