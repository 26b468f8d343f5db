/** A section of a number format, taken apart: what stands before the digits, how they are counted, what stands after. */
export interface FormatSection {
  readonly before: string
  readonly after: string
  /** It shows digits; else it shows its literals, or nothing, whatever the number. */
  readonly digits: boolean
  /** At least one digit is shown, a zero too. */
  readonly zero: boolean
  /** Decimals shown even where they are zeros. */
  readonly decimals: number
  /** The number is shown divided by ten to this power: thousands left out, and digits behind a literal point. */
  readonly power: number
  readonly percent: number
  /** It is a date or a time: its letters, without literals. */
  readonly date: string | null
  /** It shows numbers below zero without their sign unless it writes one itself. */
  readonly unsigned: boolean
}

/** Excel allows no longer format. */
const longestFormat = 255
const token =
  /"([^"]*)"?|\[([^\]]*)\]?|[\\!](.)|[_*](?:.|$)|(;)|(General|G\/通用格式)|(E[+-])|([0#?]+|[.,%/@])|(.)/gisu

interface Token {
  readonly kind: 'literal' | 'bracket' | 'end' | 'general' | 'exponent' | 'sign' | 'letter'
  readonly text: string
}

function tokensOf(format: string): readonly Token[] {
  return [...format.slice(0, longestFormat).matchAll(token)].flatMap((match): Token[] => {
    const [whole, quoted, bracket, escaped, end, general, exponent, sign, other] = match
    if (quoted !== undefined || escaped !== undefined)
      return [{ kind: 'literal', text: quoted ?? escaped ?? '' }]
    if (bracket !== undefined) return [{ kind: 'bracket', text: bracket }]
    if (end !== undefined) return [{ kind: 'end', text: '' }]
    if (general !== undefined) return [{ kind: 'general', text: whole }]
    if (exponent !== undefined) return [{ kind: 'exponent', text: whole }]
    if (sign !== undefined) return [{ kind: 'sign', text: sign }]
    return other === undefined ? [] : [{ kind: /[a-z]/i.test(other) ? 'letter' : 'literal', text: other }]
  })
}

const comparisons: ReadonlyMap<string, (value: number, bound: number) => boolean> = new Map([
  ['<', (value, bound) => value < bound],
  ['>', (value, bound) => value > bound],
  ['<=', (value, bound) => value <= bound],
  ['>=', (value, bound) => value >= bound],
  ['<>', (value, bound) => value !== bound],
  ['=', (value, bound) => value === bound],
])
const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/

/** The condition of a section such as `[>=10000]`; null where it has none. */
function conditionOf(tokens: readonly Token[]): ((value: number) => boolean) | null {
  for (const { kind, text } of tokens) {
    const [, sign = '', bound] = (kind === 'bracket' ? condition.exec(text) : null) ?? []
    const compare = comparisons.get(sign)
    if (compare !== undefined) return (value) => compare(value, Number(bound))
  }
  return null
}

/**
 * The section of a number format that applies to a value: the first whose condition holds, else by its sign.
 *
 * @example sectionFor(-2, '0.0;[Red]0.0').unsigned // true
 */
export function sectionFor(value: number, format: string): FormatSection {
  const sections: Token[][] = [[]]
  for (const one of tokensOf(format)) {
    if (one.kind === 'end') sections.push([])
    else sections.at(-1)?.push(one)
  }
  const numeric = sections.slice(0, 3)
  const conditions = numeric.map(conditionOf)
  if (conditions.some((stated) => stated !== null)) {
    const chosen = numeric.find((_, index) => conditions[index]?.(value) ?? (index > 0 || value > 0))
    return sectionOf(chosen ?? numeric.at(-1) ?? [], false)
  }
  const [positive = [], negative, zero] = numeric
  if (value < 0 && negative !== undefined) return sectionOf(negative, true)
  return sectionOf(value === 0 && zero !== undefined ? zero : positive, false)
}

const dateLetters = /[ymdhs]/i
const elapsed = /^(?:h+|m+|s+)$/i
/** A sign that says that a number is below zero. */
const minusSign = /[-−－(（△▲负]/
/** The digits of a number: whole ones, thousands left out before the point, decimals, thousands left out behind them. */
const digitPattern = /^((?:,*[0#?])*)(,*)(?:([.:])([0#?]*)(,*))?$/

function sectionOf(tokens: readonly Token[], negative: boolean): FormatSection {
  const isDigit = ({ kind, text }: Token) => kind === 'general' || (kind === 'sign' && /[0#?@]/.test(text))
  const first = tokens.findIndex(isDigit)
  let last = tokens.findLastIndex(isDigit)
  while (last >= 0 && tokens[last + 1]?.text === ',' && tokens[last + 1]?.kind === 'sign') last += 1
  const before = literals(tokens.slice(0, Math.max(first, 0)))
  const after = literals(tokens.slice(last + 1))
  const pattern = tokens
    .slice(Math.max(first, 0), last + 1)
    .map(patternSign)
    .join('')
  const [, , thousands = '', point, fraction = '', more = ''] = digitPattern.exec(pattern) ?? []
  return {
    before,
    after,
    digits: first !== -1,
    zero: /[0G]/.test(pattern),
    decimals: point === ':' ? fraction.length : fraction.replace(/[#?]/g, '').length,
    power: 3 * (thousands.length + more.length) + (point === ':' ? fraction.length : 0),
    percent: tokens.filter(({ kind, text }) => kind === 'sign' && text === '%').length,
    date: dateOf(tokens),
    unsigned: negative && !minusSign.test(`${before}${after}`),
  }
}

/** A point written as a literal between digits moves them: `0!.0,"万元"`. Whatever else stands there makes another pattern. */
function patternSign({ kind, text }: Token): string {
  if (kind === 'sign') return text === '@' ? 'G' : text
  if (kind === 'general') return 'G'
  return kind === 'literal' && text === '.' ? ':' : '~'
}

function literals(tokens: readonly Token[]): string {
  const texts = tokens.map(({ kind, text }) => {
    if (kind === 'bracket') return /^\$([^\]-]*)/.exec(text)?.[1] ?? ''
    return kind === 'exponent' || (kind === 'sign' && text !== '%') ? '' : text
  })
  return texts.join('').trim()
}

function dateOf(tokens: readonly Token[]): string | null {
  if (tokens.some(({ kind }) => kind === 'general')) return null
  const letters = tokens.flatMap(({ kind, text }) =>
    kind === 'letter' || (kind === 'bracket' && elapsed.test(text)) ? [text] : [],
  )
  const shown = letters.join('').toLowerCase()
  return dateLetters.test(shown) ? shown : null
}
