import type { DiffReport } from '../../domain/diff.ts'
import type { Indicator } from '../../domain/plan.ts'
import { sayWhy } from '../answer.ts'
import type { Diffing } from './options.ts'

/**
 * The exit code of a comparison, with the line that says why it is not 0: a year that neither side has (then the indicators
 * of the plan, to name them), or differences where `--exit-code` asks for them.
 */
export async function concludeDiff(
  session: Diffing,
  report: Pick<DiffReport, 'cells' | 'verdicts' | 'untold' | 'findings' | 'summary'>,
  unanswered: readonly Indicator[] | null = null,
): Promise<0 | 1> {
  const { cells, verdicts } = report
  const differs = session.options.exitCode && cells.length + verdicts.length > 0
  const code = unanswered !== null || differs ? 1 : 0
  await sayWhy(session, code, async (messages) => {
    const { differencesText, errorsText } = await import('../../report/exit-reason.ts')
    return [
      ...(unanswered === null ? [] : [errorsText(report, unanswered, messages)]),
      ...(differs ? [differencesText(cells, verdicts, messages)] : []),
    ]
  })
  return code
}
