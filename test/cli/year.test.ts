import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { findingsFormats } from '../../src/cli/formats.ts'
import { root, run } from '../support/run.ts'

// All values are made up.
const files: Readonly<Record<string, string | Uint8Array>> = {
  '2021.csv': '指标,数值\n地区生产总值,1640\n',
  '2022.csv': '指标,数值\n地区生产总值,1760\n',
  'header.csv': '指标,2022年\n地区生产总值,1760\n',
  'title.csv': '柯桥区2022年主要指标,\n指标,数值\n地区生产总值,1760\n',
  'column.csv': '指标,年份,数值\n地区生产总值,2022,1760\n',
  'turned.csv': '年份,地区生产总值,外贸出口额\n2022,1760,950\n',
  'blank-column.csv': '指标,2022年,2023年\n地区生产总值,1760,\n',
  'part-year.csv': '指标,2022年,2023年1-9月\n地区生产总值,1760,1400\n',
  'regions.csv': '地区,指标,2022年\n甲区,地区生产总值,1760\n乙区,地区生产总值,1700\n',
  '2022/柯桥.csv': '指标,数值\n地区生产总值,1760\n',
  'sheet.xlsx': await writeXlsx({
    sheets: [
      {
        name: '2022年',
        rows: [
          ['指标', '数值'],
          ['地区生产总值', 1760],
        ],
      },
    ],
  }),
  'states-none.csv': '指标,数值\n地区生产总值,1860\n',
}
const cwd = mkdtempSync(join(tmpdir(), 'kq-year-'))
for (const [name, content] of Object.entries(files)) {
  mkdirSync(dirname(join(cwd, name)), { recursive: true })
  writeFileSync(join(cwd, name), content)
}
const world = { cwd }
const asked = ['--year', '2023']

const statingAnother = [
  ['2022.csv'],
  ['header.csv'],
  ['title.csv'],
  ['column.csv'],
  ['turned.csv'],
  ['blank-column.csv'],
  ['part-year.csv'],
  ['regions.csv'],
  ['2022/柯桥.csv'],
  ['sheet.xlsx'],
  ['2021.csv', '2022.csv'],
  ['2022.csv', '2021.csv'],
] as const

describe('--year 2023 of files that state other years', () => {
  it.each(statingAnother.map((names) => [names.join(' '), names] as const))(
    '%s: an error, and nothing is judged as 2023',
    async (_, names) => {
      const { stdout, exit } = await run(['check', ...names, ...asked, '-f', 'json'], world)
      const { findings, assessments, summary, year } = JSON.parse(stdout)
      const ids = new Set(findings.map(({ id }: { id: string }) => id))
      expect([exit, year, ids.has('KQ408'), ids.has('KQ204')]).toEqual([1, 2023, true, false])
      expect(summary.coverage).toMatchObject({ year: 2023, filled: 0 })
      for (const { latest, verdict, reason } of assessments)
        expect([latest, ['no-data', 'part-year'].includes(reason ?? verdict)]).toEqual([null, true])
    },
  )

  it.each(statingAnother.map((names) => [names.join(' '), names] as const))(
    '%s: the same in every command and format',
    async (_, names) => {
      for (const format of findingsFormats.formats) {
        for (const command of ['check', 'validate']) {
          const { exit } = await run([command, ...names, ...asked, '-f', format], world)
          expect([command, format, exit]).toEqual([command, format, 1])
        }
      }
      const others = [
        ['validate', ...names, '--strict'],
        ['compare', ...names],
        ['milestones', ...names],
        ['explain', 'gdp', ...names],
        ['diff', names[0], names.at(-1) ?? names[0]],
      ]
      for (const words of others) {
        const { exit, stdout, stderr } = await run([...words, ...asked], world)
        expect([words[0], exit]).toEqual([words[0], 1])
        expect(`${stdout}${stderr}`).toContain('KQ408')
      }
    },
  )

  it('is said once for a series, and once for each of several regions', async () => {
    const count = async (...names: string[]) => {
      const { stdout } = await run(['validate', ...names, ...asked, '-f', 'json'], world)
      return JSON.parse(stdout).findings.map(({ id, region }: { id: string; region: string }) => [id, region])
    }
    expect(await count('2021.csv', '2022.csv')).toEqual([['KQ408', null]])
    expect(await count('regions.csv')).toEqual([
      ['KQ408', '甲区'],
      ['KQ408', '乙区'],
    ])
  })

  it('goes away by what the remedy says', async () => {
    const { stdout } = await run(['validate', '2022.csv', '--year', '2022', '-f', 'json'], world)
    expect(JSON.parse(stdout).summary.coverage).toMatchObject({ year: 2022, filled: 1 })
    writeFileSync(join(cwd, '2023.csv'), files['2022.csv'] ?? '')
    const renamed = await run(['validate', '2023.csv', ...asked, '-f', 'json'], world)
    expect(JSON.parse(renamed.stdout).summary).toMatchObject({
      coverage: { filled: 1 },
      findings: { error: 0 },
    })
  })
})

