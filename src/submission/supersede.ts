import { type Finding, raise } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { latest } from './latest.ts'
import { isWeak } from './same-reading.ts'
import { nothingSuperseded } from './several-rules.ts'
import { sharedCells } from './shared-cells.ts'
import { joinedBy, withoutCells } from './superseded-cells.ts'
import { sayWhichCounts } from './which-counts.ts'

/** Several submissions after what they say of their order: values of which a later version is there are gone. */
export interface Superseded {
  readonly submissions: readonly Submission[]
  /** The same, each revision together with what it revises. */
  readonly joined: readonly Submission[]
  /** Which value counts, where a revision says another. */
  readonly findings: readonly Finding[]
}

/**
 * Leave out the values that a declared revision supersedes: by the option (`earlier` are the files that all others
 * supersede), by a column of versions, or by the word for it in one of two names. What a revision does not name stays.
 */
export function supersede(
  plan: Plan,
  submissions: readonly Submission[],
  earlier: ReadonlySet<string> = new Set(),
): Superseded {
  if (submissions.length < 2 && earlier.size === 0) return { submissions, joined: submissions, findings: [] }
  const shared = sharedCells()
  for (const submission of submissions) shared.add(submission)
  const gone = new Set<Observation>()
  const links: (readonly [string, string])[] = []
  const findings: Finding[] = []
  for (const cell of shared.cells()) {
    const strong = cell.map(({ observation }) => observation).filter(({ reading }) => !isWeak(reading))
    const found = latest(strong, earlier)
    const [counts] = found.left
    for (const observation of found.gone) {
      gone.add(observation)
      if (counts !== undefined) links.push([counts.place.file, observation.place.file])
    }
    for (const said of sayWhichCounts(plan, found)) findings.push(said)
  }
  for (const file of earlier) {
    if (links.some(([, other]) => other === file)) continue
    findings.push(raise(nothingSuperseded, { file, line: null, column: null, cell: null }, { file }))
  }
  const kept = withoutCells(submissions, gone)
  return { submissions: kept, joined: joinedBy(kept, links), findings }
}
