import { perPlan } from '../../domain/per-plan.ts'
import type { Indicator, Plan } from '../../domain/plan.ts'
import { parseUnit } from '../../domain/unit.ts'
import { codeAndLabel } from '../code-label.ts'
import { foldName } from '../fold.ts'
import { withoutMarks } from '../footnote-mark.ts'
import { lazily } from '../lazily.ts'
import { isProse } from '../prose.ts'
import { remembering } from '../remembering.ts'
import { simplified } from '../simplified.ts'
import { splitBareUnit, splitUnit } from '../split-unit.ts'
import { halvesOf } from './halves.ts'
import { type Sense, senseOf } from './sense.ts'

/** An indicator as a row or a header names it. */
export interface NamedIndicator {
  readonly indicator: Indicator
  /** Whether by its name, Chinese or English, by another name it goes by, or by its code. */
  readonly by: 'name' | 'alias' | 'code'
  /** The unit written into the name: `地区生产总值（亿元）`. */
  readonly unit: string | null
}

/** What a plan calls its indicators. */
export interface PlanNames {
  /** Whether a text is the name of an indicator as the plan prints it. */
  readonly isName: (text: string) => boolean
  /** The indicator of which a text is the code. */
  readonly byCode: (text: string) => Indicator | null
  /** The indicator that a text names; null where it names none, or might name two. */
  readonly byName: (text: string) => NamedIndicator | null
  /** Every name, alias and code, folded. */
  readonly folded: () => ReadonlyMap<string, Called>
}

/** An indicator and in what way one of its names is its own. */
export type Called = Omit<NamedIndicator, 'unit'>