describe('--year 2023 of a file that states no year', () => {
  it.each([
    ['alone', ['states-none.csv']],
    ['beside one of another year', ['states-none.csv', '2022.csv']],
    ['after it', ['2022.csv', 'states-none.csv']],
    ['on standard input', ['-']],
  ])('%s is judged as 2023', async (_, names) => {
    const stdin = String(files['states-none.csv'])
    for (const command of ['check', 'validate']) {
      const { stdout, exit } = await run([command, ...names, ...asked, '-f', 'json'], { ...world, stdin })
      const { summary, year } = JSON.parse(stdout)
      expect([exit, year, summary.coverage.filled]).toEqual([0, 2023, 1])
    }
    const { stdout } = await run(['check', ...names, ...asked, '-f', 'json'], { ...world, stdin })
    expect(JSON.parse(stdout).assessments[0]).toMatchObject({ code: 'gdp', year: 2023, latest: 1860 })
  })
})

describe('a newest year without a value', () => {
  const full = readFileSync(join(root, 'fixtures/illustrative/2023.csv'), 'utf8')
  const withBlank = full.replace(/^((?:[^,\n]*,){6})/gm, (row, cells) =>
    row.startsWith('序号') ? `${cells}2024年,` : `${cells},`,
  )
  writeFileSync(join(cwd, 'this-year.csv'), withBlank)

  it('is a warning beside full earlier ones, which are judged, and an error where it is asked for', async () => {
    for (const command of ['check', 'validate']) {
      const found = async (...words: string[]) => {
        const { stdout, exit } = await run([command, 'this-year.csv', ...words, '-f', 'json'], world)
        const { findings, year } = JSON.parse(stdout)
        return [exit, year, findings.map(({ id, cell }: { id: string; cell: string }) => `${id} ${cell}`)]
      }
      expect(await found()).toEqual([0, 2023, ['KQ407 G3']])
      expect(await found('--strict')).toEqual([1, 2023, ['KQ407 G3']])
      expect(await found('--year', '2023')).toEqual([0, 2023, []])
      expect(await found('--year', '2024')).toEqual([1, 2024, ['KQ408 null']])
    }
  })

  it('is one warning for several blank years, and none for years before', async () => {
    writeFileSync(
      join(cwd, 'years.csv'),
      '指标,2021年,2022年,2023年,2024年,2025年\n地区生产总值,,1760,1880,,\n外贸出口额,,950,990,—,\n',
    )
    const { stderr } = await run(['check', 'years.csv', '--lang', 'en', '-f', 'tsv'], world)
    expect(stderr).toContain(
      'years.csv:2:6 (F2)  KQ407 warning  There is no value for 2024, 2025; the newest',
    )
    expect(stderr.match(/KQ407/g)).toHaveLength(1)
  })

  it('of one region is said where others have a value', async () => {
    writeFileSync(
      join(cwd, 'late.csv'),
      '地区,指标,年份,数值\n甲区,地区生产总值,2022,1700\n乙区,地区生产总值,2022,1760\n乙区,地区生产总值,2023,1880\n',
    )
    const [check, validate] = await Promise.all(
      ['check', 'validate'].map(async (command) => {
        const { stdout } = await run([command, 'late.csv', '-f', 'json', '--lang', 'en'], world)
        return JSON.parse(stdout).findings.map(({ message }: { message: string }) => message)
      }),
    )
    expect(check[0]).toBe('甲区: There is no value for 2023, the newest being of 2022; nothing was assessed')
    expect(validate).toEqual(check)
  })
})
