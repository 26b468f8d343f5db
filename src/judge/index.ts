import type { Method } from '../domain/method.ts'
import type { Group, Plan } from '../domain/plan.ts'
import type { Report } from '../domain/report.ts'
import { type Source, sourceOf } from '../domain/source.ts'
import type { Lang } from '../domain/wording.ts'
import { usualExplanations } from '../findings/explanation.ts'
import { jsonText } from '../words/json-text.ts'
import { explanationsIn } from './explanations.ts'
import { findIndicator } from './find-indicator.ts'
import { requirementOf } from './requirement.ts'
import { runOver } from './run.ts'
import { version } from './version.ts'
import { yearOption } from './year.ts'

/** What `judge` is to judge, and how. */
export interface JudgeOptions {
  /** The year judged; the newest year with a value where not given. */
  readonly year?: number
  /** Judge this region only. */
  readonly region?: string
  /** Which indicators; the plan's main table where not given. */
  readonly group?: Group | 'all'
  /** By whose method; the plan's own schedule where not given. */
  readonly method?: Method
  /** Where a submission reports the baseline year otherwise: whose figure counts; the plan's where not given. */
  readonly baseline?: 'plan' | 'reported'
  /** How many indicators must have a value: `all`, a number, or a share such as `80%`; fewer are an error. */
  readonly require?: string | number
  /** `utf-8`, `gb18030`, …: read every file as this and nothing else. */
  readonly encoding?: string
  /** Name of the sheet of a workbook; the first where not given. */
  readonly sheet?: string
  /** Judge this indicator only, by its code, its name or its number; files that name none are of it. */
  readonly indicator?: string
  /** The bytes of an explanations file, or the file as a source where its name is not the usual one. */
  readonly explanations?: Uint8Array | Source
  /** Earlier files that the sources supersede, read too; one that is among the sources as well is read once. */
  readonly supersedes?: readonly Source[]
  /** The language of findings; English where not given. */
  readonly lang?: Lang
}

/**
 * Read submissions, validate them and judge every indicator of the plan: what `kq check` does. Resolves to the report that
 * `kq check -f json` prints, findings first to last and all, its numbers at 12 digits; what an error speaks of is not judged.
 * `jsonText` writes it to the byte. Rejects with `CannotRun` where the command ends in exit 2.
 *
 * @example await judge(plan, [sourceOf('2023.csv', readFileSync('2023.csv'))])
 */
export async function judge(
  plan: Plan,
  sources: readonly Source[],
  options: JudgeOptions = {},
): Promise<Report> {
  const { explanations, encoding, sheet, region, group = 'main', method = 'schedule', lang = 'en' } = options
  const { baseline = 'plan', supersedes = [], indicator } = options
  const year = yearOption(options.year, plan)
  const further = supersedes.filter(({ file }) => !sources.some((source) => source.file === file))
  const only = indicator === undefined ? undefined : findIndicator(plan, indicator)
  const report = await runOver(plan, [...sources, ...further], {
    tool: `kq ${version}`,
    code: only?.code,
    reading: {
      ...(year === null ? {} : { year }),
      ...(encoding === undefined ? {} : { encoding }),
      ...(sheet === undefined ? {} : { sheet }),
      ...(only === undefined ? {} : { indicator: only }),
      earlier: new Set(supersedes.map(({ file }) => file)),
    },
    explanations: explanations === undefined ? null : explanationsIn(asSource(explanations), plan),
    region,
    group,
    baseline,
    method,
    required: requirementOf(options.require),
    lang,
  })
  return JSON.parse(jsonText(report))
}

function asSource(file: Uint8Array | Source): Source {
  return file instanceof Uint8Array ? sourceOf(usualExplanations, file) : file
}
