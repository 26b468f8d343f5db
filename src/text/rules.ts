import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'
import type { Container } from './container.ts'

/** KQ1xx: file, encoding and text; what is particular to workbooks is in workbook-rules.ts. A table: each rule is stated once, here. */

export const undecodable: Rule<{ tried: readonly string[] }> = {
  id: 'KQ101',
  name: 'undecodable',
  severity: 'error',
  title: { zh: '有无法识别的字节', en: 'Bytes that are no text' },
  why: {
    zh: '用替代符号顶替认不出的字节，等于悄悄改动指标名和数值；宁可不读，也不猜。',
    en: 'Replacing bytes that cannot be read would alter names and figures unseen; better not to read than to guess.',
  },
  message: ({ tried }) => ({
    zh: `文件按 ${tried.join('、')} 都读不通，从这一行起有无法识别的字节；整个文件没有读取`,
    en: `The file does not hold as ${tried.join(' or ')}: from this line on there are bytes that are no text; nothing of it was read`,
  }),
  remedy: () => ({
    zh: '用 Excel 或 WPS 打开原始文件，另存为“CSV UTF-8（逗号分隔）”；若确知编码，用 --encoding 指定，例如 --encoding windows-1252',
    en: 'Open the original in Excel or WPS and save it as "CSV UTF-8 (Comma delimited)"; if you know the encoding, name it with --encoding, for example --encoding windows-1252',
  }),
}

const saveAsXlsx: Text = {
  zh: '用 Excel 或 WPS 打开，另存为 .xlsx 或“CSV UTF-8（逗号分隔）”',
  en: 'Open it in Excel or WPS and save it as .xlsx or as "CSV UTF-8 (Comma delimited)"',
}
const exportCsv: Text = {
  zh: '从原来的系统或软件导出为 CSV 或 .xlsx',
  en: 'Export it as CSV or .xlsx from the program it comes from',
}
const copyTable: Text = {
  zh: '把其中的表格复制到 Excel 或 WPS 的空白工作表，另存为“CSV UTF-8（逗号分隔）”',
  en: 'Copy its table into an empty sheet of Excel or WPS and save that as "CSV UTF-8 (Comma delimited)"',
}
const unpack: Text = {
  zh: '先解压，再对其中的表格文件运行本命令',
  en: 'Unpack it first and run this command on the table inside',
}

/** What each recognised container is called and what to do about it. */
const containers: Readonly<Record<Exclude<Container, 'text'>, { name: Text; remedy: Text }>> = {
  xlsx: {
    name: { zh: 'Excel 工作簿（.xlsx）', en: 'an Excel workbook (.xlsx)' },
    remedy: {
      zh: '把文件扩展名改为 .xlsx 再运行',
      en: 'Rename the file so that it ends in .xlsx and run again',
    },
  },
  xlsb: {
    name: { zh: 'Excel 二进制工作簿（.xlsb）', en: 'a binary Excel workbook (.xlsb)' },
    remedy: saveAsXlsx,
  },
  xls: {
    name: { zh: '旧版 Excel 工作簿（.xls 或 .et）', en: 'an old Excel workbook (.xls or .et)' },
    remedy: saveAsXlsx,
  },
  encrypted: {
    name: { zh: '加了打开密码的工作簿', en: 'a password-protected workbook' },
    remedy: {
      zh: '用原来的程序打开，取消打开密码后重新保存',
      en: 'Open it in the program it comes from, remove the password to open, and save it again',
    },
  },
  ods: {
    name: { zh: 'OpenDocument 电子表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' },
    remedy: {
      zh: '把文件扩展名改为 .ods 再运行',
      en: 'Rename the file so that it ends in .ods and run again',
    },
  },
  docx: { name: { zh: 'Word 文档', en: 'a Word document' }, remedy: copyTable },
  pptx: { name: { zh: 'PowerPoint 演示文稿', en: 'a PowerPoint presentation' }, remedy: copyTable },
  pdf: { name: { zh: 'PDF 文档', en: 'a PDF document' }, remedy: copyTable },
  image: {
    name: { zh: '图片', en: 'an image' },
    remedy: {
      zh: '请报送单位提供可编辑的表格文件',
      en: 'Ask the sender for the table itself instead of a picture of it',
    },
  },
  parquet: { name: { zh: 'Parquet 文件', en: 'a Parquet file' }, remedy: exportCsv },
  arrow: { name: { zh: 'Arrow 文件', en: 'an Arrow file' }, remedy: exportCsv },
  json: { name: { zh: 'JSON 数据', en: 'JSON data' }, remedy: exportCsv },
  database: {
    name: { zh: '数据库文件（SQLite 或 Access）', en: 'a database file (SQLite or Access)' },
    remedy: exportCsv,
  },
  statistics: {
    name: { zh: '统计软件的数据文件（SPSS 或 Stata）', en: 'a data file of SPSS or Stata' },
    remedy: exportCsv,
  },
  html: { name: { zh: '网页（HTML 表格）', en: 'a web page (an HTML table)' }, remedy: saveAsXlsx },
  xml: { name: { zh: 'XML 文件', en: 'an XML file' }, remedy: saveAsXlsx },
  zip: { name: { zh: 'ZIP 压缩包', en: 'a ZIP archive' }, remedy: unpack },
  gzip: { name: { zh: 'gzip 压缩文件', en: 'a gzip file' }, remedy: unpack },
  archive: { name: { zh: 'RAR 或 7z 压缩包', en: 'a RAR or 7z archive' }, remedy: unpack },
}

