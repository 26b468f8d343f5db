import type { Rule } from '../domain/finding.ts'
import { type ScaleName, scales } from '../domain/scale.ts'
import type { Text } from '../domain/wording.ts'
import { choiceOfScale } from '../words/scale.ts'

/** KQ9xx: the plan file. A table: each rule is stated once, here. All are errors: no plan, no judgement. */

/** A cell of an indicator's row: the indicator as the row names it, the cell as read. */
interface CellFacts {
  readonly name: string
  readonly read: string
}

/** What a plan cannot do without, as the header of a printed table has it. */
const needed: Readonly<Record<'name' | 'baseline' | 'target', Text>> = {
  name: { zh: '指标名称', en: 'the names (indicator)' },
  baseline: { zh: '基期值（如 2020年）', en: 'the baseline with its year (baseline_2020)' },
  target: { zh: '目标值（如 2025年目标）', en: 'the target with its year (target_2025)' },
}

export const planHeader: Rule<
  | { readonly problem: 'repeated'; readonly column: string }
  | { readonly problem: 'missing'; readonly columns: readonly (keyof typeof needed)[] }
  | { readonly problem: 'none'; readonly seen: string }
> = {
  id: 'KQ901',
  name: 'plan-header',
  severity: 'error',
  title: { zh: '规划文件表头不全或重复', en: 'A column of the plan is missing or repeated' },
  why: {
    zh: '规划文件按表头取列，列的先后不限；缺一列就少一项必要信息，重复则不知取哪一列。',
    en: 'Columns are found by their header, in any order; a missing one leaves out something needed, a repeated one leaves two answers.',
  },
  message: (facts) => {
    switch (facts.problem) {
      case 'repeated':
        return {
          zh: `表头“${facts.column}”出现不止一次`,
          en: `The header has the column "${facts.column}" more than once`,
        }
      case 'missing':
        return {
          zh: `表头没有${facts.columns.map((column) => needed[column].zh).join('、')}列`,
          en: `The header has no column of ${facts.columns.map((column) => needed[column].en).join(', ')}`,
        }
      case 'none':
        return {
          zh: `没有找到表头：没有一行写明指标和年份；文件开头是“${facts.seen}”`,
          en: `There is no header: no row names the indicators and the years; the file begins with "${facts.seen}"`,
        }
    }
  },
  remedy: ({ problem }) =>
    problem === 'repeated'
      ? { zh: '删去或改名多余的一列', en: 'Delete or rename the surplus column' }
      : {
          zh: '在表上写一行表头，例如：序号,指标,单位,2020年,2025年,属性',
          en: 'Write a header above the table, for example: no,indicator,unit,2020,2025,attribute',
        },
}

export const planYears: Rule<{ baselineYear: number; targetYear: number }> = {
  id: 'KQ902',
  name: 'plan-years',
  severity: 'error',
  title: { zh: '基期年不早于目标年', en: 'The baseline year is not before the target year' },
  why: {
    zh: '两个年份之差是规划期，所有速度都按它计算；差为零或为负时没有意义。',
    en: 'The years between the two are the plan period over which every rate is computed; none or fewer makes no rate.',
  },
  message: ({ baselineYear, targetYear }) => ({
    zh: `表头写的基期年是 ${baselineYear}，目标年是 ${targetYear}；基期年应早于目标年`,
    en: `The header gives baseline year ${baselineYear} and target year ${targetYear}; the baseline must come first`,
  }),
  remedy: () => ({
    zh: '改正表头的年份，例如 baseline_2020 和 target_2025',
    en: 'Correct the years in the header, for example baseline_2020 and target_2025',
  }),
}

export const unreadableTarget: Rule<CellFacts> = {
  id: 'KQ903',
  name: 'unreadable-target',
  severity: 'error',
  title: { zh: '目标值无法识别', en: 'A target cannot be read' },
  why: {
    zh: '目标值只按规定的写法读取；写法之外的文字不作猜测，以免把目标定错。',
    en: 'A target is read in the declared notation only; guessing at anything else could set the wrong goal.',
  },
  message: ({ name, read }) =>
    read.trim() === ''
      ? { zh: `“${name}”没有填写目标值`, en: `"${name}" has no target` }
      : {
          zh: `“${name}”的目标值“${read}”无法识别`,
          en: `The target "${read}" of "${name}" cannot be read`,
        },
  remedy: () => ({
    zh: '可以写：200、20左右、<30、30以内、>99、99以上、[20]（累计数）、30–50、倍增、增长30%、提高4个百分点、年均增长5%以上、快于经济增长、逐年提高、前10位、完成上级下达任务；数后的单位须与单位列同类',
    en: 'Write one of: 200, about 20, <30 or at most 30, >99 or at least 99, [20] (a total), 30–50, double, +4 (a change), average annual growth of 5%, faster than GDP growth, increase, top 10, assigned; a unit after the number must be of the kind in the unit column',
  }),
}

