import { meantBy } from '../text/meant.ts'
import type { CellFault } from '../text/number.ts'

/** The words of a cell that is not a number: what is wrong with it, and the one remedy. */
export interface WhyNot {
  readonly zh: string
  readonly en: string
  readonly fixZh: string
  readonly fixEn: string
}

const plainZh = '改成普通数字，例如 1516.7'
const plainEn = 'Write a plain number, for example 1516.7'

/** What the indicator makes a fault of: a total where none is kept. */
export type ValueFault = CellFault | 'no-total'

const words: Readonly<Record<ValueFault, WhyNot>> = {
  'formula-error': {
    zh: '是公式的错误值',
    en: 'is the error value of a formula',
    fixZh: '在表格软件里修好公式，或直接填数值',
    fixEn: 'Mend the formula in the spreadsheet, or enter the value itself',
  },
  formula: {
    zh: '是公式，不是数值',
    en: 'is a formula, not a value',
    fixZh: '复制后“选择性粘贴—数值”再保存',
    fixEn: 'Paste the cell as a value and save again',
  },
  date: {
    zh: '是日期或时段，不是数值',
    en: 'is a date or a period, not a value',
    fixZh: '把单元格格式设为“常规”后重填数值',
    fixEn: 'Set the cell format to General and enter the value again',
  },
  range: {
    zh: '是一个区间，不是一个数',
    en: 'is a range, not one number',
    fixZh: '填实际数；只知道下限时写“98.5以上”这样的形式',
    fixEn: 'Enter the actual value; where only a bound is known write, for example, ">98.5"',
  },
  accounting: {
    zh: '用括号表示负数，含义不明',
    en: 'puts a number in brackets, which may or may not mean a negative one',
    fixZh: '负数写成 -12.5；正数去掉括号',
    fixEn: 'Write -12.5 for a negative number, or drop the brackets',
  },
  quoted: {
    zh: '带有引号',
    en: 'stands in quotation marks',
    fixZh: '去掉引号，只留数字',
    fixEn: 'Drop the quotation marks',
  },
  'sign-behind': {
    zh: '的正负号写在数字后面',
    en: 'has its sign behind the number',
    fixZh: '把符号写到数字前面，例如 -12.5',
    fixEn: 'Put the sign in front, for example -12.5',
  },
  apostrophes: {
    zh: '用撇号分节',
    en: 'separates thousands with apostrophes',
    fixZh: '去掉撇号',
    fixEn: 'Drop the apostrophes',
  },
  'decimal-comma': {
    zh: '用逗号作小数点',
    en: 'has a comma for its decimal point',
    fixZh: '小数点用“.”，不用其他分节符号',
    fixEn: 'Write the decimal point as ".", and nothing between thousands',
  },
  exponent: {
    zh: '像是科学计数法，但不是 1.5E+3 这样的写法',
    en: 'looks like scientific notation, but is not written as 1.5E+3',
    fixZh: '把单元格格式设为“数值”，或改成普通数字',
    fixEn: 'Set the cell format to Number, or write the number out',
  },
  'two-numbers': {
    zh: '里不止一个数',
    en: 'holds more than one number',
    fixZh: '一格只填一个数，其余写到备注列',
    fixEn: 'Leave one number in the cell and move the rest to a remark column',
  },
  grouping: {
    zh: '的逗号不是按三位分节，可能丢了位数，也可能是小数点',
    en: 'has commas that do not separate thousands: a digit may be lost, or a decimal point is meant',
    fixZh: '去掉逗号，小数点用“.”',
    fixEn: 'Drop the commas and write the decimal point as "."',
  },
  'decimal-point': {
    zh: '的小数点不对',
    en: 'has a misplaced decimal point',
    fixZh: '只写一个小数点“.”，后面要有数字',
    fixEn: 'Write one point "." with digits after it',
  },
  sign: {
    zh: '的正负号不对',
    en: 'has a misplaced sign',
    fixZh: '负数只在最前面写一个“-”',
    fixEn: 'Write one "-" in front of a negative number',
  },
  'leading-zero': {
    zh: '以 0 开头，像是编号而不是数值',
    en: 'begins with 0 like a code, not a value',
    fixZh: plainZh,
    fixEn: plainEn,
  },
  'too-many-digits': {
    zh: '位数太多，超出可以准确表示的范围',
    en: 'has more digits than can be held exactly',
    fixZh: '换用较大的单位，例如“亿元”',
    fixEn: 'Use a larger unit',
  },
  mark: {
    zh: '后面带有注释符号',
    en: 'carries a footnote mark',
    fixZh: '去掉数字后面的符号，说明写到备注列',
    fixEn: 'Drop the mark after the digits and put the remark in a column of its own',
  },
  'other-digits': {
    zh: '用的是圈码、上标或中文数字',
    en: 'is written in circled, raised or Chinese digits',
    fixZh: '改用阿拉伯数字',
    fixEn: 'Write it in ordinary digits',
  },
  statement: {
    zh: '是文字表述，不在可识别的完成情况之列',
    en: 'is a statement that is not one of those understood',
    fixZh: '写成“完成”或“未完成”，或填数值',
    fixEn: 'Write 完成 (fulfilled) or 未完成 (not fulfilled), or a number',
  },
  remark: {
    zh: '除了数字还有别的文字',
    en: 'holds other words besides the number',
    fixZh: '只留数字，文字写到备注列',
    fixEn: 'Leave the number alone and put the words in a remark column',
  },
  'no-total': {
    zh: '是累计数，而这个指标不按累计数考核',
    en: 'is a running total, but this indicator is not judged by its total',
    fixZh: '填当年数，不加方括号或“累计”',
    fixEn: "Enter the year's own value without brackets",
  },
  'not-a-number': {
    zh: '不是数值',
    en: 'is not a number',
    fixZh: `${plainZh}；没有数据就留空`,
    fixEn: `${plainEn}; leave the cell empty where there is none`,
  },
}

/** Faults of a cell that says something in words. */
const inWords: ReadonlySet<ValueFault> = new Set(['statement', 'remark', 'two-numbers', 'not-a-number'])

/** Faults whose remedy is more than another writing of the number. */
const andMore: Readonly<Partial<Record<ValueFault, { readonly zh: string; readonly en: string }>>> = {
  mark: { zh: '，说明写到备注列', en: ', and put the remark in a column of its own' },
}

/**
 * Say in words why a cell was not accepted. What to do is the text to type where only one number can be meant; else it
 * depends on the fault, and on whether the indicator takes a statement.
 */
export function whyNot(fault: ValueFault, text: string, takesStatement: boolean): WhyNot {
  const meant = fault === 'no-total' ? null : meantBy(fault, text)
  if (meant !== null) {
    const { zh = '', en = '' } = andMore[fault] ?? {}
    return { ...words[fault], fixZh: `改为 ${meant}${zh}`, fixEn: `Write ${meant}${en}` }
  }
  const { fixZh, fixEn } = takesStatement && inWords.has(fault) ? words.statement : words[fault]
  return { ...words[fault], fixZh, fixEn }
}
