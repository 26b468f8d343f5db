import type { Finding } from '../domain/finding.ts'
import type { Observation } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import { withoutErrors } from '../validate/blocked.ts'
import { type Unread, unreadIn } from '../validate/unread.ts'
import { validate } from '../validate/validator.ts'

/** Validates one file part by part, whole regions at a time. */
export interface PartsValidator {
  /** The values of a part without those an error speaks of; `read` is what reading has found up to here. */
  readonly add: (observations: readonly Observation[], read: readonly Finding[]) => Submission
  /**
   * What validation found, when reading has found all of `read`; null where a part was judged by rows not read of which
   * more came later.
   */
  readonly found: (read: readonly Finding[]) => readonly Finding[] | null
}

/** Validate one file part by part; it is about the year `asked` for, where it speaks of it. */
export function partsValidator(plan: Plan, file: string, asked: number | null): PartsValidator {
  const found: Finding[] = []
  let told: Unread | null = null
  const tell = (read: readonly Finding[]): Unread => {
    const unread = unreadIn(read)
    told ??= unread
    return unread
  }
  return {
    add: (observations, read) => {
      const part = submissionOf(file, observations)
      const speaking = validate(plan, [part], asked, () => tell(read))
      for (const finding of speaking) found.push(finding)
      const errors = [...read, ...speaking].filter(({ severity }) => severity === 'error')
      return withoutErrors([part], errors)[0] ?? part
    },
    found: (read) => {
      if (told === null) return found
      const unread = unreadIn(read)
      const same = told.unnamed === unread.unnamed && told.indicators.size === unread.indicators.size
      return same ? found : null
    },
  }
}

/** Values as a submission of their own. */
export function submissionOf(file: string, observations: readonly Observation[]): Submission {
  const input = { file, sha256: '', encoding: '', rows: observations.length, headerRow: null, skipped: [] }
  return { input, observations, findings: [] }
}
