import type { Coverage } from '../domain/coverage.ts'
import type { Lang } from '../domain/wording.ts'
import { cellText } from './plain-text.ts'

/**
 * How many of the plan's indicators have a value for the year judged, in one line; of several submissions their sum, and
 * the one with the fewest.
 */
export function coverageLine(
  { year, filled, of, submissions, fewest }: Coverage,
  plan: string,
  lang: Lang,
): string {
  const zh = lang === 'zh'
  const named = cellText(plan)
  if (fewest === null) {
    const when = year === null ? '' : zh ? ` ${year} 年` : ` for ${year}`
    if (of === 1)
      return zh
        ? `规划“${named}”所评价的 1 项指标${filled === 1 ? '有' : '没有'}${when === '' ? '' : `${when}的`}数值`
        : `The one indicator judged of the plan "${named}" has ${filled === 1 ? 'a' : 'no'} value${when}`
    return zh
      ? `规划“${named}”的 ${of} 项指标中 ${filled} 项有${when === '' ? '' : `${when}的`}数值`
      : `${filled} of the ${of} indicators of the plan "${named}" ${filled === 1 ? 'has' : 'have'} a value${when}`
  }
  const least = cellText(fewest.region ?? fewest.file)
  if (zh) {
    const most = filled === of ? '' : `，最少的是“${least}”（${fewest.filled} 个）`
    return `规划“${named}”，${submissions} 份报送（每份 ${fewest.of} 项指标）：${year ?? ''} 年 ${of} 个数值中有 ${filled} 个${most}`
  }
  const most = filled === of ? '' : `; fewest: ${least}, ${fewest.filled}`
  const indicators = fewest.of === 1 ? '1 indicator' : `${fewest.of} indicators`
  return `${filled} of ${of} values for ${year ?? ''} (plan "${named}"; ${submissions} submissions of ${indicators}${most})`
}
