/** `98.5以上`, `不超过30`: which side of the number is meant, and whether the number itself belongs to it. */
export interface Bound {
  readonly side: 'above' | 'below'
  readonly inclusive: boolean
  /** What is left: the number and its unit. */
  readonly rest: string
}

type BoundSense = readonly ['above' | 'below', boolean]

const before: ReadonlyMap<string, BoundSense> = new Map([
  ['≥', ['above', true]],
  ['>=', ['above', true]],
  ['不低于', ['above', true]],
  ['不少于', ['above', true]],
  ['不小于', ['above', true]],
  ['至少', ['above', true]],
  ['>', ['above', false]],
  ['超过', ['above', false]],
  ['突破', ['above', false]],
  ['超', ['above', false]],
  ['高于', ['above', false]],
  ['大于', ['above', false]],
  ['多于', ['above', false]],
  ['≤', ['below', true]],
  ['<=', ['below', true]],
  ['不超过', ['below', true]],
  ['不高于', ['below', true]],
  ['不大于', ['below', true]],
  ['不多于', ['below', true]],
  ['至多', ['below', true]],
  ['<', ['below', false]],
  ['低于', ['below', false]],
  ['小于', ['below', false]],
  ['少于', ['below', false]],
  ['不足', ['below', false]],
  ['不到', ['below', false]],
])
const after: ReadonlyMap<string, BoundSense> = new Map([
  ['以上', ['above', true]],
  ['及以上', ['above', true]],
  ['以下', ['below', true]],
  ['及以下', ['below', true]],
  ['以内', ['below', true]],
  ['之内', ['below', true]],
])
const leading = new RegExp(`^(?:${[...before.keys()].join('|')})`)
const ceiling = '控制在'
const trailing = /(?:及?以[上下]|[以之]内)$/

/**
 * Take one bound off a number whose symbols are folded: a sign or words before it, or words after it (which,
 * as in Chinese law, include the number). Null where there is none, or more than one.
 *
 * @example peelBound('98.5以上') // { side: 'above', inclusive: true, rest: '98.5' }
 */
export function peelBound(text: string): Bound | null {
  if (text.startsWith(ceiling)) return underCeiling(text.slice(ceiling.length))
  const start = leading.exec(text)?.[0]
  const end = trailing.exec(text)?.[0]
  if (start !== undefined && end !== undefined) return null
  if (start !== undefined) return bound(before.get(start), text.slice(start.length))
  if (end !== undefined) return bound(after.get(end), text.slice(0, -end.length))
  return null
}

/** `控制在30以内`, `控制在30`: at most. */
function underCeiling(text: string): Bound | null {
  const inner = peelBound(text)
  if (inner === null) return { side: 'below', inclusive: true, rest: text }
  return inner.side === 'below' ? inner : null
}

function bound(sense: BoundSense | undefined, rest: string): Bound | null {
  return sense === undefined ? null : { side: sense[0], inclusive: sense[1], rest }
}
