import { perPlan } from '../domain/per-plan.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import { foldName } from '../text/fold.ts'
import { remembering } from '../text/remembering.ts'

/** The name of an indicator among other words, and where in the text it ends. */
export interface NameFound {
  readonly indicator: Indicator
  readonly end: number
}

/** Looks for the names of indicators inside of texts: to say what a text speaks of, never to read a value from it. */
export interface NameFinder {
  /** The longest name that the text begins with, after its number or mark; nothing but a letter of its own script may part it from what follows. */
  readonly atStart: (text: string) => NameFound | null
  /** The longest name that stands anywhere in the text. */
  readonly within: (text: string) => Indicator | null
}

/** A longer text is searched no further. */
const longestText = 2000
/** What lists put before a name: `12，`, `（一）`, `①`, `# `, `其中：`. */
const lead =
  /^[\s#＃*＊※•·—|｜,，;；/-]*(?:(?:其中\s*[:：]|[①-⑳]|[（(]?[A-Z]?\d{1,3}[）)]?[\s.．、,，;；|｜:：/／\\_~^&+=·•…→—-]*(?!\d)|[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．])\s*){0,3}/u

export const nameFinder = perPlan((plan: Plan): NameFinder => {
  const startOf = (text: string): NameFound | null => {
    const { names, longestStart } = namesOf(plan)
    const { folded, ends } = foldedWithPlaces(text.slice(0, longestStart))
    for (const { name, indicator } of names) {
      if (!folded.startsWith(name)) continue
      const end = ends[name.length - 1]
      if (end !== undefined && !joins(name.at(-1) ?? '', text[end] ?? '')) return { indicator, end }
    }
    return null
  }

  const atStart = (text: string): NameFound | null => {
    const direct = startOf(text)
    if (direct !== null) return direct
    const skipped = lead.exec(text)?.[0].length ?? text.length
    const found = skipped === 0 ? null : startOf(text.slice(skipped))
    return found === null ? null : { ...found, end: found.end + skipped }
  }

  return {
    // The same cells are asked about in several ways.
    atStart: remembering(atStart),
    within: (text) => {
      const words = text.slice(0, longestText)
      const folded = foldName(words)
      const found = namesOf(plan).names.find(
        ({ name, alone }) => folded.includes(name) && (alone === null || alone.test(words)),
      )
      return found?.indicator ?? null
    },
  }
})

interface FoldedName {
  readonly name: string
  readonly indicator: Indicator
  /** Of a name that begins or ends in a letter of the alphabet: where it stands as a word of its own. */
  readonly alone: RegExp | null
}

/** Names, aliases and codes, folded, the longest first; of one character, or two of the alphabet (pm), there is none. A clean table asks for none of them. */
const namesOf = perPlan((plan: Plan) => {
  const all = plan.indicators.flatMap((indicator) =>
    [indicator.name, indicator.nameEn, indicator.code, ...indicator.aliases].map((text): FoldedName => {
      const name = foldName(text)
      return { name, indicator, alone: /^[a-z]|[a-z]$/.test(name) ? wordOf(text) : null }
    }),
  )
  const tells = (name: string) => name.length > (/^[!-~]*$/.test(name) ? 2 : 1)
  const names = all.filter(({ name }) => tells(name)).toSorted((a, b) => b.name.length - a.name.length)
  /** With room for signs that folding drops. */
  const longestStart = names.reduce((longest, { name }) => Math.max(longest, name.length), 0) + 20
  return { names, longestStart }
})

function wordOf(text: string): RegExp {
  const words = text.trim().split(/\s+/)
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![a-z])${escaped.join('\\s*')}(?![a-z])`, 'i')
}

/** A word of the alphabet is not part of another, and a name that ends in a digit not of a number. */
function joins(last: string, next: string): boolean {
  return (/[a-z]/.test(last) && /[a-z]/i.test(next)) || (/\d/.test(last) && /[\d.]/.test(next))
}

/** A text folded character by character, with the place in the text after each that is left. */
function foldedWithPlaces(text: string): { readonly folded: string; readonly ends: readonly number[] } {
  let folded = ''
  const ends: number[] = []
  let at = 0
  for (const character of text) {
    at += character.length
    const one = foldName(character)
    folded += one
    for (let unit = 0; unit < one.length; unit += 1) ends.push(at)
  }
  return { folded, ends }
}
