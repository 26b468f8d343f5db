import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/main.ts'
import { memoryIo } from '../support/memory-io.ts'

/* Two files that speak of one region, year and indicator. All values are made up. */

const first = '指标,2022年\n地区生产总值,1760\n外贸出口额,930\n'
const other = '指标,2022年\n地区生产总值,1600\n'

type Files = Readonly<Record<string, string | Uint8Array>>

async function run(argv: readonly string[], files: Files) {
  const world = memoryIo({ files })
  const exit = await main(argv, world.io)
  return { exit, stdout: Buffer.from(world.stdout()).toString(), stderr: world.stderr() }
}

interface Assessed {
  readonly code: string
  readonly year: number
  readonly latest: number | null
  readonly verdict: string
  readonly reason: string | null
  readonly region: string | null
}

interface Said {
  readonly id: string
  readonly severity: string
  readonly file: string
}

/** The files are excerpts: what else the plan asks for is not what is tried here. */
const isOfCells = ({ id }: Said) => id !== 'KQ410'

/** What `kq check` makes of files in this order: its exit code, the values judged, and what is not judged, and why. */
async function checked(files: Files, names: readonly string[], ...options: string[]) {
  const argv = ['check', ...names, ...options, '-f', 'json', '-q', '--all']
  const { stdout, exit } = await run(argv, files)
  const report = JSON.parse(stdout) as { assessments: Assessed[]; findings: Said[] }
  const values = report.assessments
    .filter(({ verdict }) => verdict !== 'no-data')
    .map(({ region, code, latest, reason }) => `${region ?? ''} ${code} ${reason ?? latest}`.trim())
    .toSorted()
  return {
    exit,
    values,
    findings: report.findings
      .filter(isOfCells)
      .map(({ id, severity, file }) => `${id} ${severity} ${file}`)
      .toSorted(),
  }
}

/** The same in both orders, which must agree. */
async function inBothOrders(files: Files, ...options: string[]) {
  const names = Object.keys(files)
  const [there, back] = [
    await checked(files, names, ...options),
    await checked(files, names.toReversed(), ...options),
  ]
  expect(back).toEqual(there)
  return there
}

