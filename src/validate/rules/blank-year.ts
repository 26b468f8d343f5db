import type { Rule } from '../../domain/finding.ts'
import { ofRegion } from '../table.ts'

interface BlankYearFacts {
  readonly years: readonly number[]
  /** The newest year with a value. */
  readonly newest: number
  /** Other regions have a value for the year: it is judged, and this region has nothing there. */
  readonly behind: boolean
  readonly region: string | null
}

export const blankYear: Rule<BlankYearFacts> = {
  id: 'KQ407',
  name: 'blank-year',
  severity: 'warning',
  title: { zh: '最新一年没有数值', en: 'The newest year is blank' },
  why: {
    zh: '新一年的列还空着，评价的就仍是上一年，容易被当成本年的结果。',
    en: 'While the newest year is blank the year before is judged, and its result is easily taken for this year’s.',
  },
  message: ({ years, newest, behind, region }) =>
    ofRegion(
      region,
      behind
        ? {
            zh: `没有 ${years.join('、')} 年的数值，最新的是 ${newest} 年；没有评价`,
            en: `There is no value for ${years.join(', ')}, the newest being of ${newest}; nothing was assessed`,
          }
        : {
            zh: `${years.join('、')} 年没有一个数值；按有数值的最新一年 ${newest} 年评价`,
            en: `There is no value for ${years.join(', ')}; the newest year with one, ${newest}, is judged`,
          },
    ),
  remedy: ({ years, newest, behind }) =>
    behind
      ? {
          zh: `补报 ${years.join('、')} 年的数值，或用 --year ${newest} 评价上一年`,
          en: `Submit the values of ${years.join(', ')}, or judge the year before with --year ${newest}`,
        }
      : {
          zh: `填入 ${years.join('、')} 年的数值；还没有的，用 --year ${newest} 写明评价 ${newest} 年`,
          en: `Enter the values of ${years.join(', ')}; where there are none yet, say --year ${newest}`,
        },
}
