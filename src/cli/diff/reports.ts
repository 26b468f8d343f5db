import { compareReports } from '../../compare/reports.ts'
import type { Group } from '../../domain/plan.ts'
import type { Report } from '../../domain/report.ts'
import { runOver } from '../../judge/run.ts'
import { buildDiff } from '../../report/build-diff.ts'
import { diffAnswer } from '../../report/diff.ts'
import { print } from '../answer.ts'
import { rectangleOption } from '../choose-format.ts'
import { openPlan } from '../open-plan.ts'
import { filesOrProject, open } from '../session.ts'
import { concludeDiff } from './conclude.ts'
import type { Diffing } from './options.ts'
import type { DiffSide } from './sides.ts'

/** Two saved reports, or one and how things stand now: by the submission that is named, or by those of the project. */
export async function diffReports(
  session: Diffing,
  old: DiffSide & { readonly report: Report },
  next: DiffSide | null,
): Promise<0 | 1> {
  const { lang, tool, format, options } = session
  const rectangle = rectangleOption(format, options.report)
  const now = next?.report ?? (await asItStands(session, old.report, next === null ? [] : [next.file]))
  const region = ({ assessments, ...report }: Report): Report => ({
    ...report,
    assessments: assessments.filter((one) => options.region === undefined || one.region === options.region),
  })
  const report = buildDiff({
    tool,
    plan: now.plan,
    old: inputOf(old.file),
    new: inputOf(next?.file ?? (lang === 'zh' ? '现在' : 'now')),
    comparison: compareReports(region(old.report), region(now)),
    findings: [],
    lang,
  })
  await print(session, diffAnswer(report, lang), { rectangle })
  return concludeDiff(session, report)
}

/** What would be reported now of the year that was, by the same method. */
async function asItStands(session: Diffing, old: Report, files: readonly string[]): Promise<Report> {
  filesOrProject(session, files)
  const { lang, tool, options } = session
  const year = options.year ?? (old.year === null ? undefined : String(old.year))
  const plan = await openPlan(session)
  const opened = await open({ ...session, options: { ...options, year } }, plan, files)
  const { sources, reading, explanations, due } = opened
  return runOver(plan, sources, {
    tool,
    reading,
    explanations,
    region: options.region,
    group: groupOf(old),
    method: old.method,
    baseline: old.assessments.some(isByReported) ? 'reported' : 'plan',
    required: null,
    lang,
    due,
  })
}

/** Which indicators a report is of. */
function groupOf({ assessments }: Report): Group | 'all' {
  const [only = 'main', another] = new Set(assessments.map(({ group }) => group))
  return another === undefined ? only : 'all'
}

/** Whether a report was made by the baselines that were reported, where they differ from the plan's. */
function isByReported({ otherBaseline }: Report['assessments'][number]): boolean {
  return otherBaseline?.of === 'plan'
}

function inputOf(file: string) {
  return { file, sha256: '', encoding: 'json', rows: 0, headerRow: null, skipped: [] }
}
