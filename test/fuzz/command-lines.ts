import { commands } from '../support/commands.ts'
import type { Random } from './random.ts'
import { hostile } from './vocabulary.ts'

/** What a command line may name. */
export interface Names {
  readonly submissions: readonly string[]
  readonly plan: string | null
  readonly relations: string | null
  readonly targets: string | null
  readonly explanations: string | null
  readonly codes: readonly string[]
  readonly years: readonly [number, number]
}

/** A command line without its format, and the formats to run it in; null is none said. */
export interface CommandLine {
  readonly argv: readonly string[]
  readonly formats: readonly (string | null)[]
}

const outputs = [
  'out.csv',
  'out.tsv',
  'out.json',
  'out.txt',
  'out.md',
  'out.xml',
  'out.sarif',
  '/dev/null',
] as const
const oddOutputs = [
  'out.xlsx',
  'out.html',
  'out',
  'no/such/out.csv',
  'folder',
  'x.constructor',
  '/dev/full',
] as const
/** The formats that a command says it takes, read from the program itself. */
const formatsOf = (command: string): readonly string[] =>
  commands.find(({ name }) => name === command)?.options.find(({ long }) => long === '--format')?.choices ??
  []

interface Command {
  readonly args: (random: Random, names: Names) => readonly string[]
  readonly options: (random: Random, names: Names) => readonly string[]
}

const fileWords = (random: Random, { submissions }: Names): readonly string[] => {
  const files = random.shuffled(submissions).slice(0, random.chance(0.7) ? 1 : random.between(1, 3))
  if (random.odd(0.05))
    return [...files, random.pick(['missing.csv', 'folder', 'locked.csv', '-', '', ...hostile])]
  return files
}

/** Said so often out of one, else nothing. */
const maybe = (random: Random, share: number, words: () => readonly string[]) =>
  random.chance(share) ? words() : []

/** The same, where things go wrong as usual. */
const rarely = (random: Random, share: number, words: () => readonly string[]) =>
  random.odd(share) ? words() : []

const planWords = (random: Random, { plan, targets, submissions }: Names): readonly string[] => [
  ...(plan === null ? [] : ['--plan', plan]),
  ...rarely(random, 0.02, () => ['-p', random.pick(['missing.csv', 'folder', ...submissions, ...hostile])]),
  ...(targets === null ? [] : maybe(random, 0.3, () => ['--targets', targets])),
]
const yearWord = (random: Random, { years: [first, last] }: Names) =>
  random.odd(0.1)
    ? random.pick(['', '23', '20233', '2o23', '１２３４', '-1', `${last + 1}`, ...hostile])
    : `${random.between(first + 1, last)}`
const readWords = (random: Random, names: Names): readonly string[] => [
  ...maybe(random, 0.45, () => [random.pick(['-y', '--year']), yearWord(random, names)]),
  ...rarely(random, 0.04, () => [
    '--encoding',
    random.pick(['utf-8', 'gbk', 'gb18030', 'utf-16le', 'latin1', 'big5', 'x', ...hostile]),
  ]),
  ...rarely(random, 0.04, () => ['--sheet', random.pick(['表1', '2023', '数据', 'A', '1', ...hostile])]),
]
const printWords = (random: Random, names: Names): readonly string[] => [
  ...maybe(random, 0.1, () => [
    random.pick(['-o', '--output']),
    random.odd(0.1)
      ? random.pick([...oddOutputs, 'link.csv', ...names.submissions, ...hostile])
      : random.pick(outputs),
  ]),
  ...maybe(random, 0.08, () => ['--ascii']),
  ...maybe(random, 0.1, () => ['--no-color']),
]
const groupWords = (random: Random) =>
  maybe(random, 0.3, () => ['--group', random.pick(['main', 'text', 'all', 'all'])])
const regionWords = (random: Random) =>
  maybe(random, 0.12, () => [
    '--region',
    random.odd(0.1) ? random.pick(['没有', ...hostile]) : random.pick(['柯桥区', '越城区']),
  ])
