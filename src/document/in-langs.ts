/** A thing as it is said in a language. */
export interface InLang<T> {
  readonly lang: 'zh' | 'en'
  readonly is: T
}

/** The same thing as it is said in one language at least. */
export type InLangs<T> = readonly [InLang<T>, ...InLang<T>[]]

/** What is made of it in each language. */
export function each<T, U>(spoken: InLangs<T>, of: (is: T) => U): InLangs<U> {
  const [{ lang, is }] = spoken
  const made: [InLang<U>, ...InLang<U>[]] = [{ lang, is: of(is) }]
  for (let index = 1; index < spoken.length; index += 1) {
    const next = spoken[index]
    if (next !== undefined) made.push({ lang: next.lang, is: of(next.is) })
  }
  return made
}

/** A list that is said in several languages as a list of what is said: each item in all languages that have it. */
export function items<T>(spoken: InLangs<readonly T[]>): readonly InLangs<T>[] {
  const longest = Math.max(...spoken.map(({ is }) => is.length))
  return Array.from({ length: longest }, (_, index) => index).flatMap((index): readonly InLangs<T>[] => {
    const own = spoken.flatMap(({ lang, is }): readonly InLang<T>[] => {
      const item = is[index]
      return item === undefined ? [] : [{ lang, is: item }]
    })
    const [first, ...others] = own
    return first === undefined ? [] : [[first, ...others]]
  })
}

/** A thing that may be missing, where it is there. */
export function present<T>(spoken: InLangs<T | null>): InLangs<T> | null {
  const own = spoken.flatMap(({ lang, is }): readonly InLang<T>[] => (is === null ? [] : [{ lang, is }]))
  const [first, ...others] = own
  return first === undefined ? null : [first, ...others]
}
