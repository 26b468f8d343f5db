import { type Rectangle, rectangleOf } from '../document/rectangle.ts'
import type { Assessment } from '../domain/assessment.ts'
import { CannotRun } from '../domain/cannot-run.ts'
import { grouped } from '../domain/grouped.ts'
import type { Method } from '../domain/method.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { assessmentColumns } from '../report/assessment-columns.ts'
import { type HeadedColumn, peopleColumns } from '../report/people-columns.ts'
import { foldName } from '../text/fold.ts'
import { nearest } from '../text/nearest.ts'
import { en } from '../words/en.ts'
import { zh } from '../words/zh.ts'
import { meant, nothing } from './suggestion.ts'

/** The columns that one word stands for: those for people, and those for machines. */
const sets = { people: ['people', '人读'], machine: ['machine', '机读'] } as const

type ChosenColumn = Pick<HeadedColumn, 'id' | 'header' | 'value'>

/** What may be typed for columns, and what each word stands for. */
interface Offered {
  /** Sets, ids and headers as they are written. */
  readonly exact: ReadonlyMap<string, readonly ChosenColumn[]>
  /** The same folded, and headers without their brackets, each with how it is written: more than once where only capitals tell. */
  readonly folded: ReadonlyMap<string, readonly string[]>
  /** For the message that refuses a word: the headers for people in the language of the run, and the ids for machines. */
  readonly headers: readonly string[]
  readonly ids: readonly string[]
}

/**
 * What `--columns` asks for: rows of assessments in these columns, in this order, each once. An id for machines gives the
 * value for machines under that id; a header, in either language, the value for people under the header of the run's
 * language. Cannot run where a word is none of these.
 */
export function columnsOption(
  typed: string,
  method: Method,
  lang: Lang,
): (assessments: readonly Assessment[]) => Rectangle {
  const offered = offeredFor(method, lang)
  const words = typed
    .split(separators)
    .map((word) => word.trim())
    .filter((word) => word !== '')
  if (words.length === 0) throw new CannotRun([refused(typed, nothing), list(offered)])
  const chosen = words.flatMap((word) => columnsNamed(word, offered))
  const once = [...new Map(chosen.map((column) => [column.id, column])).values()]
  const columns = once.map(({ header, value }) => ({ id: header, value }))
  return (assessments) => rectangleOf('assessments', assessments, columns)
}

const separators = /[,，;；、]/

function columnsNamed(word: string, { exact, folded, ...offered }: Offered): readonly ChosenColumn[] {
  const same = folded.get(foldName(word)) ?? []
  const found = exact.get(word) ?? (same.length === 1 ? exact.get(same.join()) : undefined)
  if (found !== undefined) return found
  const [near = ''] = nearest(foldName(word), folded.keys(), 1)
  const written = folded.get(near)
  // Where capitals tell columns apart, the one that is written like it; else both.
  const [likely = written?.join(', ')] = nearest(word, written ?? [], 1)
  throw new CannotRun([refused(word, likely === undefined ? nothing : meant(likely)), list(offered)])
}

function offeredFor(method: Method, lang: Lang): Offered {
  const machine = assessmentColumns(method, lang).map((column) => ({ ...column, header: column.id }))
  const people = peopleColumns(method, { zh, en }[lang])
  const usual = people.filter((column) => column.usual)
  const inBoth = [zh, en].flatMap((words) => peopleColumns(method, words))
  const headed = inBoth.map(
    ({ id, header }) => [header, people.filter((column) => column.id === id)] as const,
  )
  const exact = new Map<string, readonly ChosenColumn[]>([
    ...sets.people.map((word) => [word, usual] as const),
    ...sets.machine.map((word) => [word, machine] as const),
    ...headed,
    ...[...people, ...machine].map((column) => [column.id, [column]] as const),
  ])
  const written = [
    ...[...exact.keys()].map((word) => [word, word] as const),
    ...inBoth.filter(({ title }) => !exact.has(title)).map(({ title, header }) => [title, header] as const),
  ]
  const folded = new Map(
    [...grouped(written, ([word]) => foldName(word))].map(([word, all]) => [word, all.map(([, to]) => to)]),
  )
  return { exact, folded, headers: people.map(({ header }) => header), ids: machine.map(({ id }) => id) }
}

function refused(word: string, near: Text): Text {
  return {
    zh: `选项 --columns 不接受“${word}”${near.zh}`,
    en: `The option --columns does not take "${word}"${near.en}`,
  }
}

function list({ headers, ids }: Pick<Offered, 'headers' | 'ids'>): Text {
  return {
    zh: `可用的是 people（人读，一整套）、machine（机读，一整套），或用逗号隔开的列。给人看的：${headers.join('、')}；给程序用的：${ids.join('、')}`,
    en: `It takes people, machine, or columns separated by commas. For people: ${headers.join(', ')}; for machines: ${ids.join(', ')}`,
  }
}
