import type { Rule } from '../../domain/finding.ts'
import { ofRegion } from '../table.ts'

interface YearWithoutValueFacts {
  readonly year: number
  /** The years that have a value. */
  readonly stated: readonly number[]
  readonly region: string | null
}

export const yearWithoutValue: Rule<YearWithoutValueFacts> = {
  id: 'KQ408',
  name: 'year-without-value',
  severity: 'error',
  title: { zh: '要评价的年份没有数值', en: 'No value for the year asked for' },
  why: {
    zh: '选项 --year 只说评价哪一年，不改动文件写明的年份；把上一年的数当作这一年的来评价，结论必然是错的。',
    en: 'The option --year says which year is judged and never changes the year a file states: last year’s values judged as this year’s give a wrong answer.',
  },
  message: ({ year, stated, region }) =>
    ofRegion(region, {
      zh: `没有 ${year} 年的数值，有的是 ${stated.join('、')} 年；没有评价`,
      en: `There is no value for ${year}, the year asked for, only for ${stated.join(', ')}; nothing was assessed`,
    }),
  remedy: ({ year, stated }) => ({
    zh: `若是 ${year} 年的数，在年份列、表头或文件名里写明 ${year} 年；否则用 --year ${stated.at(-1)}`,
    en: `If the values are for ${year}, say so in a year column, the header or the file’s name; else give --year ${stated.at(-1)}`,
  }),
}
