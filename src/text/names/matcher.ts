import { perPlan } from '../../domain/per-plan.ts'
import type { Indicator, Plan } from '../../domain/plan.ts'
import { foldName } from '../fold.ts'
import { lazily } from '../lazily.ts'
import { isMissing } from '../missing.ts'
import { most } from '../remembering.ts'
import { splitUnit } from '../split-unit.ts'
import { type NamedIndicator, namesOf } from './named.ts'

export type { NamedIndicator } from './named.ts'

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
  | { readonly kind: 'unknown'; readonly name: string; readonly numbered: Indicator | null }
  | { readonly kind: 'empty' }

/** An indicator that one text names, and by what. */
export interface Found {
  readonly indicator: Indicator
  readonly by: 'code' | 'name' | 'alias' | 'number'
}

export interface Matcher {
  /** Whether a text is the name of an indicator as the plan prints it. */
  readonly isName: (text: string) => boolean
  readonly byName: (text: string) => NamedIndicator | null
  /** The indicator that one text names, whichever way: by its code, its name, another of its names, or its number. */
  readonly find: (text: string) => Found | null
  /** The indicator that the naming cells of a row come to. */
  readonly match: (identity: RowIdentity) => Match
}

/**
 * The one way to tell which indicator of `plan` a text means, for every file and every option: by code, then name, then
 * alias, and in a row by number alone only where neither is given: every table has its own numbers, so what the plan's
 * number says never stands against a name or a code that is not the plan's. Answers are remembered: most files of a plan
 * name its indicators alike.
 */
export const matcherOf = perPlan((plan: Plan): Matcher => {
  const { isName, byName, byCode } = namesOf(plan)
  const numbers = new Map(plan.indicators.map((indicator) => [foldNumber(indicator.no), indicator]))

  const find = (text: string): Found | null => {
    if (!isGiven(text)) return null
    const coded = byCode(text)
    if (coded !== null) return { indicator: coded, by: 'code' }
    const named = byName(text)
    if (named !== null) return { indicator: named.indicator, by: named.by }
    const numbered = numbers.get(foldNumber(text))
    return numbered === undefined ? null : { indicator: numbered, by: 'number' }
  }

  /** What a cell for codes, or one for numbers, claims: each may hold the other, but a number stays a number. */
  const claimOf = (text: string, first: 'code' | 'number'): NameClaim | null => {
    if (!isGiven(text)) return null
    const byNumber = numbers.get(foldNumber(text))
    const code = first === 'code' || byNumber === undefined ? byCode(text) : null
    if (code !== null) return { text: text.trim(), indicator: code, strong: true }
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
      return { kind: 'unknown', name: unknown.text, numbered: first?.indicator ?? null }
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

  return { isName, byName, find, match: rememberingIdentities(match) }
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

/** What is in most cells that name something, and in none that does not. */
const telling = /[\da-z\u4e00-\u9fff]/
/** Signs that stand in a cell where nothing is meant: dashes, dots, empty brackets. */
const nothing = lazily(() => /^[\p{Pd}\p{Ps}\p{Pe}.…/\\、,，。:：;；·_]*$/u)
/** A ditto mark means the name above, though folding takes it for a quotation mark. */
const ditto = /^\s*["“”＂″]+\s*$/

/** Whether a naming cell names anything: it is neither empty, nor invisible, nor marked as missing. */
function isGiven(text: string): boolean {
  if (text === '') return false
  const folded = foldName(text)
  const says = telling.test(folded) || !nothing().test(folded)
  return (says && !isMissing(folded)) || ditto.test(text)
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

/** `01`, `１`, `1.`, `（1）` are all number 1; `T1` stays apart. */
function foldNumber(text: string): string {
  const plain = text.toLowerCase()
  if (/^[a-z]?[1-9]\d*$/.test(plain)) return plain
  return foldName(text)
    .replace(/^\(?(.*?)\)?[.、)]?$/, '$1')
    .replace(/^0+(?=\d)/, '')
    .replace(/^(\d+)\.0+$/, '$1')
}
