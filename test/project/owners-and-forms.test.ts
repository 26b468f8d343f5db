import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checked, city, cityCopy } from '../support/city.ts'
import { run } from '../support/run.ts'

/* Who answers for what, and the form that each gets: one a district, with its units and its last values, or one an owner. */

describe('who answers for an indicator', () => {
  it('is counted, of several each, and whose have no value is said', async () => {
    const { summary, assessments } = await checked(city, '-y', '2023', '--region', '西陵区')
    expect(Object.keys(summary.byOwner ?? {})).toEqual([
      '发改局',
      '住建局',
      '人社局',
      '生态环境局',
      '科技局',
      '统计局',
    ])
    expect(summary.byOwner?.统计局).toEqual({
      assessed: 2,
      onTrack: 0,
      offTrack: 2,
      notAssessed: 0,
      noData: 0,
    })
    expect(assessments.find(({ code }) => code === 'rd')?.owners).toEqual(['科技局', '统计局'])
    const copy = cityCopy()
    copy.swap('submissions/2023/西陵区.csv', /(population,[^,]*,)[\d.]+/, '$1')
    const { stdout } = await copy.kq('check', '-y', '2023', '--region', '西陵区', '-f', 'table')
    expect(stdout).toContain('缺数据的责任单位：统计局 1 项')
    expect(stdout).toContain('责任单位（达到进度/已评价）：发改局 0/2、住建局 0/1')
  })

  it('stands in the list of what needs attention, and groups and chooses rows', async () => {
    const table = (...words: readonly string[]) =>
      run(['check', '-y', '2023', '--region', '西陵区', '-f', 'markdown', ...words], { cwd: city })
    expect((await table()).stdout).toMatch(/\| 责任单位/)
    const grouped = await table('--group-by', 'owner')
    expect(grouped.stdout).toContain('科技局、统计局（1 项）')
    const rows = await run(
      [
        'check',
        '-y',
        '2023',
        '--region',
        '西陵区',
        '--owner',
        '科技局',
        '--owner',
        '住建局',
        '-f',
        'csv',
        '-q',
      ],
      { cwd: city },
    )
    expect(
      rows.stdout
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((row) => row.split(',')[1]),
    ).toEqual(['urban', 'rd'])
  })

  it('chooses rows of the plan', async () => {
    const { stdout } = await run(['plan', '--owner', '统计局', '-f', 'csv'], { cwd: city })
    expect(
      new Set(
        stdout
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((row) => row.split(',')[1]),
      ),
    ).toEqual(new Set(['rd', 'population']))
  })

  it.each([
    [['check', '-y', '2023', '--owner', '财政局'], '规划的责任单位有 发改局、住建局'],
    [['plan', '--owner', '财政局'], '规划的责任单位有 发改局、住建局'],
    [['template', '2024', '--by', 'owner'], '以 / 结尾'],
  ])('%j cannot run', async (words, said) => {
    const { exit, stderr } = await run(words, { cwd: city })
    expect([exit, stderr.includes(said)]).toEqual([2, true])
  })

  it('of a plan that names nobody nothing is said', async () => {
    const words = ['fixtures/illustrative/2023.csv', '-f', 'json']
    const { summary, assessments } = JSON.parse((await run(['check', ...words])).stdout)
    expect([summary.byOwner, assessments[0].owners]).toEqual([undefined, undefined])
    const { exit, stderr } = await run(['check', 'fixtures/illustrative/2023.csv', '--owner', '统计局'])
    expect([exit, stderr.includes('没有写责任单位')]).toEqual([2, true])
  })
})

describe('forms', () => {
  it('one for each district of the roster, with its name, its units and its last values; read back they are its own', async () => {
    const copy = cityCopy()
    expect(await copy.kq('template', '2024', '-o', 'forms/')).toEqual({ stdout: '', stderr: '', exit: 0 })
    const folder = join(copy.cwd, 'forms')
    expect(readdirSync(folder).toSorted()).toEqual(
      ['东溪区', '中洲区', '北岭县', '南渡县', '西陵区'].map((name) => `${name}.csv`).toSorted(),
    )
    const form = (name: string) => readFileSync(join(folder, `${name}.csv`), 'utf8')
    expect(form('西陵区')).toContain('西陵区2024年')
    expect(form('西陵区')).toContain('1,gdp,地区生产总值,万元,5153454,,')
    // Late in 2023: its last values are of 2022.
    expect(form('北岭县')).toContain('序号,代码,指标,单位,2022年,2024年,说明')
    for (const name of ['西陵区', '南渡县']) {
      copy.write(
        `submissions/2023/${name}2024年.csv`,
        form(name).replace(/(gdp,[^,]*,[^,]*,[\d.]+),,/, name === '西陵区' ? '$1,5400000,' : '$1,455,'),
      )
      const { assessments } = await checked(copy.cwd, `submissions/2023/${name}2024年.csv`, '-y', '2024')
      const gdp = assessments.find(({ code }) => code === 'gdp')
      expect([gdp?.region, gdp?.actual]).toEqual([name, name === '西陵区' ? 540 : 455])
    }
  })

  it('what is filled in is kept', async () => {
    const copy = cityCopy()
    await copy.kq('template', '2024', '-o', 'forms/')
    const before = readFileSync(join(copy.cwd, 'forms/西陵区.csv'), 'utf8')
    copy.write('forms/西陵区.csv', `${before}filled`)
    const again = await copy.kq('template', '2024', '-o', 'forms/')
    expect([again.exit, readFileSync(join(copy.cwd, 'forms/西陵区.csv'), 'utf8')]).toEqual([
      2,
      `${before}filled`,
    ])
    expect((await copy.kq('template', '2024', '-o', 'forms/', '--force')).exit).toBe(0)
    expect(readFileSync(join(copy.cwd, 'forms/西陵区.csv'), 'utf8')).toBe(before)
  })

  it('one for each owner with the indicators for which it answers, each indicator in the form of each of its owners', async () => {
    const copy = cityCopy()
    await copy.kq('template', '2024', '--by', 'owner', '-o', 'forms/', '--region', '南渡县')
    const codes = (owner: string) =>
      [
        ...readFileSync(join(copy.cwd, 'forms/南渡县', `${owner}.csv`), 'utf8').matchAll(/^\d+,([a-z]+),/gm),
      ].map(([, code]) => code)
    expect([codes('发改局'), codes('统计局'), codes('科技局')]).toEqual([
      ['gdp', 'energy'],
      ['rd', 'population'],
      ['rd'],
    ])
    expect(existsSync(join(copy.cwd, 'forms/西陵区'))).toBe(false)
  })
})
