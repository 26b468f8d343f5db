import { describe, expect, it } from 'vitest'
import { findingsText } from '../../src/report/findings.ts'
import { timeOf } from '../support/growth.ts'
import { finding, reportOf, style } from './sample.ts'

const findings = [
  finding({}),
  finding({
    id: 'KQ206',
    severity: 'note',
    place: { file: '2022.csv', line: 1, column: 5, cell: null },
    message: { zh: '表头“主管”没有读取', en: 'The header "主管" was not read' },
    remedy: { zh: '', en: '' },
  }),
  finding({
    id: 'KQ502',
    severity: 'warning',
    accepted: true,
    explanation: '普查\n修订 — 张三',
    place: { file: '2023.csv', line: null, column: null, cell: null },
    message: { zh: '与往年\u001b[31m相差\n很大', en: 'Far from\u001b[31m other\nyears' },
    remedy: { zh: '核对', en: 'Check it' },
  }),
]

describe('findingsText', () => {
  it('lists them file by file, in Chinese', () => {
    expect(findingsText(reportOf([], findings), style)).toMatchInlineSnapshot(`
      "2023.csv:7:3 (C7)  KQ503 错误  “地区生产总值”像是以万元填报的
        处理：改为 2030.29 亿元
      2023.csv  KQ502 警告（已说明）  与往年<U+001B>[31m相差 很大
        说明：普查 修订 — 张三

      2022.csv:1:5  KQ206 提示  表头“主管”没有读取

      1 个错误，1 条提示，1 条已说明
      "
    `)
  })

  it('lists them file by file, in English', () => {
    expect(findingsText(reportOf([], findings, 'en'), { lang: 'en' })).toMatchInlineSnapshot(`
      "2023.csv:7:3 (C7)  KQ503 error  "GDP" looks as if given in 10k yuan
        Remedy: Write 2030.29 (100m yuan)
      2023.csv  KQ502 warning (accepted)  Far from<U+001B>[31m other years
        Explained: 普查 修订 — 张三

      2022.csv:1:5  KQ206 note  The header "主管" was not read

      1 error, 1 note, 1 accepted
      "
    `)
  })

  it.each([
    [[finding({})], '1 个错误', '1 error'],
    [[finding({}), finding({})], '2 个错误', '2 errors'],
    [[finding({ severity: 'note' })], '0 个错误，1 条提示', '0 errors, 1 note'],
    [[finding({ severity: 'warning', accepted: true })], '0 个错误，1 条已说明', '0 errors, 1 accepted'],
  ])('ends in one line that counts them', (given, zh, en) => {
    expect(findingsText(reportOf([], given), { lang: 'zh' }).trimEnd().split('\n').at(-1)).toBe(zh)
    expect(
      findingsText(reportOf([], given, 'en'), { lang: 'en' })
        .trimEnd()
        .split('\n')
        .at(-1),
    ).toBe(en)
  })

  it('says nothing where there are none', () => {
    expect(findingsText(reportOf([]), style)).toBe('')
  })

  it('stands in the order of the file, a remedy shared by several in a row once', () => {
    const at = (id: string, line: number, remedy: string) =>
      finding({
        id,
        place: { file: 'a.csv', line, column: null, cell: null },
        message: { zh: `第${line}行`, en: `line ${line}` },
        remedy: { zh: remedy, en: remedy },
      })
    const mixed = [
      at('KQ401', 2, 'Fill'),
      at('KQ505', 3, 'Check'),
      at('KQ401', 4, 'Check'),
      at('KQ401', 5, 'Ask'),
    ]
    const lines = findingsText(reportOf([], mixed, 'en'), { lang: 'en' }).split('\n')
    expect(lines.slice(0, 7)).toEqual([
      'a.csv:2  KQ401 error  line 2',
      '  Remedy: Fill',
      'a.csv:3  KQ505 error  line 3',
      'a.csv:4  KQ401 error  line 4',
      '  Remedy: Check',
      'a.csv:5  KQ401 error  line 5',
      '  Remedy: Ask',
    ])
  })

  it('takes as long for 6,000 findings of one rule as for a hundred of each of 60', async () => {
    const leastOf = async (rules: number) => {
      const many = Array.from({ length: 6000 }, (_, index) => finding({ id: `KQ${index % rules}` }))
      const report = reportOf([], many)
      const times: number[] = []
      for (let attempt = 0; attempt < 3; attempt += 1)
        times.push(await timeOf(() => findingsText(report, style)))
      return Math.min(...times)
    }
    await leastOf(60)
    expect(await leastOf(1)).toBeLessThan(3 * (await leastOf(60)))
  })
})
