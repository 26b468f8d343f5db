import type { Coverage } from '../domain/coverage.ts'
import type { Finding } from '../domain/finding.ts'
import { raise } from '../domain/finding.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { noteApart } from '../findings/looked.ts'
import { agree } from '../submission/agree.ts'
import { withRevisions } from '../submission/revision-name.ts'
import { separateSubmissions } from '../submission/several-rules.ts'
import { type SharedObservation, sharedCells } from '../submission/shared-cells.ts'
import { supersede } from '../submission/supersede.ts'
import { type ValidatorOptions, validator } from '../validate/validator.ts'
import { knownOf } from './known.ts'

/** Takes the submissions of `kq validate` in one by one, each as soon as the files are there that it belongs with. */
export interface Intake {
  readonly take: (submission: Submission) => void
  /** Everything found, and the files that were taken as submissions of their own although another is like them. */
  readonly finish: () => TakenIn
}

export interface TakenIn {
  readonly findings: readonly Finding[]
  readonly apart: ReadonlySet<string>
  readonly coverage: Coverage
}

/** What an intake is told of the run. */
export interface IntakeOptions extends Omit<ValidatorOptions, 'isApart'> {
  /** All files, in the order given. */
  readonly files: readonly string[]
  /** The year asked for. */
  readonly asked: number | null
  /** The files that all others supersede. */
  readonly earlier: ReadonlySet<string>
}

/**
 * Take in submissions of many districts. Those that state their region are held against others of the same region; of
 * those that state none only a file and its revision, by their names, are of one, or all of them where the option says
 * that some supersede others. The rest of one and the same year are submissions of their own.
 */
export function intake(plan: Plan, options: IntakeOptions): Intake {
  const { files, asked, earlier } = options
  const apart = new Set<string>()
  const found: (readonly Finding[])[] = []
  const { add, finish, coverage } = validator(plan, asked, { ...options, isApart: noteApart(apart) })
  const groups = earlier.size > 0 ? [files] : withRevisions(files)
  const waiting = new Map(
    groups.flatMap((group) => {
      const own = { left: group.length, submissions: [] as Submission[] }
      return group.length === 1 ? [] : group.map((file) => [file, own] as const)
    }),
  )
  const stated = sharedCells((region) => region !== null)
  const cells: (readonly SharedObservation[])[] = []

  const takeGroup = (group: readonly Submission[]) => {
    const { submissions, joined, findings } = supersede(plan, group, earlier)
    for (const submission of submissions) {
      found.push(submission.findings)
      stated.add(submission)
    }
    found.push(findings, ...joined.map(add))
    if (submissions.length < 2) return
    const unstated = sharedCells((region) => region === null)
    for (const submission of submissions) unstated.add(submission)
    for (const cell of unstated.cells()) cells.push(cell)
  }

  return {
    take: (submission) => {
      const group = waiting.get(submission.input.file)
      if (group === undefined) {
        takeGroup([submission])
        return
      }
      group.submissions.push(submission)
      if (group.submissions.length === group.left) takeGroup(group.submissions)
    },
    finish: () => {
      found.push(finish())
      const alone = found.flat()
      const agreement = agree(plan, [...stated.cells(), ...cells], knownOf(alone))
      const own = earlier.size > 0 ? [] : saidApart([...apart].toSorted())
      return { findings: [...alone, ...agreement.findings, ...own], apart, coverage: coverage() }
    },
  }
}

/** Say once which files were taken as submissions of their own. */
function saidApart(files: readonly string[]): readonly Finding[] {
  const [first] = files
  if (first === undefined) return []
  const place = { file: first, line: null, column: null, cell: null }
  return [raise(separateSubmissions, place, { files })]
}
