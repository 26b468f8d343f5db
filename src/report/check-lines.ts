import type { Line } from '../document/table.ts'
import type { Assessment } from '../domain/assessment.ts'
import type { Method } from '../domain/method.ts'
import type { Report } from '../domain/report.ts'
import type { AnyReason } from '../domain/verdict.ts'
import type { Lang } from '../domain/wording.ts'
import { byReason } from '../words/by-reason.ts'
import { coverageLine } from '../words/coverage.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf } from '../words/name.ts'
import { computedText, percentText, sizeText, valueText } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { requiredText } from '../words/rate.ts'
import { missingYearsText } from '../words/scale.ts'
import { targetText } from '../words/target.ts'
import { tierWord } from '../words/tier.ts'
import { besides } from '../words/value.ts'
import { byUrgency, reasonWords, redefinedText, verdictWord } from '../words/verdict.ts'
import { numberRuns } from './number-runs.ts'
import { ownerCounts } from './owner-counts.ts'
import { tally } from './tally.ts'

/** How many indicators without data are named; of more, the numbers are given. */
const mostNamed = 5

/**
 * What the indicators of a region come to: the graded goals, what is not assessed and what is missing, and last, as a screen
 * ends with it, the counts and what is off track, binding indicators first.
 */
export function statusLines(
  assessments: readonly Assessment[],
  method: Method,
  all: boolean,
  words: Messages,
): readonly Line[] {
  const { check: said, lang } = words
  const over = isOver(assessments, method)
  const atRisk = assessments.filter(({ verdict }) => verdict === 'at-risk')
  const off = assessments.filter(({ onTrack, verdict }) => onTrack === false && verdict !== 'at-risk')
  const binding = off.filter(({ attribute }) => attribute === 'binding')
  const others = off.filter(({ attribute }) => attribute !== 'binding')
  const named = (list: readonly Assessment[]) =>
    list.map((one) => (over ? nameOf(one, lang) : said.remarked(nameOf(one, lang), verdictWord(one, lang))))
  const counts = { indicators: assessments.length, ...tally(assessments, []) }
  return [
    ...detailLines(assessments, method, all, words),
    line(said.counts({ ...counts, offTrack: off.length, atRisk: atRisk.length, over }), 'strong'),
    ...outlookLines(assessments, words).map((text) => line(text, 'plain')),
    ...(binding.length === 0 ? [] : [line(said.offTrackBinding(over, named(binding)), 'bad')]),
    ...(others.length === 0 ? [] : [line(said.offTrackOthers(over, named(others)), 'plain')]),
    ...(atRisk.length === 0 ? [] : [line(said.atRisk(atRisk.map((one) => nameOf(one, lang))), 'warning')]),
  ]
}

/** What there is to know besides the counts: graded goals, totals of flows, what is not assessed or missing, and divisions. */
export function detailLines(
  assessments: readonly Assessment[],
  method: Method,
  all: boolean,
  words: Messages,
): readonly Line[] {
  const over = isOver(assessments, method)
  return [
    ...assessments.flatMap((one) => tierLine(one, words)).map((text) => line(text, 'plain')),
    ...assessments.flatMap((one) => flowLine(one, words)).map((text) => line(text, 'plain')),
    ...notAssessed(assessments, method, words).map((text) => line(text, 'plain')),
    ...(all ? [] : missing(assessments, words)).map((text) => line(text, 'quiet')),
    ...categoryLine(assessments, over, words).map((text) => line(text, 'plain')),
    ...ownerLines(assessments, over, words).map((text) => line(text, 'plain')),
  ]
}

function line(text: string, tone: Line['tone']): Line {
  return { text, tone }
}

/** How many targets will be met, before their year, and which that are met now the latest changes would lose again. */
function outlookLines(
  assessments: readonly Assessment[],
  { check: said, lang }: Messages,
): readonly string[] {
  const { byLikelihood } = tally(assessments, [])
  if (assessments.every(({ outlook }) => outlook.likelihood === null)) return []
  return [said.likelihoods(byLikelihood), ...lossLines(assessments, { check: said, lang })]
}

/** Which targets that are met now the latest changes would lose again. */
export function lossLines(
  assessments: readonly Assessment[],
  { check: said, lang }: Pick<Messages, 'check' | 'lang'>,
): readonly string[] {
  const losses = assessments.flatMap((one) =>
    one.outlook.loss === null
      ? []
      : [
          said.loss(
            nameOf(one, lang),
            computedText(one.outlook.loss.projected, besides(one)),
            one.outlook.loss.changes,
          ),
        ],
  )
  return losses.length === 0 ? [] : [said.losses(losses)]
}

/** Of each division of the plan's table how many are on track, the binding indicators of all first. */
function categoryLine(
  assessments: readonly Assessment[],
  over: boolean,
  { check: said }: Messages,
): readonly string[] {
  const { binding, byCategory } = tally(assessments, [])
  const divisions = Object.entries(byCategory)
  if (divisions.length === 0) return []
  const counts = [...(binding.assessed === 0 ? [] : [[said.bindingOnes, binding] as const]), ...divisions]
  return [
    said.categories(
      over,
      counts.map(([name, { onTrack, assessed }]) => said.category(cellText(name), onTrack, assessed)),
    ),
  ]
}

