import { CannotRun } from '../domain/cannot-run.ts'
import type { Text } from '../domain/wording.ts'
import { type AnyFormat, extensionsOf, type Formats, formatOfExtension, isArchive } from './formats.ts'
import type { Io } from './io.ts'
import type { Typed } from './option.ts'
import { nothing, suggestion } from './suggestion.ts'

/**
 * The format to write: `--format`, else the extension of `--output`, else what goes to a terminal or a pipe. Any other
 * than those of the command is refused by its name.
 */
export function chooseFormat<F extends AnyFormat>(
  io: Io,
  typed: Readonly<Record<string, Typed>>,
  declared: Formats<F>,
): F {
  const of = withMore(typed, declared)
  const { format: asked, output } = typed
  const format =
    typeof asked === 'string'
      ? of.formats.find((one) => one === asked)
      : unasked(io, typeof output === 'string' ? output : undefined, of)
  if (format === undefined) throw new CannotRun([noFormat(`${asked}`, of)])
  if (isArchive(format) && output === undefined && io.stdout.isTerminal) throw new CannotRun([noText(format)])
  return format
}

/** The formats of a command, with those that an option brings where it is given. */
function withMore<F extends AnyFormat>(typed: Readonly<Record<string, Typed>>, of: Formats<F>): Formats<F> {
  if (of.more === undefined || typed[of.more.option] !== true) return of
  return { ...of, formats: [...of.formats, ...of.more.formats] }
}

function unasked<F extends AnyFormat>(io: Io, output: string | undefined, of: Formats<F>): F {
  const [only, ...others] = of.formats
  if (only !== undefined && others.length === 0) return only
  if (output === undefined) return io.stdout.isTerminal ? of.onTerminal : of.inPipe
  // A folder says nothing of what goes into it.
  if (/[/\\]$/.test(output)) return of.inPipe
  const extensions = extensionsOf(of)
  const extension = /\.([^./\\]+)$/.exec(output)?.[1]?.toLowerCase() ?? ''
  const format = extensions.get(extension)
  if (format !== undefined) return format
  const known = [...extensions.keys()].map((name) => `.${name}`)
  const asked = formatOfExtension(extension)
  const { zh, en } = noName(output, asked, of)
  const near = asked === null ? suggestion(`.${extension}`, known) : nothing
  throw new CannotRun([
    {
      zh: `${zh}；扩展名用 ${known.join('、')}，或用 --format 指定${near.zh}`,
      en: `${en}; end it in ${known.join(', ')}, or say --format${near.en}`,
    },
  ])
}

function noName(output: string, asked: string | null, of: Formats): Text {
  if (asked === null) {
    return { zh: `看不出“${output}”该用什么格式`, en: `The name "${output}" picks no format` }
  }
  const option = optionFor(asked, of)
  return {
    zh: `“${output}”要写成 ${asked}，${option === null ? '这个命令没有这种格式' : `它与 ${option} 同用`}`,
    en: `The name "${output}" asks for ${asked}, which ${option === null ? 'this command does not write' : `goes with ${option}`}`,
  }
}

function noFormat(asked: string, of: Formats): Text {
  const option = optionFor(asked, of)
  const known = of.formats.join(', ')
  return {
    zh: `选项 --format 不接受“${asked}”${option === null ? '' : `，它与 ${option} 同用`}；可用：${known}`,
    en: `The option --format does not take "${asked}"${option === null ? '' : `, which goes with ${option}`}; it takes ${known}`,
  }
}

/** The option that brings a format which the command has not by itself. */
function optionFor(asked: string, { more }: Formats): string | null {
  return more?.formats.some((format) => format === asked) === true ? `--${more.option}` : null
}

function noText(format: AnyFormat): Text {
  return {
    zh: `${format} 不能显示在终端上；用 -o 写入 .${format} 文件`,
    en: `A file of format ${format} cannot be shown on a terminal; write it to a .${format} file with -o`,
  }
}

/**
 * Which rectangle `--report` asks for, where a format holds one of several; null for the first. JSON, Markdown and all
 * others hold everything, so there is nothing to choose.
 */
export function rectangleOption(format: AnyFormat, report: string | undefined): string | null {
  if (report === undefined || format === 'csv' || format === 'tsv') return report ?? null
  throw new CannotRun([
    {
      zh: `--report 只能与 csv 或 tsv 同用；${format} 总是样样都有`,
      en: `--report goes with csv and tsv; ${format} always holds all of it`,
    },
  ])
}
