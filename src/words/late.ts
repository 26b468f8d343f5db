import type { LateRegion } from '../domain/project.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { cellText } from './plain-text.ts'

/** What a region is that has not reported, as a title. */
export const lateTitle: Text = { zh: '未报送', en: 'Not reported' }

/** The regions that have not reported for a year, each with the day by which it was to, in one line. */
export function lateLine(late: readonly LateRegion[], year: number | null, lang: Lang): string {
  const zh = lang === 'zh'
  const named = late.map(({ region, due }) => {
    const until = due === null ? '' : zh ? `（截止 ${cellText(due)}）` : ` (due ${cellText(due)})`
    return `${cellText(region)}${until}`
  })
  const when = year === null ? '' : zh ? ` ${year} 年` : ` for ${year}`
  if (zh) return `${late.length} 个地区没有报送${when}数据：${named.join('、')}`
  return `${late.length} ${late.length === 1 ? 'region has' : 'regions have'} not reported${when}: ${named.join(', ')}`
}