export const notATable: Rule<{ container: Exclude<Container, 'text'> }> = {
  id: 'KQ102',
  name: 'not-a-table',
  severity: 'error',
  title: { zh: '不是文本表格', en: 'Not a text table' },
  why: {
    zh: '扩展名可以随手改，内容不会变；按内容说出它是什么，比满屏乱码有用。',
    en: 'A file name is easily changed and the contents are not; saying what they are helps more than a page of garbage.',
  },
  message: ({ container }) => ({
    zh: `文件内容是${containers[container].name.zh.replace(/^(?=\w)/, ' ')}，不是文本表格；没有读取`,
    en: `The file holds ${containers[container].name.en}, not a text table; it was not read`,
  }),
  remedy: ({ container }) => containers[container].remedy,
}

export const emptyFile: Rule<{ sheet?: string; others?: readonly string[] }> = {
  id: 'KQ103',
  name: 'empty-file',
  severity: 'error',
  title: { zh: '文件是空的', en: 'The file is empty' },
  why: {
    zh: '空文件多半是导出或传输中断，不能当作“没有数据”。',
    en: 'An empty file is most often an export or a transfer that broke off, not a statement that there are no figures.',
  },
  message: ({ sheet }) => ({
    zh: `${sheet === undefined ? '文件' : `工作表“${sheet}”`}里没有任何内容`,
    en: `There is nothing ${sheet === undefined ? 'in the file' : `on the sheet "${sheet}"`}`,
  }),
  remedy: ({ others: [first] = [] }) =>
    first === undefined
      ? {
          zh: '重新导出或重新传送，打开确认有数据后再运行',
          en: 'Export or send it again, and open it first to see that it holds data',
        }
      : {
          zh: `改读有内容的工作表，例如 --sheet "${first}"`,
          en: `Read a sheet that holds something, for example --sheet "${first}"`,
        },
}

export const unclosedQuote: Rule<unknown> = {
  id: 'KQ104',
  name: 'unclosed-quote',
  severity: 'error',
  title: { zh: '引号没有配对', en: 'A quote that is never closed' },
  why: {
    zh: '少一个引号，后面的许多行会被当作同一个单元格吞掉而无人察觉。',
    en: 'One missing quote makes many of the lines below part of one cell, and nobody sees that they are gone.',
  },
  message: () => ({
    zh: '本行有一个单元格以英文双引号开头，却没有正确收尾；已把这个引号当作普通字符，逐行读取',
    en: 'A cell on this line opens with a double quote that is not properly closed; the quote was taken as an ordinary character and the lines were read one by one',
  }),
  remedy: () => ({
    zh: '删去这个引号，或在单元格末尾补上；单元格里面的引号要写成两个（""）',
    en: 'Delete the quote or close it at the end of the cell; a quote inside a cell is written twice ("")',
  }),
}

