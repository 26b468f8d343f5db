import { keepingFiles } from './cli/guard.ts'
import { harmlessOutputs } from './cli/harmless-output.ts'
import type { Io } from './cli/io.ts'
import { languageOf } from './cli/language.ts'
import { runProgram } from './cli/program.ts'
import { reasonOf, systemCode } from './cli/system-words.ts'
import { isCannotRun } from './domain/cannot-run.ts'
import type { Text } from './domain/wording.ts'
import { oneLine } from './words/plain-text.ts'

/** Run `kq` with the words after its name. Resolves to the exit code; never rejects, whatever fails. */
export async function main(argv: readonly string[], world: Io): Promise<number> {
  const io = keepingFiles(harmlessOutputs(world))
  const lang = languageOf(argv, io.env)
  try {
    return await runProgram(argv, io, lang)
  } catch (error) {
    for (const line of complaints(error)) await io.stderr.write(`kq: ${oneLine(line[lang])}\n`)
    return 2
  }
}

/** Why it could not run. A disk that is full or a device that fails is no fault of the program. */
function complaints(error: unknown): readonly Text[] {
  if (isCannotRun(error)) return error.lines
  return [systemCode(error) === null ? internalError(error) : systemFailure(reasonOf(error))]
}

function systemFailure({ zh, en }: Text): Text {
  return { zh: `无法继续运行：${zh}`, en: `Cannot go on: ${en}` }
}

function internalError(error: unknown): Text {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    zh: `程序内部出错（${what}）；这是 kq 的缺陷，请把命令和文件报告给维护者`,
    en: `Internal error (${what}). This is a fault of kq: please report the command and the file`,
  }
}
