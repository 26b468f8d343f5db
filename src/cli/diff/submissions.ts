import { compareSubmissions } from '../../compare/diff.ts'
import { CannotRun } from '../../domain/cannot-run.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Submission } from '../../domain/submission.ts'
import { isError, withoutErrors } from '../../findings/block.ts'
import { inFileOrder } from '../../findings/order.ts'
import { readAll } from '../../judge/examine.ts'
import { ofRegion } from '../../judge/region.ts'
import { buildDiff } from '../../report/build-diff.ts'
import { diffAnswer } from '../../report/diff.ts'
import { yearWithoutValue } from '../../validate/rules/year-without-value.ts'
import { validate } from '../../validate/validator.ts'
import { print, tell } from '../answer.ts'
import { rectangleOption } from '../choose-format.ts'
import { openPlan } from '../open-plan.ts'
import { open } from '../session.ts'
import { concludeDiff } from './conclude.ts'
import type { Diffing } from './options.ts'

/** What a corrected or later submission changes, in its cells and in the verdicts. */
export async function diffSubmissions(
  session: Diffing,
  files: { readonly old: string; readonly new: string },
): Promise<0 | 1> {
  const { lang, tool, format, options } = session
  const rectangle = rectangleOption(format, options.report)
  const plan = await openPlan(session)
  const { year, sources, reading } = await open(session, plan, [files.old, files.new])
  const [old, next, ...history] = await readAll(plan, sources, reading)
  if (old === undefined || next === undefined) throw new Error('two files are read')
  // What else validation has to say of a file is the business of `kq validate`.
  const errors = [old, next].map((one) => validate(plan, [one], year).filter(isError))
  const unansweredIn = errors.map((found) => new Set(found.filter(isUnanswered).map(({ region }) => region)))
  const inBoth = ({ region }: Finding) => unansweredIn.every((regions) => regions.has(region))
  const told = errors.flat().filter((finding) => !isUnanswered(finding) || inBoth(finding))
  const found = inFileOrder([...old.findings, ...next.findings, ...told], [old.input.file, next.input.file])
  const [oldJudged = old, nextJudged = next] = withoutErrors([old, next], found)
  const { region, findings } = ofRegion(options.region, [old, next], found)
  const report = buildDiff({
    tool,
    plan,
    old: old.input,
    new: next.input,
    comparison: compareSubmissions(plan, old, next, {
      ...(year === null ? {} : { year }),
      ...(region === undefined ? {} : { region }),
      judged: { old: oldJudged, new: nextJudged },
      history: withoutErrors(history, [
        ...history.flatMap(({ findings }) => findings),
        ...validate(plan, history).filter(isError),
      ]),
    }),
    findings,
    lang,
  })
  await tell(session, report)
  refuseUnread([old, next])
  await print(session, diffAnswer(report, lang), { rectangle })
  return concludeDiff(session, report, findings.some(isUnanswered) ? plan.indicators : null)
}

/** The year asked for is not in this file: it is enough that the other has it. */
function isUnanswered({ id }: Finding): boolean {
  return id === yearWithoutValue.id
}

/** A file of which nothing could be read would look as if everything had been removed. */
function refuseUnread(submissions: readonly Submission[]): void {
  const unread = submissions.filter(({ observations }) => observations.length === 0)
  if (unread.length === 0) return
  throw new CannotRun(
    unread.map(({ input: { file } }) => ({
      zh: `“${file}”里没有读出任何指标，无法比较；kq check 说明哪里读不了`,
      en: `Nothing was read from "${file}", so there is nothing to compare. kq check says what is wrong with it`,
    })),
  )
}
