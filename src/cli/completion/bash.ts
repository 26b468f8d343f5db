import { type CommandLine, type CompletedCommand, spellings, type Takes } from './model.ts'

/**
 * The script for bash 3.2 and later, which needs no other. An empty reply leaves file names to readline, which quotes
 * them as they need; where a text is typed that nobody can guess, that is turned off. `--format=csv` comes as three
 * words where `=` breaks words, which is bash's default, and as one where it does not.
 */
export function bash({ options, commands }: CommandLine): string {
  return `# bash completion for kq. Load it with:  source <(kq completion bash)
_kq() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command=\${COMP_WORDS[1]}
  local prefix= options= valued= words= place=0 i
  COMPREPLY=()
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=\${COMP_WORDS[COMP_CWORD - 2]}
  elif [[ $cur == --*=* ]]; then
    prev=\${cur%%=*} prefix=\${cur%%=*}= cur=\${cur#*=}
  fi
  if ((COMP_CWORD == 1)); then
    words='${commands.map(({ name }) => name).join(' ')}'
    [[ $cur == -* ]] && words='${options.flatMap(spellings).join(' ')}'
  else
    case $command in
${commands.map(declared).join('\n')}
    esac
    for ((i = 2; i < COMP_CWORD; i++)); do
      if [[ \${COMP_WORDS[i]} == = ]]; then
        ((i++))
      elif [[ $valued == *" \${COMP_WORDS[i]} "* ]]; then
        [[ \${COMP_WORDS[i + 1]} == = ]] || ((i++))
      elif [[ \${COMP_WORDS[i]} != -* ]]; then
        ((place++))
      fi
    done
    if [[ $valued == *" $prev "* ]]; then
      case "$command $prev" in
${commands.flatMap(values).join('\n')}
      esac
    elif [[ $cur == -* ]]; then
      words=$options
    else
      case "$command $place" in
${commands.flatMap(places).join('\n')}
      esac
    fi
  fi
  if [[ -z $words ]]; then
    compopt +o default 2>/dev/null
    return
  fi
  COMPREPLY=($(compgen -P "$prefix" -W "$words" -- "$cur"))
}
complete -o default -F _kq kq
`
}

function declared({ name, options }: CompletedCommand): string {
  const valued = options.filter(({ value }) => value !== null).flatMap(spellings)
  return `      ${name}) options='${options.flatMap(spellings).join(' ')}' valued=' ${valued.join(' ')} ' ;;`
}

function values({ name, options }: CompletedCommand): readonly string[] {
  return options.flatMap((option) => {
    const work = option.value === null ? null : workOf(option.value.takes)
    const patterns = spellings(option).map((spelling) => `'${name} ${spelling}'`)
    return work === null ? [] : [`        ${patterns.join(' | ')}) ${work} ;;`]
  })
}

function places({ name, args }: CompletedCommand): readonly string[] {
  return args.flatMap(({ takes, many }, index) => {
    const work = workOf(takes)
    const pattern = many ? `'${name} '*` : `'${name} ${index}'`
    return work === null ? [] : [`        ${pattern}) ${work} ;;`]
  })
}

function workOf(takes: Takes): string | null {
  if (takes.kind === 'text') return null
  return takes.kind === 'file' ? 'return' : `words='${takes.words.map(({ word }) => word).join(' ')}'`
}
