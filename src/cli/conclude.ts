import type { Plan } from '../domain/plan.ts'
import type { Lang } from '../domain/wording.ts'
import type { ReportedRun } from '../report/exit-reason.ts'
import type { Messages } from '../words/messages.ts'
import { type Failure, type Gate, outcomeOf, warningsOption } from './gate.ts'
import type { Io } from './io.ts'

/** How a run ends: what it was asked, and in which language it speaks. */
export interface Ending {
  readonly lang: Lang
  /** Nothing about the data on standard error. */
  readonly quiet?: boolean | undefined
}

/** The gate of commands that have no options for one. */
export const usualGate: Gate = { failOn: 'error', maxWarnings: null, strict: false }

/**
 * The exit code of a run, with the last line on standard error saying why it is not 0: it is the same for every format,
 * and with `-q` there is none.
 */
export async function conclude(
  io: Io,
  report: ReportedRun,
  plan: Plan,
  gate: Gate,
  ending: Ending,
): Promise<0 | 1 | 3> {
  const { code, failures } = outcomeOf(report, gate)
  await sayWhy(io, code, ending, async (messages) => {
    const { errorsText, offTrackText, warningsText } = await import('../report/exit-reason.ts')
    const why: Readonly<Record<Failure, () => string>> = {
      errors: () => errorsText(report, plan.indicators, messages),
      warnings: () => warningsText(report, warningsOption(gate), plan.indicators, messages),
      'off-track': () => offTrackText(report, messages),
    }
    return failures.map((failure) => why[failure]())
  })
  return code
}

/** Say in one line what an exit code comes of; nothing of 0, and nothing with `-q`. */
export async function sayWhy(
  io: Io,
  code: 0 | 1 | 3,
  { lang, quiet }: Ending,
  reasons: (messages: Messages) => Promise<readonly string[]>,
): Promise<void> {
  if (code === 0 || quiet === true) return
  const messages = await (await import('../words/load-messages.ts')).loadMessages(lang)
  await io.stderr.write(`${messages.exit.line(code, await reasons(messages))}\n`)
}
