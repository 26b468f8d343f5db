import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'

/** KQ96x: the file of assigned targets. All are errors: a figure in the wrong place would judge by the wrong goal. */

interface HeaderFacts {
  readonly column: Text
  readonly problem: 'missing' | 'repeated' | 'year'
  /** The target year of the plan. */
  readonly year: number
}

export const assignedHeader: Rule<HeaderFacts> = {
  id: 'KQ961',
  name: 'assigned-header',
  severity: 'error',
  title: { zh: '下达目标文件的表头不对', en: 'The header of the assigned targets is not right' },
  why: {
    zh: '下达的数按表头取列，并且只对规划的目标年有效。',
    en: 'Assigned figures are found by their header, and are for the target year of the plan only.',
  },
  message: ({ column, problem, year }) => {
    switch (problem) {
      case 'missing':
        return { zh: `表头缺少${column.zh}列`, en: `The header has no column for ${column.en}` }
      case 'repeated':
        return {
          zh: `表头中${column.zh}列不止一个`,
          en: `The header has more than one column for ${column.en}`,
        }
      case 'year':
        return {
          zh: `目标列写的不是规划的目标年 ${year}`,
          en: `The column of the target is not for ${year}, the target year of the plan`,
        }
    }
  },
  remedy: ({ problem, year }) =>
    problem === 'year'
      ? {
          zh: `改为 target 或 target_${year}；其他年份的数用对应的规划`,
          en: `Name it target or target_${year}; a figure of another year belongs to another plan`,
        }
      : {
          zh: '写成“code,target,来源”：指标代码、下达的目标、下达单位（可不写）',
          en: 'Write code,target,source: the code of the indicator, the assigned target and, optionally, who assigned it',
        },
}

interface UnknownFacts {
  readonly read: string
  readonly hints: readonly string[]
  /** The name beside a code of another indicator, and what the code stands for. */
  readonly beside: { readonly read: string; readonly name: string } | null
}

export const assignedUnknown: Rule<UnknownFacts> = {
  id: 'KQ962',
  name: 'assigned-unknown',
  severity: 'error',
  title: { zh: '下达目标的指标对不上规划', en: 'An assigned target is for no one indicator of the plan' },
  why: {
    zh: '对不上指标的目标不会被使用，写错代码不应悄悄略过。',
    en: 'A target that matches no indicator would not be used; a slip in a code must not pass in silence.',
  },
  message: ({ read, hints, beside }) => {
    if (beside !== null) {
      return {
        zh: `代码“${read}”是“${beside.name}”，旁边写的却是“${beside.read}”`,
        en: `The code "${read}" is "${beside.name}", but "${beside.read}" stands beside it`,
      }
    }
    const near = { zh: hints.join('、'), en: hints.join(', ') }
    const none = read === ''
    return {
      zh: none
        ? '这一行没有写指标'
        : `规划里没有指标“${read}”${near.zh === '' ? '' : `，相近的有 ${near.zh}`}`,
      en: none
        ? 'The row names no indicator'
        : `The plan has no indicator "${read}"${near.en === '' ? '' : `; near it are ${near.en}`}`,
    }
  },
  remedy: ({ beside }) =>
    beside === null
      ? {
          zh: '填写规划中的代码、名称或序号；kq plan 列出全部指标',
          en: 'Write the code, name or number the plan has; kq plan lists them all',
        }
      : {
          zh: '核对下达的是哪个指标，把另一处改过来',
          en: 'Check which indicator the target is for and correct the other cell',
        },
}

export const assignedStated: Rule<{ name: string; target: string }> = {
  id: 'KQ963',
  name: 'assigned-stated',
  severity: 'error',
  title: { zh: '规划已有目标数，不能另行下达', en: 'The plan states this target itself' },
  why: {
    zh: '只有规划写明“完成上级下达任务”的指标才由下达数补齐；替换规划自己的目标就不是评价这个规划了。',
    en: 'Only a target that the plan leaves to be assigned is supplied; replacing one the plan states would judge another plan.',
  },
  message: ({ name, target }) => ({
    zh: `“${name}”的目标规划已写明为“${target}”，不是下达任务`,
    en: `The plan itself sets the target "${target}" of "${name}"; it is not left to be assigned`,
  }),
  remedy: () => ({
    zh: '删去这一行；要按别的目标评价，另备一份规划文件',
    en: 'Delete the row; to judge by another target, keep a plan file of your own',
  }),
}

export const assignedTwice: Rule<{ name: string; line: number }> = {
  id: 'KQ964',
  name: 'assigned-twice',
  severity: 'error',
  title: { zh: '同一指标下达了两个目标', en: 'Two targets are assigned to one indicator' },
  why: { zh: '两个数不知取哪一个。', en: 'Of two figures neither can be preferred.' },
  message: ({ name, line }) => ({
    zh: `“${name}”在第 ${line} 行已经下达过目标`,
    en: `"${name}" was assigned a target on line ${line} already`,
  }),
  remedy: () => ({ zh: '核对后只留一行', en: 'Check both and keep one' }),
}

export const assignedForm: Rule<{ name: string; read: string; why: 'words' | 'no-total' }> = {
  id: 'KQ965',
  name: 'assigned-form',
  severity: 'error',
  title: { zh: '下达的目标没有数，或不是累计数', en: 'An assigned target has no figure, or is no total' },
  why: {
    zh: '下达目标文件的作用就是把文字换成数；累计下降率、各年之和写在方括号里，才不会与某一年的数相混。',
    en: 'A file of assigned targets is there to put a figure where the plan has words; totals stand in brackets so that they are not taken for the figure of one year.',
  },
  message: ({ name, read, why }) =>
    why === 'words'
      ? {
          zh: `“${name}”下达的目标“${read}”没有数`,
          en: `The target "${read}" assigned to "${name}" has no figure`,
        }
      : {
          zh: `“${name}”的目标是五年累计数，“${read}”不是累计数的写法`,
          en: `The target of "${name}" is a total over the plan, and "${read}" is not written as one`,
        },
  remedy: ({ why }) =>
    why === 'words'
      ? {
          zh: '填写下达的数，例如 [14.5]（五年累计）；尚未下达就删去这一行',
          en: 'Write the assigned figure, for example [14.5] for a total over the plan; delete the row while there is none',
        }
      : {
          zh: '写成 [14.5]、累计下降14.5% 或 [14.5]以上',
          en: 'Write [14.5], 累计下降14.5% (a reduction in all) or [14.5]以上 (at least)',
        },
}

export const assignedEmpty: Rule<Record<string, never>> = {
  id: 'KQ966',
  name: 'assigned-empty',
  severity: 'error',
  title: { zh: '下达目标文件没有内容', en: 'The file of assigned targets is empty' },
  why: {
    zh: '空文件多半是给错了文件。',
    en: 'Most likely another file was meant.',
  },
  message: () => ({ zh: '文件里没有下达的目标', en: 'The file assigns no target' }),
  remedy: () => ({
    zh: '检查 --targets 所指的文件：一行表头 code,target，下面每个指标一行',
    en: 'Check the file given to --targets: a header code,target, then a row for each indicator',
  }),
}

/** Every rule about assigned targets, in id order. */
export const assignedRules: readonly Rule[] = [
  assignedHeader,
  assignedUnknown,
  assignedStated,
  assignedTwice,
  assignedForm,
  assignedEmpty,
]
