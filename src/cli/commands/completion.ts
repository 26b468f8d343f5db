import { type Shell, shells } from '../completion/shells.ts'
import { completionFormats } from '../formats.ts'
import { langOption, type OutputOptions, outputOptions } from '../options.ts'
import type { CommandSpec, Typed } from './command.ts'

/** `kq completion`, which speaks of `commands`: all of them, itself among them. */
export const completionCommand = (commands: () => readonly CommandSpec[]): CommandSpec => ({
  name: 'completion',
  about: { zh: '输出命令补全脚本', en: 'print the script that completes kq in a shell' },
  args: [['<shell>', { zh: `哪种 shell：${shells.join('、')}`, en: `one of ${shells.join(', ')}` }, shells]],
  formats: completionFormats,
  options: (lang) => [...outputOptions(lang, completionFormats), langOption(lang)],
  examples: {
    zh: `
示例（写进 shell 的启动文件）：
  bash        source <(kq completion bash)
  zsh         source <(kq completion zsh)          须在 compinit 之后
  fish        kq completion fish | source
  PowerShell  kq completion powershell | Out-String | Invoke-Expression`,
    en: `
Examples, for the start-up file of the shell:
  bash        source <(kq completion bash)
  zsh         source <(kq completion zsh)          after compinit
  fish        kq completion fish | source
  PowerShell  kq completion powershell | Out-String | Invoke-Expression`,
  },
  run: async (io, lang, { args: [shell], options }: Typed<OutputOptions>) => {
    const { completion } = await import('../completion.ts')
    return completion(io, lang, shell as Shell, commands(), options)
  },
})
