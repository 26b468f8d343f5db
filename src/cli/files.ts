import { CannotRun, isCannotRun } from '../domain/cannot-run.ts'
import { largestFile, largestStream } from '../domain/source.ts'
import type { Text } from '../domain/wording.ts'
import { nearest } from '../text/nearest.ts'
import { oneLine } from '../words/plain-text.ts'
import type { GuardedIo } from './guard.ts'
import type { Content, Io, OpenedFile, WriteMode } from './io.ts'
import { meant, nothing } from './suggestion.ts'
import { reasonOf, systemCode } from './system-words.ts'

type Purpose = 'read' | 'update'

/** Open `file`, or say in one line why it cannot be read. */
export async function openFile(io: Io, file: string, purpose?: Purpose): Promise<OpenedFile> {
  const opened = await sayingWhy(
    () => io.open(file, purpose),
    async (error) => {
      const { zh, en } = systemCode(error) === 'ENOENT' ? await nearFile(io, file) : nothing
      const why = unreadable(file, error)
      return { zh: `${why.zh}${zh}`, en: `${why.en}${en}` }
    },
  )
  // What is read piece by piece may still fail, or be another file by then.
  return { ...opened, chunks: () => naming(file, opened.chunks()) }
}

function naming(file: string, chunks: Iterable<Uint8Array>): Iterable<Uint8Array> {
  return Array.isArray(chunks) ? chunks : namingEach(file, chunks)
}

function* namingEach(file: string, chunks: Iterable<Uint8Array>): Generator<Uint8Array> {
  try {
    yield* chunks
  } catch (error) {
    throw systemCode(error) === null ? error : new CannotRun([unreadable(file, error)])
  }
}

/** The file of the same folder that was most likely meant. */
async function nearFile(io: Io, file: string): Promise<Text> {
  const [, folder = '', name = ''] = /^(.*[/\\])?(.*)$/s.exec(file) ?? []
  const names = await io.names(folder === '' ? '.' : folder).catch(() => [])
  const [near] = nearest(name, names, 1)
  return near === undefined ? nothing : meant(oneLine(`${folder}${near}`))
}

/** Open a file that comes with the tool. */
export async function openShipped<File>(open: () => Promise<File>, file: string): Promise<File> {
  return sayingWhy(open, (error) => unreadable(file, error))
}

/** Open a file that need not be there: null where there is none. One that is there and cannot be read is said. */
export async function openIfThere(io: Io, file: string, purpose?: Purpose): Promise<OpenedFile | null> {
  const opened = async () => {
    try {
      return await io.open(file, purpose)
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return null
      throw error
    }
  }
  return sayingWhy(opened, (error) => unreadable(file, error, true))
}

/** Write `content` to `file`, or say in one line why it cannot be written. */
export async function writeFile(io: Io, file: string, content: Content, mode?: WriteMode): Promise<void> {
  await sayingWhy(
    () => io.write(file, content, mode),
    (error) => (mode === 'append' ? summaryLost(unwritable(file, error)) : unwritable(file, error)),
  )
}

/** Make a folder and those it lies in, or say in one line why that cannot be. */
export async function makeFolder(io: Io, folder: string): Promise<void> {
  await sayingWhy(
    () => io.makeFolder(folder),
    (error) => {
      const code = systemCode(error)
      return code === 'EEXIST' || code === 'ENOTDIR' ? noFolder(folder) : unwritable(folder, error)
    },
  )
}

/** Put in a file's place what `change` makes of it, or say in one line why that cannot be. */
export async function updateFile(
  io: Io,
  file: string,
  change: (current: OpenedFile | null) => Promise<Content | null>,
): Promise<void> {
  await sayingWhy(
    () => io.update(file, change),
    (error) => unwritable(file, error),
  )
}

/** Say where the result will go, before the work: a file that is read is refused, and a folder that is not there. */
export async function reserveOutput(io: GuardedIo, file: string): Promise<void> {
  await sayingWhy(
    () => io.reserve(file),
    (error) => unwritable(file, error),
  )
}