/** Of each who answers for indicators how many are on track, and whose have no value. */
function ownerLines(
  assessments: readonly Assessment[],
  over: boolean,
  { check: said }: Messages,
): readonly string[] {
  const owners = Object.entries(ownerCounts(assessments) ?? {})
  if (owners.length === 0) return []
  const missing = owners.filter(([, { noData }]) => noData > 0)
  return [
    said.owners(
      over,
      owners.map(([name, { onTrack, assessed }]) => said.category(cellText(name), onTrack, assessed)),
    ),
    ...(missing.length === 0
      ? []
      : [
          said.missingByOwner(missing.map(([name, { noData }]) => said.ownerMissing(cellText(name), noData))),
        ]),
  ]
}

/** How many indicators have a value, how many stand how, and how many findings there are. */
export function verdictCounts(
  { assessments, summary, findings, plan }: Report,
  { findings: said, list, lang }: Messages,
): readonly Line[] {
  const byVerdict = byUrgency.flatMap((verdict) => {
    const first = assessments.find((assessment) => assessment.verdict === verdict)
    return first === undefined ? [] : [`${verdictWord(first, lang)} ${summary.byVerdict[verdict] ?? ''}`]
  })
  const texts = [
    ...(summary.coverage === null ? [] : [coverageLine(summary.coverage, plan.file, lang)]),
    ...(byVerdict.length === 0 ? [] : [list(byVerdict)]),
    findings.length === 0 ? said.none : said.counts(summary.findings),
  ]
  return texts.map((text) => ({ text, tone: 'plain' }))
}

/**
 * In the target year targets are met or missed, no longer on or off track. The words of other offices know no such
 * end: theirs stay on or off track.
 */
export function isOver(assessments: readonly Assessment[], method: Method): boolean {
  return method === 'schedule' && assessments.every(({ elapsed }) => elapsed >= 1)
}

/** By other methods many have no verdict for the same reason, so they are named by number. */
function notAssessed(
  assessments: readonly Assessment[],
  method: Method,
  { check: said, lang }: Messages,
): readonly string[] {
  const unjudged = assessments.filter(({ verdict, onTrack }) => onTrack === null && verdict !== 'no-data')
  if (unjudged.length === 0) return []
  if (method === 'schedule') {
    return [
      said.notAssessed(
        unjudged.map((one) => {
          const name = nameOf(one, lang)
          return one.reason === null ? name : said.remarked(name, whyNotAssessed(one, one.reason, lang))
        }),
      ),
    ]
  }
  const reasons = byReason(
    unjudged.flatMap(({ no, reason }) => (reason === null ? [] : [{ no, reason }])),
    lang,
  )
  return reasons.length === 0 ? [] : [said.notAssessedByNumber(reasons)]
}

/** The reason in words; of a running total, the years that are missing and what helps; of another definition, which. */
export function whyNotAssessed(
  { missingYears, scale, redefinedFrom }: Assessment,
  reason: AnyReason,
  lang: Lang,
): string {
  if (reason === 'redefined' && redefinedFrom !== null) return redefinedText(redefinedFrom, lang)
  return missingYears.length === 0 ? reasonWords[reason][lang] : missingYearsText(scale, missingYears, lang)
}

/** Indicators without data in one line: by name where they are few, else by number. */
function missing(assessments: readonly Assessment[], { check: said, lang }: Messages): readonly string[] {
  const absent = assessments.filter(({ verdict }) => verdict === 'no-data')
  if (absent.length === 0) return []
  if (absent.length <= mostNamed) {
    const names = absent.map((one) => `${cellText(one.no)} ${nameOf(one, lang)}`)
    return [said.missing(absent.length, names)]
  }
  return [said.missingByNumber(absent.length, numberRuns(assessments, absent))]
}

/** The graded goals other than the target itself, which has its row: reached, or what each still requires. */
function tierLine(assessment: Assessment, { check: said, lang }: Messages): readonly string[] {
  const parts = assessment.tiers
    .filter(({ value, met }) => value !== assessment.target.value && met !== null)
    .filter(({ met }) => met === false || assessment.final === null)
    .map(({ label, value, met, required }) => {
      const goal = `${tierWord(label, lang)} ${valueText(value)}`
      if (met === true) return said.tierReached(goal)
      if (required === null) return said.tierMissed(goal)
      return said.tierRequires(goal, requiredText(required, assessment, lang).replace(/^\+/, ''))
    })
  const all = [...tierCameTo(assessment, { check: said, lang }), ...parts]
  return all.length === 0 ? [] : [said.tiers(nameOf(assessment, lang), all)]
}

/** In the target year, which of the graded goals it came to. */
function tierCameTo(
  { final, tiers }: Assessment,
  { check: said, lang }: Pick<Messages, 'check' | 'lang'>,
): readonly string[] {
  if (final === null || tiers.length === 0) return []
  return [final.tier === null ? said.cameToNone : said.cameTo(tierWord(final.tier, lang))]
}

/** What a total of flows comes to a year: as an even amount, or as growth of the yearly amount from its baseline. */
function flowLine(assessment: Assessment, { check: said, lang }: Messages): readonly string[] {
  const { planned, flow } = assessment.rate
  if (assessment.actual === null || planned === null || flow === null) return []
  const [name, target] = [nameOf(assessment, lang), targetText(assessment, lang)]
  return [said.flow(name, target, sizeText(planned), percentText(flow), flow < 0)]
}