/** Enumerators that tables put before a name: `1、`, `（一）`, `①`, `其中：`. */
const enumerator =
  /^\s*(?:\d{1,3}\s*[.．、]\s*(?!\d)|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|其中\s*[:：]|[#＃*＊①-⑳])\s*/u

/** A text without the number that a table puts before a name. */
export function withoutEnumerator(text: string): string {
  return text.replace(enumerator, '')
}

/**
 * Tell which indicator of a plan a text names: as the plan writes it, after folding width, blanks, brackets and case; else
 * after folding what offices write differently (`senseOf`), where one indicator alone is left; else by either half of a
 * name in two languages. Nothing is matched by a part of a name. Most files write the plan's own names, so what is
 * folded is made only when one does not, once for each plan.
 */
export const namesOf = perPlan((plan: Plan): PlanNames => {
  const exact = new Map<string, Called>()
  const codes = new Map<string, Indicator>()
  for (const indicator of plan.indicators) {
    exact.set(indicator.name, { indicator, by: 'name' })
    codes.set(foldName(indicator.code), indicator)
  }
  const names = lazily(() => foldedNames(plan))
  const senses = lazily(() => sensesIn(plan))

  const bySense = (words: string): Called | null => {
    const { worded, bare } = senseOf(words)
    const known = senses()
    const called = known.worded.get(worded)
    return called === undefined ? (known.bare.get(bare) ?? null) : called
  }

  const byName = (text: string): NamedIndicator | null => {
    if (isProse(text)) return null
    const direct = exact.get(text) ?? names().get(foldName(text))
    if (direct !== undefined) return { ...direct, unit: null }
    const readings = readingsOf(text)
    for (const { words, unit } of readings) {
      const called = names().get(foldName(words))
      if (called !== undefined) return { ...called, unit }
    }
    for (const { words, unit } of readings.toReversed()) {
      const called = bySense(words)
      if (called !== null) return { ...called, unit }
    }
    const plain = simplified(text)
    return byEitherHalf(text) ?? (plain === text ? null : byName(plain))
  }

  const byEitherHalf = (text: string): NamedIndicator | null => {
    const halves = halvesOf(text)
    if (halves === null) return null
    const [chinese, english] = [byName(halves.chinese), byName(halves.english)]
    if (chinese !== null && english !== null) return chinese.indicator === english.indicator ? chinese : null
    if (chinese !== null) return chinese
    // Chinese words that are none of a Chinese plan's name something else, whatever their translation.
    return english === null || /\p{Script=Han}/u.test(english.indicator.name) ? null : english
  }

  return {
    isName: (text) => exact.has(text),
    byCode: (text) => codes.get(foldName(text)) ?? null,
    byName: remembering(byName),
    folded: names,
  }
})

/** A name as it may be meant: without the table's number, the footnote marks at its end, the unit in or behind it. */
function readingsOf(text: string): readonly { readonly words: string; readonly unit: string | null }[] {
  const bare = withoutEnumerator(text)
  const unmarked = withoutMarks(bare)
  const bracketed = splitUnit(unmarked)
  const labelled = codeAndLabel(text)
  return [
    { words: bare, unit: null },
    { words: unmarked, unit: null },
    bracketed,
    { ...bracketed, words: withoutMarks(bracketed.words) },
    splitBareUnit(unmarked),
    unitInside(unmarked),
    ...(labelled === null ? [] : [labelled.code, labelled.label].map((words) => ({ words, unit: null }))),
  ]
}

const brackets = /[（(［[【〔]([^（(［[【〔）)］\]】〕]*)[）)］\]】〕]/g

/** A name with its unit among other words in brackets: `地区生产总值（GDP，亿元）`, `执业医师数（人）（常住）`. */
function unitInside(text: string): { readonly words: string; readonly unit: string | null } {
  let unit: string | null = null
  const words = text.replace(brackets, (whole, inside: string) => {
    const parts = inside.split(/[,，、;；]/)
    const stated = parts.findIndex((part) => part.trim() !== '' && parseUnit(part.trim()) !== null)
    if (unit !== null || stated < 0) return whole
    unit = parts[stated]?.trim() ?? null
    return parts.length === 1 ? '' : `（${parts.toSpliced(stated, 1).join('，')}）`
  })
  return { words, unit }
}

/** All names, codes and aliases, folded; a name of the plan's own wins over another's alias. */
function foldedNames(plan: Plan): ReadonlyMap<string, Called> {
  const names = new Map<string, Called>()
  for (const indicator of plan.indicators) {
    for (const alias of indicator.aliases) names.set(foldName(alias), { indicator, by: 'alias' })
  }
  for (const indicator of plan.indicators) {
    names.set(foldName(indicator.code), { indicator, by: 'code' })
    if (indicator.nameEn !== '') names.set(foldName(indicator.nameEn), { indicator, by: 'name' })
    names.set(foldName(indicator.name), { indicator, by: 'name' })
  }
  return names
}

/** Which indicator a sense is of; null where it is of several, which then only their own names tell apart. */
type Senses = Map<string, Called | null>

/** The senses of all names of a plan: by their words, and without frames and what everybody means. */
function sensesIn(plan: Plan): Readonly<Record<keyof Sense, Senses>> {
  const senses = { worded: new Map<string, Called | null>(), bare: new Map<string, Called | null>() }
  for (const indicator of plan.indicators) {
    const { name, nameEn, aliases } = indicator
    const own = new Set([name, nameEn, ...inHalves(name)])
    for (const text of new Set([...own, ...aliases].flatMap((one) => [one, splitUnit(one).words]))) {
      if (text === '') continue
      const sense = senseOf(text)
      const called: Called = { indicator, by: own.has(text) ? 'name' : 'alias' }
      for (const which of ['worded', 'bare'] as const) {
        const other = senses[which].get(sense[which])
        if (other === undefined) senses[which].set(sense[which], called)
        else if (other?.indicator !== indicator) senses[which].set(sense[which], null)
      }
    }
  }
  return senses
}

function inHalves(name: string): readonly string[] {
  const halves = halvesOf(name)
  return halves === null ? [] : [halves.chinese, halves.english]
}
