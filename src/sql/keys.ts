import { type Plan, statedRows } from '../domain/plan.ts'

/** What a table may call an indicator, and which one it then is. */
export interface IndicatorWord {
  readonly word: string
  readonly code: string
}

/**
 * The words by which an indicator of the main table is known: its code, name, English name and other names, and its number in
 * the plan. A word that two would share is neither's; a code or name goes before a number, as in files.
 */
export function indicatorWords(plan: Plan): readonly IndicatorWord[] {
  const rows = statedRows(plan).filter(({ group }) => group === 'main')
  const named = rows.flatMap(({ code, name, nameEn, aliases }) =>
    [code, name, nameEn, ...aliases].map((word) => ({ word: word.trim(), code })),
  )
  const words = new Set(named.map(({ word }) => word))
  const numbered = rows
    .map(({ no, code }) => ({ word: no.trim(), code }))
    .filter(({ word }) => !words.has(word))
  return unambiguous([...named, ...numbered].filter(({ word }) => word !== ''))
}

function unambiguous(words: readonly IndicatorWord[]): readonly IndicatorWord[] {
  const codes = new Map<string, Set<string>>()
  for (const { word, code } of words) codes.set(word, (codes.get(word) ?? new Set<string>()).add(code))
  return [...codes].flatMap(([word, [code, another]]) =>
    code === undefined || another !== undefined ? [] : [{ word, code }],
  )
}
