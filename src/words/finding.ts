import type { Place, Severity } from '../domain/finding.ts'
import type { ReportFinding, Summary } from '../domain/report.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { oneLine } from './plain-text.ts'
import { comma } from './punctuation.ts'

export const severityWords: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  note: { zh: '提示', en: 'note' },
}

/** Worst first. */
export const bySeverity: readonly Severity[] = ['error', 'warning', 'note']

export const acceptedWord: Text = { zh: '已说明', en: 'accepted' }

/** Severity as a word; what has been explained says so. */
export function severityText({ severity, accepted }: ReportFinding, lang: Lang): string {
  const word = severityWords[severity][lang]
  if (!accepted) return word
  return lang === 'zh' ? `${word}（${acceptedWord.zh}）` : `${word} (${acceptedWord.en})`
}

/**
 * The sentence of a finding where its place has no room for the cell: the cell as a spreadsheet names it goes first.
 *
 * @example sentence({ cell: 'C7', message: 'GDP is missing', accepted: false }, 'en') // 'Cell C7: GDP is missing'
 */
export function sentence(
  { cell, message, accepted }: Pick<ReportFinding, 'cell' | 'message' | 'accepted'>,
  lang: Lang,
): string {
  const zh = lang === 'zh'
  const mark = accepted ? (zh ? '（已说明）' : '(accepted) ') : ''
  const place = cell === null ? '' : zh ? `单元格 ${cell}：` : `Cell ${cell}: `
  return `${mark}${place}${oneLine(message)}`
}

/** What to do about a finding, or once it is explained what was said of it, in a line of its own; null where neither. */
export function remedyLine(
  { remedy, accepted, explanation }: Pick<ReportFinding, 'remedy' | 'accepted' | 'explanation'>,
  lang: Lang,
): string | null {
  const said = accepted ? oneLine(explanation ?? '') : ''
  if (said !== '') return lang === 'zh' ? `说明：${said}` : `Explained: ${said}`
  const text = oneLine(remedy)
  if (text === '') return null
  return lang === 'zh' ? `处理：${text}` : `Remedy: ${text}`
}

/** What is to be done about each of these findings; null where the next one says the same, for it stands once there. */
export function remedyLines(findings: readonly ReportFinding[], lang: Lang): readonly (string | null)[] {
  const lines = findings.map((finding) => remedyLine(finding, lang))
  return lines.map((line, index) => (line === lines[index + 1] ? null : line))
}

/** `2023.csv:7:3 (C7)`: what an editor jumps to, and the cell as a spreadsheet names it. */
export function placeText({ file, line, column, cell }: Place): string {
  const place = [oneLine(file), line, column].filter((part) => part !== null).join(':')
  return cell === null ? place : `${place} (${cell})`
}

/** That so many findings are not listed, and what lists them. */
export function notListed(left: number, lang: Lang): string {
  return {
    zh: `另有 ${left} 条未列出；--max-findings all 列出全部`,
    en: `${left} more not listed; --max-findings all lists them`,
  }[lang]
}

/** One line that counts the findings: `2 errors, 1 warning`. */
export function countLine({ error, warning, note, accepted }: Summary['findings'], lang: Lang): string {
  const counts: readonly (readonly [number, string, string])[] = [
    [error, '个错误', 'error'],
    [warning, '个警告', 'warning'],
    [note, '条提示', 'note'],
    [accepted, '条已说明', 'accepted'],
  ]
  const parts = counts
    .filter(([count], index) => count > 0 || index === 0)
    .map(([count, zh, en]) => {
      if (lang === 'zh') return `${count} ${zh}`
      return `${count} ${en}${count === 1 || en === 'accepted' ? '' : 's'}`
    })
  return parts.join(comma[lang])
}
