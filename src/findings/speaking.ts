import { isNamed } from '../domain/file-name.ts'
import { type Finding, inReadingOrder } from '../domain/finding.ts'
import { grouped } from '../domain/grouped.ts'
import type { Explanation } from './explanation.ts'

/** What an explanation must have in common with a finding where it does not leave it open; the file is named loosely. */
type Spoken = Pick<Finding, 'indicator' | 'year' | 'region' | 'value'> & { readonly rule: string }

/**
 * The explanations that speak of a finding, in the order of their file. They are looked up, for a city has thousands of
 * both: one that leaves, say, the region open is known by all but the region.
 */
export function speakingOf(
  explanations: readonly Explanation[],
): (finding: Finding) => readonly Explanation[] {
  const wordingOf = (one: Spoken) => partsOf(one).map((part) => part !== null)
  const wordings = new Map(explanations.map(wordingOf).map((given) => [given.join(), given]))
  const bySubject = grouped(explanations, (one) => keyOf(one, wordingOf(one)))
  return (finding) => {
    const subject = { ...finding, rule: finding.id }
    const found = [...wordings.values()]
      .flatMap((given) => bySubject.get(keyOf(subject, given)) ?? [])
      .filter(({ file }) => file === null || isNamed(finding.place.file, file))
    return found.length < 2 ? found : found.toSorted((a, b) => inReadingOrder(a.place, b.place))
  }
}

function keyOf(subject: Spoken, given: readonly boolean[]): string {
  return JSON.stringify(partsOf(subject).map((part, index) => (given[index] ? [part] : null)))
}

/** The same text, or the same plain number written another way: a spreadsheet drops the last zero of 83.70. */
function partsOf({ rule, indicator, year, region, value }: Spoken): readonly (string | number | null)[] {
  const plain = value !== null && /^-?\d+(?:\.\d+)?$/.test(value)
  return [rule, indicator, year, region, plain ? Number(value) : value]
}
