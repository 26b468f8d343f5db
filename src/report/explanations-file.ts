import type { Finding } from '../domain/finding.ts'
import type { Lang } from '../domain/wording.ts'
import { guarded, harmless } from '../words/plain-text.ts'

/** What an entry is drafted from: a finding, and the name that tells its file from the others of the run. */
export interface Draft {
  readonly finding: Finding
  readonly file: string
}

/**
 * The columns of an explanations file: their names in both languages, and what a draft puts in them. Where the region is
 * known, and has a column, it is named and the file is not: a region keeps its name from year to year, its files do not.
 */
const columns: readonly (readonly [
  string,
  string,
  (draft: Draft, lang: Lang, regional: boolean) => string,
])[] = [
  ['规则', 'rule', ({ finding: { id } }) => id],
  ['指标', 'indicator', ({ finding: { indicator } }) => indicator ?? ''],
  ['地区', 'region', ({ finding: { region } }) => region ?? ''],
  [
    '文件',
    'file',
    ({ finding: { region }, file }, _, regional) => (region === null || !regional ? file : ''),
  ],
  ['年份', 'year', ({ finding: { year } }) => (year === null ? '' : `${year}`)],
  ['数值', 'value', ({ finding: { value } }) => value ?? ''],
  ['原因', 'reason', () => ''],
  ['说明人', 'who', () => ''],
  ['有效期至', 'until', () => ''],
  ['问题', 'finding', ({ finding: { message } }, lang) => message[lang]],
]

/** The header of a new explanations file. */
export function explanationsHeader(lang: Lang): readonly string[] {
  return columns.map(([zh, en]) => (lang === 'zh' ? zh : en))
}

/**
 * An entry for each of these drafts under the columns of a file, safe to open in a spreadsheet. The reason is left to
 * whoever knows it.
 */
export function draftedEntries(
  header: readonly string[],
  drafts: readonly Draft[],
  lang: Lang,
): readonly (readonly string[])[] {
  const drafted = header.map((name) =>
    columns.find(([zh, en]) => zh === name.trim() || en === name.trim().toLowerCase()),
  )
  const regional = drafted.some((column) => column?.[1] === 'region')
  return drafts.map((draft) =>
    drafted.map((column) =>
      column === undefined ? '' : guarded(harmless(column[2](draft, lang, regional))),
    ),
  )
}
