import type { Source } from '../domain/source.ts'
import { type Container, sniff } from './container.ts'

/**
 * Whether a file is to be opened as a workbook: by its name, and where the name promises little (`.xls` and `.et` are put
 * on text and web pages too, standard input has none) by its bytes.
 */
export function isWorkbook(source: Source): boolean {
  const dot = source.file.lastIndexOf('.')
  const extension = dot < 0 ? '' : source.file.slice(dot + 1).toLowerCase()
  if (sure.has(extension)) return true
  if (source.file !== '-' && !perhaps.has(extension)) return false
  for (const head of source.chunks()) return workbooks.has(sniff(head))
  return false
}

const sure: ReadonlySet<string> = new Set(['xlsx', 'xlsm', 'ods'])
const perhaps: ReadonlySet<string> = new Set(['xls', 'et', 'htm', 'html', 'xml'])
const workbooks: ReadonlySet<Container> = new Set([
  'xlsx',
  'xlsb',
  'xls',
  'encrypted',
  'ods',
  'html',
  'xml',
  'zip',
])