/** Refuse to write over what a person may have filled in, unless that is asked for. */
export async function keepFilled(io: Io, file: string, force: boolean): Promise<void> {
  if (force) return
  const { exists } = await sayingWhy(
    () => io.locate(file),
    (error) => unwritable(file, error),
  )
  if (exists) throw new CannotRun([filledAlready(file)])
}

/** Do each of these, whatever becomes of the others, and then say what could not be done. */
export async function allOf(works: readonly (() => Promise<void>)[]): Promise<void> {
  const lines: Text[] = []
  for (const work of works) {
    try {
      await work()
    } catch (error) {
      if (!isCannotRun(error)) throw error
      lines.push(...error.lines)
    }
  }
  if (lines.length > 0) throw new CannotRun(lines)
}

async function sayingWhy<T>(
  work: () => Promise<T>,
  words: (error: unknown) => Text | Promise<Text>,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // What is no error of the system is a fault, which is not to be taken for one.
    throw isCannotRun(error) || systemCode(error) === null ? error : new CannotRun([await words(error)])
  }
}

function unreadable(file: string, error: unknown, usual = false): Text {
  const [zh, en] = file === '-' ? ['标准输入', 'the standard input'] : [`“${file}”`, `"${file}"`]
  const code = systemCode(error)
  if (code === 'ENOENT')
    return { zh: `找不到文件${zh}；请核对文件名和所在目录`, en: `No file ${en}; check its name and folder` }
  if (code === 'EISDIR' && !usual && file !== '-') {
    const inside = `${file.replace(/(?<!\/)\/+$/, '')}/2023.csv`
    return {
      zh: `${zh}是目录，不是文件；请写出文件名，例如 ${inside}`,
      en: `${en} is a folder, not a file; name the files, for example ${inside}`,
    }
  }
  if (code === 'EACCES' || code === 'EPERM')
    return { zh: `没有读取${zh}的权限`, en: `No permission to read ${en}` }
  if (code === 'EFBIG') return tooLarge(zh, en)
  const reason = reasonOf(error)
  return { zh: `读不了${zh}：${reason.zh}`, en: `Cannot read ${en}: ${reason.en}` }
}

function tooLarge(zh: string, en: string): Text {
  const [file, stream] = [largestFile / 2 ** 20, largestStream / 2 ** 20]
  return {
    zh: `读不了${zh}：太大了，文件最多 ${file} MiB，管道和设备最多 ${stream} MiB；请存成文件，或按地区拆开`,
    en: `Cannot read ${en}: a file may have ${file} MiB, a pipe or a device ${stream} MiB; save it as a file, or split it by region`,
  }
}

function unwritable(file: string, error: unknown): Text {
  const code = systemCode(error)
  if (code === 'EEXIST') return filledAlready(file)
  if (code === 'EBUSY' || code === 'EACCES' || code === 'EPERM')
    return {
      zh: `写不了“${file}”：它或它的目录没有写权限，或文件正在 Excel、WPS 中打开`,
      en: `Cannot write "${file}": no permission for it or its folder, or it is open in Excel or WPS`,
    }
  if (code === 'ELOCKED')
    return {
      zh: `写不了“${file}”：另一个 kq 正在写它；请稍后再试（锁文件 ${file}.lock 一分钟后失效）`,
      en: `Cannot write "${file}": another kq is writing it; try again (its lock ${file}.lock lapses after a minute)`,
    }
  const reason = reasonOf(error)
  return { zh: `写不了“${file}”：${reason.zh}`, en: `Cannot write "${file}": ${reason.en}` }
}

function summaryLost({ zh, en }: Text): Text {
  return { zh: `没有写出 GITHUB_STEP_SUMMARY 的摘要：${zh}`, en: `No summary at GITHUB_STEP_SUMMARY. ${en}` }
}

function noFolder(folder: string): Text {
  return {
    zh: `“${folder}”不能作目录：那里已有一个文件；请换一个目录名`,
    en: `"${folder}" cannot be a folder, for a file is there; choose another name`,
  }
}

function filledAlready(file: string): Text {
  return {
    zh: `“${file}”已经存在，可能有人填过；请换一个文件名，或用 --force 覆盖`,
    en: `"${file}" is there already and may be filled in; choose another name, or --force to replace it`,
  }
}
