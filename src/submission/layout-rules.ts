import type { Rule } from '../domain/finding.ts'
import { partYear } from './part-year-rule.ts'
import { surplusCells } from './surplus-rule.ts'

/** KQ2xx: header and layout. A table: each rule is stated once, here. */

/** How many of many columns a message names. */
const listed = 6

export const noHeader: Rule<{ seen: string }> = {
  id: 'KQ201',
  name: 'no-header',
  severity: 'error',
  title: { zh: '找不到表头', en: 'No header row' },
  why: {
    zh: '没有表头就不知道哪一列是指标、哪一列是数值；按位置猜测会把数据放错。',
    en: 'Without a header nobody knows which column names the indicator and which holds the value; guessing by position puts figures in the wrong place.',
  },
  message: ({ seen }) => ({
    zh: `找不到表头：前几行里没有一行同时写明指标列和数值列（首行是“${seen}”）`,
    en: `No header row: none of the first rows names both an indicator column and a value column (the first row reads "${seen}")`,
  }),
  remedy: () => ({
    zh: '在数据上方加一行表头，例如“指标,数值”或“指标,2021年,2022年,2023年”',
    en: 'Put a header row above the data, for example "指标,数值" or "indicator,2021,2022,2023"',
  }),
}

export const duplicateHeader: Rule<{ headers: readonly string[]; columns: readonly string[] }> = {
  id: 'KQ202',
  name: 'duplicate-header',
  severity: 'error',
  title: { zh: '两列表头含义相同', en: 'Two columns mean the same' },
  why: {
    zh: '两列都像是同一年的数值时，取哪一列都可能错。',
    en: 'When two columns claim to hold the same thing, taking either may be wrong.',
  },
  message: ({ headers, columns }) => {
    const [first, ...others] = headers
    return others.length === 0
      ? {
          zh: `表头“${first}”出现不止一次：${columns.join('、')} 列；都没有读取`,
          en: `The header "${first}" stands more than once, in columns ${columns.join(', ')}; none of them was read`,
        }
      : {
          zh: `表头${headers.map((header) => `“${header}”`).join('和')}含义相同：${columns.join('、')} 列；都没有读取`,
          en: `The headers ${headers.map((header) => `"${header}"`).join(' and ')} mean the same, in columns ${columns.join(', ')}; none of them was read`,
        }
  },
  remedy: () => ({
    zh: '改名或删去多余的一列，使每个表头只出现一次',
    en: 'Rename or delete the surplus column so that each header stands once',
  }),
}

export const noYear: Rule<{ from: number; to: number }> = {
  id: 'KQ203',
  name: 'no-year',
  severity: 'error',
  title: { zh: '不知道是哪一年的数据', en: 'The year is not stated' },
  why: {
    zh: '同一个数在不同年份的评价完全不同；年份从不按系统时间推断。',
    en: 'The same figure means something else in another year; the year is never taken from the clock.',
  },
  message: ({ from, to }) => ({
    zh: `没有写明年份：选项、年份列、表头、标题、文件名和所在文件夹都看不出是 ${from}–${to} 的哪一年`,
    en: `No year is stated: neither an option, a year column, the header, the title nor the name of the file or its folder gives one between ${from} and ${to}`,
  }),
  remedy: ({ to }) => ({
    zh: `加上 --year，例如 --year ${to - 2}，或把年份写进文件名`,
    en: `Add --year, for example --year ${to - 2}, or put the year in the file name`,
  }),
}

export type YearSource = 'column' | 'header' | 'title' | 'sheet name' | 'file name' | 'folder'
const yearSourceZh: Readonly<Record<YearSource, string>> = {
  column: '年份列',
  header: '表头',
  title: '标题',
  'sheet name': '工作表名',
  'file name': '文件名',
  folder: '所在文件夹',
}

