import type { Rule } from '../domain/finding.ts'
import { fiscalMark } from './year.ts'

export const partYear: Rule<{ year: number; part: string }> = {
  id: 'KQ207',
  name: 'part-year',
  severity: 'warning',
  title: { zh: '不足全年的数据', en: 'Figures for part of a year' },
  why: {
    zh: '目标是全年数，用前几个季度的数来对照必然得出错误的结论。',
    en: 'Targets are for whole years; figures for some months of it would be judged wrongly.',
  },
  message: ({ year, part }) =>
    part.startsWith(fiscalMark)
      ? {
          zh: `${part.slice(fiscalMark.length)} 是跨年度的财政年度，不知道算哪一年，没有评价`,
          en: `${part.slice(fiscalMark.length)} is a fiscal year that runs into the next; it was not assessed, as nothing says which year it counts as`,
        }
      : {
          zh: `${year} 年${part}不是全年数，没有评价`,
          en: `"${part}" of ${year} is not a whole year and was not assessed`,
        },
  remedy: ({ year, part }) =>
    part.startsWith(fiscalMark)
      ? {
          zh: `表头写它算作哪一年，例如 ${year + 1}`,
          en: `Head it with the year it counts as, for example ${year + 1}`,
        }
      : {
          zh: '全年数公布后再报送',
          en: 'Submit the figure for the whole year once it is published',
        },
}
