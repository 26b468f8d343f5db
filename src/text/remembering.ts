/** Answers kept before they are forgotten. */
export const most = 1000

/** A function of a text that remembers its last answers: a column says the same in most rows, and in most files. */
export function remembering<T>(ask: (text: string) => T): (text: string) => T {
  return rememberingBy((text: string) => text, ask)
}

/** The same for a function of something that a text stands for. */
export function rememberingBy<Question, T>(
  keyOf: (question: Question) => string,
  ask: (question: Question) => T,
): (question: Question) => T {
  const answers = new Map<string, { readonly answer: T }>()
  return (question) => {
    const key = keyOf(question)
    const known = answers.get(key)
    if (known !== undefined) return known.answer
    if (answers.size >= most) answers.clear()
    const answer = ask(question)
    answers.set(key, { answer })
    return answer
  }
}
