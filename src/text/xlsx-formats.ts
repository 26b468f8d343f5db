import type { Archive } from './archive.ts'
import { good, type Read } from './damage.ts'
import { goThrough } from './xlsx-package.ts'

/** The formats that a workbook need not spell out, by number; those in Chinese and Japanese that are dates, as such. */
const builtIn: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [5, '$#,##0;-$#,##0'],
  [6, '$#,##0;-$#,##0'],
  [7, '$#,##0.00;-$#,##0.00'],
  [8, '$#,##0.00;-$#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, 'h"时"mm"分"'],
  [35, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0;"-"'],
  [42, '$#,##0;-$#,##0;$"-"'],
  [43, '#,##0.00;-#,##0.00;"-"??'],
  [44, '$#,##0.00;-$#,##0.00;$"-"??'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, 'h"时"mm"分"'],
  [56, 'h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
])

/** The number format of each style that a cell can have, in order. */
export function readFormats(archive: Archive, part: string | null): Read<readonly string[]> {
  const formats: string[] = []
  if (part === null) return good(formats)
  const own = new Map<number, string>()
  const numbers: number[] = []
  let ofCells = false
  const read = goThrough(archive, part, {
    open: (name, attributes) => {
      if (name === 'numFmt') own.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') ofCells = true
      if (name === 'xf' && ofCells) numbers.push(Number(attributes.numFmtId ?? '0'))
    },
    close: (name) => {
      if (name === 'cellXfs') ofCells = false
    },
  })
  if (!read.ok) return read
  return good(numbers.map((number) => own.get(number) ?? builtIn.get(number) ?? 'General'))
}