const explained = (random: Random, { explanations }: Names) => [
  ...(explanations === null ? [] : maybe(random, 0.5, () => ['--explanations', explanations])),
  ...maybe(random, 0.12, () => ['-q']),
]
const gateWords = (random: Random, names: Names): readonly string[] => [
  ...maybe(random, 0.2, () => [
    '--fail-on',
    random.odd(0.05) ? 'x' : random.pick(['error', 'warning', 'never']),
  ]),
  ...maybe(random, 0.1, () => [
    '--max-warnings',
    random.odd(0.1) ? random.pick(['-1', 'x', '1e3', '99999999999', ...hostile]) : random.pick(['0', '3']),
  ]),
  ...maybe(random, 0.1, () => ['--strict']),
  ...explained(random, names),
]
const indicatorWord = (random: Random, { codes }: Names) =>
  codes.length > 0 && !random.odd(0.1)
    ? random.pick(codes)
    : random.pick(['gdp', '1', 'GDP', 'KQ503', 'unit-scale', 'kq101', ...hostile])

const spoken: Readonly<Record<string, Command>> = {
  check: {
    args: fileWords,
    options: (random, names) => [
      ...planWords(random, names),
      ...readWords(random, names),
      ...printWords(random, names),
      ...groupWords(random),
      ...regionWords(random),
      ...gateWords(random, names),
      ...maybe(random, 0.3, () => ['--fail-on', 'off-track']),
      ...maybe(random, 0.1, () => ['--all']),
      ...maybe(random, 0.1, () => ['--group-by', 'verdict']),
      ...maybe(random, 0.1, () => ['--only', random.pick(['binding', 'off-track', '经济发展', 'x'])]),
      ...maybe(random, 0.1, () => ['--sort', random.pick(['plan', 'attention', 'verdict', 'pace', 'x'])]),
      ...maybe(random, 0.1, () => ['--baseline', random.pick(['plan', 'reported', 'x'])]),
      ...maybe(random, 0.3, () => [
        '--method',
        random.odd(0.05) ? 'x' : random.pick(['schedule', 'statcan', 'destatis', 'unsd', 'escap']),
      ]),
    ],
  },
  validate: {
    args: fileWords,
    options: (random, names) => [
      ...planWords(random, names),
      ...readWords(random, names),
      ...printWords(random, names),
      ...gateWords(random, names),
      ...maybe(random, 0.1, () => ['--write-explanations']),
    ],
  },
  plan: {
    args: (random, names) => maybe(random, 0.3, () => [indicatorWord(random, names)]),
    options: (random, names) => [
      ...planWords(random, names),
      ...printWords(random, names),
      ...groupWords(random),
    ],
  },
  lint: {
    args: (random, names) => maybe(random, 0.3, () => [indicatorWord(random, names)]),
    options: (random, names) => [
      '--lint',
      ...planWords(random, names),
      ...printWords(random, names),
      ...groupWords(random),
      ...(names.relations === null ? [] : ['--relations', names.relations]),
      ...maybe(random, 0.2, () => ['--all']),
      ...maybe(random, 0.2, () => ['--fail-on', random.pick(['error', 'warning', 'never'])]),
      ...maybe(random, 0.1, () => ['--strict']),
    ],
  },
  explain: {
    args: (random, names) => [
      indicatorWord(random, names),
      ...maybe(random, 0.9, () => fileWords(random, names)),
    ],
    options: (random, names) => [
      ...planWords(random, names),
      ...readWords(random, names),
      ...regionWords(random),
      ...printWords(random, names),
      ...explained(random, names),
    ],
  },
  milestones: {
    args: (random, names) => maybe(random, 0.8, () => fileWords(random, names)),
    options: (random, names) => [
      ...planWords(random, names),
      ...readWords(random, names),
      ...regionWords(random),
      ...groupWords(random),
      ...printWords(random, names),
      ...explained(random, names),
      ...maybe(random, 0.2, () => ['--from', yearWord(random, names)]),
      ...maybe(random, 0.1, () => [
        '--tier',
        random.odd(0.2) ? random.pick(hostile) : random.pick(['冲刺', '确保', '力争', 'a']),
      ]),
    ],
  },
  compare: {
    args: fileWords,
    options: (random, names) => [
      ...planWords(random, names),
      ...readWords(random, names),
      ...printWords(random, names),
      ...groupWords(random),
      ...regionWords(random),
      ...gateWords(random, names),
    ],
  },
  diff: {
    args: (random, names) => [random.pick(names.submissions), random.pick(names.submissions)],
    options: (random, names) => [
      ...planWords(random, names),
      ...readWords(random, names),
      ...regionWords(random),
      ...printWords(random, names),
      ...maybe(random, 0.2, () => ['--exit-code']),
      ...maybe(random, 0.1, () => ['-q']),
    ],
  },
}

