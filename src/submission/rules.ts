import type { Rule } from '../domain/finding.ts'
import { severalRules } from './several-rules.ts'
import { strayRules } from './stray-rules.ts'

/** KQ2xx: header and layout. KQ3xx: row and cell. A table: each rule is stated once, here. */

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

type YearSource = 'column' | 'header' | 'title' | 'sheet name' | 'file name' | 'folder'
const yearSourceZh: Readonly<Record<YearSource, string>> = {
  column: '年份列',
  header: '表头',
  title: '标题',
  'sheet name': '工作表名',
  'file name': '文件名',
  folder: '所在文件夹',
}

export type { YearSource }

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

export const yearOutsidePlan: Rule<{ year: number; from: number; to: number }> = {
  id: 'KQ205',
  name: 'year-outside-plan',
  severity: 'warning',
  title: { zh: '年份不在规划期内', en: 'Year outside the plan' },
  why: {
    zh: '规划只对基期到目标年之间的年份规定了路径，其他年份无从评价。',
    en: 'A plan sets a path from its baseline year to its target year; other years cannot be judged against it.',
  },
  message: ({ year, from, to }) => ({
    zh: `${year} 年不在规划期 ${from}–${to} 年内，没有评价`,
    en: `${year} is outside the plan's years ${from}–${to} and was not assessed`,
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

export const partYear: Rule<{ year: number; part: string }> = {
  id: 'KQ207',
  name: 'part-year',
  severity: 'warning',
  title: { zh: '不足全年的数据', en: 'Figures for part of a year' },
  why: {
    zh: '目标是全年数，用前几个季度的数来对照必然得出错误的结论。',
    en: 'Targets are for whole years; figures for some months of it would be judged wrongly.',
  },
  message: ({ year, part }) => ({
    zh: `${year} 年${part}不是全年数，没有评价`,
    en: `${part} of ${year} is not a whole year and was not assessed`,
  }),
  remedy: () => ({
    zh: '全年数公布后再报送',
    en: 'Submit the figure for the whole year once it is published',
  }),
}

export const forecastColumn: Rule<{ year: number }> = {
  id: 'KQ208',
  name: 'forecast',
  severity: 'warning',
  title: { zh: '预计数不是实绩', en: 'A forecast is not an actual value' },
  why: {
    zh: '评价回答的是“已经做到多少”；预计数会把愿望当成进度。',
    en: 'An assessment says what has been reached; a forecast would pass a hope off as progress.',
  },
  message: ({ year }) => ({
    zh: `${year} 年是预计数，没有评价`,
    en: `The figures for ${year} are a forecast and were not assessed`,
  }),
  remedy: () => ({
    zh: '有了实绩后替换这一列，表头去掉“预计”',
    en: 'Replace them by the actual values when known, and drop the word from the header',
  }),
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

export const surplusCells: Rule<{ cells: number; columns: number; text: string; split: boolean }> = {
  id: 'KQ210',
  name: 'surplus-cells',
  severity: 'error',
  title: { zh: '这一行比表头多出单元格', en: 'A row has more cells than the header' },
  why: {
    zh: '最常见的原因是“1,516.7”没有加引号，被逗号拆成了两格；此时读到的数是错的。',
    en: 'Most often "1,516.7" stood without quotes and was split at its comma; the number read would be wrong.',
  },
  message: ({ cells, columns, text, split }) =>
    split
      ? {
          zh: `这一行有 ${cells} 格，表头只有 ${columns} 格，问题在“${text}”；整行没有读取`,
          en: `The row has ${cells} cells where the header has ${columns}, at "${text}"; the row was not read`,
        }
      : {
          zh: `这一行在表头的 ${columns} 格之外还有内容“${text}”；整行没有读取`,
          en: `The row holds "${text}" beyond the ${columns} cells of the header; the row was not read`,
        },
  remedy: ({ split }) =>
    split
      ? {
          zh: '去掉数字里的千分位逗号，或给这一格加上英文双引号',
          en: 'Drop the thousands separator from the number, or put the cell in double quotes',
        }
      : {
          zh: '删去多出的单元格，或在表头里给这一列写上名称；分隔符写在单元格里面的，给这一格加上英文双引号',
          en: 'Delete the surplus cell or give its column a header; where a separator stands inside a cell, put the cell in double quotes',
        },
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

export const unknownIndicator: Rule<{ name: string; hints: readonly string[] }> = {
  id: 'KQ301',
  name: 'unknown-indicator',
  severity: 'error',
  title: { zh: '认不出的指标', en: 'Unknown indicator' },
  why: {
    zh: '名称只按全称、别名、序号和代码匹配；差一个字也不猜，免得把数据记到别的指标上。',
    en: 'Names match in full, by alias, number or code; a near miss is never guessed, or the value might land on another indicator.',
  },
  message: ({ name, hints }) => ({
    zh: `规划里没有指标“${name}”，相近的有：${hints.map((hint) => `“${hint}”`).join('、')}；这一行没有读取`,
    en: `The plan has no indicator "${name}"; near it are ${hints.map((hint) => `"${hint}"`).join(', ')}; the row was not read`,
  }),
  remedy: ({ hints }) => ({
    zh: `若是同一指标，把名称改为“${hints[0]}”`,
    en: `If it is the same indicator, write "${hints[0]}"`,
  }),
}

export const identityConflict: Rule<{ by: string; byName: string; other: string; otherName: string }> = {
  id: 'KQ302',
  name: 'identity-conflict',
  severity: 'error',
  title: { zh: '序号、代码与名称指向不同指标', en: 'Number, code and name point to different indicators' },
  why: {
    zh: '插行、删行后序号没跟着改，整列数据就会错位。',
    en: 'After a row is inserted or deleted, numbers that were not adjusted shift every value by one.',
  },
  message: ({ by, byName, other, otherName }) => ({
    zh: `“${by}”是“${byName}”，而“${other}”是“${otherName}”；这一行没有读取`,
    en: `"${by}" is "${byName}", but "${other}" is "${otherName}"; the row was not read`,
  }),
  remedy: () => ({
    zh: '核对这一行的数值属于哪个指标，把另一处改过来',
    en: 'Check which indicator the value belongs to and correct the other cell',
  }),
}

export const notANumber: Rule<{ text: string; zh: string; en: string; fixZh: string; fixEn: string }> = {
  id: 'KQ303',
  name: 'not-a-number',
  severity: 'error',
  title: { zh: '读不出数值', en: 'The cell cannot be read as a value' },
  why: {
    zh: '只读开头的数字会悄悄改变数据（“1,516.7”读成 1），所以整格不合规则就不读。',
    en: 'Reading only the leading digits would silently change the data ("1,516.7" would become 1), so a cell is read whole or not at all.',
  },
  message: ({ text, zh, en }) => ({ zh: `“${text}”${zh}`, en: `"${text}" ${en}` }),
  remedy: ({ fixZh, fixEn }) => ({ zh: fixZh, en: fixEn }),
}

export const unitConverted: Rule<{ written: string; result: string }> = {
  id: 'KQ304',
  name: 'unit-converted',
  severity: 'note',
  title: { zh: '已换算单位', en: 'The unit was converted' },
  why: {
    zh: '换算必须看得见，才能发现把单位写错的情况。',
    en: 'A conversion must be visible, or a wrongly written unit would go unnoticed.',
  },
  message: ({ written, result }) => ({
    zh: `${written} 已换算为 ${result}`,
    en: `${written} was converted to ${result}`,
  }),
  remedy: () => ({ zh: '若单位写对了，不必处理', en: 'If the unit is right, nothing is to be done' }),
}

export const unitMismatch: Rule<{
  unit: string
  expected: string
  why: 'unknown-unit' | 'other-dimension'
}> = {
  id: 'KQ305',
  name: 'unit-mismatch',
  severity: 'error',
  title: { zh: '单位与指标不符', en: 'The unit does not fit the indicator' },
  why: {
    zh: '单位不同类或不认识就无法换算，数值放进去没有意义。',
    en: 'A unit that is unknown or of another dimension cannot be converted; the value would be meaningless.',
  },
  message: ({ unit, expected, why }) =>
    why === 'unknown-unit'
      ? {
          zh: `不认识单位“${unit}”，无法换算成“${expected || '比值'}”；用它的数值没有读取`,
          en: `The unit "${unit}" is not known and cannot be converted to "${expected || 'ratio'}"; what is given in it was not read`,
        }
      : {
          zh: `单位“${unit}”不能换算成“${expected || '比值'}”；用它的数值没有读取`,
          en: `The unit "${unit}" cannot be converted to "${expected || 'ratio'}"; what is given in it was not read`,
        },
  remedy: ({ expected }) => ({
    zh: `核对指标和单位，数值按“${expected || '比值'}”填报`,
    en: `Check indicator and unit, and give the value in "${expected || 'ratio'}"`,
  }),
}

/** Two cells that speak of the same thing: on two lines, or on one, when they go by their names. */
interface TwoCells {
  readonly by: 'line' | 'cell'
  readonly at: string
  readonly otherAt: string
  readonly year: number
}

export const sameValueTwice: Rule<TwoCells> = {
  id: 'KQ306',
  name: 'same-value-twice',
  severity: 'note',
  title: { zh: '同一数值报了两次', en: 'The same value stands twice' },
  why: {
    zh: '重复而一致的数据不影响结果，但值得知道。',
    en: 'Repeated equal values change nothing, but are worth knowing.',
  },
  message: ({ by, at, otherAt, year }) =>
    by === 'line'
      ? {
          zh: `第 ${at} 行与第 ${otherAt} 行是同一指标 ${year} 年的同一数值`,
          en: `Lines ${at} and ${otherAt} give the same value for the same indicator in ${year}`,
        }
      : {
          zh: `${at} 格与 ${otherAt} 格是同一指标 ${year} 年的同一数值`,
          en: `Cells ${at} and ${otherAt} give the same value for the same indicator in ${year}`,
        },
  remedy: ({ by }) => ({
    zh: `可删去其中一${by === 'line' ? '行' : '格'}`,
    en: 'One of the two may be deleted',
  }),
}

export const twoValues: Rule<TwoCells & { value: string; otherValue: string }> = {
  id: 'KQ307',
  name: 'two-values',
  severity: 'error',
  title: { zh: '同一指标同一年有两个数值', en: 'Two values for one indicator and year' },
  why: {
    zh: '两个数只有一个是对的，程序无权替人选择。',
    en: 'Only one of two values can be right, and the choice is not the program’s.',
  },
  message: ({ by, at, otherAt, value, otherValue, year }) =>
    by === 'line'
      ? {
          zh: `${year} 年有两个数值：第 ${otherAt} 行“${otherValue}”，第 ${at} 行“${value}”；两个都没有采用`,
          en: `Two values for ${year}: "${otherValue}" on line ${otherAt} and "${value}" on line ${at}; neither was used`,
        }
      : {
          zh: `${year} 年有两个数值：${otherAt} 格“${otherValue}”，${at} 格“${value}”；两个都没有采用`,
          en: `Two values for ${year}: "${otherValue}" in ${otherAt} and "${value}" in ${at}; neither was used`,
        },
  remedy: ({ by, at, otherAt }) =>
    by === 'line'
      ? {
          zh: `核对第 ${otherAt} 行和第 ${at} 行，删去错误的一行`,
          en: `Check lines ${otherAt} and ${at} and delete the wrong one`,
        }
      : {
          zh: `核对 ${otherAt} 格和 ${at} 格，删去错误的一格`,
          en: `Check cells ${otherAt} and ${at} and delete the wrong one`,
        },
}

export const unreadableYear: Rule<{ text: string }> = {
  id: 'KQ308',
  name: 'unreadable-year',
  severity: 'error',
  title: { zh: '年份读不出', en: 'The year cannot be read' },
  why: {
    zh: '年份不明的数值不能参与评价。',
    en: 'A value whose year is not known cannot be judged.',
  },
  message: ({ text }) =>
    text === ''
      ? {
          zh: '年份列为空，而别的行写明了年份；这一行没有读取',
          en: 'The year is empty where other rows state one; the row was not read',
        }
      : {
          zh: `年份“${text}”读不出；这一行没有读取`,
          en: `The year "${text}" cannot be read; the row was not read`,
        },
  remedy: () => ({ zh: '写成四位年份，例如 2023', en: 'Write four digits, for example 2023' }),
}

export const takenByCode: Rule<{ name: string; by: string; indicator: string }> = {
  id: 'KQ309',
  name: 'name-not-recognised',
  severity: 'warning',
  title: { zh: '按代码匹配，名称对不上', en: 'Matched by code; the name is not known' },
  why: {
    zh: '代码对得上而名称对不上，多半是简称，也可能是代码错位。只有序号对得上的，不按序号匹配：各家的表各有各的序号。',
    en: 'Mostly an abbreviation, but it may be a code that slipped by a row. A number alone is not enough: every table has numbers of its own.',
  },
  message: ({ name, by, indicator }) => ({
    zh: `名称“${name}”不在规划里，按代码“${by}”记为“${indicator}”`,
    en: `The name "${name}" is not in the plan; taken as "${indicator}" by the code "${by}"`,
  }),
  remedy: ({ indicator }) => ({
    zh: `确认是“${indicator}”后，把名称改成规划里的写法`,
    en: `Make sure it is "${indicator}" and write the plan's name`,
  }),
}

export const noIndicator: Rule<{ text: string }> = {
  id: 'KQ310',
  name: 'no-indicator',
  severity: 'error',
  title: { zh: '有数值而没有指标', en: 'A value without an indicator' },
  why: {
    zh: '不知道属于谁的数值只能丢弃，丢弃必须说明。',
    en: 'A value that belongs to nothing must be dropped, and said to be.',
  },
  message: ({ text }) => ({
    zh: `这一行有数值“${text}”，却没有写序号、代码或指标名称；没有读取`,
    en: `The row holds the value "${text}" but names no indicator; it was not read`,
  }),
  remedy: () => ({
    zh: '补上指标名称；合并单元格请先取消合并',
    en: "Write the indicator's name; split merged cells first",
  }),
}

export const baselineDiffers: Rule<{ year: number; value: string; plan: string }> = {
  id: 'KQ311',
  name: 'baseline-differs',
  severity: 'note',
  title: { zh: '基期数与规划不同', en: 'The baseline differs from the plan' },
  why: {
    zh: '普查后会修订历史数据；评价仍以规划中的基期数为准，但修订应当看得见。',
    en: "Figures are revised after a census; verdicts keep to the plan's baseline, and the revision is shown.",
  },
  message: ({ year, value, plan }) => ({
    zh: `${year} 年报送 ${value}，规划的基期数是 ${plan}；评价以规划为准`,
    en: `${value} is reported for ${year} where the plan's baseline is ${plan}; verdicts keep to the plan`,
  }),
  remedy: () => ({
    zh: '若是修订数，不必处理；若是口径不同，请改用规划的口径',
    en: 'A revision needs nothing; a difference in definition needs the value by the plan’s definition',
  }),
}

export const strayCode: Rule<{ code: string; name: string }> = {
  id: 'KQ312',
  name: 'code-not-recognised',
  severity: 'note',
  title: { zh: '代码不是规划里的', en: 'A code that is not the plan’s' },
  why: {
    zh: '各单位有自己的代码；按名称读取要说明，免得有人以为代码也核对过。',
    en: 'Offices have codes of their own; that the name decided is said, so that nobody believes the code was checked.',
  },
  message: ({ code, name }) => ({
    zh: `代码“${code}”不在规划里，这一行按名称记为“${name}”；同一表里其余这样的行也按名称读取`,
    en: `The code "${code}" is not in the plan; the row was taken as "${name}" by its name, and so were others like it in the table`,
  }),
  remedy: () => ({
    zh: '若是本单位自己的代码，不必处理；若是写错的规划代码，改正即可（kq plan 可列出）',
    en: "Codes of your own need nothing; a code of the plan's that was mistyped is to be corrected (kq plan lists them)",
  }),
}

export const unreadableVersion: Rule<{ text: string }> = {
  id: 'KQ313',
  name: 'unreadable-version',
  severity: 'warning',
  title: { zh: '版本读不懂', en: 'The version cannot be read' },
  why: {
    zh: '同一数值有几个版本时，按版本取最新的；读不懂的版本分不出先后。',
    en: 'Of several versions of a value the latest counts; a version that cannot be read has no place among them.',
  },
  message: ({ text }) => ({
    zh: `版本“${text}”读不懂，分不出先后；数值照常读取`,
    en: `The version "${text}" cannot be read and says nothing of the order; the value was read all the same`,
  }),
  remedy: () => ({
    zh: '写成数字（1、2），或写“初报”“修订”',
    en: 'Write a number (1, 2), or the words preliminary and revised',
  }),
}

/** A number beside a name, and the name it has in the plan. */
export interface Numbered {
  readonly no: string
  readonly name: string
}

export const outsidePlan: Rule<{ name: string; numbered: Numbered | null }> = {
  id: 'KQ402',
  name: 'outside-plan',
  severity: 'warning',
  title: { zh: '规划里没有的指标', en: 'Indicator outside the plan' },
  why: {
    zh: '规划没有规定目标的指标无从评价，但不能悄悄丢掉。',
    en: 'An indicator the plan does not mention cannot be judged, but it is not dropped in silence.',
  },
  message: ({ name, numbered }) => ({
    zh: `规划里没有指标“${name}”，也没有相近的名称${numbered === null ? '' : `；序号 ${numbered.no} 在规划里是“${numbered.name}”，与此不符，不按序号记`}；这一行没有读取`,
    en: `The plan has no indicator "${name}" and no name near it${numbered === null ? '' : `; number ${numbered.no} is "${numbered.name}" in the plan, but a number does not outweigh what stands beside it`}; the row was not read`,
  }),
  remedy: () => ({
    zh: '若是规划指标，请用规划里的名称或代码（kq plan 可列出）；否则不必处理',
    en: "If it is one of the plan's, use the plan's name or code (kq plan lists them); otherwise nothing is to be done",
  }),
}

export const submissionRules = [
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
  unknownIndicator,
  identityConflict,
  notANumber,
  unitConverted,
  unitMismatch,
  sameValueTwice,
  twoValues,
  unreadableYear,
  takenByCode,
  noIndicator,
  baselineDiffers,
  strayCode,
  unreadableVersion,
  outsidePlan,
  ...strayRules,
  ...severalRules,
] as const
