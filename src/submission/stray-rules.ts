import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'
import type { Listed } from '../text/cell-runs.ts'
import type { Separator } from './separators.ts'

/** Rows that do not stand in the table as its other rows do: what was made of them. */

/** How a row was cut: at a sign, at blanks, at signs of several kinds, behind a name, or into several rows. */
export type CutAt = { readonly sign: string } | 'blanks' | 'signs' | 'name' | 'rows'

export function cutAt(by: Separator | 'name' | 'rows'): CutAt {
  if (by === 'name' || by === 'rows') return by
  return by.kind === 'sign' ? { sign: by.sign } : by.kind
}

function cutWords(at: CutAt): Text {
  if (at === 'blanks') return { zh: '按空格', en: 'at blanks' }
  if (at === 'signs') return { zh: '按各种分隔符', en: 'at separators of several kinds' }
  if (at === 'name') return { zh: '在名称与数值之间', en: 'between name and value' }
  if (at === 'rows') return { zh: '按行', en: 'row by row' }
  return at.sign === '\t'
    ? { zh: '按制表符', en: 'at tabs' }
    : { zh: `按“${at.sign}”`, en: `at "${at.sign}"` }
}

export const rowSplit: Rule<{ at: CutAt; rows: readonly (readonly string[])[] }> = {
  id: 'KQ214',
  name: 'row-split',
  severity: 'note',
  title: { zh: '几格写在一格里，已拆开', en: 'Cells that stand in one were split' },
  why: {
    zh: '一行的分隔符与全表不同、整行加了引号或粘贴时没有分列，屏幕上像一行数据，表里却只有一格；怎样拆的要说出来，才好核对。',
    en: 'A row with other separators than its table, or in quotes as a whole, looks like a row and is one cell; how it was split is said so that it can be checked.',
  },
  message: ({ at, rows }) => {
    const [first = []] = rows
    const more = rows.length - 1
    const { zh, en } = cutWords(at)
    return {
      zh: `${more > 0 ? '几行的内容写在一行里' : '几格的内容写在一格里'}，已${zh}拆开读取：${first.join(' | ')}${more > 0 ? `（另有 ${more} 行）` : ''}`,
      en: `What belongs in several ${more > 0 ? 'rows' : 'cells'} stands in one; it was split ${en} and read: ${first.join(' | ')}${more > 0 ? ` (and ${more} more)` : ''}`,
    }
  },
  remedy: () => ({
    zh: '核对拆开的各格；把这一行改得与其他行一样，每个内容各占一格',
    en: 'Check what was read, and give each part a cell of its own as in the other rows',
  }),
}

export const rowNotSplit: Rule<{ text: string; name: Text }> = {
  id: 'KQ215',
  name: 'row-not-split',
  severity: 'error',
  title: { zh: '一行的内容没有放在各自的列里', en: 'A row does not stand in the columns of its table' },
  why: {
    zh: '这一行写有指标和数值，但分不清哪个数属于哪一列；按位置猜测会把数据放错。',
    en: 'The row names an indicator and holds figures, but not in their columns; guessing which belongs where puts figures in the wrong place.',
  },
  message: ({ text, name }) => ({
    zh: `“${text}”写有指标“${name.zh}”和数值，却不在表头各列的位置上；这一行没有读取`,
    en: `"${text}" names the indicator "${name.en}" and holds figures, but not in the columns of the header; the row was not read`,
  }),
  remedy: () => ({
    zh: '把名称、单位和各个数值分别填到表头对应的列',
    en: 'Put the name, the unit and each value in the column that the header has for it',
  }),
}

export const rowsAboveHeader: Rule<{ count: number; lines: Listed }> = {
  id: 'KQ216',
  name: 'row-above-header',
  severity: 'note',
  title: { zh: '表头上面的数据行', en: 'Rows of data above the header' },
  why: {
    zh: '排序时没有避开表头，数据就会跑到表头上面；这些行各列都与表头对应，才作为数据读取。',
    en: 'A sort that takes the header along puts rows above it; they are read only where each cell is what its column asks for.',
  },
  message: ({ count, lines: { names, more } }) => {
    const [zhMore, enMore] = more > 0 ? ['等', ` and ${more} more places`] : ['', '']
    const where = count === 1 ? 'line' : 'lines'
    return {
      zh: `表头上面有 ${count} 行数据（第 ${names.join('、')} 行${zhMore}），已按表头读取`,
      en: `${count === 1 ? 'A row of data stands' : `${count} rows of data stand`} above the header (${where} ${names.join(', ')}${enMore}); read by the header`,
    }
  },
  remedy: () => ({
    zh: '把表头移到数据的最上面',
    en: 'Move the header above all rows of data',
  }),
}

