import type { Finding } from '../domain/finding.ts'
import type { Lang } from '../domain/wording.ts'
import { csvText } from './csv.ts'

/** The columns of an explanations file: their names in both languages, and what a finding puts in them. */
const columns: readonly (readonly [string, string, (finding: Finding, lang: Lang) => string])[] = [
  ['规则', 'rule', ({ id }) => id],
  ['指标', 'indicator', ({ indicator }) => indicator ?? ''],
  ['地区', 'region', ({ region }) => region ?? ''],
  ['年份', 'year', ({ year }) => (year === null ? '' : `${year}`)],
  ['数值', 'value', ({ value }) => value ?? ''],
  ['原因', 'reason', () => ''],
  ['说明人', 'who', () => ''],
  ['有效期至', 'until', () => ''],
  ['问题', 'finding', ({ message }, lang) => message[lang]],
]

/**
 * An explanations file with an entry for each of these findings after the rows it has, under the columns it has; CSV
 * that a spreadsheet opens. The reason is left to whoever knows it.
 */
export function explanationsFile(
  rows: readonly (readonly string[])[],
  findings: readonly Finding[],
  lang: Lang,
): string {
  const at = rows.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  const header = rows[at] ?? columns.map(([zh, en]) => (lang === 'zh' ? zh : en))
  const kept = at < 0 ? [header] : rows
  const drafts = findings.map((finding) =>
    header.map((name) => {
      const column = columns.find(([zh, en]) => zh === name.trim() || en === name.trim().toLowerCase())
      return column === undefined ? '' : column[2](finding, lang)
    }),
  )
  return csvText([...kept, ...drafts], true)
}