describe('two values for one region, year and indicator', () => {
  it('are an error, and neither is used; what only one file has is judged', async () => {
    expect(await inBothOrders({ '2022.csv': first, '2022-b.csv': other })).toEqual({
      exit: 1,
      values: ['exports 930', 'gdp invalid'],
      findings: ['KQ405 error 2022.csv'],
    })
  })

  it.each<[string, string, string]>([
    ['in long form', '指标,年份,数值\n地区生产总值,2022,1600\n', 'KQ405'],
    ['in English', 'code,year,value\ngdp,2022,1600\n', 'KQ405'],
    ['turned round', '年份,地区生产总值,城镇登记失业率\n2022,1600,1.9\n', 'KQ405'],
    ['as a bound', '指标,2022年\n地区生产总值,1600以上\n', 'KQ405'],
    ['in another unit', '指标,单位,2022年\n地区生产总值,万元,16000000\n', 'KQ405'],
    ['to more digits', '指标,2022年\n地区生产总值,1760.4\n', 'KQ405'],
  ])('%s', async (_, text, id) => {
    const { exit, values, findings } = await inBothOrders({ '2022.csv': first, '2022-b.csv': text })
    expect([exit, values.includes('gdp invalid'), values.includes('exports 930')]).toEqual([1, true, true])
    expect(findings.filter((said) => said.includes('error'))).toEqual([`${id} error 2022.csv`])
  })

  it.each<[string, string]>([
    ['the same', '指标,2022年\n地区生产总值,1760\n'],
    ['grouped', '指标,2022年\n地区生产总值,"1,760.00"\n'],
    ['in another unit', '指标,单位,2022年\n地区生产总值,万元,17600000\n'],
    ['with its unit', '指标,2022年\n地区生产总值,17600000万元\n'],
    ['nothing there', '指标,2022年\n地区生产总值,—\n外贸出口额,930\n'],
    ['a part of the year', '指标,2022年1-9月\n地区生产总值,1200\n'],
  ])('that agree are judged: %s', async (_, text) => {
    const { exit, values } = await inBothOrders({ '2022.csv': first, '2022-b.csv': text })
    expect([exit, values]).toEqual([0, ['exports 930', 'gdp 1760']])
  })

  it('of three files, two of which agree, are an error as well', async () => {
    const same = first.replace('930', '930.0')
    expect(await inBothOrders({ 'a.csv': first, 'b.csv': other, 'c.csv': same })).toEqual({
      exit: 1,
      values: ['exports 930', 'gdp invalid'],
      findings: ['KQ405 error c.csv'],
    })
  })

  it('in a workbook beside a text file are an error as well', async () => {
    const sheet = (value: number) => ({
      name: '2022年',
      rows: [
        ['指标', '2022年'],
        ['地区生产总值', value],
      ],
    })
    const book = async (value: number) => new Uint8Array(await writeXlsx({ sheets: [sheet(value)] }))
    const expected = { exit: 1, values: ['exports 930', 'gdp invalid'], findings: ['KQ405 error 2022.xlsx'] }
    expect(await inBothOrders({ '2022.csv': first, '2022.xlsx': await book(1600) })).toEqual(expected)
    expect(await inBothOrders({ '2022.csv': first, '2022.xlsx': await book(1760) })).toMatchObject({
      exit: 0,
      values: ['exports 930', 'gdp 1760'],
    })
    expect(await inBothOrders({ '2022.csv': first, '2022-修订.xlsx': await book(1600) })).toMatchObject({
      exit: 0,
      values: ['exports 930', 'gdp 1600'],
    })
  })

  it('that are statements are an error as well', async () => {
    const [done, not] = ['指标,2022年\n单位GDP能耗降低率,完成\n', '指标,2022年\n单位GDP能耗降低率,未完成\n']
    const { exit, values } = await inBothOrders({ 'a.csv': done, 'b.csv': not })
    expect([exit, values]).toEqual([1, ['energy-intensity-cut invalid']])
    expect(await inBothOrders({ 'a.csv': done, 'b.csv': done })).toMatchObject({ exit: 0, findings: [] })
  })

  it('of an earlier year leave a total unknown', async () => {
    const files = {
      'a.csv': '指标,2021年,2022年\n实际利用外资,2.4,3.1\n',
      'b.csv': '指标,2022年\n实际利用外资,3.6\n',
      'c.csv': '指标,2023年\n实际利用外资,3.3\n',
    }
    const { exit, values, findings } = await inBothOrders(files)
    expect([exit, values, findings]).toEqual([1, ['fdi incomplete-series'], ['KQ405 error b.csv']])
  })

  it('are each other’s affair only within a region', async () => {
    const files = {
      'a.csv': '地区,指标,2022年\n甲区,地区生产总值,1760\n乙区,地区生产总值,900\n',
      'b.csv': '地区,指标,2022年\n甲区,地区生产总值,1600\n丙区,地区生产总值,700\n',
    }
    const { exit, values, findings } = await inBothOrders(files)
    expect([exit, values, findings.filter((said) => said.includes('error'))]).toEqual([
      1,
      ['丙区 gdp 700', '乙区 gdp 900', '甲区 gdp invalid'],
      ['KQ405 error b.csv'],
    ])
  })

  it('of districts that only their file names tell apart are an error', async () => {
    const files = {
      '甲区-2022.csv': first,
      '乙区-2022.csv': '指标,2022年\n地区生产总值,900\n外贸出口额,120\n',
    }
    const { exit, values } = await inBothOrders(files)
    expect([exit, values]).toEqual([1, ['exports invalid', 'gdp invalid']])
  })

  it('are not both said where one of them is an error anyway, and none is used', async () => {
    const { exit, values, findings } = await inBothOrders({
      '2022.csv': first,
      '2022-b.csv': '指标,2022年\n地区生产总值,17600000\n',
    })
    expect([exit, values, findings]).toEqual([1, ['exports 930', 'gdp invalid'], ['KQ503 error 2022-b.csv']])
  })

  it('are not both said where one file gives two of its own', async () => {
    const twice = '指标,2022年\n地区生产总值,1760\n生产总值,1770\n'
    const { exit, values, findings } = await inBothOrders({ 'a.csv': twice, 'b.csv': other })
    expect([exit, values, findings]).toEqual([1, ['gdp invalid'], ['KQ307 error a.csv']])
  })

  it('are none where neither is of the whole year, of which one is', async () => {
    const [blank, part] = ['指标,2022年\n地区生产总值,—\n', '指标,2022年1-9月\n地区生产总值,1200\n']
    for (const files of [
      { 'a.csv': blank, 'b.csv': part, 'c.csv': first },
      { 'a.csv': part, 'b.csv': blank, 'c.csv': '指标,2022年\n外贸出口额,930\n' },
    ]) {
      const expected = ['exports 930', files['c.csv'] === first ? 'gdp 1760' : 'gdp part-year']
      for (const names of [Object.keys(files), Object.keys(files).toReversed()]) {
        expect((await checked(files, names)).values).toEqual(expected)
      }
    }
  })

  it('that agree are final where one of them is', async () => {
    const files = { 'a.csv': '指标,2022年\n地区生产总值,1760（初步）\n', 'b.csv': first }
    for (const names of [Object.keys(files), Object.keys(files).toReversed()]) {
      const { stdout } = await run(['check', ...names, '-f', 'json', '-q'], files)
      const { assessments } = JSON.parse(stdout) as { assessments: { code: string; provisional: boolean }[] }
      expect(assessments.find(({ code }) => code === 'gdp')?.provisional).toBe(false)
    }
    const { stdout } = await run(['check', 'a.csv', '-f', 'json', '-q'], files)
    expect(stdout).toContain('"provisional": true')
  })

  it('are none where a submission of a later year restates one, which is said', async () => {
    const later = '指标,2022年,2023年\n地区生产总值,1700,1810\n'
    expect(await inBothOrders({ '2022.csv': first, '2023.csv': later })).toMatchObject({
      exit: 0,
      values: ['gdp 1810'],
      findings: ['KQ515 note 2023.csv'],
    })
    // Two of the earlier year have nothing to do with each other, and are no history; that the later one counts is said.
    const three = { '2022.csv': first, '2022-b.csv': other, '2023.csv': later }
    expect(await inBothOrders(three)).toMatchObject({
      exit: 0,
      values: ['gdp 1810'],
      findings: ['KQ411 note 2023.csv'],
    })
  })

  it('that differ in their growth keep the value and lose the growth', async () => {
    const files = {
      'a.csv': '指标,2022年,可比价增速\n地区生产总值,1760,3.9\n',
      'b.csv': '指标,2022年,可比价增速\n地区生产总值,1760,4.9\n',
    }
    const { exit, values, findings } = await inBothOrders(files)
    expect([exit, values, findings]).toEqual([1, ['gdp 1760'], ['KQ405 error b.csv']])
  })

  it.each<[string, readonly string[]]>([
    ['compare', []],
    ['milestones', []],
    ['explain', ['gdp']],
  ])('end in exit 1 in kq %s, and none is used', async (command, words) => {
    const files = { '2022.csv': first, '2022-b.csv': other }
    for (const names of [
      ['2022.csv', '2022-b.csv'],
      ['2022-b.csv', '2022.csv'],
    ]) {
      const { stdout, stderr, exit } = await run([command, ...words, ...names, '-f', 'json'], files)
      expect([exit, stderr.includes('KQ405')]).toEqual([1, true])
      expect(stdout).not.toMatch(/"(?:actual|latest|value)": (?:1760|1600)\b/)
    }
  })
})

