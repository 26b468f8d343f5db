import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shells } from '../../src/cli/commands/completion.ts'
import type { Plan } from '../../src/domain/plan.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { completed as commands } from '../support/commands.ts'
import { root, run } from '../support/run.ts'

const plan: Plan = loadPlan(readFileSync(join(root, 'indicators.csv'), 'utf8'), 'indicators.csv')
const codes = plan.indicators.filter(({ group }) => group === 'main').map(({ code }) => code)
const years = ['2021', '2022', '2023', '2024', '2025']

const folder = mkdtempSync(join(tmpdir(), 'kq-completion-'))
const scripts = new Map<string, string>()
for (const shell of shells) {
  const { stdout, stderr, exit } = await run(['completion', shell, '--lang', 'zh'])
  if (exit !== 0 || stderr !== '') throw new Error(stderr)
  scripts.set(shell, stdout)
  writeFileSync(join(folder, shell), stdout)
}
const text = (shell: string) => scripts.get(shell) ?? ''
const file = (shell: string) => join(folder, shell)

type DeclaredOption = (typeof commands)[number]['options'][number]
const wordsOf = ({ choices, value }: DeclaredOption) => choices ?? (value === '<year>' ? years : undefined)

/** What is to be offered where: a line as typed, and every word that may follow. */
const offers: readonly (readonly [line: string, words: readonly string[]])[] = [
  ['kq ', [...commands.map(({ name }) => name), 'help']],
  ['kq -', ['-h', '--help', '-V', '--version']],
  ['kq help ', commands.map(({ name }) => name)],
  ['kq plan ', ['init', ...codes]],
  ['kq plan --format csv ', ['init', ...codes]],
  ['kq completion ', shells],
  ['kq template ', years],
  ...commands.flatMap((command) => {
    const { options } = command
    return [
      [`kq ${command.name} -`, [...options.flatMap(({ spellings }) => spellings), '-h', '--help']] as const,
      ...options.flatMap((option) => {
        const words = wordsOf(option)
        return words === undefined
          ? []
          : option.spellings.map((spelling) => [`kq ${command.name} ${spelling} `, words] as const)
      }),
    ]
  }),
]

function output(shell: string, args: readonly string[]): string {
  const { stdout, stderr, status, error } = spawnSync(shell, args, {
    encoding: 'utf8',
    cwd: root,
    env: { ...process.env, LC_ALL: 'C.UTF-8', HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
  })
  if (error !== undefined || status !== 0) throw error ?? new Error(`${shell} exited ${status}: ${stderr}`)
  return stdout
}

/** How each shell is asked what it offers at the end of lines. */
const ask: Readonly<Record<'bash' | 'zsh' | 'fish', (lines: readonly string[]) => readonly string[][]>> = {
  bash: (lines) => {
    const type = lines.map((line) => {
      const words = line.split(/\s+|(=)/).filter((word) => word !== undefined)
      return `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _kq; echo "\${COMPREPLY[*]}"`
    })
    return linesOf(output('bash', ['--norc', '-c', [`source ${file('bash')}`, ...type].join('\n')]))
  },
  zsh: (lines) =>
    linesOf(output('zsh', ['-f', join(root, 'test/cli/completion/matches.zsh'), file('zsh'), ...lines])),
  fish: (lines) => {
    const each = lines.map((line) => `echo (complete -C '${line}' | string split -f1 \\t)`)
    return linesOf(output('fish', ['--no-config', '-c', [`source ${file('fish')}`, ...each].join('\n')]))
  },
}
const linesOf = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split(' ').filter((word) => word !== ''))

const installed = (['bash', 'zsh', 'fish'] as const).filter(
  (shell) => spawnSync(shell, ['--version']).status === 0,
)

