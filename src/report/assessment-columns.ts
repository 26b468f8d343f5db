import type { DataColumn as ColumnOf } from '../document/rectangle.ts'
import type { Assessment } from '../domain/assessment.ts'
import { type Method, numberIn, numbersOf } from '../domain/method.ts'
import type { Lang } from '../domain/wording.ts'
import { nameIn } from '../words/name.ts'
import { rateUnitOf } from '../words/rate-unit.ts'
import { verdictWord } from '../words/verdict.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { lastYear } from './last-year.ts'

type AssessmentColumn = ColumnOf<Assessment>

/** The columns that say something of the plan alone, in file order. */
export function planColumns(lang: Lang): readonly AssessmentColumn[] {
  return [
    { id: 'no', value: (a) => a.no },
    { id: 'code', value: (a) => a.code },
    { id: 'name', value: (a) => nameIn(a, lang) },
    { id: 'unit', value: (a) => a.unit },
    { id: 'attribute', value: (a) => a.attribute },
    { id: 'baseline', value: (a) => a.baseline },
    { id: 'target', value: (a) => a.target.value },
    { id: 'target_text', value: (a) => a.target.text },
    { id: 'target_kind', value: (a) => a.target.kind },
    { id: 'better', value: (a) => (a.twoSided ? 'range' : a.better) },
    { id: 'scale', value: (a) => a.scale },
    { id: 'aim', value: (a) => a.aim },
    { id: 'rate_planned', value: (a) => a.rate.planned },
    { id: 'rate_flow', value: (a) => a.rate.flow },
    { id: 'group', value: (a) => a.group },
  ]
}

/** The columns of every rectangle of assessments, in file order: ids untranslated, rates of growth and cut as fractions. */
function scheduleColumns(lang: Lang): readonly AssessmentColumn[] {
  return [
    ...indicatorColumns(lang),
    { id: 'attribute', value: (a) => a.attribute },
    { id: 'baseline', value: (a) => a.baseline },
    { id: 'target', value: (a) => a.target.value },
    { id: 'year', value: (a) => a.year },
    { id: 'actual', value: (a) => a.actual },
    { id: 'latest', value: (a) => a.latest },
    { id: 'expected', value: (a) => a.expected },
    { id: 'progress', value: (a) => a.progress },
    { id: 'pace', value: (a) => a.pace },
    { id: 'rate_planned', value: (a) => a.rate.planned },
    { id: 'rate_required', value: (a) => a.rate.required },
    { id: 'rate_achieved', value: (a) => a.rate.achieved },
    { id: 'projected', value: (a) => a.projected },
    { id: 'verdict', value: (a) => a.verdict },
    { id: 'on_track', value: (a) => a.onTrack },
    { id: 'reason', value: (a) => a.reason },
    { id: 'sensitive', value: (a) => a.sensitive },
    { id: 'provisional', value: (a) => a.provisional },
    { id: 'target_text', value: (a) => a.target.text },
    { id: 'target_kind', value: (a) => a.target.kind },
    { id: 'group', value: (a) => a.group },
    { id: 'better', value: (a) => (a.twoSided ? 'range' : a.better) },
    { id: 'scale', value: (a) => a.scale },
    { id: 'aim', value: (a) => a.aim },
    { id: 'elapsed', value: (a) => a.elapsed },
    { id: 'rate_flow', value: (a) => a.rate.flow },
    { id: 'reaches', value: (a) => a.outlook.reaches },
    { id: 'probability', value: (a) => a.outlook.probability },
    { id: 'real_growth', value: (a) => a.realGrowth },
    { id: 'verdict_text', value: (a) => verdictWord(a, lang) },
    { id: 'margin', value: (a) => a.final?.margin ?? null },
    { id: 'tier_reached', value: (a) => a.final?.tier ?? null },
    { id: 'projected_low', value: (a) => a.outlook.interval?.low ?? null },
    { id: 'projected_high', value: (a) => a.outlook.interval?.high ?? null },
    { id: 'range_low', value: (a) => a.outlook.range?.low ?? null },
    { id: 'range_high', value: (a) => a.outlook.range?.high ?? null },
    { id: 'sensitive_to', value: (a) => a.sensitiveTo.join(';') || null },
    { id: 'category', value: (a) => a.category },
    { id: 'proposed', value: (a) => a.proposed.join(';') || null },
    { id: 'actual_bound', value: (a) => a.actualBound },
    { id: 'baseline_of', value: (a) => a.baselineOf },
    { id: 'other_baseline', value: (a) => a.otherBaseline?.value ?? null },
    { id: 'other_baseline_verdict', value: (a) => a.otherBaseline?.verdict ?? null },
    { id: 'likelihood', value: (a) => a.outlook.likelihood },
    { id: 'loss_projected', value: (a) => a.outlook.loss?.projected ?? null },
    { id: 'projected_beyond', value: (a) => a.outlook.beyond },
    { id: 'missing_years', value: (a) => a.missingYears.join(';') || null },
    { id: 'redefined_from', value: (a) => a.redefinedFrom?.year ?? null },
    { id: 'effort', value: (a) => a.effort },
    { id: 'next_on_track', value: (a) => a.next?.onTrack ?? null },
    { id: 'next_own', value: (a) => a.next?.own ?? null },
    { id: 'next_at_last_pace', value: (a) => a.next?.atLastPace ?? null },
    { id: 'last_verdict', value: (a) => lastYear(a)?.verdict ?? null },
    { id: 'real_mean', value: (a) => a.realMean },
    { id: 'nominal_mean', value: (a) => a.nominalMean },
    { id: 'difference', value: (a) => a.final?.difference ?? null },
    { id: 'rate_unit', value: (a) => rateUnitOf(a) },
  ]
}

/** The columns of a report by one method; another's has its name and its numbers besides. */
export function assessmentColumns(method: Method, lang: Lang): readonly AssessmentColumn[] {
  const columns = scheduleColumns(lang)
  if (method === 'schedule') return columns
  const numbers = numbersOf(method).map(
    ([name]): AssessmentColumn => ({
      id: `method_${name}`,
      value: ({ methodResult }) => numberIn(methodResult, name),
    }),
  )
  return [...columns, { id: 'method', value: () => method }, ...numbers]
}