export const yearConflict: Rule<{ used: number; by: YearSource; other: number; otherBy: YearSource }> = {
  id: 'KQ204',
  name: 'year-conflict',
  severity: 'warning',
  title: { zh: '年份互相矛盾', en: 'Two years disagree' },
  why: {
    zh: '改了文件名却没改标题（或反过来），是把上一年的表当作本年报送的常见原因。',
    en: "A file renamed but not retitled, or the reverse, is how last year's table gets sent in as this year's.",
  },
  message: ({ used, by, other, otherBy }) => ({
    zh: `${yearSourceZh[otherBy]}写的是 ${other} 年，${yearSourceZh[by]}写的是 ${used} 年；按 ${used} 年读取`,
    en: `The ${otherBy} says ${other}, the ${by} says ${used}; read as ${used}`,
  }),
  remedy: ({ used, other }) => ({
    zh: `核对数据属于 ${used} 年还是 ${other} 年，把写错的一处改过来`,
    en: `Check whether the figures are for ${used} or ${other} and correct the one that is wrong`,
  }),
}

export const yearOutsidePlan: Rule<{ years: readonly number[]; from: number; to: number }> = {
  id: 'KQ205',
  name: 'year-outside-plan',
  severity: 'note',
  title: { zh: '年份不在规划期内', en: 'Year outside the plan' },
  why: {
    zh: '规划只对基期到目标年之间的年份规定了路径，其他年份无从评价。',
    en: 'A plan sets a path from its baseline year to its target year; other years cannot be judged against it.',
  },
  message: ({ years, from, to }) => ({
    zh: `${years.join('、')} 年不在规划期 ${from}–${to} 年内，没有评价`,
    en: `${years.join(', ')} ${years.length === 1 ? 'is' : 'are'} outside the plan's years ${from}–${to} and ${years.length === 1 ? 'was' : 'were'} not assessed`,
  }),
  remedy: ({ from, to }) => ({
    zh: `核对年份；若确是别的规划的数据，用 --plan 指定规划文件（当前规划期 ${from}–${to}）`,
    en: `Check the year, or name the plan these figures belong to with --plan (this one runs ${from}–${to})`,
  }),
}

export const ignoredColumn: Rule<{
  columns: readonly { readonly header: string; readonly letter: string }[]
}> = {
  id: 'KQ206',
  name: 'column-not-read',
  severity: 'note',
  title: { zh: '有的列没有读取', en: 'Columns were not read' },
  why: {
    zh: '读了什么、没读什么都要说清楚，免得有人以为那一列已经核对过。',
    en: 'What was not read is said, so that nobody believes it was checked.',
  },
  message: ({ columns }) => {
    const [first] = columns
    if (columns.length === 1 && first?.header === '') {
      return {
        zh: `${first.letter} 列没有表头，没有读取`,
        en: `Column ${first.letter} has no header and was not read`,
      }
    }
    if (columns.length === 1 && first !== undefined) {
      return {
        zh: `表头“${first.header}”不是指标、年份、单位或数值，这一列没有读取`,
        en: `The header "${first.header}" is neither an indicator, a year, a unit nor a value; the column was not read`,
      }
    }
    const more = columns.length - listed
    const some = columns.slice(0, listed)
    const zh = some.map(({ header, letter }) => `“${header}”（${letter} 列）`).join('、')
    const en = some.map(({ header, letter }) => `"${header}" (${letter})`).join(', ')
    return {
      zh: `${columns.length} 列的表头不是指标、年份、单位或数值，没有读取：${zh}${more > 0 ? '等' : ''}`,
      en: `${columns.length} columns whose headers are neither an indicator, a year, a unit nor a value were not read: ${en}${more > 0 ? ` and ${more} more` : ''}`,
    }
  },
  remedy: () => ({
    zh: '若是实绩，把表头改为“数值”或“2023年”这样的写法；否则不必处理',
    en: 'Where they hold actual values, head them "value" or with their year, such as "2023"; otherwise nothing is to be done',
  }),
}

