import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { paragraphs, readDocx } from '../support/read-docx.ts'
import { readXml } from '../support/read-xml.ts'
import type { Fault } from './check.ts'
import type { Visit, World } from './world.ts'

/** Words that a value that is none leaves in what is printed. */
const banned: readonly (readonly [string, RegExp])[] = [
  ['NaN', /NaN/],
  ['undefined', /undefined/],
  ['Infinity', /Infinity/],
  ['[object', /\[object/],
  ['-0', /(?<![\w.-])-0(?:\.0+)?(?![\d.\w])/],
]
const crashed = /Internal error|内部出错|\n {4}at .*:\d+:\d+|fault of kq|kq 的缺陷/

/** What is wrong with what a run printed and wrote. */
export async function faultsOfOutput(
  world: World,
  argv: readonly string[],
  ran: Visit,
  exit: number | null,
): Promise<readonly Fault[]> {
  const faults: Fault[] = []
  const fault = (kind: string, detail: string) => faults.push({ kind, detail })
  const stderr = ran.stderr()
  const texts: (readonly [string, string])[] = [
    ['stdout', await textOf(ran.stdout())],
    ['stderr', stderr],
  ]
  for (const name of ran.changed()) texts.push([name, await textOf(ran.files.get(name) ?? new Uint8Array())])
  for (const [where, text] of texts) {
    for (const [word, pattern] of banned) {
      const found = pattern.exec(text)
      if (
        found === null ||
        (word === '-0' && isNarrow(world, where)) ||
        pattern.test(everythingRead(world, argv))
      )
        continue
      fault(`word ${word}`, `${where}: …${text.slice(Math.max(0, found.index - 60), found.index + 40)}…`)
    }
    if (crashed.test(text)) fault('internal error', `${where}: ${text.slice(0, 300)}`)
  }
  const quiet = exit !== 2 && (argv.includes('-q') || argv.includes('--quiet'))
  if (exit !== 0 && !quiet && stderr.trim() === '')
    fault('no reason', `exit ${exit} and nothing on standard error`)
  for (const [where, bytes] of [
    ['stdout', ran.stdout()] as const,
    ['stderr', Buffer.from(stderr)] as const,
  ]) {
    const raw = isZip(bytes) ? null : unseenIn(Buffer.from(bytes).toString(), coloured(world, argv))
    if (raw !== null) fault('control character', `${where}: ${raw}`)
  }
  if (exit !== null && exit !== 2) faults.push(...(await faultsOfFormat(argv, ran)))
  return faults
}

/** On a screen so narrow that numbers are broken, a line may end after any sign. */
function isNarrow({ columns }: World, where: string): boolean {
  const width = where.startsWith('stderr') ? columns.stderr : columns.stdout
  return width !== null && width < 40
}

/** Everything that went in, as text in which a banned word would be found whatever the encoding. */
function everythingRead({ files, stdin, env }: World, argv: readonly string[]): string {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').replaceAll('\0', '')
  return [...files.keys(), ...[...files.values(), stdin].map(text), ...argv, ...Object.values(env)].join('\n')
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b

/** What a Word file says; null where the bytes are none. */
function documentIn(bytes: Uint8Array): string | null {
  try {
    return paragraphs(readDocx(bytes))
      .map(({ text }) => text)
      .join('\n')
  } catch {
    return null
  }
}

/** A workbook as the text of its cells, a document as that of its paragraphs; everything else as it is, and so a workbook that is none. */
async function textOf(bytes: Uint8Array): Promise<string> {
  if (!isZip(bytes)) return Buffer.from(bytes).toString()
  const document = documentIn(bytes)
  if (document !== null) return document
  const workbook = await readXlsx(bytes).catch(() => null)
  if (workbook === null) return Buffer.from(bytes).toString('latin1')
  return workbook.sheets
    .flatMap(({ rows }) => rows.map((row) => row.map((cell) => `${cell ?? ''}`).join('\t')))
    .join('\n')
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const colour = /\u001b\[\d+(?:;\d+)*m/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

/** Whether colours may be in what is printed. */
function coloured({ env, columns: { stdout, stderr } }: World, argv: readonly string[]): boolean {
  if (argv.includes('--no-color') || (env.NO_COLOR ?? '') !== '') return false
  return stdout !== null || stderr !== null || env.FORCE_COLOR !== undefined
}

/** A character that moves the cursor or turns the writing, with what stands before it; null where there is none. */
function unseenIn(printed: string, withColours: boolean): string | null {
  const text = withColours ? printed.replace(colour, '') : printed
  const at = unseen.exec(text)?.index
  return at === undefined ? null : JSON.stringify(text.slice(Math.max(0, at - 60), at + 20))
}

function stated(argv: readonly string[], ...names: readonly string[]): string | null {
  const at = argv.findLastIndex((word) => names.includes(word))
  return at < 0 ? null : (argv[at + 1] ?? null)
}

const helpWords = new Set(['--help', '-h', '--version', '-V', 'help'])

/** Where the report was to go is what it should be in the format that was asked for. */
async function faultsOfFormat(argv: readonly string[], ran: Visit): Promise<readonly Fault[]> {
  const format = stated(argv, '-f', '--format')
  if (format === null || argv.some((word) => helpWords.has(word))) return []
  const output = stated(argv, '-o', '--output')
  const bytes = output === null ? ran.stdout() : ran.files.get(output)
  if (bytes === undefined) return []
  const text = Buffer.from(bytes).toString()
  try {
    if (format === 'json' || format === 'gitlab' || format === 'sarif') JSON.parse(text)
    else if (format === 'junit') readXml(text)
    else if (format === 'csv') parse(text, { bom: true })
    else if (format === 'tsv') refuseRagged(text)
    else if (format === 'xlsx') await readXlsx(bytes)
    else if (format === 'docx') readDocx(bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return [{ kind: `broken ${format}`, detail: `${why}: ${text.slice(0, 200)}` }]
  }
  return text === '' && format !== 'github' ? [{ kind: `empty ${format}`, detail: '' }] : []
}

function refuseRagged(text: string): void {
  const lines = text.replace(/\n$/, '').split('\n')
  const widths = new Set(lines.map((line) => line.split('\t').length))
  if (widths.size > 1) throw new Error(`rows of ${[...widths].join(', ')} cells`)
}
