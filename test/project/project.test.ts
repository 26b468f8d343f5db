import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '../../src/cli/formats.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import { checked, city, cityCopy } from '../support/city.ts'
import { run } from '../support/run.ts'

/*
 * A folder that says what it holds: its plan, its roster, its submissions. What is judged in it is what each district comes
 * to alone; who is late is named; and options win over what the folder says.
 */

const districts = ['东溪区', '西陵区', '南渡县', '北岭县', '中洲区']
const withPlaces = ({ place: _place, ...own }: Assessment) => own
const codes = ['gdp', 'urban', 'energy', 'jobs', 'air', 'rd', 'population']

describe('a project', () => {
  it.each([
    [2021, []],
    [2022, []],
    [2023, ['北岭县']],
  ] as const)('%i: each district as alone, and late are %j', async (year, late) => {
    const report = await checked(city, '-y', String(year))
    expect(report.summary.late?.map(({ region }) => region)).toEqual(late)
    const reporting = districts.filter((region) => !(late as readonly string[]).includes(region))
    expect(Object.keys(report.summary.byRegion ?? {})).toEqual([...reporting, '全市'])
    for (const region of reporting) {
      const own = report.assessments.filter((one) => one.region === region)
      expect(own.map(({ code }) => code)).toEqual(codes)
      const alone = await checked(city, '-y', String(year), '--region', region)
      expect(alone.assessments.map(withPlaces)).toEqual(own.map(withPlaces))
      expect(own.some(({ verdict }) => verdict === 'no-data')).toBe(false)
    }
  })

  it('the newest year that anybody reports is judged where none is asked for', async () => {
    expect((await checked(city)).year).toBe(2023)
  })

  it('totals rest on the years before, which are read and not reported', async () => {
    const { assessments, findings } = await checked(city, '-y', '2023', '--region', '南渡县')
    const jobs = assessments.find(({ code }) => code === 'jobs')
    expect([jobs?.verdict, jobs?.missingYears]).toEqual(['on-track', []])
    expect(findings.filter(({ file }) => !file.includes('/2023/'))).toEqual([])
  })

  it('reports in the unit of the roster are converted, and it is said', async () => {
    const { assessments, findings } = await checked(city, '-y', '2023', '--region', '西陵区')
    const gdp = assessments.find(({ code }) => code === 'gdp')
    expect(gdp?.actual).toBeCloseTo(515.3454, 8)
    expect(findings.map(({ id, region, indicator }) => `${id} ${region} ${indicator}`)).toEqual([
      'KQ304 西陵区 gdp',
      'KQ304 西陵区 rd',
    ])
  })

  it('is found from its folders, and named from elsewhere: the same answer', async () => {
    const [own, inside, elsewhere] = await Promise.all([
      run(['check', '-y', '2023', '-f', 'csv'], { cwd: city }),
      run(['check', '-y', '2023', '-f', 'csv'], { cwd: join(city, 'submissions/2023') }),
      run(['check', '-y', '2023', '-f', 'csv', '--config', 'fixtures/city/kq.json']),
    ])
    expect(inside.stdout).toBe(own.stdout)
    expect(elsewhere.stdout).toBe(own.stdout)
    expect(own.stdout.split('\n').length).toBe(1 + 4 * 7 + 6 + 1)
  })

  it.each(reportFormats.formats.filter((format) => format !== 'xlsx' && format !== 'docx'))(
    'late regions are named in %s, and --fail-on late ends in 1',
    async (format) => {
      for (const command of ['check', 'validate']) {
        const words = [command, '-y', '2023', '-f', format, '--fail-on', 'late']
        const { stdout, stderr, exit } = await run(words, { cwd: city })
        expect(`${stdout}${stderr}`).toContain('北岭县')
        expect([exit, stderr.includes('退出码 1：1 个地区未报送（--fail-on late）（北岭县）')]).toEqual([
          1,
          true,
        ])
        expect((await run([...words.slice(0, 2), '2022', ...words.slice(3)], { cwd: city })).exit).toBe(0)
      }
    },
  )

  it('files that are named are known by the roster, with the years before as their history; nobody is late', async () => {
    const all = await checked(city, '-y', '2023')
    const some = await checked(city, 'submissions/2023/东溪区.csv', 'submissions/2023/西陵区.csv')
    const isOf = ({ region }: Assessment) => region === '东溪区' || region === '西陵区'
    expect(some.assessments).toEqual(all.assessments.filter(isOf))
    expect(some.year).toBe(2023)
    expect(some.summary.late).toEqual([])
  })

  it('an indicator alone, a region alone, another plan: options win', async () => {
    const one = await checked(city, '-y', '2023', '--indicator', '地区生产总值')
    expect(new Set(one.assessments.map(({ code }) => code))).toEqual(new Set(['gdp']))
    expect(one.findings.every(({ indicator }) => indicator === 'gdp')).toBe(true)
    const region = await checked(city, '-y', '2023', '--region', '南渡县')
    expect(new Set(region.assessments.map((own) => own.region))).toEqual(new Set(['南渡县']))
    expect(region.summary.late).toEqual([])
    const copy = cityCopy()
    copy.write(
      'other.csv',
      '代码,指标,单位,2020年,2025年目标,方向,尺度\ngdp,地区生产总值,亿元,100,150,越高越好,增长\n',
    )
    expect((await checked(copy.cwd, '-y', '2023', '-p', 'other.csv')).plan.file).toBe('other.csv')
  })

  it.each([
    ['--region 北山区', '名册“roster.csv”里没有地区“北山区”；有：“东溪区”'],
    ['--indicator 快递业务量', '规划里没有指标'],
    ['--config nix.json', '找不到文件“nix.json”'],
  ])('%s cannot run', async (words, said) => {
    const { stderr, exit } = await run(['check', '-y', '2023', ...words.split(' ')], { cwd: city })
    expect([exit, stderr.includes(said)]).toEqual([2, true])
  })

  it.each([
    ['plan: plan.csv', 'kq.json', '不是 JSON'],
    ['[1]', 'kq.json', '应是一个对象'],
    ['{"plam":"plan.csv"}', 'kq.json', '“plam”不是项目的设置'],
    ['{"maxWarnings":-1}', 'kq.json', '“maxWarnings”应是不小于 0 的整数'],
    ['{"plan":"plan.csv","data":"*.csv"}', 'kq.json', '“data”应是文件名的列表'],
    ['{"plan":"nix.csv","roster":"roster.csv"}', 'nix.csv', '找不到文件'],
    ['{"plan":"plan.csv","roster":"nix.csv"}', 'nix.csv', '找不到文件'],
    ['{"plan":"plan.csv"}', 'kq.json', 'roster（名册）或 data'],
  ])('kq.json “%s” cannot run, and names %s', async (text, file, said) => {
    const copy = cityCopy()
    copy.write('kq.json', text)
    const { stderr, exit } = await copy.kq('check')
    expect([exit, stderr.includes(file), stderr.includes(said)]).toEqual([2, true, true])
  })

  it.each([
    ['名称2\n东溪区\n', '没有“地区”列'],
    ['地区,文件\n', '没有一个地区'],
    ['地区,文件\n东溪区,a.csv\n东溪区,b.csv\n', '第 3 行“东溪区”在第 2 行已经有了'],
    ['地区,单位\n东溪区,石\n', '第 2 行的单位“石”无法识别'],
    ['地区,文件\n,a.csv\n', '第 2 行没有写地区'],
  ])('roster “%s” cannot run: %s', async (text, said) => {
    const copy = cityCopy()
    copy.write('roster.csv', text)
    const { stderr, exit } = await copy.kq('check')
    expect([exit, stderr.includes(said)]).toEqual([2, true])
  })

  it('a workbook with a sheet for each district is a submission a sheet, and one without is late', async () => {
    const copy = cityCopy()
    const rows = (gdp: number) => [
      ['代码', '数值', '备注'],
      ['gdp', gdp, '虚构'],
    ]
    const sheets = ['东溪区', '南渡县', '中洲区', '北岭县'].map((name, index) => ({
      name,
      rows: rows(500 + index),
    }))
    copy.write('全部2023.xlsx', await writeXlsx({ sheets }))
    const named = await checked(copy.cwd, '全部2023.xlsx', '-y', '2023')
    const gdp = (region: string) =>
      named.assessments.find((one) => one.region === region && one.code === 'gdp')
    expect([gdp('东溪区')?.actual, gdp('北岭县')?.actual]).toEqual([500, 503])
    expect(gdp('北岭县')?.place?.cell).toBe('北岭县!B2')
    expect(named.summary.late?.map(({ region }) => region)).toEqual(['西陵区', '全市'])
    copy.swap('roster.csv', /submissions\/\{year\}\/[^,]*/g, '全部{year}.xlsx')
    const whole = await checked(copy.cwd, '-y', '2023')
    expect(whole.summary.late?.map(({ region }) => region)).toEqual(['西陵区', '全市'])
  })

  it('one table of all districts reports in the units of the roster, and who has no row is late', async () => {
    const copy = cityCopy()
    copy.write(
      '全部.csv',
      '地区,年份,代码,数值,备注\n西陵区,2023,gdp,5153454,虚构\n南渡县,2023,gdp,420,虚构\n',
    )
    copy.swap('roster.csv', /submissions\/\{year\}\/[^,]*/g, '全部.csv')
    const { assessments, summary } = await checked(copy.cwd, '-y', '2023')
    const gdp = assessments.filter(({ code }) => code === 'gdp').map(({ region, actual }) => [region, actual])
    expect(gdp).toEqual([
      ['西陵区', 515.3454],
      ['南渡县', 420],
    ])
    expect(summary.late?.map(({ region }) => region)).toEqual(['东溪区', '北岭县', '中洲区', '全市'])
  })

  it('a title names the district of a file that neither roster nor name tells', async () => {
    const copy = cityCopy()
    copy.write('收到.csv', '2023年南渡县主要指标\n代码,数值,备注\ngdp,420,虚构\n')
    const { assessments } = await checked(copy.cwd, '收到.csv')
    expect(assessments.filter(({ code }) => code === 'gdp').map(({ region }) => region)).toEqual(['南渡县'])
  })

  it('files that a spreadsheet program has open are no submissions', async () => {
    const copy = cityCopy()
    copy.write('submissions/2023/~$东溪区.csv', 'lock')
    copy.swap('roster.csv', '东溪区*', '*东溪区*')
    expect((await copy.kq('check', '-y', '2023')).exit).toBe(0)
  })

  it('an error in a cell of one district is told with its region, and ends in 1', async () => {
    const copy = cityCopy()
    copy.swap('submissions/2023/东溪区.csv', /(urban,[^,]*,)[\d.]+/, '$17l.3')
    const { stdout, exit } = await copy.kq('validate', '-y', '2023', '-f', 'json')
    const errors = JSON.parse(stdout).findings.filter((one: { severity: string }) => one.severity === 'error')
    expect([exit, errors.map((one: { region: string; line: number }) => [one.region, one.line])]).toEqual([
      1,
      [['东溪区', 3]],
    ])
  })

  it('what earlier years and --history have is read for what rests on it, and not reported', async () => {
    const copy = cityCopy()
    mkdirSync(join(copy.cwd, 'old'))
    writeFileSync(join(copy.cwd, 'old/kq.json'), '{}')
    const inside = { cwd: join(copy.cwd, 'old') }
    const words = ['check', '../submissions/2023/南渡县.csv', '-p', '../plan.csv', '-f', 'json']
    const without = JSON.parse((await run(words, inside)).stdout)
    const history = ['--history', '../submissions/202?/南渡县.csv']
    const withHistory = JSON.parse((await run([...words, ...history], inside)).stdout)
    const energy = ({ assessments }: { readonly assessments: readonly Assessment[] }) =>
      assessments.find(({ code }) => code === 'energy')
    expect(energy(without)?.reason).toBe('incomplete-series')
    expect([energy(withHistory)?.verdict, withHistory.year]).toEqual(['on-track', 2023])
  })
})
