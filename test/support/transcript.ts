import { copyFileSync, cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Run, root, run } from './run.ts'

/** One command of a transcript: what was typed, and what stands below it. */
export interface Step {
  readonly command: string
  /** The folder of fixtures whose copy its block is run in; null for the repository itself. */
  readonly folder: string | null
  /** Which block of the document it stands in: the steps of one share the copy. */
  readonly block: number
  readonly expected: string
  readonly start: number
  readonly end: number
}

/**
 * The steps of every ```console block of a Markdown text. A step is a line `$ kq …` and the lines below it:
 * what it prints on standard output, then on standard error, then `[exit N]` where N is not 0. A block that names a
 * folder (```console fixtures/session) is run in a copy of it, where `$ cp` and `$ cat` work too.
 */
export function stepsOf(markdown: string): readonly Step[] {
  const lines = markdown.split('\n')
  const steps: Step[] = []
  let inside = false
  let folder: string | null = null
  let block = 0
  let start = -1
  const close = (end: number) => {
    if (start < 0) return
    const [first, ...rest] = lines.slice(start, end)
    const expected = rest.join('\n').trimEnd()
    steps.push({ command: (first ?? '').slice(2), folder, block, expected, start, end })
    start = -1
  }
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('```')) {
      close(index)
      inside = /^```console(?: \S+)?$/.test(line)
      folder = inside ? (line.split(' ')[1] ?? null) : null
      block += 1
    } else if (inside && line.startsWith('$ ')) {
      close(index)
      start = index
    }
  }
  return steps
}

/** Split a command line as a shell would: blanks, and quotes around words that hold them. */
export function words(command: string): readonly string[] {
  return [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? '',
  )
}

/** Run the command of a step in a folder. `COLUMNS=80 kq …` runs it on a terminal of that width. */
export async function replay(command: string, cwd = root): Promise<Run> {
  const parts = words(command)
  const [program, from = '', to = ''] = parts
  if (program === 'cp') copyFileSync(join(cwd, from), join(cwd, to))
  if (program === 'cp') return { stdout: '', stderr: '', exit: 0 }
  if (program === 'cat')
    return { stdout: readFileSync(join(cwd, from), 'utf8').replace('\ufeff', ''), stderr: '', exit: 0 }
  const settings = parts.slice(0, parts.indexOf('kq'))
  const env = Object.fromEntries(settings.map((setting) => setting.split('=') as [string, string]))
  const { COLUMNS, ...others } = env
  return run(parts.slice(parts.indexOf('kq') + 1), {
    env: 'FORCE_COLOR' in others ? others : { NO_COLOR: '1', ...others },
    cwd,
    ...(COLUMNS === undefined ? {} : { columns: Number(COLUMNS) }),
  })
}

/** What a terminal would show of a run, and its exit code where it is not 0. */
export function shown({ stdout, stderr, exit }: Run): string {
  const text = `${stdout}${stderr}`
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd()
  return exit === 0 ? text : `${text}\n[exit ${exit}]`
}

/** Where the steps of each block of one document run: the repository, or one copy of a folder for each block. */
export function worlds(): (step: Step) => string {
  const copies = new Map<number, string>()
  return ({ folder, block }) => {
    if (folder === null) return root
    const known = copies.get(block)
    if (known !== undefined) return known
    const copy = mkdtempSync(join(tmpdir(), 'kq-transcript-'))
    cpSync(join(root, folder), copy, { recursive: true })
    copies.set(block, copy)
    return copy
  }
}

/** The transcript with every step's output replaced by what it prints now. */
export async function rewritten(markdown: string): Promise<string> {
  const lines = markdown.split('\n')
  const worldOf = worlds()
  const outputs: string[] = []
  for (const step of stepsOf(markdown)) outputs.push(shown(await replay(step.command, worldOf(step))))
  for (const step of stepsOf(markdown).toReversed()) {
    const output = outputs.pop() ?? ''
    const after = lines[step.end]?.startsWith('```') ? [] : ['']
    lines.splice(
      step.start + 1,
      step.end - step.start - 1,
      ...(output === '' ? [] : output.split('\n')),
      ...after,
    )
  }
  return lines.join('\n')
}
