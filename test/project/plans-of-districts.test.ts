import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checked } from '../support/city.ts'

/* What a project says beside its plan holds where each district has a plan of its own. All values made up. */

const plan = [
  '代码,指标,单位,2020年,2025年,属性,方向,尺度,出处',
  'gdp,地区生产总值,亿元,100,150,预期性,越高越好,增长,虚构',
  'budget,一般公共预算收入,亿元,10,20,预期性,越高越好,增长,虚构',
  'cut,能耗降低率,%,,完成上级下达任务,约束性,越高越好,累计下降,虚构',
  '',
].join('\n')
const values =
  '代码,指标,数值,备注\ngdp,地区生产总值,120,虚构\nbudget,一般公共预算收入,12,虚构\ncut,能耗降低率,[9],虚构\n'

function folder(config: object): string {
  const cwd = mkdtempSync(join(tmpdir(), 'kq-districts-'))
  const files = {
    'kq.json': JSON.stringify({ roster: 'roster.csv', ...config }),
    'roster.csv': '地区,计划,文件\n甲区,甲区.csv,{year}甲区.csv\n乙区,乙区.csv,{year}乙区.csv\n',
    'targets.csv': '代码,目标,来源\ncut,[14],省下达（虚构）\n',
    'relations.csv': '名称,左式,关系,右式,数据\n产出不超过预算,gdp,,budget,<=\n',
    '甲区.csv': plan,
    '乙区.csv': plan,
    '2023甲区.csv': values,
    '2023乙区.csv': values,
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(cwd, file), text)
  return cwd
}

it('targets assigned from above are those of every district', async () => {
  const cuts = async (config: object) =>
    (await checked(folder(config), '-y', '2023')).assessments
      .filter(({ code }) => code === 'cut')
      .map(({ region, target }) => [region, target.value])
  expect(await cuts({})).toEqual([
    ['甲区', null],
    ['乙区', null],
  ])
  expect(await cuts({ targets: 'targets.csv' })).toEqual([
    ['甲区', 14],
    ['乙区', 14],
  ])
})

it('relations hold in every district', async () => {
  const broken = async (config: object) =>
    (await checked(folder(config), '-y', '2023')).findings
      .filter(({ id }) => id === 'KQ602')
      .map(({ region }) => region)
  expect(await broken({})).toEqual([])
  expect(await broken({ relations: 'relations.csv' })).toEqual(['甲区', '乙区'])
})
