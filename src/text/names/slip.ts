import type { Indicator, Plan } from '../../domain/plan.ts'
import { foldName } from '../fold.ts'
import { lazily } from '../lazily.ts'
import { nearest } from '../nearest.ts'
import { isProse } from '../prose.ts'
import { splitUnit } from '../split-unit.ts'
import { areAlternatives, isTelling, tellApart } from './alternatives.ts'
import { namesOf, withoutEnumerator } from './named.ts'

/** Characters that are typed, or read by a scanner, for one another, as they sound or look alike. */
const alike: readonly string[] = [
  '率律绿滤卒帅',
  '口囗日曰',
  '额颔客',
  '值直植殖职',
  '入人八',
  '收攻',
  '住驻往注',
  '城诚成',
  '零另令',
  '售受授',
  '消肖销',
  '费废',
  '源原',
  '资姿',
  '覆复履',
  '盖概',
  '浓农侬',
  '度渡',
  '均钧',
  '优尤忧',
  '比此',
  '例列',
  '师帅',
  '毛手',
  '期其',
  '寿受',
  '预豫',
  '望旺',
  '保宝',
  '险验',
  '积织',
  '综踪棕',
  '力利立',
  '能熊',
  '务物',
  '占站',
  '数树',
  '济挤',
  '贸贺',
  '用甩',
  '规归',
  '模摸',
  '以已',
  '术木',
  '究完',
  '试式',
  '末未',
  '己已',
  '土士',
  '产铲',
  '镇真填',
  '记纪计',
  '失矢',
  '业亚',
  '体休',
  '场厂',
  '粮粱',
  '育浴',
  '林淋',
  '森深',
  '掌撑',
  '覆腹',
  '养仰',
]
/** The characters of GB 2312's first level, which everything ordinary is written with. */
const common = lazily(() => {
  const bytes = Uint8Array.from({ length: 2 * 40 * 94 }, (_, at) =>
    at % 2 === 0 ? 0xb0 + Math.floor(at / 188) : 0xa1 + (((at - 1) / 2) % 94),
  )
  return new Set(new TextDecoder('gb18030').decode(bytes))
})
/** The cells before and behind a name, without what should part them from it: `1地区生产总值`, `森林覆盖率%53`. */
const glued = /^[\d０-９.．、,，]+|(?<![\d０-９.．、,，;；%％‰])[\d０-９.．、,，;；%％‰]+$/g
/** A name of fewer characters has too many neighbours for one of them to be a slip. */
const shortest = 5

/**
 * The indicator of which a text can be nothing but a slip of typing: one character wrong, missing or too many, two
 * changed over, one taken for another that looks or sounds like it, or a figure grown to it. Null where it is none, where it could be of two,
 * and where the one character makes it the name of something else. `numbered` is the indicator whose number stands beside
 * it: of that one a character may be lost that would make another name.
 *
 * @example slipOf(plan, '外贸出囗额')?.code // 'exports'
 */
export function slipOf(plan: Plan, text: string, numbered: Indicator | null = null): Indicator | null {
  if (isProse(text)) return null
  const { byName, folded } = namesOf(plan)
  const parted = text.replace(glued, '')
  const bare = parted === text ? null : byName(parted)
  if (bare !== null) return bare.indicator
  const characters = [...text]
  for (const [at, character] of characters.entries()) {
    for (const meant of alike.filter((set) => set.includes(character)).join('')) {
      const mended = meant === character ? null : byName(characters.with(at, meant).join(''))
      if (mended !== null) return mended.indicator
    }
  }
  const word = wordOf(text)
  const least = numbered === null ? shortest : shortest - 2
  if (word.length < least) return null
  const meant = new Set<Indicator>()
  for (const [name, { indicator }] of folded()) {
    if (Math.abs(name.length - word.length) > 1 || name.length < least) continue
    if (oneWrong(word, name, indicator === numbered) && !tellApart(word, name)) meant.add(indicator)
  }
  const [only, another] = meant
  return another === undefined ? (only ?? null) : null
}

/** Names of indicators near to a word that a person typed: hints, nearest first. What is the name of something else is not near. */
export function namesNear(plan: Plan, text: string): readonly string[] {
  if (isProse(text)) return []
  const { folded } = namesOf(plan)
  const word = wordOf(text)
  const near = nearest(
    word,
    [...folded().keys()].filter((name) => !tellApart(word, name)),
  )
  const shown = new Map<Indicator, string>()
  const slip = slipOf(plan, text)
  if (slip !== null) shown.set(slip, slip.name)
  for (const name of near) {
    const called = folded().get(name)
    if (called === undefined || shown.has(called.indicator)) continue
    shown.set(called.indicator, called.by === 'code' ? called.indicator.code : called.indicator.name)
  }
  return [...shown.values()]
}

function wordOf(text: string): string {
  return foldName(splitUnit(withoutEnumerator(text)).words)
}

/** Whether two folded names differ by one slip that makes no other word of it. */
function oneWrong(word: string, name: string, sure: boolean): boolean {
  let start = 0
  while (start < word.length && word[start] === name[start]) start += 1
  let end = 0
  const most = Math.min(word.length, name.length) - start
  while (end < most && word.at(-1 - end) === name.at(-1 - end)) end += 1
  const [wrong, right] = [word.slice(start, word.length - end), name.slice(start, name.length - end)]
  if (!mayBeTyped(wrong, name, sure) || !mayBeTyped(right, name, sure)) return false
  if (wrong.length === 1 && right.length === 1) {
    const isWord = /\p{Script=Han}/u.test(name) && common().has(wrong)
    return !areAlternatives(wrong, right) && (sure || !isWord)
  }
  if (wrong.length === 2 && right.length === 2) return wrong === `${right[1]}${right[0]}`
  if (wrong.length + right.length !== 1) return false
  if (sure) return true
  // One more or less at an end is mostly a word of its own; within, where it says nothing or is typed twice.
  const longer = wrong === '' ? name : word
  const twice = longer[start] === longer[start - 1] || longer[start] === longer[start + 1]
  const within = start > 0 && end > 0
  return twice ? !/[a-z]/.test(name) || within : within && !isTelling(wrong || right)
}

/** Figures are never a slip, nor letters in a Chinese name: PM10, SO2. */
function mayBeTyped(part: string, name: string, sure: boolean): boolean {
  return !/\d/.test(part) && (sure || !/[a-z]/.test(part) || !/\p{Script=Han}/u.test(name))
}
