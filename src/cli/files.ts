import { CannotRun } from '../domain/cannot-run.ts'
import type { Source } from '../domain/source.ts'
import type { Text } from '../domain/wording.ts'
import type { Io } from './io.ts'

/** Open `file`, or say in one line why it cannot be read. */
export async function openFile(io: Io, file: string): Promise<Source> {
  try {
    return await io.open(file)
  } catch (error) {
    throw new CannotRun([unreadable(file, systemCode(error))])
  }
}

/** Write `content` to `file`, or say in one line why it cannot be written. */
export async function writeFile(
  io: Io,
  file: string,
  content: string | Uint8Array,
  append = false,
): Promise<void> {
  try {
    await io.write(file, content, append)
  } catch (error) {
    throw new CannotRun([unwritable(file, systemCode(error))])
  }
}

/** Refuse an output that is one of the files read: nothing is ever changed in place. */
export function keepInputs(files: readonly string[], output: string | undefined): void {
  const plain = (file: string) => file.replaceAll('\\', '/').replace(/\/\.?(?=\/)|^(?:\.\/+)+/g, '')
  const same = output === undefined ? undefined : files.find((file) => plain(file) === plain(output))
  if (same === undefined) return
  throw new CannotRun([
    {
      zh: `不能把结果写进正在读取的「${same}」；请换一个文件名`,
      en: `The result cannot be written over "${same}", which is being read; choose another name`,
    },
  ])
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

function unreadable(file: string, code: string): Text {
  switch (code) {
    case 'ENOENT':
      return {
        zh: `找不到文件「${file}」；请核对文件名和所在目录`,
        en: `No file "${file}"; check its name and folder`,
      }
    case 'EISDIR':
      return {
        zh: `「${file}」是目录，不是文件；请写出文件名，例如 ${file.replace(/\/+$/, '')}/2023.csv`,
        en: `"${file}" is a folder, not a file; name the files, for example ${file.replace(/\/+$/, '')}/2023.csv`,
      }
    case 'EACCES':
    case 'EPERM':
      return { zh: `没有读取「${file}」的权限`, en: `No permission to read "${file}"` }
    default:
      return { zh: `读不了「${file}」：${code}`, en: `Cannot read "${file}": ${code}` }
  }
}

function unwritable(file: string, code: string): Text {
  switch (code) {
    case 'ENOENT':
      return {
        zh: `写不了「${file}」：目录不存在；请先建目录`,
        en: `Cannot write "${file}": its folder does not exist; create it first`,
      }
    case 'EISDIR':
      return { zh: `写不了「${file}」：它是目录`, en: `Cannot write "${file}": it is a folder` }
    case 'EBUSY':
    case 'EACCES':
    case 'EPERM':
      return {
        zh: `写不了「${file}」：没有权限，或文件正在 Excel、WPS 中打开`,
        en: `Cannot write "${file}": no permission, or the file is open in Excel or WPS`,
      }
    default:
      return { zh: `写不了「${file}」：${code}`, en: `Cannot write "${file}": ${code}` }
  }
}