export const unreadableBaseline: Rule<CellFacts> = {
  id: 'KQ904',
  name: 'unreadable-baseline',
  severity: 'error',
  title: { zh: '基期值无法识别', en: 'A baseline cannot be read' },
  why: {
    zh: '应达到的进度从基期值算起；基期值读错，全部进度都错。',
    en: 'Expected progress starts from the baseline; one read wrongly makes every progress wrong.',
  },
  message: ({ name, read }) => ({
    zh: `“${name}”的基期值“${read}”无法识别`,
    en: `The baseline "${read}" of "${name}" cannot be read`,
  }),
  remedy: () => ({
    zh: '可以写：一个数（1516.7）、带界限的数（>98.5、98.5以上）、文字（完成上级下达任务）；没有基期值则留空',
    en: 'Write a number (1516.7), a bounded number (>98.5, 98.5以上) or a statement (完成上级下达任务); leave it empty where there is no baseline',
  }),
}

export const planDuplicate: Rule<{
  column: string
  read: string
  name: string
  other: string
  line: number
}> = {
  id: 'KQ905',
  name: 'plan-duplicate',
  severity: 'error',
  title: { zh: '序号、代码、名称或别名重复', en: 'A number, code, name or alias is used twice' },
  why: {
    zh: '报送数据按序号、代码、名称、别名对应指标；同一写法指两个指标时，数据会放错。',
    en: 'Values are matched to indicators by number, code, name and alias; one that means two indicators would put a value in the wrong place.',
  },
  message: ({ column, read, name, other, line }) => ({
    zh: `“${name}”的 ${column}“${read}”与第 ${line} 行“${other}”相同（不计全半角、空格和大小写）`,
    en: `The ${column} "${read}" of "${name}" is also that of "${other}" on line ${line}, when width, blanks and case are set aside`,
  }),
  remedy: ({ column }) => ({
    zh: `修改其中一个 ${column}，使其只指一个指标`,
    en: `Change one ${column} so that it means one indicator only`,
  }),
}

export const planWord: Rule<CellFacts & { column: string; accepted: Text }> = {
  id: 'KQ906',
  name: 'plan-word',
  severity: 'error',
  title: { zh: '取值不在规定范围内', en: 'A word is not one of those accepted' },
  why: {
    zh: '属性、方向、尺度和组决定怎样评价，由规划写明，从不根据数值推断。',
    en: 'Attribute, direction, scale and group decide how an indicator is judged; the plan states them and they are never inferred from the figures.',
  },
  message: ({ name, column, read }) =>
    read.trim() === ''
      ? { zh: `“${name}”没有填写 ${column}`, en: `"${name}" has no ${column}` }
      : {
          zh: `“${name}”的 ${column}“${read}”不在规定的取值之内`,
          en: `The ${column} "${read}" of "${name}" is not one of the accepted words`,
        },
  remedy: ({ accepted }) => ({ zh: `填写其中之一：${accepted.zh}`, en: `Write one of: ${accepted.en}` }),
}

export const planDirection: Rule<CellFacts & { better: 'higher' | 'lower' }> = {
  id: 'KQ907',
  name: 'plan-direction',
  severity: 'error',
  title: { zh: '目标写法与指标方向矛盾', en: 'The target contradicts the direction' },
  why: {
    zh: '“以内”只对越低越好的指标有意义，“以上”只对越高越好的指标有意义；二者矛盾时必有一处写错。',
    en: 'A ceiling is a goal only where lower is better and a floor only where higher is; where they contradict, one of the two is wrong.',
  },
  message: ({ name, read, better }) =>
    better === 'higher'
      ? {
          zh: `“${name}”的方向是 higher（越高越好），目标“${read}”却是上限`,
          en: `"${name}" is better when higher, but its target "${read}" is a ceiling`,
        }
      : {
          zh: `“${name}”的方向是 lower（越低越好），目标“${read}”却是下限或要求增长`,
          en: `"${name}" is better when lower, but its target "${read}" is a floor or asks for growth`,
        },
  remedy: ({ better }) => ({
    zh: `核对规划原文：改正目标的写法，或把 better 改为 ${better === 'higher' ? 'lower' : 'higher'}`,
    en: `Check the plan: correct the target's wording, or make better "${better === 'higher' ? 'lower' : 'higher'}"`,
  }),
}

