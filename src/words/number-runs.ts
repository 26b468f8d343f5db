/**
 * Numbers that follow on one another drawn together.
 *
 * @example numberRuns(['1', '2', '3', '5', 'T8', 'T9']) // ['1–3', '5', 'T8–T9']
 */
export function numberRuns(numbers: readonly string[]): readonly string[] {
  const runs: { readonly first: string; last: string }[] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run !== undefined && follows(run.last, number)) run.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}–${last}`))
}

function follows(before: string, after: string): boolean {
  const [, prefix, digits] = /^(\D*)(\d{1,9})$/.exec(before) ?? []
  return digits !== undefined && after === `${prefix}${Number(digits) + 1}`
}
