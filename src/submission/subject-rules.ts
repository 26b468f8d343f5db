import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'

/** KQ219 to KQ222: tables of one indicator, which their rows do not name. A table: each rule is stated once, here. */

export const namedByTitle: Rule<{ name: Text; text: string }> = {
  id: 'KQ219',
  name: 'named-by-title',
  severity: 'note',
  title: { zh: '指标按表题认定', en: 'The title names the indicator' },
  why: {
    zh: '只有一个指标的表常把指标名写在表题里；按哪个指标读取，应当看得见。',
    en: 'A table of one indicator often names it in its title only; which it was read as should be seen.',
  },
  message: ({ name, text }) => ({
    zh: `表头没有写指标，全表按“${text}”读作“${name.zh}”`,
    en: `The header names no indicator; by "${text}" the whole table was read as "${name.en}"`,
  }),
  remedy: () => ({
    zh: '若正确，不必处理；若不是，在数值列的表头写明指标名称',
    en: 'If that is right, nothing is to be done; if not, name the indicator in the headers of the values',
  }),
}

export const indicatorNotNamed: Rule<{ header: string; example: string }> = {
  id: 'KQ220',
  name: 'indicator-not-named',
  severity: 'error',
  title: { zh: '没有写明是哪个指标', en: 'The indicator is not named' },
  why: {
    zh: '一张表按地区或年份列出数值，表头和表题都没有写指标，就不知道是什么的数值。',
    en: 'Values by region or by year say nothing where neither header nor title names the indicator.',
  },
  message: ({ header }) => ({
    zh: `表头“${header}”有数值，但没有写是哪个指标的数值，表题里也没有；没有读取`,
    en: `The header "${header}" has values, but neither it nor the title names their indicator; nothing was read`,
  }),
  remedy: ({ example }) => ({
    zh: `在表的上方加一行写明指标，例如“指标：${example}”，或用 --indicator 指定`,
    en: `Put a line above the table that names the indicator, for example "指标：${example}", or name it with --indicator`,
  }),
}

export const otherIndicator: Rule<{ asked: Text; text: string }> = {
  id: 'KQ221',
  name: 'other-indicator',
  severity: 'warning',
  title: { zh: '表里没有 --indicator 指的指标', en: 'A table has nothing of the indicator asked for' },
  why: {
    zh: '--indicator 只评价一个指标；文件写明的总以文件为准，不会改记到别的指标下，都是别的指标时就没有可评价的。',
    en: 'The option judges one indicator; what a file names stands, and is never put under another, so a table of others has nothing to judge.',
  },
  message: ({ asked, text }) => ({
    zh: `--indicator 指的是“${asked.zh}”，而表里写明是别的指标（“${text}”）；按表里写的读取`,
    en: `--indicator names "${asked.en}", but the table says that it is of others ("${text}"); it was read as written`,
  }),
  remedy: () => ({
    zh: '表里写得对的，去掉 --indicator；不对的，改正表里的指标',
    en: 'If the table is right, leave the option out; if not, correct what it names',
  }),
}

export const partsNotRead: Rule<{ headers: readonly string[] }> = {
  id: 'KQ222',
  name: 'parts-not-read',
  severity: 'note',
  title: { zh: '分项没有读取', en: 'Parts were not read' },
  why: {
    zh: '按性别、年龄等分开的行是指标的一部分；只有这些栏都空着的行才是总数。',
    en: 'Rows broken down by sex, age and the like are parts of an indicator; the whole is the row that leaves these columns empty.',
  },
  message: ({ headers }) => ({
    zh: `${headers.map((header) => `“${header}”`).join('、')}栏填了内容的行是分项，没有读取；都空着的行才是总数`,
    en: `Rows with something under ${headers.map((header) => `"${header}"`).join(', ')} are parts and were not read; the whole is the row that leaves them empty`,
  }),
  remedy: () => ({
    zh: '若是总数，清空这一行的这些栏；若是分项，不必处理',
    en: 'If a row is the whole, clear these cells in it; if they are parts, nothing is to be done',
  }),
}

export const subjectRules = [namedByTitle, indicatorNotNamed, otherIndicator, partsNotRead] as const