/** Command lines that ask for no report, or for none that there is. */
function odd(random: Random, names: Names): readonly string[] {
  const word = () =>
    random.pick([
      ...Object.keys(spoken),
      'template',
      'completion',
      'help',
      '--help',
      '-h',
      '--version',
      '-V',
      '--lang',
      'zh',
      'en',
      '-f',
      'json',
      '-o',
      'out.csv',
      '--',
      ...names.submissions,
      ...hostile,
    ])
  switch (random.below(6)) {
    case 0:
      return [random.pick(['--help', '--version', 'help', 'chekc', '校验', ...hostile])]
    case 1:
      return [random.pick(Object.keys(spoken)), '--help']
    case 2:
      return ['completion', random.pick(['bash', 'zsh', 'fish', 'powershell', 'x'])]
    case 3:
      return [
        random.pick(['check', 'validate', 'diff']),
        ...fileWords(random, names),
        random.pick([
          '--formt',
          '-z',
          '--year',
          '-f',
          '--format=xlsx',
          '--format=',
          '--lang=fr',
          '--report',
          ...hostile.map((text) => `--${text}`),
        ]),
      ]
    default:
      return Array.from({ length: random.between(0, 6) }, word)
  }
}

function template(random: Random, names: Names): readonly string[] {
  return [
    'template',
    yearWord(random, names),
    ...planWords(random, names),
    ...maybe(random, 0.3, () => ['--from', ...fileWords(random, names)]),
    ...maybe(random, 0.4, () => [
      '-o',
      random.odd(0.2)
        ? random.pick(['out.json', ...names.submissions])
        : random.pick(['form.csv', 'form.xlsx']),
    ]),
  ]
}

const kinds = [
  'check',
  'check',
  'check',
  'check',
  'validate',
  'validate',
  'plan',
  'lint',
  'explain',
  'explain',
  'milestones',
  'compare',
  'diff',
  'template',
  'odd',
] as const

/** A command line; of those that print a report, in one to three of its formats, which must agree on the exit code. */
export function commandLine(random: Random, names: Names): CommandLine {
  const kind = random.pick(kinds)
  const lang = maybe(random, 0.4, () => ['--lang', random.pick(['zh', 'en'])])
  if (kind === 'odd') return { argv: odd(random, names), formats: [null] }
  if (kind === 'template') return { argv: [...template(random, names), ...lang], formats: [null] }
  const command = spoken[kind]
  if (command === undefined) throw new Error(`no command ${kind}`)
  const words = [...command.args(random, names), ...command.options(random, names), ...lang]
  const argv = [kind === 'lint' ? 'plan' : kind, ...words]
  if (random.chance(0.04)) {
    const report = kind === 'diff' ? ['cells', 'verdicts'] : ['assessments', 'findings']
    if (kind === 'check' || kind === 'diff')
      return { argv: [...argv, '--report', random.pick(report)], formats: ['csv', 'tsv'] }
  }
  const formats = random.shuffled(formatsOf(argv[0] ?? '')).slice(0, random.between(1, 3))
  return { argv, formats: random.chance(0.15) ? [null] : formats }
}
