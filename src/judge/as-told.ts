import type { Finding } from '../domain/finding.ts'
import type { Source, Told } from '../domain/source.ts'

/**
 * Findings with the region and the year that a project tells of their file, where they are of neither by themselves: one
 * about a whole submission is of its region and its year.
 */
export function asTold(findings: readonly Finding[], sources: readonly Source[]): readonly Finding[] {
  const told = toldOfFiles(sources)
  if (told.size === 0) return findings
  return findings.map((finding) => {
    const of = told.get(finding.place.file)
    if (of === undefined) return finding
    return { ...finding, region: finding.region ?? of.region ?? null, year: finding.year ?? of.year ?? null }
  })
}

/** What is told of each file; of one that holds several submissions only what they have in common. */
function toldOfFiles(sources: readonly Source[]): ReadonlyMap<string, Pick<Told, 'region' | 'year'>> {
  const told = new Map<string, Pick<Told, 'region' | 'year'>>()
  for (const { file, told: own = {} } of sources) {
    const { region, year } = told.get(file) ?? own
    told.set(file, {
      ...(region !== undefined && region === own.region ? { region } : {}),
      ...(year !== undefined && year === own.year ? { year } : {}),
    })
  }
  for (const [file, { region, year }] of told)
    if (region === undefined && year === undefined) told.delete(file)
  return told
}
