import type { Rule } from '../domain/finding.ts'
import type { Text } from '../domain/wording.ts'
import { archiveRefused } from './archive-rules.ts'
import type { Listed } from './cell-runs.ts'
import type { Damage } from './damage.ts'

/** KQ1xx: workbooks. A table: each rule is stated once, here. */

export const sheetNotFound: Rule<{ sheet: string; sheets: readonly string[]; chart: boolean }> = {
  id: 'KQ106',
  name: 'sheet-not-found',
  severity: 'error',
  title: { zh: '没有这张工作表', en: 'No such sheet' },
  why: {
    zh: '指定的工作表不存在时，改读别的工作表就是读错了数据。',
    en: 'When the sheet asked for is not there, reading another one would be reading the wrong data.',
  },
  message: ({ sheet, sheets, chart }) => ({
    zh: `${chart ? `工作表“${sheet}”是图表，没有单元格` : `工作簿里没有名为“${sheet}”的工作表`}；${sheets.length === 0 ? '其他工作表也没有内容' : `有内容的：${sheets.map((name) => `“${name}”`).join('、')}`}`,
    en: `${chart ? `The sheet "${sheet}" is a chart and has no cells` : `The workbook has no sheet named "${sheet}"`}; ${sheets.length === 0 ? 'no other holds anything' : `sheets that hold something: ${sheets.map((name) => `"${name}"`).join(', ')}`}`,
  }),
  remedy: ({ sheets: [first] }) =>
    first === undefined
      ? { zh: '请报送单位发来有数据的工作簿', en: 'Ask for a workbook that holds the data' }
      : {
          zh: `用 --sheet 写出其中一张的名称，例如 --sheet "${first}"`,
          en: `Name one of them with --sheet, for example --sheet "${first}"`,
        },
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
      return damage.hidden.length === 0
        ? { zh: '只有图表工作表，没有单元格', en: 'it has only sheets of charts, and no cells' }
        : { zh: '没有可见的工作表', en: 'it has no visible sheet of cells' }
    case 'not-understood':
      return {
        zh: '内容已损坏，或含有本程序不支持的旧格式',
        en: 'it is damaged, or holds something of the old format that is not supported',
      }
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
          zh: '文件名是工作簿，内容却是文本，没有读取',
          en: 'The file is named as a workbook but holds text; it was not read',
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
      const [first] = reason.hidden
      return first === undefined
        ? { zh: '请报送单位发来数据表本身', en: 'Ask for the table itself' }
        : {
            zh: `在 Excel 或 WPS 中取消隐藏数据所在的工作表，或用 --sheet 指定它，例如 --sheet "${first}"`,
            en: `Unhide the sheet that holds the data in Excel or WPS, or name it with --sheet, for example --sheet "${first}"`,
          }
    }
    return {
      zh: '用 Excel 或 WPS 打开（必要时选择修复）后另存为新的 .xlsx；打不开就请报送单位重发',
      en: 'Open it in Excel or WPS, repairing it if asked, and save it as a new .xlsx; if it does not open, ask for it again',
    }
  },
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
    zh: '不需要的，选中这些列整列删除后保存；需要的，移到表格的右边紧接着，每列写上列名',
    en: 'Delete those columns whole if they are not needed, or move them beside the table, each column under a header, and save',
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

/** Every rule about workbooks, in id order. */
export const workbookRules = [
  archiveRefused,
  sheetNotFound,
  workbookUnreadable,
  sheetAssumed,
  hiddenRead,
  farFromTheTable,
  hiddenValue,
  zerosHidden,
  signNotShown,
] as const
