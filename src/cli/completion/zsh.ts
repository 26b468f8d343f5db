import {
  type CommandLine,
  type CompletedArgument,
  type CompletedCommand,
  type CompletedOption,
  spellings,
  type Takes,
  type Word,
} from './model.ts'

/** The script for zsh, to be sourced after compinit or put as \`_kq\` in a folder of \`fpath\`. */
export function zsh({ options, commands }: CommandLine): string {
  return `#compdef kq
# zsh completion for kq. Load it after compinit with:  source <(kq completion zsh)
_kq() {
  local curcontext=$curcontext state line ret=1
  typeset -A opt_args
  _arguments -C \\
    ${[...options.map((option) => spec(option, '(- *)')), quoted('1:kq:->command'), quoted('*::argument:->argument')].join(' \\\n    ')} && ret=0
  case $state in
    command)
      local -a commands=(
        ${commands.map(({ name, about }) => described({ word: name, about })).join('\n        ')}
      )
      _describe -t commands command commands && ret=0
      ;;
    argument)
      case $words[1] in
${commands.map(branch).join('\n')}
      esac
      ;;
  esac
  return ret
}
if [[ $funcstack[1] == _kq ]]; then
  _kq "$@"
else
  compdef _kq kq
fi
`
}

function branch({ name, options, args }: CompletedCommand): string {
  const specs = [...options.map((option) => spec(option)), ...args.map(position)]
  return `        ${name})
          _arguments -S \\
            ${specs.join(' \\\n            ')} && ret=0
          ;;`
}

/** One option: both spellings exclude each other, unless it may stand more than once. */
function spec(option: CompletedOption, excludes?: string): string {
  const { value, many, about } = option
  const names = spellings(option)
  const before = excludes ?? (many ? '*' : names.length > 1 ? `(${names.join(' ')})` : '')
  const forms = value === null ? names : names.map((name) => `${name}${name.startsWith('--') ? '=' : '+'}`)
  const name = forms.length > 1 ? `{${forms.join(',')}}` : quoted(forms.join(''))
  const argument = value === null ? '' : `:${value.name}:${action(value.takes)}`
  return `${before === '' ? '' : quoted(before)}${name}${quoted(`[${escaped(about, /[\\[\]:]/g)}]${argument}`)}`
}

function position({ name, takes, required, many }: CompletedArgument, index: number): string {
  const where = many ? '*' : String(index + 1)
  return quoted(`${where}:${required || many ? '' : ':'}${name}:${action(takes)}`)
}

function action(takes: Takes): string {
  if (takes.kind === 'file') return '_files'
  if (takes.kind === 'text') return ' '
  const plain = takes.words.every(({ about }) => about === '')
  if (plain) return `(${takes.words.map(({ word }) => word).join(' ')})`
  const words = takes.words.map(({ word, about }) => `${word}\\:"${escaped(about, /["\\$`]/g)}"`)
  return `((${words.join(' ')}))`
}

function described({ word, about }: Word): string {
  return quoted(`${word}:${escaped(about, /[\\:]/g)}`)
}

function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, '\\$&')
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
