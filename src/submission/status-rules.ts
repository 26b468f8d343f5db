import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'

/** KQ317 and KQ318: what a column says of the values beside it. A table: each rule is stated once, here. */

export const markedMissing: Rule<{ name: Text; year: number; text: string; status: string }> = {
  id: 'KQ317',
  name: 'marked-missing',
  severity: 'warning',
  title: { zh: '有数值，却标为缺失', en: 'A value that is marked as missing' },
  why: {
    zh: '状态栏写明没有数值，格子里的数往往只是占位（如 0）；当作数值就错了。',
    en: 'Where the status says that there is no value, a number in the cell is mostly a filler such as 0.',
  },
  message: ({ name, year, text, status }) => ({
    zh: `“${name.zh}”${year} 年的“${text}”标为“${status}”（缺失），没有采用`,
    en: `"${text}" of "${name.en}" for ${year} is marked "${status}", missing; it was not used`,
  }),
  remedy: () => ({
    zh: '是实绩的，改正状态；没有数的，删去格子里的数',
    en: 'If it is a value, correct its status; if there is none, delete the number',
  }),
}

export const rowDeleted: Rule<unknown> = {
  id: 'KQ318',
  name: 'row-deleted',
  severity: 'note',
  title: { zh: '标为删除的行', en: 'A row marked to be deleted' },
  why: {
    zh: 'SDMX-CSV 用 ACTION 列的 D 表示删去以前报过的数；这样的行不是数据。',
    en: 'In SDMX-CSV the action D takes away what was sent before; such a row is no data.',
  },
  message: () => ({
    zh: '这一行标为删除（ACTION 为 D），没有读取；同一表里其余这样的行也不读取',
    en: 'The row is marked to be deleted (ACTION is D) and was not read, nor are the other rows of the table that are',
  }),
  remedy: () => ({
    zh: '确要删除的，不必处理；是数据的，把 ACTION 改为 I 或 R',
    en: 'If they are to be deleted, nothing is to be done; if they are data, write I or R in ACTION',
  }),
}

export const statusRules = [markedMissing, rowDeleted] as const
