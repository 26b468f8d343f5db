import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { choicesOf, extensionsOf, type Formats, findingsFormats } from '../../src/cli/formats.ts'
import { city } from '../support/city.ts'
import { commands } from '../support/commands.ts'
import { inTurn } from '../support/in-turn.ts'
import { sarifErrors } from '../support/published.ts'
import { readXml } from '../support/read-xml.ts'
import { run } from '../support/run.ts'

const cwd = mkdtempSync(join(tmpdir(), 'kq-every-format-'))
const rows = (value: string, other: string) => `指标,地区,单位,2022年,2023年
地区生产总值,甲区,亿元,1756.3,${value}
外贸出口额,甲区,亿元,1002.4,951.3
空气质量优良天数比例,甲区,%,87.2,86.6
外贸出口额,乙区,亿元,1002.4,${other}
`
writeFileSync(join(cwd, 'old.csv'), rows('1790.2', '1151.3'))
writeFileSync(join(cwd, '2023.csv'), rows('1880.6', '1O38.9'))

writeFileSync(join(cwd, 'one.csv'), '地区,指标,单位,2023年\n甲区,地区生产总值,亿元,1880.6\n')
writeFileSync(join(cwd, 'faulty.csv'), '地区,指标,单位,2023年\n甲区,外贸出口额,亿元,1O38.9\n')

writeFileSync(
  join(cwd, 'printed.tsv'),
  '序号\t指标\t单位\t2020年\t2025年\n1\t地区生产总值\t亿元\t1500\t2200\n',
)

cpSync(city, join(cwd, 'city'), { recursive: true })

interface Call {
  readonly argv: readonly string[]
  readonly formats: Formats
}

/** The commands that write in a format: all but those that fill a folder. */
const writing = commands.filter(({ options }) => options.some(({ long }) => long === '--format'))

/** A command as it is called: each that writes in a format has at least one. */
const argvs: readonly (readonly [string, ...string[]])[] = [
  ['check', '2023.csv'],
  ['check', '2023.csv', '--fail-on', 'off-track'],
  ['check', 'old.csv', '--fail-on', 'off-track'],
  ['check', '2023.csv', '--method', 'statcan'],
  ['check', '2023.csv', '--report', 'findings'],
  ['report', '2023.csv'],
  ['validate', '2023.csv'],
  ['validate', '2023.csv', '--strict', '--fail-on', 'never'],
  ['plan'],
  ['plan', 'gdp'],
  ['plan', '--lint'],
  ['plan', '--lint', '--strict'],
  ['plan', 'init', 'printed.tsv'],
  ['explain', 'gdp'],
  ['explain', 'gdp', '2023.csv'],
  ['explain', 'KQ503'],
  ['milestones'],
  ['milestones', '2023.csv'],
  ['compare', '2023.csv'],
  ['diff', 'old.csv', '2023.csv'],
  ['diff', 'old.csv', '2023.csv', '--exit-code'],
  ['status', '--config', 'city/kq.json'],
  ['template', '2024'],
  ['template', '2024', '--from', 'one.csv'],
  ['template', '2024', '--from', 'one.csv', 'faulty.csv'],
  ['completion', 'bash'],
  ['sql', '--year', '2024'],
]
/** The command that is called. */
const calledBy = ([first = '', second = '']: readonly string[]) =>
  commands.find(({ name }) => name === `${first} ${second}`) ?? commands.find(({ name }) => name === first)

const calls = argvs.map((argv): Call => {
  const spec = calledBy(argv)
  if (spec === undefined) throw new Error(`no command ${argv[0]}`)
  const formats = argv.includes('--lint') ? findingsFormats : spec.formats
  return {
    argv,
    formats: argv.includes('findings') ? { ...formats, formats: ['csv', 'tsv', 'json'] } : formats,
  }
})
const title = ({ argv }: Call) => `kq ${argv.join(' ')}`
const named = calls.map((call, turn) => [title(call), call, turn] as const)

