import type { Indicator, Plan } from '../domain/plan.ts'
import { foldName } from '../text/fold.ts'
import { withoutMarks } from '../text/footnote-mark.ts'
import { nearest } from '../text/nearest.ts'
import { perPlan } from './per-plan.ts'
import { isProse } from './prose.ts'
import { most, remembering } from './remembering.ts'
import { splitBareUnit, splitUnit } from './split-unit.ts'

/** How a row names its indicator. Empty strings where it does not. */
export interface Identity {
  readonly no: string
  readonly code: string
  readonly name: string
}

export type Match =
  | { readonly kind: 'matched'; readonly indicator: Indicator; readonly unit: string | null }
  /** The number or code is the plan's, the name is not known. */
  | {
      readonly kind: 'by-number'
      readonly indicator: Indicator
      readonly unit: string | null
      readonly by: string
    }
  | {
      readonly kind: 'conflict'
      readonly by: string
      readonly first: Indicator
      readonly other: string
      readonly second: Indicator
    }
  | { readonly kind: 'unknown'; readonly name: string; readonly hints: readonly string[] }
  | { readonly kind: 'empty' }

/** An indicator as a row or a header names it. */
export interface Named {
  readonly indicator: Indicator
  /** The unit written into the name: `地区生产总值（亿元）`. */
  readonly unit: string | null
}

export interface Matcher {
  /** Whether a text is the name of an indicator as the plan prints it. */
  readonly isName: (text: string) => boolean
  readonly byName: (text: string) => Named | null
  readonly match: (identity: Identity) => Match
}

/** Enumerators that tables put before a name: `1、`, `（一）`, `①`, `其中：`. */
const enumerator =
  /^\s*(?:\d{1,3}\s*[.．、]\s*(?!\d)|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|其中\s*[:：]|[#＃*＊①-⑳])\s*/u

/**
 * Tell which indicator of `plan` a row or a header means: by number or code, then name, then alias, after
 * folding width, blanks, brackets and case. Nothing is matched by a part of a name; what is not known gets
 * the nearest names as a hint. Answers are remembered: most files of a plan name its indicators alike.
 */
export const matcherOf = perPlan((plan: Plan): Matcher => {
  const numbers = new Map<string, Indicator>()
  const exact = new Map<string, Indicator>()
  for (const indicator of plan.indicators) {
    numbers.set(foldNumber(indicator.no), indicator)
    numbers.set(foldName(indicator.code), indicator)
    exact.set(indicator.name, indicator)
  }
  let folded: ReadonlyMap<string, Indicator> | null = null
  /** Every name folded. Most files write the plan's own names, so this is made only when one does not. */
  const names = () => {
    folded ??= foldedNames(plan)
    return folded
  }

  const byName = (text: string): Named | null => {
    if (isProse(text)) return null
    const direct = exact.get(text) ?? names().get(foldName(text))
    if (direct !== undefined) return { indicator: direct, unit: null }
    const bare = text.replace(enumerator, '')
    const unmarked = withoutMarks(bare)
    const bracketed = splitUnit(unmarked)
    const named = [bare, unmarked].map((words) => ({ words, unit: null }))
    const split = [bracketed, { ...bracketed, words: withoutMarks(bracketed.words) }, splitBareUnit(unmarked)]
    for (const { words, unit } of [...named, ...split]) {
      const indicator = names().get(foldName(words))
      if (indicator !== undefined) return { indicator, unit }
    }
    return null
  }

  const match = (identity: Identity): Match => {
    const code = identity.code.trim() === '' ? undefined : numbers.get(foldName(identity.code))
    const no = identity.no.trim() === '' ? undefined : numbers.get(foldNumber(identity.no))
    const named = identity.name.trim() === '' ? null : byName(identity.name)
    const claims = [
      ...(code === undefined ? [] : [{ text: identity.code.trim(), indicator: code }]),
      ...(no === undefined ? [] : [{ text: identity.no.trim(), indicator: no }]),
      ...(named === null ? [] : [{ text: identity.name.trim(), indicator: named.indicator }]),
    ]
    const [first, ...rest] = claims
    const unknownText = [identity.name, identity.code, identity.no]
      .map((text) => text.trim())
      .find((text) => text !== '')
    if (first === undefined) {
      if (unknownText === undefined) return { kind: 'empty' }
      return { kind: 'unknown', name: unknownText, hints: hintsFor(unknownText) }
    }
    const other = rest.find((claim) => claim.indicator !== first.indicator)
    if (other !== undefined) {
      return {
        kind: 'conflict',
        by: first.text,
        first: first.indicator,
        other: other.text,
        second: other.indicator,
      }
    }
    if (named === null && identity.name.trim() !== '') {
      return {
        kind: 'by-number',
        indicator: first.indicator,
        unit: splitUnit(identity.name).unit,
        by: first.text,
      }
    }
    return { kind: 'matched', indicator: first.indicator, unit: named?.unit ?? null }
  }

  const hintsFor = (text: string): string[] => {
    if (isProse(text)) return []
    const word = foldName(splitUnit(text.replace(enumerator, '')).words)
    const hints = nearest(word, names().keys()).map((name) => names().get(name)?.name)
    return [...new Set(hints.filter((name) => name !== undefined))]
  }

  return {
    isName: (text) => exact.has(text),
    byName: remembering(byName),
    match: rememberingIdentities(match),
  }
})

/** Remember what identities came to, by their name: a name mostly comes with the same number and code. */
function rememberingIdentities(match: Matcher['match']): Matcher['match'] {
  const known = new Map<string, { readonly identity: Identity; readonly match: Match }>()
  return (identity) => {
    const last = known.get(identity.name)
    if (last?.identity.no === identity.no && last.identity.code === identity.code) return last.match
    if (known.size >= most) known.clear()
    const found = match(identity)
    known.set(identity.name, { identity, match: found })
    return found
  }
}

/** All names, codes and aliases, folded; a name of the plan's own wins over another's alias. */
function foldedNames(plan: Plan): ReadonlyMap<string, Indicator> {
  const names = new Map<string, Indicator>()
  for (const indicator of plan.indicators) {
    for (const alias of indicator.aliases) names.set(foldName(alias), indicator)
  }
  for (const indicator of plan.indicators) {
    names.set(foldName(indicator.code), indicator)
    if (indicator.nameEn !== '') names.set(foldName(indicator.nameEn), indicator)
    names.set(foldName(indicator.name), indicator)
  }
  return names
}

/** `01`, `１`, `1.`, `（1）` are all number 1. */
function foldNumber(text: string): string {
  if (/^[1-9]\d*$/.test(text)) return text
  return foldName(text)
    .replace(/^\(?(.*?)\)?[.、)]?$/, '$1')
    .replace(/^0+(?=\d)/, '')
    .replace(/^(\d+)\.0+$/, '$1')
}
