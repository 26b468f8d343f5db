/**
 * Work out a printed formula as a reader with a calculator would: + − × ÷ ^, brackets, ln, and % as hundredths.
 *
 * @example calculate('(2200 ÷ 1516.7)^(1 ÷ 5) − 1') // 0.0772…
 */
export function calculate(formula: string): number {
  const tokens = formula.match(/ln|[\d.]+(?:e[+-]?\d+)?|[()+−×÷^%-]/g) ?? []
  if (tokens.join('') !== formula.replaceAll(' ', '')) throw new Error(`not a formula: ${formula}`)
  let at = 0
  const take = (token: string) => {
    if (tokens[at] !== token) return false
    at += 1
    return true
  }
  const sum = (): number => {
    let value = product()
    for (;;) {
      if (take('+')) value += product()
      else if (take('−')) value -= product()
      else return value
    }
  }
  const product = (): number => {
    let value = power()
    for (;;) {
      if (take('×')) value *= power()
      else if (take('÷')) value /= power()
      else return value
    }
  }
  const power = (): number => {
    const base = atom()
    return take('^') ? base ** power() : base
  }
  const atom = (): number => {
    if (take('-')) return -atom()
    if (take('ln')) return Math.log(atom())
    let value: number
    if (take('(')) {
      value = sum()
      if (!take(')')) throw new Error(`unclosed bracket: ${formula}`)
    } else {
      value = Number(tokens[at])
      at += 1
    }
    while (take('%')) value /= 100
    return value
  }
  const value = sum()
  if (at < tokens.length) throw new Error(`cannot read on at ${tokens[at]}: ${formula}`)
  return value
}

/** A printed number: its value, and half a unit of its last digit. */
export function printed(text: string): { readonly value: number; readonly half: number } {
  const [, digits = '', power = '', percent = ''] = /^(-?[\d.]+)(e[+-]?\d+)?(%?)$/.exec(text) ?? []
  if (digits === '') throw new Error(`not a printed number: ${text}`)
  const decimals = digits.split('.')[1]?.length ?? 0
  const size = (percent === '' ? 1 : 0.01) * Number(`1${power || 'e0'}`)
  return { value: Number(digits) * size, half: 0.5 * 10 ** -decimals * size }
}
