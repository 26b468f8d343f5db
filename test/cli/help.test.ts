import { describe, expect, it } from 'vitest'
import { displayWidth } from '../../src/render/width.ts'
import { commands } from '../support/commands.ts'
import { run } from '../support/run.ts'

const langs = ['zh', 'en'] as const
const headings = {
  zh: ['输入：', '评价：', '输出：', '退出码：'],
  en: ['Input:', 'Judging:', 'Output:', 'Exit code:'],
} as const
const calls = [['--help'], ...commands.map(({ name }) => [...name.split(' '), '--help'])]

describe.each(langs)('help in %s', (lang) => {
  it.each(calls)('of kq %s %s fits 80 display columns', async (...argv) => {
    const { stdout, stderr, exit } = await run([...argv, '--lang', lang])
    expect([stderr, exit]).toEqual(['', 0])
    expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
    expect(stdout).not.toMatch(/[ ]$|\n\n\n/m)
  })

  it.each([60, 120])('keeps to a terminal of %i columns, and uses what it has', async (columns) => {
    const { stdout } = await run(['check', '--help', '--lang', lang], { columns })
    const widths = stdout.split('\n').map(displayWidth)
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns)
    expect(Math.max(...widths)).toBeGreaterThan(columns - 20)
  })

  it.each(commands.map((command) => [command.name, command] as const))(
    'of kq %s has every option in its group, in one order',
    async (name, { options }) => {
      const { stdout } = await run([...name.split(' '), '--help', '--lang', lang])
      const parts = stdout.split('\n\n')
      const place = (title: string) => parts.findIndex((part) => part.startsWith(title))
      const places = headings[lang].map(place).filter((at) => at >= 0)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      for (const { heading, long } of options) {
        const title = headings[lang][['input', 'judging', 'output', 'exit'].indexOf(heading)] ?? ''
        expect(parts[place(title)]).toMatch(new RegExp(`^  (?:-\\w, )?${long}\\b`, 'm'))
      }
    },
  )

  it.each([
    [[], ['0', '1', '2', '3']],
    [['check'], ['0', '1', '2', '3']],
    [['validate'], ['0', '1', '2']],
    [['completion'], ['0', '2']],
  ])('of kq %j says what the exit codes %j mean', async (argv, codes) => {
    const { stdout } = await run([...argv, '--help', '--lang', lang])
    expect([...stdout.matchAll(/^ {2}(\d) {2,}\S/gm)].map(([, code]) => code)).toEqual(codes)
  })

  it('is the same for kq help check and kq check --help, wherever the option stands', async () => {
    const { stdout } = await run(['check', '--help', '--lang', lang])
    for (const argv of [
      ['help', 'check'],
      ['check', '-h'],
      ['check', 'x.csv', '-h'],
    ])
      expect((await run(argv, { env: { KQ_LANG: lang } })).stdout).toBe(stdout)
    const { stdout: all } = await run(['--help', '--lang', lang])
    for (const argv of [['help'], ['-h'], ['help', 'help']])
      expect((await run(argv, { env: { KQ_LANG: lang } })).stdout).toBe(all)
  })

  it('of kq alone is three commands that run one after another', async () => {
    const { stdout, exit } = await run([], { env: { KQ_LANG: lang } })
    expect(exit).toBe(0)
    const named = [...stdout.matchAll(/^ {2}kq (\w+)/gm)].map(([, name]) => name)
    expect(named).toEqual(['plan', 'template', 'check'])
    expect(stdout.split('\n').filter((line) => displayWidth(line) > 80)).toEqual([])
  })
})