export const planScale: Rule<CellFacts & { scale: ScaleName }> = {
  id: 'KQ908',
  name: 'plan-scale',
  severity: 'error',
  title: { zh: '目标写法与尺度不符', en: 'The target does not fit the scale' },
  why: choiceOfScale.why,
  message: ({ name, read, scale }) => ({
    zh: `“${name}”的目标“${read}”不能用 ${scale} 尺度评价`,
    en: `The target "${read}" of "${name}" cannot be judged on the scale ${scale}`,
  }),
  remedy: ({ scale }) =>
    scales[scale].targets.includes('total')
      ? {
          zh: `${scale} 尺度的目标应写成累计数，例如 [20]；若目标不是累计数，改用 growth 或 change`,
          en: `On the scale ${scale} write the target as a total, for example [20]; if it is not a total, use growth or change`,
        }
      : choiceOfScale.remedy,
}

export const planNoBaseline: Rule<CellFacts> = {
  id: 'KQ909',
  name: 'plan-no-baseline',
  severity: 'error',
  title: { zh: '按基期推算的目标没有基期值', en: 'A target stated from the baseline has no baseline' },
  why: {
    zh: '倍增、年均增长只有与基期值合起来才是一个目标数。',
    en: 'A doubling or a mean annual growth becomes a figure only together with the baseline.',
  },
  message: ({ name, read }) => ({
    zh: `“${name}”的目标“${read}”要从基期值推算，但没有基期值`,
    en: `The target "${read}" of "${name}" is stated from a baseline, but there is none`,
  }),
  remedy: () => ({
    zh: '补填基期值，或把目标写成具体的数',
    en: 'Fill in the baseline, or write the target as a figure',
  }),
}

export const planNotPositive: Rule<CellFacts & { of: 'baseline' | 'target' }> = {
  id: 'KQ910',
  name: 'plan-not-positive',
  severity: 'error',
  title: { zh: '增长尺度要求数值为正', en: 'Growth needs positive values' },
  why: {
    zh: '增长率以基数为分母，基数或目标为零、为负时没有定义。',
    en: 'A growth rate divides by its base and is not defined where base or target is zero or negative.',
  },
  message: ({ name, read, of }) => ({
    zh: `“${name}”的${of === 'baseline' ? '基期值' : '目标值'}“${read}”不是正数，不能按增长率评价`,
    en: `The ${of} "${read}" of "${name}" is not positive, so no growth rate exists`,
  }),
  remedy: () => ({
    zh: '核对数值；可能为零或为负的指标用 change 尺度',
    en: 'Check the figure; an indicator that may be zero or negative takes the scale change',
  }),
}

export const unreadableTiers: Rule<CellFacts> = {
  id: 'KQ911',
  name: 'unreadable-tiers',
  severity: 'error',
  title: { zh: '分档目标无法识别', en: 'The tiers cannot be read' },
  why: {
    zh: '分档目标逐档给出所需速度；写法有误时不能确定是哪一档。',
    en: 'Each tier gets its own required rate; a slip in writing leaves it unclear which is which.',
  },
  message: ({ name, read }) => ({
    zh: `“${name}”的分档“${read}”无法识别`,
    en: `The tiers "${read}" of "${name}" cannot be read`,
  }),
  remedy: () => ({
    zh: '写成“确保=2000;力争=2200;冲刺=2500”：每档一个名称和一个数，名称不重复',
    en: 'Write them as 确保=2000;力争=2200;冲刺=2500: one label and one number each, no label twice',
  }),
}

export const planWidth: Rule<{ cells: number; columns: number; extra: string }> = {
  id: 'KQ912',
  name: 'plan-width',
  severity: 'error',
  title: { zh: '一行的单元格多于表头', en: 'A row has more cells than the header' },
  why: {
    zh: '多出的单元格说明名称里的逗号没有加引号，其后各列都错了位；本行其他内容因此不再检查。',
    en: 'Surplus cells mean that a comma inside a text was not quoted and everything after it has moved; the rest of the row is not checked.',
  },
  message: ({ cells, columns, extra }) => ({
    zh: `这一行有 ${cells} 个单元格，表头只有 ${columns} 个；多出“${extra}”`,
    en: `This row has ${cells} cells where the header has ${columns}; the surplus begins with "${extra}"`,
  }),
  remedy: () => ({
    zh: '给含逗号的单元格加上英文双引号',
    en: 'Put double quotes around the cell that contains a comma',
  }),
}

