import { type Run, run } from './run.ts'

/** One command of a transcript: what was typed, and what stands below it. */
export interface Step {
  readonly command: string
  readonly expected: string
  readonly start: number
  readonly end: number
}

/**
 * The steps of every ```console block of a Markdown text. A step is a line `$ kq …` and the lines below it:
 * what it prints on standard output, then on standard error, then `[exit N]` where N is not 0.
 */
export function stepsOf(markdown: string): readonly Step[] {
  const lines = markdown.split('\n')
  const steps: Step[] = []
  let inside = false
  let start = -1
  const close = (end: number) => {
    if (start < 0) return
    const [first, ...rest] = lines.slice(start, end)
    steps.push({ command: (first ?? '').slice(2), expected: rest.join('\n').trimEnd(), start, end })
    start = -1
  }
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('```')) {
      close(index)
      inside = line === '```console'
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

/** Run the command of a step. `COLUMNS=80 kq …` runs it on a terminal of that width; `A | kq … -` feeds the file `A` names. */
export async function replay(command: string, stdin?: string): Promise<Run> {
  const parts = words(command)
  const settings = parts.slice(0, parts.indexOf('kq'))
  const env = Object.fromEntries(settings.map((setting) => setting.split('=') as [string, string]))
  const { COLUMNS, ...others } = env
  return run(parts.slice(parts.indexOf('kq') + 1), {
    env: 'FORCE_COLOR' in others ? others : { NO_COLOR: '1', ...others },
    ...(COLUMNS === undefined ? {} : { columns: Number(COLUMNS) }),
    ...(stdin === undefined ? {} : { stdin }),
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

/** The transcript with every step's output replaced by what it prints now. */
export async function rewritten(markdown: string): Promise<string> {
  const lines = markdown.split('\n')
  for (const step of stepsOf(markdown).toReversed()) {
    const output = shown(await replay(step.command))
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
