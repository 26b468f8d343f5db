const digits = '〇一二三四五六七八九'

/**
 * A number below a hundred as parts are counted; in digits from there on.
 *
 * @example hanziNumber(21) // '二十一'
 */
export function hanziNumber(number: number): string {
  if (number >= 100) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits.charAt(tens)}十`
  return `${ten}${ones === 0 && tens > 0 ? '' : digits.charAt(ones)}`
}
