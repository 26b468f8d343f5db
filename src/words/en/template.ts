import type { TemplateMessages } from '../messages/template.ts'

export const template: TemplateMessages = {
  sheet: (year) => `${year}`,
  title: (year, of) =>
    `${of.length === 0 ? '' : `${of.join(', ')}: `}${of.length === 0 ? 'Actual' : 'actual'} values of the plan's indicators in ${year}`,
  header: (year, known) => [
    ...['no', 'code', 'indicator', 'unit'],
    ...(known === null ? [] : [`${known}`]),
    ...[`${year}`, 'note'],
  ],
  notes: (year) => [
    `Note: enter the value of the whole year under ${year}, in the unit given; write another unit after the number.`,
    'Note: leave a cell empty where there is no value, never 0; put remarks in the note column.',
  ],
  statements: ['fulfilled', 'not fulfilled'],
  statement: 'write 完成 (fulfilled) or 未完成 (not fulfilled)',
}
