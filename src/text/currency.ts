const minus = '[-+−－＋]'
const leading = new RegExp(
  `^(${minus}?)(?:(¥|￥|RMB|CNY|人民币)|(?:US\\$|USD|\\$|＄|美元))\\s*(?=${minus}?[\\d０-９.．])(.*)$`,
  'is',
)

/** A number without the currency that stood before it. */
export interface Amount {
  /** The money named, null where none was: which it is, not how much of it a number counts. */
  readonly currency: '元' | '美元' | null
  readonly rest: string
}

/**
 * Take a currency off the front of a number; the number's sign may stand on either side of it.
 *
 * @example peelCurrency('-¥1,516.70') // { currency: '元', rest: '-1,516.70' }
 */
export function peelCurrency(text: string): Amount {
  const match = leading.exec(text)
  if (match === null) return { currency: null, rest: text }
  const [, sign = '', yuan, number = ''] = match
  return { currency: yuan === undefined ? '美元' : '元', rest: `${sign}${number}` }
}