describe('a declared order', () => {
  const said = (file: string) => [`KQ411 note ${file}`]

  it.each<[string, string, string]>([
    ['at the end of a name', '柯桥区-2022.csv', '柯桥区-2022-修订.csv'],
    ['更正', '柯桥区-2022.csv', '柯桥区-2022-更正.csv'],
    ['at its beginning', '柯桥区-2022.csv', '修订-柯桥区-2022.csv'],
    ['inside', '柯桥区-2022.csv', '柯桥区修订稿2022.csv'],
    ['in brackets', '2022.csv', '2022（更正）.csv'],
    ['in English', '2022.csv', '2022-revised.csv'],
    ['corrected', '2022.csv', 'Corrected 2022.csv'],
    ['in a name that is otherwise another', '2022.csv', '修订数据.csv'],
  ])('by the word in one of two names: %s', async (_, earlier, later) => {
    expect(await inBothOrders({ [earlier]: first, [later]: other })).toEqual({
      exit: 0,
      values: ['exports 930', 'gdp 1600'],
      findings: said(later),
    })
  })

  it.each([
    ['in both names', '2022-修订.csv', '2022-更正.csv'],
    ['in neither', '2022-未修订.csv', '2022.csv'],
    ['in a folder', '修订/2022.csv', '2022.csv'],
  ])('is none where the word stands %s', async (_, a, b) => {
    expect(await inBothOrders({ [a]: first, [b]: other })).toMatchObject({
      exit: 1,
      values: ['exports 930', 'gdp invalid'],
    })
  })

  it('by the word in a name says of three files which is meant, or nothing', async () => {
    const third = '指标,2022年\n地区生产总值,1700\n'
    const meant = { '甲-2022.csv': first, '甲-2022-修订.csv': other, '乙-2022.csv': other }
    expect(await inBothOrders(meant)).toMatchObject({ exit: 0, values: ['exports 930', 'gdp 1600'] })
    const unclear = { 'a.csv': first, 'b.csv': third, '修订.csv': other }
    expect(await inBothOrders(unclear)).toMatchObject({ exit: 1, values: ['exports 930', 'gdp invalid'] })
  })

  it.each([
    ['numbers', '1', '2'],
    ['numbers of two digits', '9', '10'],
    ['numbered words', '第一版', '第二版'],
    ['words', '初报', '修订'],
    ['words for first and last', '初步核算', '最终核实'],
    ['English words', 'preliminary', 'revised'],
    ['a word and none', '', '修订'],
  ])('by a column of versions, in %s', async (_, earlier, later) => {
    const table = (value: number, version: string) => `指标,2022年,版本\n地区生产总值,${value},${version}\n`
    expect(await inBothOrders({ 'a.csv': table(1600, later), 'b.csv': table(1760, earlier) })).toEqual({
      exit: 0,
      values: ['gdp 1600'],
      findings: said('a.csv'),
    })
    expect(await inBothOrders({ 'a.csv': table(1600, later), 'b.csv': table(1760, later) })).toMatchObject({
      exit: 1,
      values: ['gdp invalid'],
    })
  })

  it('by a column of versions within one file', async () => {
    const text =
      '指标,年份,数值,版本\n地区生产总值,2022,1600,2\n地区生产总值,2022,1760,1\n外贸出口额,2022,930,1\n'
    expect(await checked({ '2022.csv': text }, ['2022.csv'])).toEqual({
      exit: 0,
      values: ['exports 930', 'gdp 1600'],
      findings: said('2022.csv'),
    })
  })

  it('is none where a name and a version say the opposite', async () => {
    const files = {
      '2022.csv': '指标,2022年,版本\n地区生产总值,1760,2\n',
      '2022-修订.csv': '指标,2022年,版本\n地区生产总值,1600,1\n',
    }
    expect(await inBothOrders(files)).toMatchObject({ exit: 1, values: ['gdp invalid'] })
  })

  it('by --supersedes, whatever the names say', async () => {
    const files = { '2022.csv': first, '2022-b.csv': other, '2022-修订.csv': '指标,2022年\n外贸出口额,900\n' }
    expect(await checked(files, ['2022-b.csv'], '--supersedes', '2022.csv')).toEqual({
      exit: 0,
      values: ['exports 930', 'gdp 1600'],
      findings: said('2022-b.csv'),
    })
    const both = ['--supersedes', '2022-修订.csv', '--supersedes', './2022-b.csv']
    expect(await checked(files, ['2022-b.csv', '2022.csv'], ...both)).toMatchObject({
      exit: 0,
      values: ['exports 930', 'gdp 1760'],
      findings: [...said('2022.csv'), ...said('2022.csv')],
    })
  })

  it('mends what was wrong with the value superseded', async () => {
    const wrong = '指标,2022年\n地区生产总值,17600000\n外贸出口额,930\n地区生产总值,17600001\n'
    const files = { '2022.csv': wrong, '2022-修订.csv': other }
    expect(await inBothOrders(files)).toEqual({
      exit: 0,
      values: ['exports 930', 'gdp 1600'],
      findings: said('2022-修订.csv'),
    })
  })

  it('mends the unit of a row only where all of the row is superseded', async () => {
    const wrong = '指标,单位,2021年,2022年\n地区生产总值,亩,1640,1760\n'
    const all = '指标,2021年,2022年\n地区生产总值,1650,1600\n'
    expect(await inBothOrders({ '2022.csv': wrong, '2022-修订.csv': all })).toMatchObject({
      exit: 0,
      values: ['gdp 1600'],
    })
    const { exit, findings } = await inBothOrders({ '2022.csv': wrong, '2022-修订.csv': other })
    expect([exit, findings.includes('KQ305 error 2022.csv')]).toEqual([1, true])
  })

  it('is said of values that count, not of those that differ among themselves', async () => {
    const table = (value: number, version: number) => `指标,2022年,版本\n地区生产总值,${value},${version}\n`
    const { findings } = await inBothOrders({
      'a.csv': table(1760, 1),
      'b.csv': table(1600, 2),
      'c.csv': table(1610, 2),
    })
    expect(findings).toEqual(['KQ405 error c.csv'])
  })

  it('leaves what a revision gives for a part of the year', async () => {
    const files = {
      '2022.csv': '指标,2021年,2022年\n地区生产总值,1640,1760\n外贸出口额,930,1930\n',
      '2022-修订.csv': '指标,2022年,2022年1-9月\n地区生产总值,1600,\n外贸出口额,,700\n',
    }
    const { findings } = await inBothOrders(files)
    expect(findings).toContain('KQ505 warning 2022.csv')
  })

  it('does not fall back on a value that was revised to something unreadable', async () => {
    const files = { '2022.csv': first, '2022-修订.csv': '指标,2022年\n地区生产总值,1600?\n' }
    expect(await inBothOrders(files)).toMatchObject({ exit: 1, values: ['exports 930', 'gdp invalid'] })
  })

  it('keeps a file and its revision one history', async () => {
    const files = {
      '2021.csv': '指标,2021年\n人均GDP（常住）,16.0\n',
      '2022.csv': '指标,2021年,2022年\n人均GDP（常住）,16.0,17.0\n地区生产总值,,1760\n',
      '2022-修订.csv': '指标,2022年\n人均GDP（常住）,16.9\n',
      '2023.csv': '指标,2023年\n人均GDP（常住）,41.0\n',
    }
    const { findings } = await inBothOrders(files)
    expect(findings).toContain('KQ505 warning 2023.csv')
    const { stderr } = await run(['check', ...Object.keys(files), '-f', 'tsv', '--lang', 'en'], files)
    expect(stderr).toContain('"41.0" of "GDP per capita of the resident population" is far from 16.9')
  })

  it('says where the option supersedes nothing', async () => {
    const files = { '2021.csv': '指标,2021年\n地区生产总值,1640\n', '2022.csv': first }
    const { findings } = await checked(files, ['2022.csv'], '--supersedes', '2021.csv')
    expect(findings).toEqual(['KQ413 warning 2021.csv'])
  })
})

