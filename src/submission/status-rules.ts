import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'

/** KQ317 to KQ321: what a column says of the values beside it. A table: each rule is stated once, here. */

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

export const unknownMultiplier: Rule<{ text: string }> = {
  id: 'KQ319',
  name: 'unknown-multiplier',
  severity: 'error',
  title: { zh: '看不懂的单位乘数', en: 'A unit multiplier that says nothing known' },
  why: {
    zh: '乘数差一位，数值就差十倍；看不懂的乘数不能当作 1。',
    en: 'A multiplier that is off by one makes a value ten times as large; one that is not understood must not count as 1.',
  },
  message: ({ text }) => ({
    zh: `单位乘数“${text}”看不懂，这样的行的数值没有采用`,
    en: `The unit multiplier "${text}" is not understood; the values of such rows were not used`,
  }),
  remedy: () => ({
    zh: '写十的几次方，例如亿写 8，百万写 6，没有乘数写 0',
    en: 'Write the power of ten, for example 8 for hundred millions, 6 for millions, 0 for none',
  }),
}

export const unknownStatus: Rule<{ text: string; column: string; of: 'status' | 'action' }> = {
  id: 'KQ320',
  name: 'unknown-status',
  severity: 'note',
  title: { zh: '看不懂的状态代码', en: 'A status code that is not known' },
  why: {
    zh: '状态代码可能说明数值是预测或作废的；看不懂时要让人知道。',
    en: 'A code may say that a value is a forecast or void; where it is not known people should be told.',
  },
  message: ({ text, column }) => ({
    zh: `“${column}”的代码“${text}”不认识，按一般数值采用；同一代码只说一次`,
    en: `The code "${text}" in "${column}" is not known; the value counts as any other, and the code is named once`,
  }),
  remedy: ({ of }) =>
    of === 'action'
      ? {
          zh: '改用 SDMX 代码：I 报送，R 替换，D 删除',
          en: 'Use a code of SDMX: I information, R replace, D delete',
        }
      : {
          zh: '改用 SDMX 代码：A 正常，P 初步，E 估计，F 预测，O 缺失',
          en: 'Use a code of SDMX: A normal, P provisional, E estimated, F forecast, O missing',
        },
}

export const seriesBreak: Rule<{ name: Text; year: number }> = {
  id: 'KQ321',
  name: 'series-break',
  severity: 'note',
  title: { zh: '标明口径有变的数值', en: 'A value marked as a break in its series' },
  why: {
    zh: '口径变了，与前面年份相比的增减不全是实绩。',
    en: 'Where the basis changed, what differs from the years before is not all achievement.',
  },
  message: ({ name, year }) => ({
    zh: `“${name.zh}”${year} 年的数值标明与以前不可比（代码 B），评价仍以规划基数为起点`,
    en: `The value of "${name.en}" for ${year} is marked as a break in its series (B); it is still judged from the plan's baseline`,
  }),
  remedy: () => ({
    zh: '有可比的数时改报可比数，并在说明里写明口径',
    en: 'Where there is a comparable value report that one, and state the definition',
  }),
}

export const statusRules = [markedMissing, rowDeleted, unknownMultiplier, unknownStatus, seriesBreak] as const
