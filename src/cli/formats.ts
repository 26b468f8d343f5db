import { type CiFormatName, ciFormats } from '../ci/index.ts'
import type { Text } from '../domain/wording.ts'
import { type PageFormat, pages } from '../render/index.ts'

/** Every format that a command may write. */
export type AnyFormat = ReportFormat | 'text'

/**
 * The formats of a command, declared once: its help, the completion, the choice and the refusal of any other are read
 * off them.
 */
export interface Formats<F extends AnyFormat = AnyFormat> {
  readonly formats: readonly F[]
  /** What is written where none is asked for. */
  readonly onTerminal: F
  readonly inPipe: F
  /** Formats that one option of the command brings. */
  readonly more?: { readonly option: string; readonly formats: readonly F[] }
}

const tableOrRows = { onTerminal: 'table', inPipe: 'tsv' } as const
/** Every format an answer can be written in: as a page, as a rectangle, as its contract. */
export type AnswerFormat = PageFormat | 'tsv' | 'csv' | 'json'
/** Whether a format is a page with room for sentences, not for tables and nothing else. */
export function holdsText(format: AnyFormat): boolean {
  return Object.entries(pages).some(([name, { needsTable }]) => name === format && !needsTable)
}

/** The pages besides the one a terminal shows. */
const otherPages = (Object.keys(pages) as PageFormat[]).filter((page) => page !== 'table')
const answer: readonly AnswerFormat[] = ['table', 'tsv', 'csv', 'json', ...otherPages]

/** Findings are what the formats of CI services are for. */
export type FindingsFormat = AnswerFormat | CiFormatName
const ci = Object.keys(ciFormats) as CiFormatName[]

/** `kq validate`. */
export const findingsFormats: Formats<FindingsFormat> = { formats: [...answer, ...ci], ...tableOrRows }

/** What an office hands in is a document, too. */
export type ReportFormat = FindingsFormat | 'docx'

/** `kq check`. */
export const reportFormats: Formats<ReportFormat> = { formats: [...answer, 'docx', ...ci], ...tableOrRows }

/** `kq report`: what is handed in, or kept to be written once more. */
export type HandedFormat = 'html' | 'xlsx' | 'docx' | 'markdown' | 'json'
export const handedFormats: Formats<HandedFormat> = {
  formats: ['html', 'xlsx', 'docx', 'markdown', 'json'],
  onTerminal: 'html',
  inPipe: 'html',
}

/** An answer without findings of its own: `kq compare`, `kq diff`, `kq milestones`. */
export const answerFormats: Formats<AnswerFormat> = { formats: answer, ...tableOrRows }

/** The plan as understood has no findings; held against itself it has. */
export const planFormats: Formats = {
  ...answerFormats,
  more: { option: 'lint', formats: ci },
}

/** An explanation is to be read, on a terminal and in a pipe alike: a rectangle would say nothing. */
export type ExplainFormat = 'text' | 'json' | Exclude<PageFormat, 'table'>
export const explainFormats: Formats<ExplainFormat> = {
  formats: ['text', ...otherPages.filter(holdsText), 'json'],
  onTerminal: 'text',
  inPipe: 'text',
}

/** A submission to fill in is one that `kq check` reads. */
export type TemplateFormat = 'csv' | 'xlsx'
export const templateFormats: Formats<TemplateFormat> = {
  formats: ['csv', 'xlsx'],
  onTerminal: 'csv',
  inPipe: 'csv',
}

/** A script for a shell is text. */
export const completionFormats: Formats<'text'> = { formats: ['text'], onTerminal: 'text', inPipe: 'text' }

/** A query is text for a warehouse. */
export const sqlFormats: Formats<'text'> = { formats: ['text'], onTerminal: 'text', inPipe: 'text' }

/** What fills a folder is in every format that it holds. */
export const folderFormats: Formats<'text'> = { formats: ['text'], onTerminal: 'text', inPipe: 'text' }

/** Whether a format is an archive of bytes, which no terminal can show. */
export function isArchive(format: AnyFormat): boolean {
  return format === 'xlsx' || format === 'docx'
}

/** What each extension of `--output` asks for; of several formats a command has one. */
const byExtension: readonly (readonly [string, string])[] = [
  ...Object.entries(pages).flatMap(([format, { extensions }]) =>
    extensions.map((extension) => [extension, format] as const),
  ),
  ['tsv', 'tsv'],
  ['csv', 'csv'],
  ['json', 'json'],
  ...Object.entries(ciFormats).flatMap(([format, { extensions }]) =>
    extensions.map((extension) => [extension, format] as const),
  ),
  ['txt', 'text'],
  ['docx', 'docx'],
]

/** The extensions that pick a format of a command, each with its format. */
export function extensionsOf<F extends AnyFormat>({ formats }: Formats<F>): ReadonlyMap<string, F> {
  return new Map(
    byExtension.flatMap(([extension, asked]) => {
      const format = formats.find((one) => one === asked)
      return format === undefined ? [] : [[extension, format] as const]
    }),
  )
}

/** The format that an extension asks for, whether or not a command has it; null where it asks for none. */
export function formatOfExtension(extension: string): string | null {
  return byExtension.find(([known]) => known === extension)?.[1] ?? null
}

/** All that `--format` takes, whatever the other options. */
export function choicesOf({ formats, more }: Formats): readonly string[] {
  return [...formats, ...(more?.formats ?? [])]
}

/** What `--format` is, for the help of a command. */
export function formatWords({ formats, onTerminal, inPipe, more }: Formats): Text {
  if (formats.length === 1) return { zh: `输出格式：只有 ${inPipe}`, en: `${inPipe}, the only format` }
  const same = onTerminal === inPipe
  return {
    zh: [
      `输出格式：${formats.join('、')}`,
      same ? `（默认 ${inPipe}）` : `（终端默认 ${onTerminal}，管道默认 ${inPipe}）`,
      more === undefined ? '' : `；加 --${more.option} 时还有 ${more.formats.join('、')}`,
    ].join(''),
    en: [
      `one of ${formats.join(', ')}`,
      same ? ` (default: ${inPipe})` : ` (default: ${onTerminal} on a terminal, ${inPipe} in a pipe)`,
      more === undefined ? '' : `; with --${more.option} also ${more.formats.join(', ')}`,
    ].join(''),
  }
}
