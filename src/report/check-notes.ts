import type { Assessment } from '../domain/assessment.ts'
import type { Report } from '../domain/report.ts'
import { isMoney } from '../domain/unit.ts'
import type { Messages } from '../words/messages.ts'
import { methodRules, otherArithmetic } from '../words/method.ts'
import { nameOf } from '../words/name.ts'
import { percentText, valueText, withSign } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { isRunning } from '../words/value.ts'
import { assignedNotes } from './assigned-notes.ts'

/** How to read the values: only what is in them is explained. What a column means stands with the column. */
export function checkNotes(
  { plan, method }: Pick<Report, 'plan' | 'method'>,
  shown: readonly Assessment[],
  words: Messages,
): readonly string[] {
  const { lang, check } = words
  const { notes } = check
  const named = namer(shown, words)
  const some = (holds: (assessment: Assessment) => boolean) => shown.some(holds)
  const names = (holds: (assessment: Assessment) => boolean) => shown.filter(holds).map(named)
  const when = (holds: boolean, note: string) => (holds ? [note] : [])
  const list = (found: readonly string[], note: (names: readonly string[]) => string) =>
    found.length === 0 ? [] : [note(found)]
  const sensitive = method === 'schedule' ? notes.sensitive : notes.sensitiveByMethod
  return [
    ...(method === 'schedule' || shown.length === 0
      ? []
      : [methodRules[method][lang], otherArithmetic[lang]]),
    ...when(
      some(({ aim }) => aim === 'keep'),
      notes.kept,
    ),
    ...when(
      some(({ scale, rate }) => (scale === 'change' || scale === 'sum') && anyRate(rate)),
      notes.perYear,
    ),
    ...when(some(isSlack), notes.slack),
    ...when(
      some((a) => isRunning(a) && a.actual !== null),
      notes.running(plan.baselineYear + 1),
    ),
    ...when(
      some(({ unit, actual }) => actual !== null && isMoney(unit)),
      notes.nominal,
    ),
    ...assignedNotes(shown, named, words),
    ...comparisonNotes(shown, named, words),
    ...list(
      shown.flatMap((a) => (a.realGrowth === null ? [] : [`${named(a)} ${valueText(a.realGrowth)}%`])),
      notes.realGrowth,
    ),
    ...list(
      names((a) => a.sensitive),
      sensitive,
    ),
    ...list(
      names(({ provisional }) => provisional),
      notes.provisional,
    ),
  ]
}

/** What names an indicator, with its region where there are several. */
function namer(shown: readonly Assessment[], words: Messages): (assessment: Assessment) => string {
  const several = new Set(shown.map(({ region }) => region)).size > 1
  return (assessment) => {
    const name = nameOf(assessment, words.lang)
    const { region } = assessment
    return several && region !== null ? words.inRegion(name, cellText(region)) : name
  }
}

type NameOf = (assessment: Assessment) => string

/** What a target relative to another indicator was held against: a growth worked out from amounts. */
function comparisonNotes(
  shown: readonly Assessment[],
  named: NameOf,
  { lang, check: { notes } }: Messages,
): readonly string[] {
  return shown.flatMap((assessment) => {
    const { comparison, scale } = assessment
    if (comparison === null) return []
    const growthText = (growth: number) => withSign(growth, percentText(growth))
    return [
      notes.comparison({
        name: named(assessment),
        own: growthText(comparison.own),
        other: nameOf(comparison, lang),
        growth: growthText(comparison.other),
        from: comparison.from,
        both: scale === 'growth',
      }),
    ]
  })
}

function anyRate({ planned, achieved, required }: Assessment['rate']): boolean {
  return planned !== null || achieved !== null || required !== null
}

/** Whether the required rate reads as slack on a scale where that is a movement the wrong way. */
function isSlack({ scale, better, rate }: Assessment): boolean {
  if (rate.required === null || scale === 'sum') return false
  return scale === 'cut' || better === 'higher' ? rate.required < 0 : rate.required > 0
}
