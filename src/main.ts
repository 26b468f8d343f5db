import { CommanderError } from 'commander'
import type { ExitCode } from './cli/gate.ts'
import { harmlessOutputs } from './cli/harmless-output.ts'
import type { Io } from './cli/io.ts'
import { languageOf } from './cli/language.ts'
import { buildProgram } from './cli/program.ts'
import { usageError } from './cli/usage.ts'
import { isCannotRun } from './domain/cannot-run.ts'
import type { Text } from './domain/wording.ts'
import { oneLine } from './words/plain-text.ts'

/** Run `kq` with the words after its name. Resolves to the exit code; never rejects on bad input or usage. */
export async function main(argv: readonly string[], world: Io): Promise<number> {
  const io = harmlessOutputs(world)
  const lang = languageOf(argv, io.env)
  let code: ExitCode = 0
  const pending: Promise<void>[] = []
  const say = (line: Text) => io.stderr.write(`kq: ${oneLine(line[lang])}\n`)
  const program = buildProgram(argv, io, lang, (exitCode) => {
    code = exitCode
  })
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      writeOut: (text) => pending.push(io.stdout.write(text)),
      writeErr: () => {},
    })
  }
  try {
    if (argv.length === 0) await io.stdout.write(program.helpInformation())
    else await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode !== 0) {
        await say(usageError(error.code, error.message))
        code = 2
      }
    } else if (isCannotRun(error)) {
      for (const line of error.lines) await say(line)
      code = 2
    } else {
      await say(internalError(error))
      code = 2
    }
  }
  await Promise.all(pending)
  return code
}

function internalError(error: unknown): Text {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    zh: `程序内部出错（${what}）；这是 kq 的缺陷，请把命令和文件报告给维护者`,
    en: `Internal error (${what}). This is a fault of kq: please report the command and the file`,
  }
}