/** Words for a format: all that any command has, those that none has, and those that every object has. */
const everyFormat = [...new Set(commands.flatMap(({ formats }) => choicesOf(formats)))]
const nobodys = ['odt', 'xml', 'CSV', 'constructor', '__proto__', 'toString', '']
const extensions = [
  ...new Set(commands.flatMap(({ formats }) => [...extensionsOf(formats).keys()])),
  ...['odt', 'doc', 'CSV', 'constructor', '__proto__', 'toString', 'hasOwnProperty'],
]

/** Whether bytes are those of a format, by what they begin with and by reading them. */
function isOf(format: string, text: string, { argv }: Call): boolean {
  const plain = text.replace(/^\ufeff/, '')
  const [first = '', ...lines] = plain.replace(/\r?\n$/, '').split(/\r?\n/)
  const tabs = (line: string) => line.split('\t').length
  switch (format) {
    case 'json':
      return plain.startsWith(argv.includes('findings') ? '[' : '{') && typeof JSON.parse(plain) === 'object'
    case 'sarif':
      return plain.startsWith('{') && sarifErrors(plain).length === 0
    case 'gitlab':
      return plain.startsWith('[') && Array.isArray(JSON.parse(plain))
    case 'junit':
      return plain.startsWith('<?xml ') && readXml(plain).tag === 'testsuites'
    case 'markdown':
      return /^#{1,2} \S/.test(first) && !plain.includes('\t')
    case 'csv':
      return (
        parse(plain, { relax_column_count: true }).length > 0 && /,.*,/.test(plain) && !plain.includes('\t')
      )
    case 'tsv':
      return tabs(first) > 4 && lines.every((line) => tabs(line) === tabs(first))
    case 'github':
      return plain
        .replace(/^::group::.*\n(?:KQ\d{3} .*\n)+::endgroup::\n/gm, '')
        .split('\n')
        .every((line) => /^::(?:error|warning|notice) /.test(line) || line === '')
    case 'html':
      return /^<!doctype html>/i.test(plain)
    case 'xlsx':
    case 'docx':
      return plain.startsWith('PK\u0003\u0004')
    case 'text':
      if (argv[0] === 'completion') return first.startsWith('# ')
      if (argv[0] === 'sql') return first.startsWith('-- ')
      return plain !== '' && !/^[#<[{:]|\t|^[^\n]*,[^\n]*,/.test(plain)
    case 'table':
      return plain !== '' && !/^[#<[{:]|\t/.test(plain)
    default:
      return false
  }
}

describe.each(named)('%s', (_, call, turn) => {
  const { argv, formats } = call
  const exits = new Set<number>()

  it.each([...everyFormat, ...inTurn(nobodys, turn, 3)])(
    'writes %o as such or refuses it by its name, on standard output and to a file',
    async (format) => {
      const printed = await run([...argv, '-f', format, '-q'].filter(known), { cwd })
      const output = `by-word-${argvs.indexOf(argv as never)}.${format}`
      const written = await run([...argv, '-f', format, '-o', output, '-q'].filter(known), { cwd })
      expect(written.exit).toBe(printed.exit)
      if (!formats.formats.some((one) => one === format)) {
        expect([printed.exit, printed.stdout, existsSync(join(cwd, output))]).toEqual([2, '', false])
        expect(printed.stderr).toContain(format)
        return
      }
      exits.add(printed.exit)
      expect(printed.exit).not.toBe(2)
      expect([format, isOf(format, printed.stdout, call)]).toEqual([format, true])
      expect(written.stdout).toBe('')
      const file = readFileSync(join(cwd, output), 'utf8')
      if (format === 'csv') expect(file).toBe(`\ufeff${printed.stdout.replaceAll('\n', '\r\n')}`)
      else expect(file).toBe(printed.stdout)
    },
  )

  it('exits the same in every format', () => {
    expect(exits.size).toBe(1)
  })

  it.each(inTurn(extensions, turn, 3))(
    'takes the extension .%s for a format it has, or refuses it',
    async (extension) => {
      const output = `by-extension-${argvs.indexOf(argv as never)}.${extension}`
      const written = await run([...argv, '-o', output, '-q'].filter(known), { cwd })
      const format =
        formats.formats.length === 1 ? formats.inPipe : extensionsOf(formats).get(extension.toLowerCase())
      if (format === undefined) {
        expect([written.exit, written.stdout, existsSync(join(cwd, output))]).toEqual([2, '', false])
        expect(written.stderr).toMatch(argv.includes('findings') ? /by-extension|--report/ : output)
        return
      }
      expect([...exits]).toEqual([written.exit])
      expect([format, isOf(format, readFileSync(join(cwd, output), 'utf8'), call)]).toEqual([format, true])
    },
  )

  it.each([
    ['a pipe', undefined, formats.inPipe],
    ['a terminal', 100, formats.onTerminal],
  ] as const)('writes to %s what it says it does', async (_, columns, format) => {
    const world = columns === undefined ? { cwd } : { cwd, columns, env: { NO_COLOR: '1' } }
    const { stdout, exit } = await run([...argv, '-q'].filter(known), world)
    if (argv.includes('findings') && format === 'table') return expect(exit).toBe(2)
    // What is handed in is a file: a terminal is asked for its name.
    if (argv[0] === 'report' && columns !== undefined) return expect([exit, stdout]).toEqual([2, ''])
    expect([...exits]).toEqual([exit])
    expect([format, isOf(format, stdout, call)]).toEqual([format, true])
  })

  // A command without submissions has no region to pick.
  const regional = calledBy(argv)?.options.some(({ long }) => long === '--region')
  it.each(inTurn(formats.formats, turn, 3))(
    'looks at one region, or refuses it by its name, as %s',
    async (format) => {
      const unknown = await run([...argv, '--region', '丙区', '-f', format, '-o', 'unknown-region'], { cwd })
      expect([unknown.exit, unknown.stdout, existsSync(join(cwd, 'unknown-region'))]).toEqual([2, '', false])
      if (regional !== true) return expect(unknown.stderr).toContain('--region')
      if (argv[0] !== 'explain' || argv[1] !== 'KQ503') expect(unknown.stderr).toContain('丙区')
      const picked = await run([...argv, '--region', '甲区', '-f', format, '-q'], { cwd })
      if (!argv.some((word) => word.endsWith('.csv'))) return expect(picked.exit).toBe(2)
      expect(isOf(format, picked.stdout, call)).toBe(true)
      expect(picked.stdout).not.toContain('乙区')
      expect(picked.exit).not.toBe(2)
    },
  )

  /** `-q` where the command has it. */
  function known(word: string): boolean {
    const spec = calledBy(argv)
    return word !== '-q' || spec?.options.some(({ short }) => short === 'q') === true
  }
})

it('calls every command there is', () => {
  expect(new Set(argvs.map((argv) => calledBy(argv)?.name))).toEqual(new Set(writing.map(({ name }) => name)))
})

describe('the help of a command', () => {
  it.each(writing.map((spec) => [spec.name, spec] as const))(
    'of kq %s names its formats, and no other',
    async (name, spec) => {
      for (const lang of ['zh', 'en'] as const) {
        const { stdout } = await run([...name.split(' '), '--help', '--lang', lang])
        const [, about = ''] = /--format <format>\s+([\s\S]*?)\n {2}-o/.exec(stdout) ?? []
        const found = everyFormat.filter((format) => new RegExp(`\\b${format}\\b`).test(about))
        expect(found.toSorted()).toEqual([...choicesOf(spec.formats)].toSorted())
      }
    },
  )
})

it('shows no workbook on a terminal', async () => {
  for (const argv of [['milestones'], ['template', '2024']]) {
    const { stdout, stderr, exit } = await run([...argv, '-f', 'xlsx', '--lang', 'en'], { cwd, columns: 80 })
    expect([stdout, stderr, exit]).toEqual([
      '',
      'kq: A file of format xlsx cannot be shown on a terminal; write it to a .xlsx file with -o\n',
      2,
    ])
  }
})