export const forecastColumn: Rule<{ year: number; beside: boolean }> = {
  id: 'KQ208',
  name: 'forecast',
  severity: 'warning',
  title: { zh: '预测数不是实绩', en: 'A forecast is not an actual value' },
  why: {
    zh: '评价回答的是“已经做到多少”；预测数会把愿望当成进度；预计数只在没有更好的数时采用。',
    en: 'An assessment says what has been reached; a forecast would pass a hope off as progress; what is expected of the year counts only where nothing better is known.',
  },
  message: ({ year, beside }) =>
    beside
      ? {
          zh: `${year} 年既有实绩又有预计数，预计数没有采用`,
          en: `Actual and expected figures are given for ${year}; the expected ones were not used`,
        }
      : {
          zh: `${year} 年是预测数，没有评价`,
          en: `The figures for ${year} are a forecast and were not assessed`,
        },
  remedy: ({ beside }) =>
    beside
      ? {
          zh: '实绩齐了以后，删去预计数',
          en: 'Delete the expected figures once the actual ones are complete',
        }
      : {
          zh: '有了实绩后替换这些数，并去掉“预测”',
          en: 'Replace them by the actual values when known, and drop the word',
        },
}

export const noRows: Rule<{ header: string }> = {
  id: 'KQ209',
  name: 'no-rows',
  severity: 'error',
  title: { zh: '表头下面没有数据', en: 'No data below the header' },
  why: { zh: '只有表头的文件等于没有报送。', en: 'A file with a header only submits nothing.' },
  message: ({ header }) => ({
    zh: `表头“${header}”下面没有一行数据`,
    en: `No row of data stands below the header "${header}"`,
  }),
  remedy: () => ({ zh: '填入数据后再报送', en: 'Fill in the values and submit again' }),
}

export const noRegion: Rule<unknown> = {
  id: 'KQ211',
  name: 'no-region',
  severity: 'error',
  title: { zh: '地区没有填写', en: 'A row without its region' },
  why: {
    zh: '合并单元格另存为 CSV 后只有第一行留有地区；空着的行归到哪个地区都可能错。',
    en: 'Of a merged cell saved as CSV only the first row keeps the region; putting the others to any region may be wrong.',
  },
  message: () => ({
    zh: '地区列为空，而上面的行写明了地区；这一行没有读取',
    en: 'The region is empty where rows above state one; the row was not read',
  }),
  remedy: () => ({
    zh: '每行都写上地区；合并单元格请先取消合并，再向下填充',
    en: 'State the region in every row; split merged cells and fill the region down',
  }),
}

export const nothingRead: Rule<{ rows: number; plan: string; names: readonly string[] }> = {
  id: 'KQ213',
  name: 'nothing-read',
  severity: 'error',
  title: { zh: '没有一行属于规划', en: 'No row belongs to the plan' },
  why: {
    zh: '整个文件都对不上，多半是用错了规划文件，或者报错了表。',
    en: 'Where nothing matches, the wrong plan was named or the wrong table was sent.',
  },
  message: ({ rows, plan, names }) => {
    const some = names.slice(0, 3)
    const more = names.length > some.length
    return {
      zh: `${rows} 行数据中没有一行是规划“${plan}”的指标：${some.map((name) => `“${name}”`).join('、')}${more ? '等' : ''}`,
      en: `None of the ${rows} rows is an indicator of the plan "${plan}": ${some.map((name) => `"${name}"`).join(', ')}${more ? ' and others' : ''}`,
    }
  },
  remedy: () => ({
    zh: '核对报送的是不是这张表；若是别的规划，用 --plan 指定',
    en: 'Check that this is the right table, or name its plan with --plan',
  }),
}

/** Every rule about the header and the layout, in id order. */
export const layoutRules = [
  noHeader,
  duplicateHeader,
  noYear,
  yearConflict,
  yearOutsidePlan,
  ignoredColumn,
  partYear,
  forecastColumn,
  noRows,
  surplusCells,
  noRegion,
  nothingRead,
] as const
