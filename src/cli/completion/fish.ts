import {
  type CommandLine,
  type CompletedCommand,
  type CompletedOption,
  spellings,
  type Takes,
  type Word,
} from './model.ts'

/** The script for fish 3.1 and later. */
export function fish({ options, commands }: CommandLine): string {
  const lines = [
    '# fish completion for kq. Load it with:  kq completion fish | source',
    'function __kq_in',
    '    set -l words (commandline -opc)',
    '    test (count $words) -gt 1; and contains -- $words[2] $argv',
    'end',
    'function __kq_at # COMMAND PLACE [OPTION WITH A VALUE]...',
    '    __kq_in $argv[1]; or return 1',
    '    set -l place 0',
    '    set -l value 0',
    '    for word in (commandline -opc)[3..-1]',
    '        if test $value -eq 1',
    '            set value 0',
    '        else if contains -- $word $argv[3..-1]',
    '            set value 1',
    "        else if not string match -q -- '-*' $word",
    '            set place (math $place + 1)',
    '        end',
    '    end',
    '    test $place -eq $argv[2]',
    'end',
    'function __kq_first',
    '    test (count (commandline -opc)) -eq 1',
    'end',
    'complete -c kq -e',
    'complete -c kq -f',
    ...options.map((option) => `complete -c kq -n __kq_first ${optionOf(option)}`),
    ...commands.map(({ name, about }) => `complete -c kq -n __kq_first -a ${name} -d ${quoted(about)}`),
    ...commands.flatMap(linesOf),
  ]
  return `${lines.join('\n')}\n`
}

function linesOf({ name, options, args }: CompletedCommand): readonly string[] {
  const when = `complete -c kq -n '__kq_in ${name}'`
  const valued = options.filter(({ value }) => value !== null).flatMap(spellings)
  return [
    ...options.map((option) => `${when} ${optionOf(option)}`),
    ...args.flatMap(({ takes, many }, place) => {
      if (takes.kind === 'text') return []
      const there = many ? when : `complete -c kq -n '__kq_at ${[name, place, ...valued].join(' ')}'`
      return [takes.kind === 'file' ? `${there} -F` : `${there} -a ${wordsOf(takes.words)}`]
    }),
  ]
}

function optionOf({ short, long, about, value }: CompletedOption): string {
  const names = `${short === null ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`
  return `${names}${value === null ? '' : ` ${typed(value.takes)}`} -d ${quoted(about)}`
}

function typed(takes: Takes): string {
  if (takes.kind === 'words') return `-x -a ${wordsOf(takes.words)}`
  return takes.kind === 'file' ? '-r -F' : '-x'
}

/** Words between double quotes are expanded once more; what they stand for follows after a tab. */
function wordsOf(words: readonly Word[]): string {
  const each = words.map(({ word, about }) => (about === '' ? word : `${word}\\t${quoted(about)}`))
  return quoted(each.join(' '))
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