export const planEmpty: Rule<Record<string, never>> = {
  id: 'KQ913',
  name: 'plan-empty',
  severity: 'error',
  title: { zh: '规划文件没有指标', en: 'The plan has no indicators' },
  why: {
    zh: '没有指标就没有可评价的内容；多半是给错了文件。',
    en: 'Without indicators there is nothing to judge; most likely another file was meant.',
  },
  message: () => ({ zh: '规划文件里没有指标行', en: 'The plan file has no row with an indicator' }),
  remedy: () => ({
    zh: '检查 --plan 所指的文件：应有一行表头，下面每个指标一行',
    en: 'Check the file given to --plan: one header row, then one row for each indicator',
  }),
}

export const impossibleCut: Rule<CellFacts> = {
  id: 'KQ914',
  name: 'impossible-cut',
  severity: 'error',
  title: { zh: '累计下降率不在 0 与 100 之间', en: 'A cumulative reduction is not between 0 and 100 %' },
  why: {
    zh: '下降 100% 即归零，逐年的下降率连乘达不到，更不会超过。',
    en: 'A reduction of 100 % leaves nothing; yearly reductions compound towards it and never reach it.',
  },
  message: ({ name, read }) => ({
    zh: `“${name}”的累计下降目标“${read}”不在 0 与 100（%）之间`,
    en: `The cumulative reduction "${read}" of "${name}" is not between 0 and 100 %`,
  }),
  remedy: () => ({
    zh: '核对数值；若目标是各年数量之和，改用 sum 尺度',
    en: 'Check the figure; if the target is a sum of yearly amounts, use the scale sum',
  }),
}

export const planIdentity: Rule<CellFacts & { column: string; accepted: Text }> = {
  id: 'KQ915',
  name: 'plan-identity',
  severity: 'error',
  title: { zh: '序号、代码或名称缺失或不合规', en: 'A number, code or name is missing or malformed' },
  why: {
    zh: '指标靠序号、代码和名称识别，各种输出也以代码为键。',
    en: 'An indicator is known by its number, code and name, and every output is keyed by the code.',
  },
  message: ({ name, column, read }) =>
    read.trim() === ''
      ? { zh: `“${name}”没有填写 ${column}`, en: `"${name}" has no ${column}` }
      : {
          zh: `“${name}”的 ${column}“${read}”不合规`,
          en: `The ${column} "${read}" of "${name}" is malformed`,
        },
  remedy: ({ accepted }) => ({ zh: `填写${accepted.zh}`, en: `Write ${accepted.en}` }),
}

export const planQuote: Rule<Record<string, never>> = {
  id: 'KQ916',
  name: 'plan-quote',
  severity: 'error',
  title: { zh: '引号没有配对', en: 'A quotation mark is not closed' },
  why: {
    zh: '单元格开头的引号没有配对时，其后各行会并入同一个单元格。',
    en: 'When a quote that opens a cell is not closed, the rows after it become part of that cell.',
  },
  message: () => ({
    zh: '从这一行开始的引号没有配对',
    en: 'The quotation mark opened on this line is never closed',
  }),
  remedy: () => ({
    zh: '补上另一个英文双引号；单元格内的双引号要写成两个',
    en: 'Add the closing double quote; a double quote inside a cell is written twice',
  }),
}

export const unreadableDefinitions: Rule<CellFacts> = {
  id: 'KQ917',
  name: 'unreadable-definitions',
  severity: 'error',
  title: { zh: '其他口径无法识别', en: 'The other definitions cannot be read' },
  why: {
    zh: '其他口径的基期数用来发现报错口径的数据；写法有误时无从比较。',
    en: 'Baselines by other definitions are how a value by the wrong one is noticed; a slip in writing leaves nothing to compare with.',
  },
  message: ({ name, read }) => ({
    zh: `“${name}”的其他口径“${read}”无法识别`,
    en: `The other definitions "${read}" of "${name}" cannot be read`,
  }),
  remedy: () => ({
    zh: '写成“人均生产总值（户籍）=21.97”：每个口径一个名称和一个基期数，用分号隔开',
    en: 'Write them as 人均生产总值（户籍）=21.97: one name and one baseline number each, separated by semicolons',
  }),
}