export const figuresAboveHeader: Rule<{ text: string; name: Text }> = {
  id: 'KQ217',
  name: 'figures-above-header',
  severity: 'warning',
  title: { zh: '表头上面的指标和数值', en: 'An indicator with figures above the header' },
  why: {
    zh: '表头上面的行不知道各数属于哪一列；若是数据行，就漏读了。',
    en: 'Above the header nobody knows which column a figure belongs to; a row of data that stands there is lost.',
  },
  message: ({ text, name }) => ({
    zh: `“${text}”写有指标“${name.zh}”和数值，但在表头上面，与各列对不上；没有读取`,
    en: `"${text}" names the indicator "${name.en}" and holds figures, but stands above the header and does not fit its columns; it was not read`,
  }),
  remedy: () => ({
    zh: '若是数据，移到表头下面，填到对应的列；若不是，删去其中的数值',
    en: 'Where it is data, move it below the header into its columns; where it is not, delete the figures',
  }),
}

export const headerSplit: Rule<{ at: CutAt; headers: readonly string[]; whole: boolean }> = {
  id: 'KQ218',
  name: 'header-split',
  severity: 'note',
  title: { zh: '表头写在一格里，已拆开', en: 'A header in one cell was split' },
  why: {
    zh: '粘贴时没有分列，或每行都加了引号，整张表就都在第一列；怎样分列的要说出来，才好核对。',
    en: 'Pasted without being split, or with each line in quotes, a whole table stands in its first column; how it was split is said so that it can be checked.',
  },
  message: ({ at, headers, whole }) => {
    const { zh, en } = cutWords(at)
    return {
      zh: `${whole ? '整张表写在一列里' : '表头有几格写在一格里'}，已${zh}拆开读取，表头是：${headers.join(' | ')}`,
      en: `${whole ? 'The whole table stands in one column' : 'Cells of the header stand in one'}; split ${en} and read with the header: ${headers.join(' | ')}`,
    }
  },
  remedy: () => ({
    zh: '核对表头；用“分列”把各列分开后再保存',
    en: 'Check the header, and give each column a column of its own ("Text to Columns") before saving',
  }),
}

export const remarkHoldsValue: Rule<{ text: string; name: Text | null; value: string }> = {
  id: 'KQ314',
  name: 'remark-holds-value',
  severity: 'warning',
  title: { zh: '说明行里有数值', en: 'A remark that holds a value' },
  why: {
    zh: '以“注：”“说明：”“来源：”等开头的行不作为数据；若其实是数据行，就漏读了。',
    en: 'A row that begins as a note, a source or a signature is no data; where it is a row of data all the same, its value is lost.',
  },
  message: ({ text, name, value }) => ({
    zh: `“${text}”按说明处理，其中${name === null ? '' : `“${name.zh}”的`}数值“${value}”没有读取`,
    en: `"${text}" was taken for a remark; the value "${value}"${name === null ? '' : ` of "${name.en}"`} in it was not read`,
  }),
  remedy: () => ({
    zh: '若是数据行，去掉前面的“注：”“说明：”等字样，写明指标；若不是，删去其中的数值',
    en: 'Where it is a row of data, drop the words in front of the name; where it is not, delete the value',
  }),
}

export const rowBegunWithHash: Rule<unknown> = {
  id: 'KQ315',
  name: 'row-begun-with-hash',
  severity: 'note',
  title: { zh: '以 # 开头的行', en: 'A row begun with #' },
  why: {
    zh: '年鉴里 # 表示“其中”，程序员用 # 注销一行；这里按数据读取，是否作废要请人确认。',
    en: 'In yearbooks # stands for "of which", to programmers it marks a line as void; it is read as data, and said.',
  },
  message: () => ({
    zh: '这一行以 # 开头，已作为数据读取',
    en: 'The row begins with # and was read as data',
  }),
  remedy: () => ({
    zh: '若这一行已作废，删去整行；否则去掉 #',
    en: 'Delete the row where it is void; drop the # where it is not',
  }),
}

export const figuresPassedOver: Rule<{ text: string }> = {
  id: 'KQ316',
  name: 'figures-passed-over',
  severity: 'note',
  title: { zh: '没有读取的行里有数字', en: 'Figures in a line that was not read' },
  why: {
    zh: '标题、说明和小标题不作为数据；里面的数字没有读取，要说出来，免得有人以为已经读了。',
    en: 'Titles, remarks and headings are no data; that figures in them were not read is said, so that nobody believes they were.',
  },
  message: ({ text }) => ({
    zh: `“${text}”不是数据行，其中的数字没有读取`,
    en: `"${text}" is no row of data; the figures in it were not read`,
  }),
  remedy: () => ({
    zh: '若是数据，按表头的各列填写；若是标题或说明，不必处理',
    en: 'Where they are data, put them in the columns of the header; where it is a title or a remark, nothing is to be done',
  }),
}

export const strayRules = [
  rowSplit,
  rowNotSplit,
  rowsAboveHeader,
  figuresAboveHeader,
  headerSplit,
  remarkHoldsValue,
  rowBegunWithHash,
  figuresPassedOver,
] as const
