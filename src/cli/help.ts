import type { Lang, Text } from '../domain/wording.ts'
import { displayWidth, filled, wrapped } from '../render/width.ts'
import type { Command } from './command.ts'
import type { Output } from './io.ts'
import { type Argument, type Option, spelling } from './option.ts'
import { exitCodes, headings, programWords, titles, whyNotZero } from './program-words.ts'
import type { ListedCommand } from './session.ts'

/** A line of a table: a term, and what it is. */
type HelpRow = readonly [term: string, about: string]

/** Display columns of help: those of the terminal as far as lines can be read, and 80 elsewhere. */
const [fewest, usual, most] = [60, 80, 120]
const widthOf = ({ columns }: Output) => Math.min(Math.max(columns || usual, fewest), most)

/** What is said to who types `kq` alone. */
export function welcome(lang: Lang): string {
  return `${wrapped(programWords.about[lang], usual, '').join('\n')}\n\n${programWords.welcome[lang]}\n`
}

/** The help of the program: its commands, and what its exit codes mean. */
export function programHelp(commands: readonly ListedCommand[], lang: Lang, output: Output): string {
  const rows: readonly HelpRow[] = [
    ...commands.map(({ name, about }): HelpRow => [name, about[lang]]),
    ['help', programWords.helpCommand[lang]],
  ]
  const options: readonly HelpRow[] = [
    ['-V, --version', programWords.version[lang]],
    ['-h, --help', programWords.help[lang]],
  ]
  const codes = Object.entries(exitCodes).map(([code, { [lang]: about }]): HelpRow => [code, about])
  const width = widthOf(output)
  const usage = `kq <${{ zh: '命令', en: 'command' }[lang]}> [${{ zh: '选项', en: 'options' }[lang]}]`
  return [
    `${titles.usage[lang]}${usage}`,
    wrapped(programWords.about[lang], width, '').join('\n'),
    ...tables(
      [
        [titles.commands, rows],
        [titles.options, options],
      ],
      lang,
      width,
    ),
    programWords.examples[lang],
    ...tables([[headingOf('exit'), codes]], lang, width),
    `${wrapped(whyNotZero[lang], width, '').join('\n')}\n`,
  ].join('\n\n')
}

/** The help of a command: its arguments, its options by what they are about, the exit codes it ends in, and examples. */
export function commandHelp(
  { name, about }: ListedCommand,
  { args, options, examples }: Command,
  lang: Lang,
  output: Output,
): string {
  const terms = Object.entries(args)
  const named = Object.entries(options)
  const rowsOf = (heading: string): readonly HelpRow[] =>
    named
      .filter(([, option]) => option.heading === heading)
      .map(
        ([key, option]): HelpRow => [
          optionTerm(key, option),
          `${option.about[lang]}${usualOf(option, lang)}`,
        ],
      )
  const codes = Object.entries(exitCodes)
    .filter(([code]) => code !== '1' || 'quiet' in options)
    .filter(([code]) => code !== '3' || options.failOn?.choices?.includes('off-track') === true)
    .map(([code, { [lang]: about }]): HelpRow => [code, about])
  const rowsUnder = (heading: string): readonly HelpRow[] => {
    if (heading === 'output') return [...rowsOf(heading), ['-h, --help', programWords.help[lang]]]
    return heading === 'exit' ? [...rowsOf(heading), ...codes] : rowsOf(heading)
  }
  const width = widthOf(output)
  const usage = ['kq', name, { zh: '[选项]', en: '[options]' }[lang], ...terms.map(argumentTerm)].join(' ')
  return [
    `${titles.usage[lang]}${usage}`,
    wrapped(about[lang], width, '').join('\n'),
    ...tables(
      [
        [titles.args, terms.map(([key, argument]): HelpRow => [key, argument.about[lang]])],
        ...headings.map(([heading, title]) => [title, rowsUnder(heading)] as const),
      ],
      lang,
      width,
    ),
    `${examples[lang].trimStart()}\n`,
  ].join('\n\n')
}

function argumentTerm([name, { required, many }]: readonly [string, Argument<unknown>]): string {
  const [open, close] = required ? '<>' : '[]'
  return `${open}${name}${many ? '...' : ''}${close}`
}

function optionTerm(name: string, option: Option<unknown>): string {
  const { short, value } = option
  const long = spelling(name, option)
  return [short === undefined ? long : `-${short}, ${long}`, ...(value === undefined ? [] : [value])].join(
    ' ',
  )
}

function usualOf({ usual }: Option<unknown>, lang: Lang): string {
  if (usual === undefined) return ''
  return { zh: `（默认 ${usual}）`, en: ` (default: ${usual})` }[lang]
}

function headingOf(wanted: string): Text {
  return headings.find(([heading]) => heading === wanted)?.[1] ?? titles.options
}

/** Tables one after another, their terms in one column; what has no rows is left out. */
function tables(
  parts: readonly (readonly [title: Text, rows: readonly HelpRow[]])[],
  lang: Lang,
  width: number,
): readonly string[] {
  const shown = parts.filter(([, rows]) => rows.length > 0)
  const room = Math.max(...shown.flatMap(([, rows]) => rows.map(([term]) => displayWidth(term))))
  return shown.map(([title, rows]) => {
    const lines = rows.flatMap(([term, about]) =>
      wrapped(about, width - room - 4, '').map(
        (line, index) => `  ${filled(index === 0 ? term : '', room, 'left')}  ${line}`,
      ),
    )
    return [title[lang].trimEnd(), ...lines].join('\n')
  })
}