export const planRepeats: Rule<CellFacts & { why: 'unknown' | 'differs' | 'repeats'; column: string }> = {
  id: 'KQ918',
  name: 'plan-repeats',
  severity: 'error',
  title: { zh: '重复的指标不存在或不可比', en: 'A repeated indicator is unknown or not comparable' },
  why: {
    zh: '正文重申表中目标时，两处按同一个指标对照，报送的数据也共用；指错或单位不同时，对照没有意义。',
    en: 'A target stated once more is compared with its first statement and takes its values; a wrong reference or another unit would compare what is not alike.',
  },
  message: ({ name, read, why, column }) => {
    switch (why) {
      case 'unknown':
        return {
          zh: `“${name}”的 repeats“${read}”不是规划中的其他指标`,
          en: `The repeats "${read}" of "${name}" is no other indicator of the plan`,
        }
      case 'differs':
        return {
          zh: `“${name}”重申“${read}”，但两行的 ${column} 不同`,
          en: `"${name}" repeats "${read}", but the two differ in ${column}`,
        }
      case 'repeats':
        return {
          zh: `“${name}”重申“${read}”，而后者本身又是重申`,
          en: `"${name}" repeats "${read}", which itself repeats another`,
        }
    }
  },
  remedy: ({ why, column }) => {
    switch (why) {
      case 'unknown':
        return {
          zh: '填写被重申指标的序号、代码或名称；没有重申就留空',
          en: 'Write the number, code or name of the indicator that is repeated, or leave it empty',
        }
      case 'differs':
        return {
          zh: `把两行的 ${column} 改为一致；若不是同一指标，清空 repeats`,
          en: `Make ${column} the same in both rows; if they are not the same indicator, empty repeats`,
        }
      case 'repeats':
        return { zh: '改为指向最先载明目标的一行', en: 'Name the row that states the target first' }
    }
  },
}

export const planOtherYear: Rule<CellFacts & { year: number; due: number; role: 'baseline' | 'target' }> = {
  id: 'KQ919',
  name: 'plan-other-year',
  severity: 'error',
  title: { zh: '目标写的年份不是规划的年份', en: 'A target names another year than the plan' },
  why: {
    zh: '“较2015年下降17%”从 2015 年算起；按规划的基期算，就是另一个目标。',
    en: 'A cut of 17 % from 2015 counts from 2015; counted from the baseline of the plan it would be another target.',
  },
  message: ({ name, read, year, due, role }) =>
    role === 'baseline'
      ? {
          zh: `“${name}”的目标“${read}”从 ${year} 年算起，而基期是 ${due} 年`,
          en: `The target "${read}" of "${name}" counts from ${year}; the baseline is of ${due}`,
        }
      : {
          zh: `“${name}”的目标“${read}”是 ${year} 年的，而目标年是 ${due} 年`,
          en: `The target "${read}" of "${name}" is for ${year}; the target year is ${due}`,
        },
  remedy: ({ role, due }) =>
    role === 'baseline'
      ? {
          zh: `换算成从 ${due} 年算起的数，或写成 ${due} 年基期上的目标值`,
          en: `Convert it so that it counts from ${due}, or write the figure itself`,
        }
      : {
          zh: `写 ${due} 年的目标；别的年份的目标另起一列`,
          en: `Write the target for ${due}; those of other years have columns of their own`,
        },
}

export const planBaseYear: Rule<CellFacts> = {
  id: 'KQ920',
  name: 'plan-base-year',
  severity: 'error',
  title: { zh: '基期年份无法识别', en: 'A base year cannot be read' },
  why: {
    zh: '各行的基期年份可以不同；不知道从哪一年算起，就算不出每年应达的数。',
    en: 'Rows may start from different years; without its year a row has no path to be measured by.',
  },
  message: ({ name, read }) =>
    read.trim() === ''
      ? { zh: `“${name}”没有填写基期年份`, en: `"${name}" has no base year` }
      : {
          zh: `“${name}”的基期年份“${read}”无法识别`,
          en: `The base year "${read}" of "${name}" cannot be read`,
        },
  remedy: () => ({
    zh: '在基期年份列写四位数的年份，例如 2020',
    en: 'Write the year in the column of base years, in four digits, for example 2020',
  }),
}

/** Every rule about the plan file, in id order. */
export const planRules: readonly Rule[] = [
  planHeader,
  planYears,
  unreadableTarget,
  unreadableBaseline,
  planDuplicate,
  planWord,
  planDirection,
  planScale,
  planNoBaseline,
  planNotPositive,
  unreadableTiers,
  planWidth,
  planEmpty,
  impossibleCut,
  planIdentity,
  planQuote,
  unreadableDefinitions,
  planRepeats,
  planOtherYear,
  planBaseYear,
]
