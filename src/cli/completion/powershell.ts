import { type CommandLine, type CompletedCommand, spellings, type Takes, type Word } from './model.ts'

/** The script for PowerShell 5 and later. Where nothing is found, PowerShell completes file names. */
export function powershell({ options, commands }: CommandLine): string {
  const first = [
    ...commands.map(({ name, about }) => ({ word: name, about })),
    ...options.flatMap((option) => spellings(option).map((word) => ({ word, about: option.about }))),
  ]
  return `# PowerShell completion for kq. Load it with:  kq completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName kq -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $known = @{
        '' = ${list(first)}
${commands.flatMap(entries).join('\n')}
    }
    $before = @($commandAst.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    $command = if ($before.Count -gt 1) { $before[1] } else { '' }
    $place = 0
    for ($i = 2; $i -lt $before.Count; $i++) {
        if ($known.ContainsKey("$command $($before[$i])")) { $i++ }
        elseif (-not $before[$i].StartsWith('-')) { $place++ }
    }
    $key = if ($before.Count -lt 2) { '' }
        elseif ($known.ContainsKey("$command $($before[-1])")) { "$command $($before[-1])" }
        elseif ($wordToComplete -like '-*') { "$command -" }
        else { "$command $place" }
    $pairs = $known[$key]
    for ($i = 0; $i -lt $pairs.Count; $i += 2) {
        if ($pairs[$i].StartsWith($wordToComplete)) {
            [System.Management.Automation.CompletionResult]::new($pairs[$i], $pairs[$i], 'ParameterValue', $pairs[$i + 1])
        }
    }
}
`
}

/** What is completed by where: \`check -\` the options, \`check --format\` the values of one, \`plan 0\` its first argument. */
function entries({ name, options, args }: CompletedCommand): readonly string[] {
  const named = options.flatMap((option) => spellings(option).map((word) => ({ word, about: option.about })))
  const entry = (key: string, words: readonly Word[]) => `        ${quoted(key)} = ${list(words)}`
  return [
    entry(`${name} -`, named),
    ...options.flatMap((option) => {
      const { value } = option
      if (value === null) return []
      return spellings(option).map((spelling) => entry(`${name} ${spelling}`, wordsOf(value.takes)))
    }),
    ...args.map(({ takes }, place) => entry(`${name} ${place}`, wordsOf(takes))),
  ]
}

function wordsOf(takes: Takes): readonly Word[] {
  return takes.kind === 'words' ? takes.words : []
}

/** Each word followed by its tooltip, which may not be empty. */
function list(words: readonly Word[]): string {
  return `@(${words.flatMap(({ word, about }) => [quoted(word), quoted(about === '' ? word : about)]).join(', ')})`
}

/** PowerShell takes typographic quotes for plain ones. */
function quoted(text: string): string {
  return `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, '$&$&')}'`
}
