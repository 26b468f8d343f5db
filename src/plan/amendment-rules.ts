import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'

/** KQ98x: the table of what changes a plan after it was made. All are errors: a change read wrongly judges by a wrong goal. */

export const amendmentHeader: Rule<{ readonly column: Text; readonly problem: 'missing' | 'repeated' }> = {
  id: 'KQ981',
  name: 'amendment-header',
  severity: 'error',
  title: { zh: '规划调整表的表头不对', en: 'The header of the amendments is not right' },
  why: {
    zh: '调整按表头取列：改哪个指标、从哪一年起、改成什么。',
    en: 'Amendments are found by their header: of which indicator, from which year on, to what.',
  },
  message: ({ column, problem }) =>
    problem === 'missing'
      ? { zh: `表头缺少${column.zh}列`, en: `The header has no column for ${column.en}` }
      : { zh: `表头中${column.zh}列不止一个`, en: `The header has more than one column for ${column.en}` },
  remedy: () => ({
    zh: '写成“code,from_year,target,baseline,decision,source”：代码、起始年份、目标、基期、决定、出处',
    en: 'Write code,from_year,target,baseline,decision,source: the indicator, the first year, the new target or baseline, who decided and where it stands',
  }),
}

export const amendmentUnknown: Rule<{
  readonly read: string
  readonly region: string
  readonly hints: readonly string[]
  /** The plan has the indicator by region only. */
  readonly regions: readonly string[]
}> = {
  id: 'KQ982',
  name: 'amendment-unknown',
  severity: 'error',
  title: { zh: '调整的指标对不上规划', en: 'An amendment is of no row of the plan' },
  why: {
    zh: '对不上的调整不会被采用，写错代码不应悄悄略过。',
    en: 'An amendment that matches nothing would not be used; a slip in a code must not pass in silence.',
  },
  message: ({ read, region, hints, regions }) => {
    if (regions.length > 0) {
      const of =
        region === ''
          ? { zh: '没有写地区', en: 'names no region' }
          : { zh: `写的地区是“${region}”`, en: `is of "${region}"` }
      return {
        zh: `“${read}”在规划里分地区（${regions.join('、')}），这一行${of.zh}`,
        en: `The plan has "${read}" by region (${regions.join(', ')}), and the row ${of.en}`,
      }
    }
    if (read === '') return { zh: '这一行没有写指标', en: 'The row names no indicator' }
    return {
      zh: `规划里没有指标“${read}”${hints.length === 0 ? '' : `，相近的有 ${hints.join('、')}`}`,
      en: `The plan has no indicator "${read}"${hints.length === 0 ? '' : `; near it are ${hints.join(', ')}`}`,
    }
  },
  remedy: ({ regions }) =>
    regions.length > 0
      ? {
          zh: `加一列“地区”，写上 ${regions[0] ?? ''} 等，一个地区一行`,
          en: `Add a column region and write, for example, ${regions[0] ?? ''}: a row for each`,
        }
      : {
          zh: '写规划中指标的代码、名称或序号；不属于规划的删去',
          en: 'Write code, name or number of an indicator of the plan; delete what is none of the plan',
        },
}

export const amendmentYear: Rule<{ readonly read: string; readonly from: number; readonly to: number }> = {
  id: 'KQ983',
  name: 'amendment-year',
  severity: 'error',
  title: { zh: '调整的起始年份不对', en: 'The first year of an amendment is not right' },
  why: {
    zh: '起始年份以前按原规划评价，以后按调整后的评价，须在规划期之内。',
    en: 'Years before it are judged by what was in force, those after by what was amended: it has to be one of the plan.',
  },
  message: ({ read, from, to }) => ({
    zh: read === '' ? '没有写起始年份' : `起始年份“${read}”不是 ${from}–${to} 之间的年份`,
    en:
      read === '' ? 'The first year is not given' : `The first year "${read}" is none from ${from} to ${to}`,
  }),
  remedy: ({ from, to }) => ({
    zh: `写四位数的年份，从 ${from} 到 ${to}`,
    en: `Write the year in four digits, from ${from} to ${to}`,
  }),
}

export const amendmentTwice: Rule<{ readonly name: string; readonly year: number; readonly line: number }> = {
  id: 'KQ984',
  name: 'amendment-twice',
  severity: 'error',
  title: { zh: '同一年起有两个调整', en: 'Two amendments of one row from one year' },
  why: {
    zh: '同一指标从同一年起改成两个数，不知道以哪个为准。',
    en: 'Of two changes of one row from one year on nobody can tell which is in force.',
  },
  message: ({ name, year, line }) => ({
    zh: `“${name}”从 ${year} 年起的调整在第 ${line} 行已经有了`,
    en: `"${name}" is amended from ${year} on line ${line} already`,
  }),
  remedy: () => ({
    zh: '只留有效的一个；后来又改的，写它自己的起始年份',
    en: 'Keep the one in force; where it was changed again later, give that its own first year',
  }),
}

export const amendmentEmpty: Rule<unknown> = {
  id: 'KQ985',
  name: 'amendment-empty',
  severity: 'error',
  title: { zh: '调整没有写改成什么', en: 'An amendment changes nothing' },
  why: {
    zh: '调整要么改目标，要么改基期；两样都空着，就不知道改了什么。',
    en: 'An amendment changes the target or the baseline; with neither there is nothing to judge by.',
  },
  message: () => ({ zh: '目标和基期都没有填写', en: 'Neither a target nor a baseline is given' }),
  remedy: () => ({
    zh: '填写新的目标（target）或基期（baseline），例如 130；没有调整的删去这一行',
    en: 'Write the new target or baseline, for example 130; delete the row where nothing was changed',
  }),
}

export const amendmentRules: readonly Rule[] = [
  amendmentHeader,
  amendmentUnknown,
  amendmentYear,
  amendmentTwice,
  amendmentEmpty,
]
