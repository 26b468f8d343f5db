import { CannotRun } from '../domain/cannot-run.ts'
import { shortNames } from '../domain/file-name.ts'
import type { Finding } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Source } from '../domain/source.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { type Draft, draftedEntries, explanationsHeader, unexplained } from '../findings/draft.ts'
import type { Explanations } from '../findings/read-explanations.ts'
import { explanationsIn } from '../judge/explanations.ts'
import { csvText } from '../render/rectangle.ts'
import { addRows, type WhyNotAdded } from '../text/add-rows.ts'
import { oneLine } from '../words/plain-text.ts'
import { updateFile } from './files.ts'
import type { Content, Io } from './io.ts'

/**
 * Add an entry without a reason for every finding that could be explained and is not, and say so. The file is read again
 * for it, as another run may have added to it since.
 */
export async function draftExplanations(
  io: Io,
  lang: Lang,
  plan: Plan,
  { findings, files }: { readonly findings: readonly Finding[]; readonly files: readonly string[] },
  file: string,
): Promise<void> {
  const nameOf = shortNames(files)
  let count = 0
  await updateFile(io, file, async (current) => {
    const known = current === null ? null : explanationsIn(current, plan)
    if (known !== null) requireExplanations(known)
    const open = unexplained(findings, known?.entries ?? [])
    count = open.length
    const drafts = open.map((finding) => ({ finding, file: nameOf(finding.place.file) }))
    const entries = (header: readonly string[]) => {
      const rows = draftedEntries(header, drafts, lang)
      requireToldApart(file, rows, drafts)
      return rows
    }
    if (count === 0) return null
    return current === null || known?.rows.length === 0 ? newFile(entries, lang) : added(current, entries)
  })
  await io.stderr.write(`${said(count, oneLine(file))[lang]}\n`)
}

/** Refuse to add to a file that is something else. */
export function requireExplanations({ file, isAddable }: Explanations): void {
  if (isAddable) return
  throw new CannotRun([
    {
      zh: `“${file}”不是说明文件（缺“规则”或“原因”列），没有往里加内容；请用 --explanations 另指定一个`,
      en: `"${file}" is no explanations file (it has no rule or no reason column), so nothing was added to it; name another by --explanations`,
    },
  ])
}

/** Entries for two regions or files that read alike would excuse neither: a column must tell them apart. */
function requireToldApart(
  file: string,
  rows: readonly (readonly string[])[],
  drafts: readonly Draft[],
): void {
  const named = new Map<string, string>()
  for (const [index, { finding, file: name }] of drafts.entries()) {
    const [row, whose] = [JSON.stringify(rows[index]), finding.region ?? name]
    const other = named.get(row)
    named.set(row, whose)
    if (other === undefined || other === whose) continue
    throw new CannotRun([
      {
        zh: `“${file}”没有改动：按它的各列，${other} 与 ${whose} 的说明会一模一样；请在表头加上“地区”列和“文件”列后再运行`,
        en: `"${file}" was left as it is: under its columns the entries for ${other} and ${whose} would be alike. Add the columns "region" and "file" to its header and run again`,
      },
    ])
  }
}

type Entries = (header: readonly string[]) => readonly (readonly string[])[]

function newFile(entries: Entries, lang: Lang): Content {
  const header = explanationsHeader(lang)
  return csvText([header, ...entries(header)], true)
}

function added(current: Source, entries: Entries): Content {
  const result = addRows(current, entries)
  if (result.ok) return result.bytes
  const { zh, en } = reasons[result.why]
  throw new CannotRun([
    {
      zh: `“${current.file}”没有改动：${zh}；请在 Excel、WPS 中另存为“CSV UTF-8”后再运行`,
      en: `"${current.file}" was left as it is: ${en}. Save it as "CSV UTF-8" in Excel or WPS and run again`,
    },
  ])
}

const reasons: Readonly<Record<WhyNotAdded, Text>> = {
  'no-text': { zh: '它不是文本文件', en: 'it is no text file' },
  'unclosed-quote': {
    zh: '其中有引号没有成对，加在后面的行会被并进那一格',
    en: 'a quote in it is not closed, and rows after it would be part of that cell',
  },
  'no-such-character': {
    zh: '它的编码里没有要写的某个字',
    en: 'its encoding has no place for a character to be written',
  },
  'reads-otherwise': {
    zh: '按它的编码加行后读出来会不一样',
    en: 'with rows added in its encoding it would read otherwise',
  },
}

function said(count: number, file: string): Text {
  if (count === 0) return { zh: '没有需要说明的问题', en: 'Nothing needs an explanation' }
  return {
    zh: `已在 ${file} 中加入 ${count} 条待填的说明；请在“原因”一列写明为什么数值属实`,
    en: `Added ${count} ${count === 1 ? 'entry' : 'entries'} to ${file}; say in the reason column why the values are true`,
  }
}
