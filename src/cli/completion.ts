import type { Lang } from '../domain/wording.ts'
import { chooseFormat } from './choose-format.ts'
import type { CommandSpec } from './commands/command.ts'
import { bash } from './completion/bash.ts'
import { fish } from './completion/fish.ts'
import { commandLineOf } from './completion/model.ts'
import { powershell } from './completion/powershell.ts'
import type { Shell } from './completion/shells.ts'
import { zsh } from './completion/zsh.ts'
import { completionFormats } from './formats.ts'
import type { ExitCode } from './gate.ts'
import type { Io } from './io.ts'
import { openPlan } from './load.ts'
import type { OutputOptions } from './options.ts'
import { deliver } from './print.ts'

const scripts = { bash, zsh, fish, powershell } as const satisfies Readonly<Record<Shell, unknown>>

/** `kq completion`: the script for a shell, made from the commands as declared and the plan that comes with the tool. */
export async function completion(
  io: Io,
  lang: Lang,
  shell: Shell,
  commands: readonly CommandSpec[],
  options: OutputOptions,
): Promise<ExitCode> {
  chooseFormat(io, options, completionFormats)
  const plan = await openPlan(io, {})
  await deliver(io, scripts[shell](commandLineOf(commands, plan, lang)), options.output)
  return 0
}
