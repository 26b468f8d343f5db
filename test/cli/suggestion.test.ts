import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run } from '../support/run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'kq-suggestion-'))
const rows = '指标,地区,单位,2023年\n地区生产总值,甲区,亿元,1880.6\n'
writeFileSync(join(cwd, '2023.csv'), rows)
writeFileSync(join(cwd, '数据'), rows)
mkdirSync(join(cwd, '报送'))
writeFileSync(join(cwd, '报送', '柯桥 2023.csv'), rows)

/** What was typed wrongly, as a command line, and what was meant. */
const slips: readonly (readonly [what: string, argv: readonly string[], meant: string])[] = [
  ['a command', ['chek', '2023.csv'], 'check'],
  ['a command, two letters swapped', ['paln'], 'plan'],
  ['a command whose help is asked for', ['help', 'chek'], 'check'],
  ['help itself', ['hlep'], 'help'],
  ['an option', ['check', '2023.csv', '--formt', 'json'], '--format'],
  ['an option with its value', ['check', '2023.csv', '--regoin=甲区'], '--region'],
  ['an option of the program', ['--hlep'], '--help'],
  ['a format', ['check', '2023.csv', '-f', 'jsn'], 'json'],
  ['the ending of a file to write', ['check', '2023.csv', '-o', 'r.cvs'], '.csv'],
  ['a method', ['check', '2023.csv', '--method', 'statscan'], 'statcan'],
  ['a shell', ['completion', 'bsh'], 'bash'],
  ['a file', ['check', '2032.csv'], '2023.csv'],
  ['a file without a command', ['2032.csv'], '2023.csv'],
  ['a file in a folder', ['check', '报送/柯桥2023.csv'], '报送/柯桥 2023.csv'],
  ['a plan', ['plan', '--plan', '2032.csv'], '2023.csv'],
]

describe('a slip in typing', () => {
  it.each(slips)('of %s, %j, is told what was meant: %s', async (_, argv, meant) => {
    for (const [lang, question] of [
      ['zh', `；是不是想写 ${meant}？\n`],
      ['en', `. Did you mean ${meant}?\n`],
    ] as const) {
      const { stdout, stderr, exit } = await run(argv, { cwd, env: { KQ_LANG: lang } })
      expect([stdout, exit]).toEqual(['', 2])
      expect(stderr.endsWith(question), stderr).toBe(true)
    }
  })

  it.each([
    ['an indicator', ['plan', 'gpd'], '相近的有 gdp'],
    ['an indicator or a rule', ['explain', 'KQ530'], '相近的有 KQ503'],
    ['a region', ['check', '2023.csv', '--region', '甲'], '有：“甲区”'],
  ])('of %s, %j, is told the nearest first', async (_, argv, said) => {
    const { stdout, stderr, exit } = await run(argv, { cwd })
    expect([stdout, exit]).toEqual(['', 2])
    expect(stderr).toContain(said)
  })

  it.each([[['xyzzy']], [['check', '--xyzzy', '2023.csv']], [['check', '2023.csv', '-f', 'xyzzy']]])(
    'is sent to the help where nothing is near: %j',
    async (argv) => {
      expect((await run(argv, { cwd })).stderr).toMatch(/；用 kq --help 查看用法\n$/)
    },
  )

  it('of a file in a folder that is not there is not guessed at', async () => {
    expect((await run(['check', '没有/2023.csv'], { cwd })).stderr).toBe(
      'kq: 找不到文件“没有/2023.csv”；请核对文件名和所在目录\n',
    )
  })

  it('shows what stands in the name of a file and would steer a terminal', async () => {
    writeFileSync(join(cwd, 'a\u001b[31m.csv'), rows)
    expect((await run(['check', 'a31m.csv'], { cwd })).stderr).not.toContain('\u001b')
  })
})

describe('a file in the place of a command', () => {
  it.each([[['2023.csv']], [['./2023.csv']], [['数据']], [['2023.csv', '-f', 'json', '--year', '2023']]])(
    'is checked: kq %j',
    async (argv) => {
      const named = await run(['check', ...argv], { cwd })
      expect(await run(argv, { cwd })).toEqual(named)
      expect(named.exit).toBe(0)
    },
  )

  it('is standard input as -', async () => {
    const { stdout, exit } = await run(['-', '-f', 'csv'], { cwd, stdin: rows })
    expect(exit).toBe(0)
    expect(stdout).toContain('gdp')
  })

  it('is no file where it is the name of a command', async () => {
    writeFileSync(join(cwd, 'plan'), rows)
    expect((await run(['plan'], { cwd })).stdout).not.toContain('甲区')
  })
})

describe('an option that would say nothing is refused by its name', () => {
  it.each([
    [['explain', 'KQ503', '--region', '甲区'], '--region'],
    [['explain', 'unit-scale', '--year', '2023'], '--year'],
    [['explain', 'KQ503', '--plan', '2023.csv'], '--plan'],
    [['explain', 'KQ503', '--explanations', 'x.csv'], '--explanations'],
    [['explain', 'KQ503', '2023.csv', '--region', '甲区'], '2023.csv'],
    [['explain', 'gdp', '--region', '甲区'], '--region'],
    [['explain', 'gdp', '--sheet', '表1'], '--sheet'],
    [['milestones', '--encoding', 'gb18030'], '--encoding'],
    [['plan', 'gdp', '--group', 'text'], '--group'],
    [['plan', 'gdp', '--group', 'main'], '--group'],
    [['plan', '--lint', '--group', 'main'], '--group'],
    [['plan', '--fail-on', 'error'], '--fail-on'],
    [['plan', '--max-warnings', '0'], '--max-warnings'],
  ])('%j: %s', async (argv, named) => {
    for (const lang of ['zh', 'en']) {
      const { stdout, stderr, exit } = await run(argv, { cwd, env: { KQ_LANG: lang } })
      expect([stdout, exit]).toEqual(['', 2])
      expect(stderr).toContain(named)
      expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    }
  })
})
