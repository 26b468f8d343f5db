import type { Rule } from '../domain/finding.ts'

/** What is wrong with a cell of the file of relations. */
export type RelationFault =
  | 'missing-column'
  | 'no-name'
  | 'expression'
  | 'unknown'
  | 'condition'
  | 'range'
  | 'values'
  | 'tolerance'
  | 'years'
  | 'grade'

interface RelationFacts {
  readonly why: RelationFault
  readonly column: string
  readonly read: string
  /** What stands where it is not understood, or names near an unknown code. */
  readonly detail: string
}

/** KQ959: a relation declared beside a plan that cannot be read. The rules about what relations find are in lint. */
export const unreadableRelation: Rule<RelationFacts> = {
  id: 'KQ959',
  name: 'unreadable-relation',
  severity: 'error',
  title: { zh: '关系表无法识别', en: 'A declared relation cannot be read' },
  why: {
    zh: '关系按写明的算式核对；算式或指标代码有误时，核对的就不是想核对的东西。',
    en: 'A relation is checked as it is written; with a slip in a formula or a code something else would be checked.',
  },
  message: ({ why, column, read, detail }) => {
    switch (why) {
      case 'missing-column':
        return { zh: `表头缺少“${column}”列`, en: `The header has no column "${column}"` }
      case 'no-name':
        return { zh: '这条关系没有名称', en: 'The relation has no name' }
      case 'expression':
        return {
          zh: `算式“${read}”${detail === '' ? '没有写完' : `在“${detail}”处看不懂`}`,
          en: `The expression "${read}" ${detail === '' ? 'is not complete' : `is not understood at "${detail}"`}`,
        }
      case 'unknown':
        return {
          zh: `规划里没有代码“${read}”${detail === '' ? '' : `，相近的有 ${detail}`}`,
          en: `The plan has no code "${read}"${detail === '' ? '' : `; near it are ${detail}`}`,
        }
      case 'condition':
        return { zh: `不认识关系“${read}”`, en: `The relation "${read}" is not known` }
      case 'range':
        return { zh: `“${read}”不是一个范围`, en: `"${read}" is not a range` }
      case 'values':
        return read === ''
          ? {
              zh: '写了容差，没有写数据应满足什么',
              en: 'A tolerance is given, but not what is to hold of values',
            }
          : {
              zh: `不认识数据应满足的关系“${read}”`,
              en: `What is to hold of values, "${read}", is not known`,
            }
      case 'tolerance':
        return read === ''
          ? { zh: '没有写可以变动多少', en: 'How far it may move is not given' }
          : { zh: `容差“${read}”不是百分比`, en: `The tolerance "${read}" is no percentage` }
      case 'years':
        return {
          zh: `算式“${read}”用到基期值或年均增速，不能用来核对一年的数据`,
          en: `The expression "${read}" takes a baseline or a growth: it cannot be held against the values of one year`,
        }
      case 'grade':
        return { zh: `不认识级别“${read}”`, en: `The grade "${read}" is not known` }
    }
  },
  remedy: ({ why, column }) => {
    switch (why) {
      case 'missing-column':
        return { zh: `在表头增加“${column}”列`, en: `Add the column "${column}"` }
      case 'no-name':
        return { zh: '写明这条关系说的是什么', en: 'Say what the relation is about' }
      case 'expression':
        return {
          zh: '用指标代码、数、+ - * / 和括号，以及 baseline(…)（基期值）、growth(…)（年均增速，%）；减号前后留空格',
          en: 'Use codes of indicators, numbers, + - * / and brackets, baseline(…) and growth(…) (mean growth a year in %); put blanks around a minus',
        }
      case 'unknown':
        return {
          zh: '改成规划里的代码；kq plan 列出全部指标',
          en: 'Use a code of the plan; kq plan lists them',
        }
      case 'condition':
        return {
          zh: '写 =、<、<=、>、>= 或 in（介于），留空则只推算不判断',
          en: 'Write =, <, <=, >, >= or in; leave it empty to have the left side worked out only',
        }
      case 'range':
        return {
          zh: '写成“-1..2”：下限、两点、上限',
          en: 'Write it as -1..2: the lower end, two dots, the upper end',
        }
      case 'values':
        return {
          zh: '写 =、<、<=、>、>= 或 steady（平稳），留空则不核对数据',
          en: 'Write =, <, <=, >, >= or steady; leave it empty to have values not checked',
        }
      case 'tolerance':
        return { zh: '写成百分比，如“5%”', en: 'Write it as a percentage, 5% for example' }
      case 'years':
        return {
          zh: '数据一列留空，或把算式改成只用指标代码；steady 可以写 growth(…) 的外层',
          en: 'Leave the column of values empty, or use codes alone; steady may stand beside one growth(…) around it all',
        }
      case 'grade':
        return {
          zh: '写 contradiction（矛盾）、tension（不衔接）或 remark（提示），或留空',
          en: 'Write contradiction, tension or remark, or leave it empty',
        }
    }
  },
}
