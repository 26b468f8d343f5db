import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'

/** Of several files that are read together. A table: each rule is stated once, here. */

/** A value as it stands in one of several files. */
export interface ValueAt {
  readonly value: string
  readonly at: string
}

/** Values that a message names of many. */
const shownValues = 3

function valuesText(values: readonly ValueAt[]): Text {
  const more = values.length - shownValues
  const some = values.slice(0, shownValues)
  const zh = some.map(({ value, at }) => `“${value}”（${at}）`).join('、')
  const en = some.map(({ value, at }) => `"${value}" at ${at}`).join(', ')
  return {
    zh: more > 0 ? `${zh}等 ${values.length} 处` : zh,
    en: more > 0 ? `${en} and ${more} more` : en,
  }
}

interface TwoFilesFacts {
  readonly name: Text
  readonly region: string | null
  readonly year: number
  readonly values: readonly ValueAt[]
  /** It is the published growth beside the values that differs. */
  readonly growth: boolean
}

export const twoFiles: Rule<TwoFilesFacts> = {
  id: 'KQ405',
  name: 'two-files',
  severity: 'error',
  title: { zh: '两个文件的数值不同', en: 'Two files give different values' },
  why: {
    zh: '同一地区、同一年、同一指标在两个文件里数值不同时，只有一个是对的，程序无权替人选择；文件的先后次序说明不了哪个是修订。',
    en: 'Where two files disagree on a region, year and indicator only one can be right, and the choice is not the program’s: the order of files says nothing of which is a revision.',
  },
  message: ({ name, year, values, growth }) => {
    const said = valuesText(values)
    return {
      zh: `几个文件里“${name.zh}”${year} 年的${growth ? '可比价增速' : '数值'}不同：${said.zh}；都没有采用`,
      en: `Files differ on ${growth ? 'the real growth of ' : ''}"${name.en}" in ${year}: ${said.en}; none was used`,
    }
  },
  remedy: ({ region }) =>
    region === null
      ? {
          zh: '核对后只报送一个；一个文件修订另一个的，用 --supersedes 写明被取代的文件；是两个地区的，加上“地区”列',
          en: 'Check them and submit one; where one file revises the other, name the earlier by --supersedes; where they are of two regions, add a column for the region',
        }
      : {
          zh: '核对后只报送一个；一个文件修订另一个的，用 --supersedes 写明被取代的文件',
          en: 'Check them and submit one; where one file revises the other, name the earlier by --supersedes',
        },
}

export const separateSubmissions: Rule<{ files: readonly string[] }> = {
  id: 'KQ412',
  name: 'separate-submissions',
  severity: 'note',
  title: { zh: '没有写明地区的文件各自检查', en: 'Files without a region were checked apart' },
  why: {
    zh: '收数时同一年有许多地区的文件，地区只写在文件名里；它们之间不能互相核对，但要说明是这样处理的。',
    en: 'An intake has files of many regions for one year, which often state their region in their name only; they cannot be held against each other, and that is said.',
  },
  message: ({ files }) => {
    const more = files.length > shownValues
    const some = files.slice(0, shownValues)
    return {
      zh: `${some.map((file) => `“${file}”`).join('、')}${more ? `等 ${files.length} 个文件` : ''}没有写明地区，又报送了同一年的同一指标；按各自独立的报送检查，彼此没有核对`,
      en: `${some.map((file) => `"${file}"`).join(', ')}${more ? ` and ${files.length - shownValues} more` : ''} state no region and give the same indicators for one year; each was checked as a submission of its own, and none against another`,
    }
  },
  remedy: () => ({
    zh: '各是一个地区的，不必处理；是同一地区的，加上“地区”列',
    en: 'Nothing is to be done where each is of a region of its own; where they are of one, state it in a column for the region',
  }),
}

/** By what it is known which of several values counts. */
export type Order = 'option' | 'version' | 'name' | 'year'
const orderWords: Readonly<Record<Order, Text>> = {
  option: { zh: '选项 --supersedes', en: 'the option --supersedes' },
  version: { zh: '版本列', en: 'the column of versions' },
  name: { zh: '文件名写明是修订', en: 'the word in the name of its file' },
  year: { zh: '后一年的报送', en: 'the later year of its file' },
}

interface SupersededFacts {
  readonly name: Text
  readonly year: number
  readonly value: string
  readonly others: readonly ValueAt[]
  readonly orders: readonly Order[]
}

export const superseded: Rule<SupersededFacts> = {
  id: 'KQ411',
  name: 'superseded',
  severity: 'note',
  title: { zh: '数值已由修订取代', en: 'A value was superseded' },
  why: {
    zh: '一个文件写明修订另一个时，以修订为准；两个数和依据都要看得见。',
    en: 'Where a file says that it revises another the revision counts; both values, and what says so, should be seen.',
  },
  message: ({ name, year, value, others, orders }) => {
    const said = valuesText(others)
    return {
      zh: `“${name.zh}”${year} 年以“${value}”为准，不再用${said.zh}；依据：${orders.map((order) => orderWords[order].zh).join('、')}`,
      en: `"${value}" counts for "${name.en}" in ${year} and supersedes ${said.en}, by ${orders.map((order) => orderWords[order].en).join(' and ')}`,
    }
  },
  remedy: () => ({
    zh: '确是修订的，不必处理；先后不对的，用 --supersedes 写明被取代的文件',
    en: 'Nothing is to be done where it is a revision; where the order is wrong, name the superseded file by --supersedes',
  }),
}

export const nothingSuperseded: Rule<{ file: string }> = {
  id: 'KQ413',
  name: 'nothing-superseded',
  severity: 'warning',
  title: { zh: '没有可取代的数值', en: 'Nothing is superseded' },
  why: {
    zh: '写错了被取代的文件，错的数就会照旧使用。',
    en: 'Where another file was meant, the values that should go would stay.',
  },
  message: ({ file }) => ({
    zh: `--supersedes 指定的“${file}”与其他文件没有同一地区、同一年、同一指标的数值，没有一个数被取代`,
    en: `"${file}", named by --supersedes, shares no value of the same region, year and indicator with the other files; nothing of it is superseded`,
  }),
  remedy: () => ({
    zh: '核对 --supersedes 指定的是不是前一份报送；若只是补充，去掉这个选项，把文件一并写上',
    en: 'Check that --supersedes names the earlier submission; where the new file only adds to it, give both without the option',
  }),
}

export const severalRules: readonly Rule[] = [twoFiles, superseded, separateSubmissions, nothingSuperseded]