export const encodingAssumed: Rule<{ encoding: string; other: string }> = {
  id: 'KQ107',
  name: 'encoding-assumed',
  severity: 'note',
  title: { zh: '编码有两种读法', en: 'Two encodings fit' },
  why: {
    zh: '很短的文件可能同时符合两种编码，读出的汉字却不同；采用哪一种要说清楚。',
    en: 'A short file can be sound in two encodings and say different things in each; which one was taken is said.',
  },
  message: ({ encoding, other }) => ({
    zh: `文件按 ${encoding} 和 ${other} 都读得通；采用了 ${encoding}`,
    en: `The file holds both as ${encoding} and as ${other}; it was read as ${encoding}`,
  }),
  remedy: ({ other }) => ({
    zh: `如果读出的汉字不对，用 --encoding ${other} 再运行一次`,
    en: `If the characters came out wrong, run again with --encoding ${other}`,
  }),
}

export const savedTwice: Rule<{ before: string }> = {
  id: 'KQ117',
  name: 'saved-twice',
  severity: 'error',
  title: { zh: '文字被转存过两次', en: 'Text that was saved twice' },
  why: {
    zh: '中文的文件被当作西文打开又另存一次，汉字就成了“æŒ‡æ ‡”“Ö¸±ê”一类的乱码；猜着还原等于改动原文。',
    en: 'Chinese text that was opened as a Western encoding and saved again has signs such as "æŒ‡" or "Ö¸" for every hanzi; undoing it would alter what was submitted.',
  },
  message: ({ before }) => ({
    zh: `文件的文字是乱码：汉字的字节被当作西文又存了一次；原来的第一行是“${before}”`,
    en: `The text is garbled: its bytes were taken for Western characters and saved once more; the first line was "${before}"`,
  }),
  remedy: () => ({
    zh: '找到转存之前的文件，直接报送；或用 Excel 的“数据 → 自文本/CSV”按其编码打开，再另存为“CSV UTF-8（逗号分隔）”',
    en: 'Submit the file as it was before; or open that one in Excel by Data > From Text/CSV in its own encoding, and save it as "CSV UTF-8 (Comma delimited)"',
  }),
}

export const unknownEncoding: Rule<{ name: string; known: readonly string[] }> = {
  id: 'KQ108',
  name: 'unknown-encoding',
  severity: 'error',
  title: { zh: '不认识的编码名称', en: 'Unknown encoding' },
  why: {
    zh: '指定的编码不认识时，换一种编码去读就违背了使用者的意思。',
    en: 'When the encoding asked for is not known, reading with another would go against what was asked.',
  },
  message: ({ name, known }) => ({
    zh: `不认识编码“${name}”，可用的有：${known.join('、')}`,
    en: `The encoding "${name}" is not known; known are ${known.join(', ')}`,
  }),
  remedy: () => ({
    zh: '改用其中一个名称，或去掉 --encoding 让程序自行判断',
    en: 'Use one of these names, or leave --encoding out and let the program find out',
  }),
}

export const formulaNotCalculated: Rule<{ cell: string; formula: string }> = {
  id: 'KQ110',
  name: 'formula-not-calculated',
  severity: 'error',
  title: { zh: '公式没有计算结果', en: 'Formula without a result' },
  why: {
    zh: '本程序只读公式已存的结果，从不自行计算；没有结果的公式不能当作空白或 0。',
    en: 'Only the stored result of a formula is read, nothing is calculated; a formula without one is neither blank nor 0.',
  },
  message: ({ cell, formula }) => ({
    zh: `单元格 ${cell} 是公式${formula === '' ? '' : `“=${formula}”`}，文件里没有存它的计算结果`,
    en: `Cell ${cell} is a formula${formula === '' ? '' : ` (=${formula})`} and the file holds no result for it`,
  }),
  remedy: () => ({
    zh: '用 Excel 或 WPS 打开，等计算完成后保存，再运行',
    en: 'Open it in Excel or WPS, let it calculate, save it, and run again',
  }),
}

/** Every rule about files and their text, in id order. */
export const textRules = [
  undecodable,
  notATable,
  emptyFile,
  unclosedQuote,
  encodingAssumed,
  unknownEncoding,
  formulaNotCalculated,
  savedTwice,
] as const
