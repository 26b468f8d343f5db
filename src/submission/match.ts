import type { Indicator, Plan } from '../domain/plan.ts'
import { foldName } from '../text/fold.ts'
import { withoutMarks } from '../text/footnote-mark.ts'
import { isMissing } from '../text/missing.ts'
import { nearest } from '../text/nearest.ts'
import { perPlan } from './per-plan.ts'
import { isProse } from './prose.ts'
import { most, remembering } from './remembering.ts'
import { splitBareUnit, splitUnit } from './split-unit.ts'

/** How a row names its indicator. Empty strings where it does not. */
export interface RowIdentity {
  readonly no: string
  readonly code: string
  readonly name: string
}

export type Match =
  | {
      readonly kind: 'matched'
      readonly indicator: Indicator
      readonly unit: string | null
      /** A code beside the name that is none of the plan's; null where there is none. */
      readonly strayCode: string | null
    }
  /** The code is the plan's, the name is not known. */
  | {
      readonly kind: 'by-code'
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
  /** Neither the name nor the code is known, whatever number stands beside it: `numbered` is the one it would mean. */
  | {
      readonly kind: 'unknown'
      readonly name: string
      readonly hints: readonly string[]
      readonly numbered: { readonly no: string; readonly indicator: Indicator } | null
    }
  | { readonly kind: 'empty' }

/** An indicator as a row or a header names it. */
export interface NamedIndicator {
  readonly indicator: Indicator
  /** The unit written into the name: `地区生产总值（亿元）`. */
  readonly unit: string | null
}

export interface Matcher {
  /** Whether a text is the name of an indicator as the plan prints it. */
  readonly isName: (text: string) => boolean
  readonly byName: (text: string) => NamedIndicator | null
  readonly match: (identity: RowIdentity) => Match
}

/** Enumerators that tables put before a name: `1、`, `（一）`, `①`, `其中：`. */
const enumerator =
  /^\s*(?:\d{1,3}\s*[.．、]\s*(?!\d)|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|其中\s*[:：]|[#＃*＊①-⑳])\s*/u

/**
 * Tell which indicator of `plan` a row or a header means: by code, then name, then alias, after folding width, blanks,
 * brackets and case, and by number alone only where neither is given: every table has its own numbers, so what the plan's
 * number says never stands against a name or a code that is not the plan's. Nothing is matched by a part of a name; what
 * is not known gets the nearest names as a hint. Answers are remembered: most files of a plan name its indicators alike.
 */
export const matcherOf = perPlan((plan: Plan): Matcher => {
  const numbers = new Map<string, Indicator>()
  const codes = new Map<string, Indicator>()
  const exact = new Map<string, Indicator>()
  for (const indicator of plan.indicators) {
    numbers.set(foldNumber(indicator.no), indicator)
    codes.set(foldName(indicator.code), indicator)
    exact.set(indicator.name, indicator)
  }
  let folded: ReadonlyMap<string, Indicator> | null = null
  /** Every name folded. Most files write the plan's own names, so this is made only when one does not. */
  const names = () => {
    folded ??= foldedNames(plan)
    return folded
  }

  const byName = (text: string): NamedIndicator | null => {
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

  /** What a cell for codes, or one for numbers, claims: each may hold the other, but a number stays a number. */
  const claimOf = (text: string, first: 'code' | 'number'): NameClaim | null => {
    if (!isGiven(text)) return null
    const byCode = codes.get(foldName(text))
    const byNumber = numbers.get(foldNumber(text))
    const code = first === 'code' || byNumber === undefined ? byCode : undefined
    if (code !== undefined) return { text: text.trim(), indicator: code, strong: true }
    return { text: text.trim(), indicator: byNumber ?? null, strong: false }
  }

  const match = (identity: RowIdentity): Match => {
    const code = claimOf(identity.code, 'code')
    const no = claimOf(identity.no, 'number')
    const given = isGiven(identity.name)
    const named = given ? byName(identity.name) : null
    const name = { text: identity.name.trim(), indicator: named?.indicator ?? null, strong: true }
    const claims = [code, no, ...(given ? [name] : [])].filter((claim) => claim !== null)
    const strange = [given ? name : null, code].find((claim) => claim?.indicator === null)
    const known = claims.filter((claim) => isKnown(claim))
    const [first, ...rest] = known
    if (first === undefined || (strange !== undefined && !known.some(({ strong }) => strong))) {
      const unknown = strange ?? no
      if (unknown === null) return { kind: 'empty' }
      const numbered = first === undefined ? null : { no: first.text, indicator: first.indicator }
      return { kind: 'unknown', name: unknown.text, hints: hintsFor(unknown.text), numbered }
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
    const { indicator } = first
    if (given && named === null) {
      const by = known.find(({ strong }) => strong) ?? first
      return { kind: 'by-code', indicator, unit: splitUnit(identity.name).unit, by: by.text }
    }
    return { kind: 'matched', indicator, unit: named?.unit ?? null, strayCode: strange?.text ?? null }
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

/** What one naming cell of a row says: null where it is none of the plan's. A number is a weak word, a code or a name strong. */
interface NameClaim {
  readonly text: string
  readonly indicator: Indicator | null
  readonly strong: boolean
}

function isKnown(claim: NameClaim): claim is NameClaim & { readonly indicator: Indicator } {
  return claim.indicator !== null
}

/** Signs that stand in a cell where nothing is meant: dashes, dots, empty brackets. */
const nothing = /^[\p{Pd}\p{Ps}\p{Pe}.…/\\、,，。:：;；·_]*$/u
/** A ditto mark means the name above, though folding takes it for a quotation mark. */
const ditto = /^\s*["“”＂″]+\s*$/

/** Whether a naming cell names anything: it is neither empty, nor invisible, nor marked as missing. */
function isGiven(text: string): boolean {
  if (text === '') return false
  const folded = foldName(text)
  return (!nothing.test(folded) && !isMissing(folded)) || ditto.test(text)
}

/** Remember what identities came to, by their name: a name mostly comes with the same number and code. */
function rememberingIdentities(match: Matcher['match']): Matcher['match'] {
  const known = new Map<string, { readonly identity: RowIdentity; readonly match: Match }>()
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