describe('kq validate', () => {
  const validated = async (files: Files, ...options: string[]) => {
    const both = [Object.keys(files), Object.keys(files).toReversed()].map(async (names) => {
      const { stdout, exit } = await run(['validate', ...names, ...options, '-f', 'json', '-q'], files)
      const { findings } = JSON.parse(stdout) as { findings: Said[] }
      return [
        `exit ${exit}`,
        ...findings
          .filter(isOfCells)
          .map(({ id, severity }) => `${id} ${severity}`)
          .toSorted(),
      ]
    })
    const [there, back] = await Promise.all(both)
    expect(back).toEqual(there)
    return there
  }

  it('takes files of one year that state no region as submissions of their own, and says so once', async () => {
    expect(await validated({ '甲区.csv': first, '乙区.csv': other })).toEqual(['exit 0', 'KQ412 note'])
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}区.csv`, first]))
    expect(await validated(many)).toEqual(['exit 0', 'KQ412 note'])
  })

  it('takes those of several years as one series, and parts of one as one', async () => {
    const parts = { '2022.csv': first, '2022-人口.csv': '指标,2022年\n常住人口城市化率,82.4\n' }
    expect(await validated(parts)).toEqual(['exit 0'])
    const years = { '2021.csv': '指标,2021年\n地区生产总值,1640\n', '2022.csv': first }
    expect(await validated(years)).toEqual(['exit 0'])
  })

  it('holds files that state the same region against each other', async () => {
    const stated = (value: number) => `地区,指标,2022年\n甲区,地区生产总值,${value}\n`
    expect(await validated({ 'a.csv': stated(1760), 'b.csv': stated(1600) })).toEqual([
      'exit 1',
      'KQ405 error',
    ])
    expect(await validated({ 'a.csv': stated(1760), 'b.csv': stated(1760) })).toEqual(['exit 0'])
  })

  it('takes a file and its revision as one, by their names or by the option', async () => {
    const revised = { '甲区.csv': first, '乙区.csv': other, '甲区-修订.csv': other }
    expect(await validated(revised)).toEqual(['exit 0', 'KQ411 note', 'KQ412 note'])
    const twice = {
      '甲区.csv': first,
      '甲区-修订.csv': other,
      '甲区（更正）.csv': other.replace('1600', '1610'),
    }
    expect(await validated(twice)).toContain('KQ405 error')
    const option = ['--supersedes', '2022.csv']
    expect(await validated({ '2022.csv': first, '2022-b.csv': other }, ...option)).toEqual([
      'exit 0',
      'KQ411 note',
    ])
  })
})
