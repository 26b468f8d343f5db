import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'
import type { WhyNot } from './why-not.ts'

/** KQ3xx and KQ402: row and cell. A table: each rule is stated once, here. */

export const unknownIndicator: Rule<{ name: string; meant: string }> = {
  id: 'KQ301',
  name: 'unknown-indicator',
  severity: 'error',
  title: { zh: '指标名称有笔误', en: 'A slip in the name of an indicator' },
  why: {
    zh: '名称与规划指标只差一个字，该指标又没有别的行，只能是笔误；名称不猜，不改正就会缺数。',
    en: 'A name one character away from an indicator that has no other row is a slip of typing; names are never guessed, so its value would be missing.',
  },
  message: ({ name, meant }) => ({
    zh: `规划里没有指标“${name}”，看来是“${meant}”的笔误，而“${meant}”没有别的行；这一行没有读取`,
    en: `The plan has no indicator "${name}"; it looks like a slip of "${meant}", which has no other row; the row was not read`,
  }),
  remedy: ({ meant }) => ({ zh: `名称改为“${meant}”`, en: `Write "${meant}"` }),
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

export const notANumber: Rule<WhyNot & { text: string; name: Text }> = {
  id: 'KQ303',
  name: 'not-a-number',
  severity: 'error',
  title: { zh: '读不出数值', en: 'The cell cannot be read as a value' },
  why: {
    zh: '只读开头的数字会悄悄改变数据（“1,516.7”读成 1），所以整格不合规则就不读。',
    en: 'Reading only the leading digits would silently change the data ("1,516.7" would become 1), so a cell is read whole or not at all.',
  },
  message: ({ text, name, zh, en }) => ({
    zh: `“${name.zh}”的“${text}”${zh}`,
    en: `"${text}" of "${name.en}" ${en}`,
  }),
  remedy: ({ fixZh, fixEn }) => ({ zh: fixZh, en: fixEn }),
}

export const unitConverted: Rule<{ name: Text; written: string; result: string }> = {
  id: 'KQ304',
  name: 'unit-converted',
  severity: 'note',
  title: { zh: '已换算单位', en: 'The unit was converted' },
  why: {
    zh: '换算必须看得见，才能发现把单位写错的情况。',
    en: 'A conversion must be visible, or a wrongly written unit would go unnoticed.',
  },
  message: ({ name, written, result }) => ({
    zh: `“${name.zh}”的 ${written} 已换算为 ${result}`,
    en: `${written} of "${name.en}" was converted to ${result}`,
  }),
  remedy: () => ({ zh: '若单位写对了，不必处理', en: 'If the unit is right, nothing is to be done' }),
}

export const unitMismatch: Rule<{
  name: Text
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
  message: ({ name, unit, expected, why }) =>
    why === 'unknown-unit'
      ? {
          zh: `不认识“${name.zh}”的单位“${unit}”，无法换算成“${expected || '比值'}”；用它的数值没有读取`,
          en: `The unit "${unit}" of "${name.en}" is not known and cannot be converted to "${expected || 'ratio'}"; what is given in it was not read`,
        }
      : {
          zh: `“${name.zh}”的单位“${unit}”不能换算成“${expected || '比值'}”；用它的数值没有读取`,
          en: `The unit "${unit}" of "${name.en}" cannot be converted to "${expected || 'ratio'}"; what is given in it was not read`,
        },
  remedy: ({ expected }) => ({
    zh: `核对指标和单位，改填以“${expected || '比值'}”计的数`,
    en: `Check indicator and unit, and enter the value in "${expected || 'ratio'}"`,
  }),
}

/** Two cells that speak of the same thing: on two lines, or on one, when they go by their names. */
interface TwoCells {
  readonly name: Text
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
  message: ({ by, name, at, otherAt, year }) =>
    by === 'line'
      ? {
          zh: `第 ${at} 行与第 ${otherAt} 行是“${name.zh}”${year} 年的同一数值`,
          en: `Lines ${at} and ${otherAt} give the same value of "${name.en}" for ${year}`,
        }
      : {
          zh: `${at} 格与 ${otherAt} 格是“${name.zh}”${year} 年的同一数值`,
          en: `Cells ${at} and ${otherAt} give the same value of "${name.en}" for ${year}`,
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
  message: ({ by, name, at, otherAt, value, otherValue, year }) =>
    by === 'line'
      ? {
          zh: `“${name.zh}”${year} 年有两个数值：第 ${otherAt} 行“${otherValue}”，第 ${at} 行“${value}”；两个都没有采用`,
          en: `Two values of "${name.en}" for ${year}: "${otherValue}" on line ${otherAt} and "${value}" on line ${at}; neither was used`,
        }
      : {
          zh: `“${name.zh}”${year} 年有两个数值：${otherAt} 格“${otherValue}”，${at} 格“${value}”；两个都没有采用`,
          en: `Two values of "${name.en}" for ${year}: "${otherValue}" in ${otherAt} and "${value}" in ${at}; neither was used`,
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
  remedy: ({ by, indicator }) => ({
    zh: `核对数值是不是“${indicator}”的：是，名称照规划写；不是，改正代码“${by}”`,
    en: `Check whether the value is that of "${indicator}": if so, write the plan's name; if not, correct the code "${by}"`,
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

export const baselineDiffers: Rule<{
  name: Text
  year: number
  value: string
  plan: string
  counted: boolean
}> = {
  id: 'KQ311',
  name: 'baseline-differs',
  severity: 'note',
  title: { zh: '基期数与规划不同', en: 'The baseline differs from the plan' },
  why: {
    zh: '普查后会修订历史数据；评价以哪一个为准应当看得见；没有另外指定时以规划中的基期数为准。',
    en: "Figures are revised after a census; which one a verdict keeps to is to be seen; where nothing else is asked for, it is the plan's.",
  },
  message: ({ name, year, value, plan, counted }) => ({
    zh: `“${name.zh}”${year} 年报送 ${value}，规划的基期数是 ${plan}；${counted ? '两种评价报告里都有，没有另外指定时以规划为准' : '累计从零算起，评价与它无关'}`,
    en: `${value} is reported of "${name.en}" for ${year} where the plan's baseline is ${plan}; ${counted ? "the report has both verdicts, and keeps to the plan's where nothing else is asked for" : 'a total counts from nothing, and its verdict does not rest on it'}`,
  }),
  remedy: ({ counted }) => ({
    zh: `若是修订数，不必处理${counted ? '，要以它为准就用 kq check --baseline reported' : ''}；若是口径不同，请改用规划的口径`,
    en: `A revision needs nothing${counted ? ', or kq check --baseline reported to judge by it' : ''}; a difference in definition needs the value by the plan’s definition`,
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

/** Rows of one name. */
interface NamedRows {
  readonly name: string
  readonly lines: readonly number[]
}

/** How many names, and how many lines of one name, a message gives. */
const [mostNames, mostLines] = [200, 20]

export const outsidePlan: Rule<{ rows: readonly NamedRows[]; count: number }> = {
  id: 'KQ402',
  name: 'outside-plan',
  severity: 'note',
  title: { zh: '规划里没有的指标', en: 'Indicators outside the plan' },
  why: {
    zh: '公报、年报里的指标比规划多，无从评价，但不能悄悄丢掉。只有序号对得上的，不按序号记：各家的表各有各的序号。',
    en: 'A communiqué holds more than the plan asks for; it cannot be judged, but is not dropped in silence. A number alone is not enough: every table has numbers of its own.',
  },
  message: ({ rows, count }) => {
    const named = rows.slice(0, mostNames).map(({ name, lines }) => ({ name, ...linesText(lines) }))
    const more = rows.length > mostNames
    return {
      zh: `有 ${count} 行不是规划的指标，没有读取：${named.map(({ name, zh }) => `${zh}“${name}”`).join('、')}${more ? '等' : ''}`,
      en: `${count === 1 ? 'A row is' : `${count} rows are`} no indicator of the plan and ${count === 1 ? 'was' : 'were'} not read: ${named.map(({ name, en }) => `${en} "${name}"`).join(', ')}${more ? ' and others' : ''}`,
    }
  },
  remedy: () => ({
    zh: '其中若有规划的指标，用规划里的名称或代码（kq plan 可列出）；其余不必处理',
    en: "If one is the plan's, use the plan's name or code (kq plan lists them); nothing is to be done about the others",
  }),
}

function linesText(lines: readonly number[]): Text {
  const some = lines.slice(0, mostLines)
  const more = lines.length > some.length
  return {
    zh: `第 ${some.join('、')}${more ? ' 等' : ''} 行`,
    en: `${lines.length === 1 ? 'line' : 'lines'} ${some.join(', ')}${more ? ' and others' : ''}`,
  }
}

/** Every rule about a row or a cell, in id order. */
export const cellRules = [
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
] as const
