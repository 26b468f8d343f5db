import type { Rule } from '../domain/finding.ts'
import { type ExplanationColumn, explanationColumns } from './explanation.ts'

/** KQ7xx: the explanations file. A table: each rule is stated once, here. */

export const unusedExplanation: Rule<{ rule: string }> = {
  id: 'KQ701',
  name: 'explanation-unused',
  severity: 'note',
  title: { zh: '说明没有用上', en: 'An explanation explains nothing' },
  why: {
    zh: '数据改正了，旧的说明就该删去，免得将来替别的问题开脱。',
    en: 'Once the data are mended an old explanation should go, or it may excuse another problem later.',
  },
  message: ({ rule }) => ({
    zh: `本次检查的数据里没有与这条说明（${rule}）相符的问题`,
    en: `No finding ${rule} of this run fits the explanation`,
  }),
  remedy: () => ({
    zh: '核对规则、指标、年份和数值；用不着的就删去',
    en: 'Check rule, indicator, year and value; delete it if it is no longer needed',
  }),
}

export const expiredExplanation: Rule<{ until: number; year: number }> = {
  id: 'KQ702',
  name: 'explanation-expired',
  severity: 'warning',
  title: { zh: '说明已过期', en: 'An explanation has expired' },
  why: {
    zh: '说明有有效期，是为了到期重新核实一遍。',
    en: 'An explanation has an end so that the matter is looked at again.',
  },
  message: ({ until, year }) => ({
    zh: `这条说明有效至 ${until} 年，不适用于 ${year} 年的数据`,
    en: `The explanation holds until ${until} and not for data of ${year}`,
  }),
  remedy: () => ({
    zh: '重新核实；仍然属实就把有效期改到新的一年',
    en: 'Check the matter again; if it still holds, move the year on',
  }),
}

export const emptyExplanation: Rule<{ rule: string }> = {
  id: 'KQ703',
  name: 'explanation-without-reason',
  severity: 'warning',
  title: { zh: '说明没有写原因', en: 'An explanation gives no reason' },
  why: {
    zh: '没有原因的说明等于关掉检查。',
    en: 'An explanation without a reason only silences the check.',
  },
  message: ({ rule }) => ({
    zh: `对 ${rule} 的说明没有写原因，没有采用`,
    en: `The explanation of ${rule} gives no reason and was not used`,
  }),
  remedy: () => ({
    zh: '在“原因”一列写明为什么数值属实',
    en: 'Say in the reason column why the value is true',
  }),
}

interface UnreadableFacts {
  readonly column: ExplanationColumn
  /** What stands in the cell, and an example of what may; null where the header has no such column. */
  readonly text: string
  readonly example: string | null
}

export const unreadableExplanation: Rule<UnreadableFacts> = {
  id: 'KQ704',
  name: 'explanation-unreadable',
  severity: 'error',
  title: { zh: '说明读不懂', en: 'An explanation cannot be read' },
  why: {
    zh: '读不懂的说明不知道要说明什么，不能采用。',
    en: 'An explanation that cannot be read explains nothing.',
  },
  message: ({ column, text, example }) => {
    const [zh] = explanationColumns[column]
    if (example === null)
      return { zh: `说明文件的表头没有“${zh}”列`, en: `The header has no column "${column}"` }
    return text === ''
      ? { zh: `“${zh}”没有填写`, en: `The column "${column}" is empty` }
      : { zh: `“${zh}”填的“${text}”读不懂`, en: `"${text}" in the column "${column}" cannot be read` }
  },
  remedy: ({ example }) => {
    const columns = Object.entries(explanationColumns)
    return example === null
      ? {
          zh: `表头写成：${columns.map(([, [zh]]) => zh).join(',')}`,
          en: `Write the header: ${columns.map(([id]) => id).join(',')}`,
        }
      : { zh: `改成例如 ${example}`, en: `Write, for example, ${example}` }
  },
}

export const errorNotAcceptable: Rule<{ rule: string }> = {
  id: 'KQ705',
  name: 'error-not-acceptable',
  severity: 'warning',
  title: { zh: '错误不能用说明通过', en: 'An error cannot be explained away' },
  why: {
    zh: '错误是数据本身读不了或不可能，只能改正；能说明的是少见但真实的数。',
    en: 'An error means that the data cannot be read or cannot be true; only what is unusual but true can be explained.',
  },
  message: ({ rule }) => ({
    zh: `${rule} 是错误，说明不起作用`,
    en: `${rule} is an error; the explanation has no effect`,
  }),
  remedy: () => ({ zh: '改正数据，删去这条说明', en: 'Mend the data and delete the explanation' }),
}

/** Places that a message names of many. */
const shownPlaces = 3

export const ambiguousExplanation: Rule<{ rule: string; places: readonly string[] }> = {
  id: 'KQ706',
  name: 'explanation-ambiguous',
  severity: 'warning',
  title: { zh: '说明没有写明是哪一份报送的', en: 'An explanation does not say whose value it explains' },
  why: {
    zh: '一份报送的原因不能替另一份开脱，即使两份的数值碰巧相同。',
    en: 'The reason of one submission does not excuse another, even where their values happen to be the same.',
  },
  message: ({ rule, places }) => {
    const more = places.length - shownPlaces
    const some = places.slice(0, shownPlaces)
    return {
      zh: `这条说明（${rule}）没有写明文件或地区，与 ${places.length} 份报送的问题都相符：${some.join('、')}${more > 0 ? '等' : ''}；都没有按它接受`,
      en: `The explanation (${rule}) names neither a file nor a region and fits findings of ${places.length} submissions: ${some.join(', ')}${more > 0 ? ` and ${more} more` : ''}; it was accepted for none`,
    }
  },
  remedy: () => ({
    zh: '在“文件”或“地区”一列写明是哪一份的；几份都属实的，各写一条',
    en: 'Name the file or the region it is for in a column "file" or "region", and give each its own entry',
  }),
}

interface AnotherFacts {
  readonly region: string | null
  readonly file: string | null
  readonly place: string
}

export const explanationOfAnother: Rule<AnotherFacts> = {
  id: 'KQ707',
  name: 'explanation-of-another',
  severity: 'note',
  title: { zh: '说明是另一份报送的', en: 'An explanation is for another submission' },
  why: {
    zh: '说明只对它写明的文件和地区有效；文件名写错了也会这样。',
    en: 'An explanation holds for the file and the region that it names; a slip in a name looks the same.',
  },
  message: ({ region, file, place }) => {
    const zh = [file === null ? '' : `文件“${file}”`, region === null ? '' : `地区“${region}”`].join('')
    const en = [
      ...(file === null ? [] : [`the file "${file}"`]),
      ...(region === null ? [] : [`the region "${region}"`]),
    ].join(' and ')
    return {
      zh: `这条说明是${zh}的，本次没有读取；${place} 的同样问题没有按它接受`,
      en: `The explanation is for ${en}, which this run did not read; the same finding at ${place} was not accepted by it`,
    }
  },
  remedy: () => ({
    zh: '名称写错的，改正；这一处也属实的，另写一条',
    en: 'Correct the name where it is a slip; where this value is true as well, give it an entry of its own',
  }),
}

export const explanationRules = [
  unusedExplanation,
  expiredExplanation,
  emptyExplanation,
  unreadableExplanation,
  errorNotAcceptable,
  ambiguousExplanation,
  explanationOfAnother,
] as const
