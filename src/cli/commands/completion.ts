import { deliver } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { bash } from '../completion/bash.ts'
import { fish } from '../completion/fish.ts'
import { commandLineOf } from '../completion/model.ts'
import { powershell } from '../completion/powershell.ts'
import { zsh } from '../completion/zsh.ts'
import { completionFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { oneOf } from '../option.ts'
import { lang, outputOptions } from '../options.ts'

/** The shells a script can be made for. */
const scripts = { bash, zsh, fish, powershell }
export const shells = [
  'bash',
  'zsh',
  'fish',
  'powershell',
] as const satisfies readonly (keyof typeof scripts)[]

/** `kq completion`: the script for a shell, made from the commands as declared and the plan that comes with the tool. */
export const completion = defineCommand({
  formats: completionFormats,
  args: {
    shell: oneOf({ zh: `哪种 shell：${shells.join('、')}`, en: `one of ${shells.join(', ')}` }, shells),
  },
  options: { ...outputOptions(completionFormats), lang },
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
  run: async (session, { shell }) => {
    const { io, lang, commands } = session
    const plan = await openPlan({ io, options: {} })
    const declared = await Promise.all(
      commands.map(async ({ name, about, load }) => ({ name, about, ...(await load()) })),
    )
    await deliver(session, scripts[shell](commandLineOf(declared, plan, lang)))
    return 0
  },
})
