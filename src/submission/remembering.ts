/** Answers kept before they are forgotten. */
const most = 1000

/** A function of a text that remembers its last answers: a column says the same in most rows. */
export function remembering<T>(ask: (text: string) => T): (text: string) => T {
  const answers = new Map<string, { readonly answer: T }>()
  return (text) => {
    const known = answers.get(text)
    if (known !== undefined) return known.answer
    if (answers.size >= most) answers.clear()
    const answer = ask(text)
    answers.set(text, { answer })
    return answer
  }
}
