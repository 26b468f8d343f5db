import type { Rule } from '../domain/finding.ts'

/** What put more cells into a row: a number cut at its comma, a quote that a blank or another sign keeps from being one, or whatever else. */
type SurplusCause = 'number' | 'quote' | 'other-quote' | 'other'

export const surplusCells: Rule<{ cells: number; columns: number; text: string; cause: SurplusCause }> = {
  id: 'KQ210',
  name: 'surplus-cells',
  severity: 'error',
  title: { zh: '这一行比表头多出单元格', en: 'A row has more cells than the header' },
  why: {
    zh: '最常见的原因是“1,516.7”没有加引号，被逗号拆成了两格；此时读到的数是错的。',
    en: 'Most often "1,516.7" stood without quotes and was split at its comma; the number read would be wrong.',
  },
  message: ({ cells, columns, text, cause }) =>
    ({
      number: {
        zh: `这一行有 ${cells} 格，表头只有 ${columns} 格，问题在“${text}”；整行没有读取`,
        en: `The row has ${cells} cells where the header has ${columns}, at "${text}"; the row was not read`,
      },
      quote: {
        zh: `“${text}”的双引号前有空格，引号不起作用，里面的分隔符把它拆开了；整行没有读取`,
        en: `A blank before the double quote of "${text}" keeps it from quoting, and the separator inside splits the cell; the row was not read`,
      },
      'other-quote': {
        zh: `“${text}”用的不是英文双引号，引号不起作用，里面的分隔符把它拆开了；整行没有读取`,
        en: `The marks around "${text}" are not double quotes ("), so the separator inside splits the cell; the row was not read`,
      },
      other: {
        zh: `这一行在表头的 ${columns} 格之外还有内容“${text}”；整行没有读取`,
        en: `The row holds "${text}" beyond the ${columns} cells of the header; the row was not read`,
      },
    })[cause],
  remedy: ({ cause }) =>
    ({
      number: {
        zh: '去掉数字里的千分位逗号，或给这一格加上英文双引号',
        en: 'Drop the thousands separator from the number, or put the cell in double quotes',
      },
      quote: {
        zh: '删去双引号前面的空格',
        en: 'Delete the blank before the double quote',
      },
      'other-quote': {
        zh: '改用英文双引号 "，或去掉引号和里面的分隔符',
        en: 'Use double quotes ("), or drop the marks and the separator inside',
      },
      other: {
        zh: '删去多出的单元格，或在表头里给这一列写上名称；分隔符写在单元格里面的，给这一格加上英文双引号',
        en: 'Delete the surplus cell or give its column a header; where a separator stands inside a cell, put the cell in double quotes',
      },
    })[cause],
}
