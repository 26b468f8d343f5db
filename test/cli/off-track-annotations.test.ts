import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Report } from '../../src/domain/report.ts'
import { run } from '../support/run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'kq-annotations-'))
const rows = [
  ['地区生产总值', '亿元', '1756.3', '1880.6'],
  ['外贸出口额', '亿元', '880.4', '890.3'],
  ['空气质量优良天数比例', '%', '88.6', '87.6'],
  ['PM2.5年均浓度', '微克/立方米', '30.1', '30.9'],
  ['实际利用外资', '亿美元', '2.1', '1.2'],
]
const head = ['指标', '单位', '2021年', '2023年']
const wide = (delimiter: string) => [head, ...rows].map((row) => row.join(delimiter)).join('\n')
const turned = [0, 2, 3].map((at) => [head, ...rows].map((row) => row[at] ?? '').join(',')).join('\n')
const long = [
  '# 虚构',
  '年份,指标,单位,数值',
  ...rows.map(([name = '', unit = '', , value = '']) => `2023,${name},${unit},${value}`),
].join('\n')

/** Files that say the same, and where each says what goes off track in 2023. */
const dresses = {
  'wide.csv': [wide(','), (row: number) => [row + 2, `D${row + 2}`]],
  'bom.csv': [`\ufeff${wide(',').replaceAll('\n', '\r\n')}\r\n`, (row: number) => [row + 2, `D${row + 2}`]],
  'semicolon.csv': [wide(';'), (row: number) => [row + 2, `D${row + 2}`]],
  'long.csv': [long, (row: number) => [row + 3, `D${row + 3}`]],
  'turned.csv': [turned, (row: number) => [3, `${'BCDEF'[row]}3`]],
} as const

const annotated = async (argv: readonly string[]) => {
  const { stdout, exit } = await run(['check', ...argv, '-f', 'github', '--lang', 'zh'], { cwd })
  const found = stdout.split('\n').flatMap((line) => {
    const [, kind, file, at, title = '', cell] =
      /^::(error|notice) file=([^,]+),line=(\d+),title=([^:]+)::单元格 ([A-Z]+\d+)：/.exec(line) ?? []
    return kind === undefined || title.startsWith('KQ') ? [] : [{ kind, file, line: Number(at), title, cell }]
  })
  return { exit, stdout, found }
}

describe('kq check -f github', () => {
  it.each(Object.entries(dresses))(
    'annotates what is off track at the cell of its value: %s',
    async (file, [text, at]) => {
      writeFileSync(join(cwd, file), text)
      const { found } = await annotated([file])
      const wanted = [
        ['背离目标：PM2.5年均浓度〔约束〕', 3],
        ['严重滞后：外贸出口额', 1],
        ['有不达标风险：空气质量优良天数比例〔约束〕', 2],
      ] as const
      expect(found).toEqual(
        wanted.map(([title, row]) => {
          const [line, cell] = at(row)
          return { kind: 'notice', file, line, title, cell }
        }),
      )
    },
  )

  it('says what was reported, was due and is required', async () => {
    writeFileSync(join(cwd, 'wide.csv'), wide(','))
    const { stdout } = await annotated(['wide.csv'])
    expect(stdout).toContain(
      '::notice file=wide.csv,line=3,title=严重滞后：外贸出口额::单元格 D3：2023 年实际值 890.3，应达值 999.0，尚需年均 +11.15%25（目标 1100，单位：亿元）\n',
    )
    const { stdout: english } = await run(['check', 'wide.csv', '-f', 'github', '--lang', 'en'], { cwd })
    expect(english).toContain(
      '::notice file=wide.csv,line=3,title=far behind%3A Goods exports::Cell D3: 2023: Actual 890.3, Expected 999.0, Required/yr +11.15%25 (target 1100, in 100m yuan)\n',
    )
  })

  it('makes errors of them where the run fails by them', async () => {
    const { found, exit } = await annotated(['wide.csv', '--fail-on', 'off-track'])
    expect([exit, found.map(({ kind }) => kind)]).toEqual([3, ['error', 'error', 'error']])
  })

  it('annotates the file that each value comes from, and the region it is of', async () => {
    writeFileSync(join(cwd, 'a.csv'), '地区,指标,2023年\n甲区,外贸出口额,890.3\n')
    writeFileSync(join(cwd, 'b.csv'), '地区,指标,2023年\n乙区,地区生产总值,1880.6\n乙区,外贸出口额,880.3\n')
    expect(
      (await annotated(['a.csv', 'b.csv'])).found.map(({ file, line, title }) => [file, line, title]),
    ).toEqual([
      ['a.csv', 2, '严重滞后：甲区外贸出口额'],
      ['b.csv', 3, '严重滞后：乙区外贸出口额'],
    ])
  })

  it('says nothing of what kq validate does not judge', async () => {
    expect((await run(['validate', 'wide.csv', '-f', 'github'], { cwd })).stdout).not.toContain(
      'title=严重滞后',
    )
  })

  it('is by what kq check -f json has of places', async () => {
    const { stdout } = await run(['check', 'wide.csv', '-f', 'json'], { cwd })
    const { assessments } = JSON.parse(stdout) as Report
    const placed = assessments.filter(({ place }) => place !== null)
    expect(placed.map(({ code, place }) => [code, place?.line, place?.column, place?.cell])).toEqual([
      ['gdp', 2, 4, 'D2'],
      ['exports', 3, 4, 'D3'],
      ['fdi', 6, 4, 'D6'],
      ['good-air-days', 4, 4, 'D4'],
      ['pm25', 5, 4, 'D5'],
    ])
    expect(assessments.filter(({ verdict }) => verdict === 'no-data').map(({ place }) => place)).toEqual(
      Array.from({ length: 31 }, () => null),
    )
  })
})