describe.each(shells)('kq completion %s', (shell) => {
  it('names every command, option and choice that is declared', () => {
    for (const { name, options } of commands) {
      expect(text(shell)).toContain(name)
      for (const option of options) {
        // fish writes the name of a long option without its dashes.
        for (const spelling of option.spellings)
          expect(text(shell)).toContain(shell === 'fish' ? spelling.replace(/^-+/, '') : spelling)
        for (const word of wordsOf(option) ?? []) expect(text(shell)).toContain(word)
      }
    }
    for (const code of codes) expect(text(shell)).toContain(code)
  })

  it('speaks the language it is made in', async () => {
    if (shell === 'bash')
      return expect(text(shell)).toBe((await run(['completion', shell, '--lang', 'en'])).stdout)
    expect(text(shell)).toContain('检查报送数据，评价每个指标是否符合进度')
    expect((await run(['completion', shell, '--lang', 'en'])).stdout).toContain(
      'write a submission to fill in',
    )
  })
})

describe.each(installed)('%s, loaded with the script', (shell) => {
  it('offers at every place the words that may stand there, all and no other', () => {
    // zsh matches parts of words, too: a lone dash finds `gdp-per-capita`.
    const offered = ask[shell](offers.map(([line]) => line)).map((words, index) =>
      words.filter((word) => offers[index]?.[0].endsWith('-') !== true || word.startsWith('-')),
    )
    const sorted = (words: readonly (string | undefined)[]) => [...words].toSorted()
    const listed = offers.map(([line, words]) => [line, sorted(words)] as const)
    expect(offered.map((words, index) => [offers[index]?.[0], sorted(words)])).toEqual(listed)
  })

  it.each([
    ['kq chec', ['check']],
    ['kq check --for', ['--format']],
    ['kq check --format j', ['json', 'junit']],
    ['kq check -f j', ['json', 'junit']],
    ['kq plan urb', ['urban-rural-income-ratio', 'urbanisation']],
    ['kq check --sheet ', []],
    ['kq plan gdp urb', []],
  ])('offers after %o: %o', (line, words) => {
    expect([...(ask[shell]([line])[0] ?? [])].toSorted()).toEqual(words)
  })

  it('completes the value after an equals sign', () => {
    const [offered = []] = ask[shell](['kq check --format=js'])
    expect(offered.map((word) => word.replace('--format=', ''))).toEqual(['json'])
  })

  it.each(['kq check LIC', 'kq diff LIC', 'kq check -o LIC', 'kq diff package.json LIC'])(
    'leaves %o to file names',
    (line) => {
      // bash: an empty reply leaves it to readline (complete -o default).
      expect(ask[shell]([line])).toEqual([shell === 'bash' ? [] : ['LICENSE']])
    },
  )
})

it('finds bash at least, so that the scripts are run', () => {
  expect(installed).toContain('bash')
})

describe('PowerShell', () => {
  /** The table of the script: what is offered where. */
  const table = new Map(
    [...text('powershell').matchAll(/^ {8}'(.*?)' = @\((.*)\)$/gm)].map(([, key = '', list = '']) => {
      const words = [...list.matchAll(/'((?:[^']|'')*)'/g)].map(([, word = '']) => word.replaceAll("''", "'"))
      return [key, words] as const
    }),
  )

  it('has a list of words and tooltips for every place', () => {
    for (const [line, words] of offers) {
      const key = line
        .replace(/^kq /, '')
        .trim()
        .replace(/^(\w+)$/, '$1 0')
      if (key === '-' || key.includes('csv')) continue
      const pairs = table.get(key) ?? []
      const offered = pairs
        .filter((_, index) => index % 2 === 0)
        .filter((word) => key !== '' || !word.startsWith('-'))
      expect([key, offered.toSorted()]).toEqual([key, [...words].toSorted()])
      expect(pairs.filter((_, index) => index % 2 === 1)).not.toContain('')
    }
  })

  it('has an entry for every option that takes a value, so that no other words are offered for it', () => {
    for (const { name, options } of commands) {
      for (const { spellings } of options.filter(({ value }) => value !== undefined)) {
        for (const spelling of spellings) expect([...table.keys()]).toContain(`${name} ${spelling}`)
      }
    }
  })
})
