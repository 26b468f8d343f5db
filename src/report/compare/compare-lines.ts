import type { ComparedRow, Comparison } from '../../domain/comparison.ts'
import { type Method, methods, type OtherMethod } from '../../domain/method.ts'
import type { Lang } from '../../domain/wording.ts'
import { byReason } from '../../words/by-reason.ts'
import { methodTitle } from '../../words/method.ts'
import { nameOf } from '../../words/name.ts'
import { fixed } from '../../words/number.ts'
import { cellText } from '../../words/plain-text.ts'
import type { ComparisonReport } from './compare-columns.ts'
import { causeWords } from './compare-words.ts'

const others = methods.filter((method): method is OtherMethod => method !== 'schedule')

/** Which year of which plan is compared. */
export function headText({ year, plan, comparison }: ComparisonReport, lang: Lang): string {
  const { baselineYear, targetYear } = plan
  const span = `${baselineYear + 1}–${targetYear}`
  const zh = lang === 'zh'
  if (year === null || comparison.rows.length === 0)
    return zh
      ? `${methods.length} 种方法对照：没有可评价的数据`
      : 'Methods compared: there is no data to judge'
  const share = `${fixed((100 * (year - baselineYear)) / (targetYear - baselineYear), 0)}%`
  return zh
    ? `${year} 年，${methods.length} 种方法对照（规划期 ${span} 年，基期 ${baselineYear} 年，时间进度 ${share}）`
    : `${year}, ${methods.length} methods compared (${span}, baseline ${baselineYear}; ${share} of time elapsed)`
}

/** In how many indicators each method agrees with the schedule, and how many all agree on. */
export function agreementTexts({ rows, agreement, withoutData }: Comparison, lang: Lang): readonly string[] {
  const zh = lang === 'zh'
  const parts = agreement.map(({ method, same, of }) => {
    if (of === 0) return zh ? `${method} 没有可比的` : `${method} none to compare`
    const share = `${shareText(same, of)}`
    return zh ? `${method} ${of} 项中 ${same} 项（${share}）` : `${method} ${same} of ${of} (${share})`
  })
  const all = rows.filter(({ agree }) => agree !== null)
  const agreed = all.filter(({ agree }) => agree === true).length
  return [
    zh
      ? `与规划进度对是否达到进度的判断一致：${parts.join('，')}`
      : `On track or not, agreeing with the schedule: ${parts.join('; ')}`,
    zh
      ? `全部方法一致：${all.length} 项中 ${agreed} 项`
      : `All methods that answer agree on ${agreed} of ${all.length}`,
    ...(withoutData === 0
      ? []
      : [
          zh
            ? `缺数据 ${withoutData} 项`
            : `No data for ${withoutData} indicator${withoutData === 1 ? '' : 's'}`,
        ]),
  ]
}

/** A share in whole %, 100 % only where it is all. */
function shareText(part: number, whole: number): string {
  const rounded = fixed((100 * part) / whole, 0)
  return `${rounded === '100' && part < whole ? '99' : rounded}%`
}

/** Why one method differs from the schedule: for each rule behind it, the indicators with their figures. */
export interface Section {
  readonly title: string
  readonly groups: readonly { readonly rule: string; readonly lines: readonly string[] }[]
}

/** For each method the indicators on which it differs from the schedule, each with the reason. */
export function differenceSections(report: ComparisonReport, lang: Lang): readonly Section[] {
  const { rows } = report.comparison
  return others.flatMap((method) => {
    const groups = new Map<string, string[]>()
    for (const row of rows) {
      const found = row.differences.find((difference) => difference.method === method)
      if (found === undefined) continue
      const { rule, figures } = causeWords(found.cause, row.assessment, report.plan)
      const line = `${labelOf(row, rows, lang)}${lang === 'zh' ? '：' : ': '}${figures[lang]}`
      groups.set(rule[lang], [...(groups.get(rule[lang]) ?? []), line])
    }
    const count = [...groups.values()].flat().length
    if (count === 0) return []
    const title =
      lang === 'zh'
        ? `${methodTitle(method, lang)}与规划进度不同的 ${count} 项`
        : `${methodTitle(method, lang)} differs from the schedule on ${count}`
    return [{ title, groups: [...groups].map(([rule, lines]) => ({ rule, lines })) }]
  })
}

/** Number and name, with the region where there are several. */
function labelOf(row: ComparedRow, rows: readonly ComparedRow[], lang: Lang): string {
  const { assessment } = row
  return `${regionOf(row, rows)}${cellText(assessment.no)} ${nameOf(assessment, lang)}`
}

function regionOf({ assessment: { region } }: ComparedRow, rows: readonly ComparedRow[]): string {
  const several = rows.some((row) => row.assessment.region !== region)
  return several && region !== null ? `${cellText(region)} ` : ''
}

/** The indicators that methods have no answer for, by reason; methods that lack the same are named together. */
export function unansweredTexts({ rows }: Comparison, lang: Lang): readonly string[] {
  const zh = lang === 'zh'
  const byText = new Map<string, Method[]>()
  for (const method of methods) {
    const parts = byReason(
      rows.flatMap((row) => {
        const { reason } = row.answers[method]
        return reason === null ? [] : [{ no: `${regionOf(row, rows)}${row.assessment.no}`, reason }]
      }),
      lang,
    )
    if (parts.length === 0) continue
    const text = parts.join(zh ? '；' : '; ')
    byText.set(text, [...(byText.get(text) ?? []), method])
  }
  return [...byText].map(([text, list]) =>
    zh ? `${list.join('、')} 没有结论的：序号 ${text}` : `No answer by ${list.join(', ')}: No. ${text}`,
  )
}
