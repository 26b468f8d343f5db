import type { Observation } from '../domain/observation.ts'
import type { Indicator, Plan } from '../domain/plan.ts'
import type { Submission } from '../domain/submission.ts'
import type { Lang } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'

/** A submission to fill in, as rows of cells: a title, the header, a row for each indicator, and how to fill it in. */
export interface Template {
  readonly rows: readonly (readonly string[])[]
  /** Position of the header among the rows. */
  readonly headerIndex: number
}

/**
 * Lay out the submission of `year`: the indicators of the plan's table in order with their units, last year's value
 * where `last` reports one, and an empty column to fill in.
 */
export function templateOf(plan: Plan, year: number, last: readonly Submission[], lang: Lang): Template {
  const zh = lang === 'zh'
  const before = valuesOf(last, year - 1)
  const known = before.size > 0
  const header = zh
    ? ['序号', '代码', '指标', '单位', ...(known ? [`${year - 1}年`] : []), `${year}年`, '说明']
    : ['no', 'code', 'indicator', 'unit', ...(known ? [`${year - 1}`] : []), `${year}`, 'note']
  const indicators = plan.indicators.filter(({ group }) => group === 'main')
  const body = indicators.map((indicator) => [
    indicator.no,
    indicator.code,
    bothNames(indicator)[lang],
    indicator.unit,
    ...(known ? [before.get(indicator.code) ?? ''] : []),
    '',
    howTo(indicator, lang),
  ])
  const title = zh ? `${year}年规划指标实绩填报表` : `Actual values of the plan's indicators in ${year}`
  const notes = zh
    ? [
        `注：在“${year}年”一列填全年实绩，单位见“单位”列；用别的单位时在数值后写明，如 15167000万元。`,
        '注：没有数据就留空，不要填 0；初步数在数值前写“初步”；其余文字写在“说明”列。',
      ]
    : [
        `Note: enter the value of the whole year under ${year}, in the unit given; write another unit after the number.`,
        'Note: leave a cell empty where there is no value, never 0; put remarks in the note column.',
      ]
  return { rows: [[title], header, ...body, [], ...notes.map((note) => [note])], headerIndex: 1 }
}

/** What a value cell of this indicator takes, where that is not simply a number. */
function howTo({ target, scale }: Indicator, lang: Lang): string {
  const zh = lang === 'zh'
  if (target.kind === 'qualitative')
    return zh ? '填“完成”或“未完成”' : 'write 完成 (fulfilled) or 未完成 (not fulfilled)'
  if (scale === 'sum')
    return zh
      ? '填当年数；填累计数时加方括号，如 [8.6]'
      : "the year's own amount, or the running total in brackets: [8.6]"
  if (scale === 'cut')
    return zh
      ? '填当年降低率；填累计降低率时加方括号'
      : "the year's own reduction, or the running reduction in brackets"
  return ''
}

/** The values submitted for one year, by indicator. */
function valuesOf(submissions: readonly Submission[], year: number): ReadonlyMap<string, string> {
  const observations = submissions.flatMap((submission) => submission.observations)
  const usable = (observation: Observation) =>
    observation.year === year &&
    observation.reading.kind !== 'missing' &&
    observation.reading.kind !== 'unusable'
  return new Map(
    observations.filter(usable).map((observation) => [observation.indicator, shown(observation)]),
  )
}

/** A number as it is in the plan's unit, which stands in its row; what is more than a number as it was written. */
function shown({ reading, text, provisional }: Observation): string {
  const plain = reading.kind === 'number' && !provisional
  return plain ? reading.quantity.value.toFixed(reading.quantity.decimals) : text.trim()
}
