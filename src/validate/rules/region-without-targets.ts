import { raise } from '../../domain/finding.ts'
import { type ListedIndicators, listedOf, namesText } from '../names-text.ts'
import { type TableRule, wholeFile } from '../table.ts'

export const regionWithoutTargets: TableRule<{
  readonly region: string | null
  /** The regions that the plan has targets for. */
  readonly known: readonly string[]
  /** The indicators of the submission that are not judged. */
  readonly left: ListedIndicators
}> = {
  id: 'KQ414',
  name: 'region-without-targets',
  severity: 'warning',
  title: { zh: '规划没有这个地区的目标', en: 'The plan has no targets for a region' },
  why: {
    zh: '各地区的目标不同；一个地区的数决不按另一个地区的目标评价，没有自己的目标就不评价。',
    en: 'Targets differ by region; the figures of one are never judged by those of another, and without a target of its own an indicator is not judged.',
  },
  message: ({ region, known, left }) => ({
    zh: `${region === null ? '数据没有写明地区' : `“${region}”`}，规划分地区定目标的指标没有评价：${namesText(left).zh}；规划的地区有 ${known.join('、')}`,
    en: `${region === null ? 'The values state no region' : `"${region}" is no region of the plan`}, so what it asks by region is not judged: ${namesText(left).en}; its regions are ${known.join(', ')}`,
  }),
  remedy: () => ({
    zh: '把地区写得与规划一致，或在规划中为它添行；地区栏空着的行适用于所有地区',
    en: 'Write the region as the plan does, or add rows for it to the plan; a row without a region holds for all',
  }),
  check: ({ plan, region, year, values, history, files }) => {
    const known = plan.regional.map((one) => one.region)
    // Once for a region: with the first of its submissions.
    if (known.length === 0 || history.size > 0 || known.some((one) => one === region)) return []
    const asked = new Set(plan.indicators.map(({ code }) => code))
    const rows = new Map(
      plan.regional.flatMap(({ indicators }) => indicators.map((row) => [row.code, row] as const)),
    )
    const left = [...rows.values()].filter(({ code }) => !asked.has(code) && values.has(code))
    if (left.length === 0) return []
    const facts = { region, known, left: listedOf(left) }
    return [raise(regionWithoutTargets, wholeFile(files[0] ?? ''), facts, { year, region })]
  },
}
