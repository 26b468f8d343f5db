import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'
import type { Listed } from './cell-runs.ts'
import type { Container } from './container.ts'
import type { Damage } from './damage.ts'

/** KQ1xx: file and encoding. A table: each rule is stated once, here. */

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
    zh: '用 Excel 或 WPS 打开原始文件，另存为“CSV UTF-8（逗号分隔）”；若确知编码，用 --encoding 指定',
    en: 'Open the original in Excel or WPS and save it as "CSV UTF-8 (Comma delimited)"; if you know the encoding, name it with --encoding',
  }),
}

const saveAsXlsx: Text = {
  zh: '用 Excel 或 WPS 打开，另存为 .xlsx 或“CSV UTF-8（逗号分隔）”',
  en: 'Open it in Excel or WPS and save it as .xlsx or as "CSV UTF-8 (Comma delimited)"',
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
    name: { zh: '加了打开密码的 Excel 工作簿', en: 'a password-protected Excel workbook' },
    remedy: {
      zh: '在 Excel 或 WPS 中打开，取消打开密码后重新保存',
      en: 'Open it in Excel or WPS, remove the password to open, and save it again',
    },
  },
  ods: {
    name: { zh: 'OpenDocument 电子表格（.ods）', en: 'an OpenDocument spreadsheet (.ods)' },
    remedy: saveAsXlsx,
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

export const emptyFile: Rule<{ sheet?: string }> = {
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
  remedy: () => ({
    zh: '重新导出或重新传送，打开确认有数据后再运行',
    en: 'Export or send it again, and open it first to see that it holds data',
  }),
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

export type Refusal =
  | { readonly kind: 'too-large'; readonly mebibytes: number; readonly limit: number }
  | { readonly kind: 'too-dense'; readonly ratio: number; readonly limit: number }
  | { readonly kind: 'too-many'; readonly entries: number; readonly limit: number }
  | { readonly kind: 'false-sizes' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'merges' }

function refusalText(refusal: Refusal): Text {
  switch (refusal.kind) {
    case 'too-large':
      return {
        zh: `解压后有 ${refusal.mebibytes} MiB，超过上限 ${refusal.limit} MiB`,
        en: `unpacked it would take ${refusal.mebibytes} MiB, over the limit of ${refusal.limit} MiB`,
      }
    case 'too-dense':
      return {
        zh: `压缩比达 ${refusal.ratio} 倍，超过上限 ${refusal.limit} 倍`,
        en: `it is packed ${refusal.ratio} to 1, over the limit of ${refusal.limit} to 1`,
      }
    case 'too-many':
      return {
        zh: `内含 ${refusal.entries} 个部件，超过上限 ${refusal.limit} 个`,
        en: `it has ${refusal.entries} parts, over the limit of ${refusal.limit}`,
      }
    case 'false-sizes':
      return { zh: '所声明的部件大小不可信', en: 'the sizes it declares for its parts cannot be true' }
    case 'encrypted':
      return { zh: '内部部件已加密', en: 'its parts are encrypted' }
    case 'merges':
      return {
        zh: '合并单元格太多，而且互相重叠',
        en: 'it has too many merged areas that lie over each other',
      }
  }
}

export const archiveRefused: Rule<{ refusal: Refusal }> = {
  id: 'KQ105',
  name: 'archive-refused',
  severity: 'error',
  title: { zh: '工作簿未解压', en: 'Workbook not unpacked' },
  why: {
    zh: '.xlsx 是压缩包，很小的文件也可能解压出占满内存的内容；先看声明的大小，再决定是否打开。',
    en: 'An .xlsx is a packed archive, and a tiny one can unpack to more than memory holds; the declared sizes are looked at before it is opened.',
  },
  message: ({ refusal }) => ({
    zh: `工作簿没有打开：${refusalText(refusal).zh}`,
    en: `The workbook was not opened: ${refusalText(refusal).en}`,
  }),
  remedy: () => ({
    zh: '把需要的那张表复制到新工作簿，另存为 .xlsx 或“CSV UTF-8（逗号分隔）”',
    en: 'Copy the sheet that matters into a new workbook and save it as .xlsx or as "CSV UTF-8 (Comma delimited)"',
  }),
}

export const sheetNotFound: Rule<{ sheet: string; sheets: readonly string[] }> = {
  id: 'KQ106',
  name: 'sheet-not-found',
  severity: 'error',
  title: { zh: '没有这张工作表', en: 'No such sheet' },
  why: {
    zh: '指定的工作表不存在时，改读别的工作表就是读错了数据。',
    en: 'When the sheet asked for is not there, reading another one would be reading the wrong data.',
  },
  message: ({ sheet, sheets }) => ({
    zh: `工作簿里没有名为“${sheet}”的工作表，现有：${sheets.map((name) => `“${name}”`).join('、')}`,
    en: `The workbook has no sheet named "${sheet}"; it has ${sheets.map((name) => `"${name}"`).join(', ')}`,
  }),
  remedy: ({ sheets }) => ({
    zh: `用 --sheet 写出其中一张的名称，例如 --sheet "${sheets[0]}"`,
    en: `Name one of them with --sheet, for example --sheet "${sheets[0]}"`,
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

/** What speaks against a workbook, in words that name the part or the cell. */
function damageText(damage: Damage): Text {
  switch (damage.kind) {
    case 'no-directory':
      return {
        zh: '文件末尾的目录缺失或损坏，多半是传输中断',
        en: 'the directory at its end is missing or broken, as after a transfer that broke off',
      }
    case 'part-missing':
      return { zh: `缺少部件 ${damage.part}`, en: `its part ${damage.part} is missing` }
    case 'part-damaged':
      return {
        zh: `部件 ${damage.part} 已损坏，与所记的大小或校验和不符`,
        en: `its part ${damage.part} is damaged: it does not agree with its size or checksum`,
      }
    case 'not-xml':
      return {
        zh: `部件 ${damage.part} 不是完好的 XML`,
        en: `its part ${damage.part} is no sound XML`,
      }
    case 'packing-unknown':
      return {
        zh: `部件 ${damage.part} 用的是本程序不支持的压缩方法（${damage.method}）`,
        en: `its part ${damage.part} is packed by a method that is not supported (${damage.method})`,
      }
    case 'no-such-cell':
      return {
        zh: `部件 ${damage.part} 里有工作表容不下的单元格 ${damage.cell}`,
        en: `its part ${damage.part} names a cell that no sheet can have, ${damage.cell}`,
      }
    case 'no-such-text':
      return {
        zh: `单元格 ${damage.cell} 所引用的文字不存在`,
        en: `the cell ${damage.cell} refers to a text that is not there`,
      }
    case 'no-sheet':
      return { zh: '没有可见的工作表', en: 'it has no visible sheet of cells' }
  }
}

export const workbookUnreadable: Rule<{ reason: Damage | { readonly kind: 'text' } }> = {
  id: 'KQ109',
  name: 'workbook-unreadable',
  severity: 'error',
  title: { zh: '工作簿无法读取', en: 'Workbook cannot be read' },
  why: {
    zh: '损坏的工作簿即使能读出一部分，也无法知道缺了什么。',
    en: 'Even if part of a damaged workbook can be read, nobody knows what is missing from it.',
  },
  message: ({ reason }) =>
    reason.kind === 'text'
      ? {
          zh: '文件名是工作簿（.xlsx），内容却是文本，没有读取',
          en: 'The file is named as a workbook (.xlsx) but holds text; it was not read',
        }
      : {
          zh: `工作簿没有读取：${damageText(reason).zh}`,
          en: `The workbook was not read: ${damageText(reason).en}`,
        },
  remedy: ({ reason }) => {
    if (reason.kind === 'text') {
      return {
        zh: '若是 CSV，把扩展名改为 .csv 再运行；否则请报送单位重发',
        en: 'If it is CSV rename it so that it ends in .csv and run again; otherwise ask for it again',
      }
    }
    if (reason.kind === 'no-sheet') {
      return {
        zh: '在 Excel 或 WPS 中取消隐藏数据所在的工作表，或用 --sheet 指定它',
        en: 'Unhide the sheet that holds the data in Excel or WPS, or name it with --sheet',
      }
    }
    return {
      zh: '用 Excel 或 WPS 打开（必要时选择修复）后另存为新的 .xlsx；打不开就请报送单位重发',
      en: 'Open it in Excel or WPS, repairing it if asked, and save it as a new .xlsx; if it does not open, ask for it again',
    }
  },
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

export const sheetAssumed: Rule<{ sheet: string; others: readonly string[] }> = {
  id: 'KQ111',
  name: 'sheet-assumed',
  severity: 'note',
  title: { zh: '只读了一张工作表', en: 'One sheet was read' },
  why: {
    zh: '工作簿有几张工作表时，读了哪一张、没读哪几张要说清楚。',
    en: 'When a workbook has several sheets, which was read and which were not is said.',
  },
  message: ({ sheet, others }) => ({
    zh: `读取的是第一张有内容的可见工作表“${sheet}”；没有读取：${others.map((name) => `“${name}”`).join('、')}`,
    en: `The first visible sheet that holds anything, "${sheet}", was read; not read: ${others.map((name) => `"${name}"`).join(', ')}`,
  }),
  remedy: ({ others }) => ({
    zh: `如果数据在别的工作表，用 --sheet 指定，例如 --sheet "${others[0]}"`,
    en: `If the data are on another sheet, name it with --sheet, for example --sheet "${others[0]}"`,
  }),
}

export const hiddenRead: Rule<{ sheet: boolean; rows: Listed; columns: Listed }> = {
  id: 'KQ112',
  name: 'hidden-read',
  severity: 'note',
  title: { zh: '读取了隐藏内容', en: 'Hidden cells were read' },
  why: {
    zh: '隐藏的行、列照样是文件里的数据，但报送人可能忘了它们还在。',
    en: 'Hidden rows and columns are data of the file all the same, but the sender may have forgotten them.',
  },
  message: ({ sheet, rows, columns }) => ({
    zh: `${[
      ...(sheet ? ['整张工作表'] : []),
      ...(rows.names.length > 0 ? [`第 ${listedText(rows).zh} 行`] : []),
      ...(columns.names.length > 0 ? [`${listedText(columns).zh} 列`] : []),
    ].join('，')}在工作簿中是隐藏的，已照常读取`,
    en: `Hidden in the workbook and read all the same: ${[
      ...(sheet ? ['the whole sheet'] : []),
      ...(rows.names.length > 0 ? [`row ${listedText(rows).en}`] : []),
      ...(columns.names.length > 0 ? [`column ${listedText(columns).en}`] : []),
    ].join('; ')}`,
  }),
  remedy: () => ({
    zh: '取消隐藏并核对；不该报送的删去后再保存',
    en: 'Unhide and check them; delete what should not be sent',
  }),
}

/** Names of places, and how many there are besides. */
function listedText({ names, more }: Listed): Text {
  return {
    zh: `${names.join('、')}${more > 0 ? `，另有 ${more} 处` : ''}`,
    en: `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
  }
}

export const farFromTheTable: Rule<{ count: number; cells: readonly string[] }> = {
  id: 'KQ113',
  name: 'far-from-the-table',
  severity: 'warning',
  title: { zh: '离表格太远的单元格没有读取', en: 'Cells far from the table were not read' },
  why: {
    zh: '表格右边很远处有内容时，把中间的空白都算进来会占满内存；没有读取的要说清楚，以免漏了数据。',
    en: 'Where cells stand far to the right of a long table, the blanks between would fill the memory; what was not read is said, for it may be data.',
  },
  message: ({ count, cells: [first = '', last = first] }) => ({
    zh: `有 ${count} 个单元格在表格右边很远处，没有读取：${first === last ? first : `${first} 至 ${last}`}`,
    en: `${count === 1 ? 'A cell stands' : `${count} cells stand`} far to the right of the table and ${count === 1 ? 'was' : 'were'} not read: ${first === last ? first : `${first} to ${last}`}`,
  }),
  remedy: () => ({
    zh: '不需要的，选中这些列整列删除后保存；需要的，移到表格旁边',
    en: 'Delete those columns whole if they are not needed, or move them beside the table, and save',
  }),
}

export const hiddenValue: Rule<{ cells: Listed; by: 'format' | 'merged'; area: string }> = {
  id: 'KQ114',
  name: 'hidden-value',
  severity: 'note',
  title: { zh: '读取了看不见的数值', en: 'Values that do not show were read' },
  why: {
    zh: '单元格格式或合并单元格盖住的数值，打开表格的人看不到，却仍是文件里的数据。',
    en: 'A value that a number format or a merged area covers is not seen by who opens the sheet, and is data of the file all the same.',
  },
  message: ({ cells, by, area }) =>
    by === 'format'
      ? {
          zh: `单元格 ${listedText(cells).zh} 的格式不显示其中的内容，已照常读取`,
          en: `The format of cell ${listedText(cells).en} does not show what it holds, which was read all the same`,
        }
      : {
          zh: `单元格 ${listedText(cells).zh} 的内容被合并单元格 ${area} 盖住，已照常读取`,
          en: `What cell ${listedText(cells).en} holds lies under the merged area ${area} and was read all the same`,
        },
  remedy: ({ by }) =>
    by === 'format'
      ? {
          zh: '把这些单元格的格式改为“常规”并核对；不该报送的删去后再保存',
          en: 'Set the format of these cells to General and check them; delete what should not be sent',
        }
      : {
          zh: '取消合并并核对；不该报送的删去后再保存',
          en: 'Unmerge the cells and check them; delete what should not be sent',
        },
}

export const zerosHidden: Rule<{ cells: Listed }> = {
  id: 'KQ115',
  name: 'zeros-hidden',
  severity: 'note',
  title: { zh: '工作表不显示零值', en: 'The sheet shows no zeros' },
  why: {
    zh: '工作表设为不显示零值时，0 看上去是空白；是真的为 0 还是没有数据，只有报送人知道。',
    en: 'On a sheet set to show no zeros a 0 looks blank; whether it is a zero or no figure only the sender knows.',
  },
  message: ({ cells }) => ({
    zh: `工作表设为不显示零值，单元格 ${listedText(cells).zh} 看上去是空白，已按 0 读取`,
    en: `The sheet is set to show no zeros, so cell ${listedText(cells).en} looks blank; it was read as 0`,
  }),
  remedy: () => ({
    zh: '没有数据的，清空单元格；确是 0 的，在选项里恢复显示零值后再保存',
    en: 'Clear the cells where there is no figure; where it is 0, let the sheet show zeros again and save',
  }),
}

export const signNotShown: Rule<{ cells: Listed; shown: string }> = {
  id: 'KQ116',
  name: 'sign-not-shown',
  severity: 'note',
  title: { zh: '负号没有显示出来', en: 'A minus that does not show' },
  why: {
    zh: '有的格式用颜色表示负数而不写负号，看表的人和读表的程序得到的数就不同。',
    en: 'Some formats colour a negative number instead of writing its sign, so that a reader of the sheet and a program see different numbers.',
  },
  message: ({ cells, shown }) => ({
    zh: `单元格 ${listedText(cells).zh} 是负数，格式没有显示负号（显示为“${shown}”）；已按负数读取`,
    en: `Cell ${listedText(cells).en} holds a negative number, and its format shows no minus ("${shown}"); it was read as negative`,
  }),
  remedy: () => ({
    zh: '确是负数的，换用带负号的格式；不是负数的，改正数值后再保存',
    en: 'Use a format that writes the minus where the number is negative; else correct it, and save',
  }),
}

/** Every rule of this folder, in id order. */
export const textRules = [
  undecodable,
  notATable,
  emptyFile,
  unclosedQuote,
  archiveRefused,
  sheetNotFound,
  encodingAssumed,
  unknownEncoding,
  workbookUnreadable,
  formulaNotCalculated,
  sheetAssumed,
  hiddenRead,
  farFromTheTable,
  hiddenValue,
  zerosHidden,
  signNotShown,
] as const
