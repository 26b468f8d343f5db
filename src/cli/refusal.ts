import type { Text } from '../domain/wording.ts'
import { reasonOf } from './system-words.ts'

/**
 * What a run does with a file: reads it, reads it and adds rows to it, puts its result there, adds the page of a job's
 * summary, or has its output sent there by the shell.
 */
export type FileUse = 'read' | 'update' | 'result' | 'summary' | 'output'

/** One use of a file, under the name it was given. */
export interface Claim {
  readonly name: string
  readonly use: FileUse
}

/** Why two uses of one file do not go together. */
export function refusal(first: Claim, second: Claim): Text {
  const [kept, other] = rank(first.use) <= rank(second.use) ? [first, second] : [second, first]
  const name = named(kept)
  switch (other.use) {
    case 'output':
      return {
        zh: `输出被导向正在读取的${name.zh}；请导向别的文件，或用 -o 写到别的文件`,
        en: `The output is sent to ${name.en}, which is being read; send it to another file`,
      }
    case 'summary':
      return {
        zh: `GITHUB_STEP_SUMMARY 指向本次运行要用的${name.zh}，没有写入；请指向别的文件`,
        en: `GITHUB_STEP_SUMMARY names ${name.en}, which this run uses; nothing was added to it. Name another file`,
      }
    case 'update':
      return {
        zh: `${name.zh}是正在读取的数据或规划，不能用作待填的说明文件；请用 --explanations 另指定一个`,
        en: `${name.en} is data or a plan that is being read, so no explanations are added to it; name another file by --explanations`,
      }
    case 'read':
    case 'result':
      return other.name === kept.name ? sameName(name) : anotherName(other, name)
  }
}

function sameName(name: Text): Text {
  return {
    zh: `不能把结果写进正在读取的${name.zh}；请换一个文件名`,
    en: `The result cannot be written over ${name.en}, which is being read; choose another name`,
  }
}

function anotherName(goal: Claim, name: Text): Text {
  return {
    zh: `不能把结果写进${named(goal).zh}：它就是正在读取的${name.zh}；请换一个文件名`,
    en: `The result cannot be written to ${named(goal).en}: it is ${name.en}, which is being read. Choose another name`,
  }
}

/** What is read comes first, then what is added to, then what is only written. */
function rank(use: FileUse): number {
  return ['read', 'update', 'result', 'summary', 'output'].indexOf(use)
}

function named({ name }: Claim): Text {
  return name === '-' ? { zh: '标准输入', en: 'standard input' } : { zh: `“${name}”`, en: `"${name}"` }
}

export const readTwice: Text = {
  zh: '标准输入只能读一次，“-” 写了两次；请把其中一个存成文件',
  en: 'Standard input can be read only once, and "-" is given twice; save one of them as a file',
}

/** Why standard output takes no more. */
export function unwritableOutput(error: unknown): Text {
  const reason = reasonOf(error)
  return { zh: `写不了标准输出：${reason.zh}`, en: `Cannot write to standard output: ${reason.en}` }
}
