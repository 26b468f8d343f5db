import { oleStreams } from './ole-streams.ts'

/** What a file's bytes are, whatever its name says. */
export type Container =
  | 'text'
  | 'xlsx'
  | 'xlsb'
  | 'xls'
  | 'encrypted'
  | 'ods'
  | 'docx'
  | 'pptx'
  | 'pdf'
  | 'image'
  | 'parquet'
  | 'arrow'
  | 'json'
  | 'database'
  | 'statistics'
  | 'html'
  | 'xml'
  | 'zip'
  | 'gzip'
  | 'archive'

/** Bytes a format always starts with, written as Latin-1 characters. */
const signatures: readonly (readonly [string, Container])[] = [
  ['%PDF-', 'pdf'],
  ['\x1f\x8b\x08', 'gzip'],
  ['\x89PNG\r\n\x1a\n', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
  ['II*\x00', 'image'],
  ['MM\x00*', 'image'],
  ['PAR1', 'parquet'],
  ['ARROW1\x00\x00', 'arrow'],
  ['SQLite format 3\x00', 'database'],
  ['\x00\x01\x00\x00Standard ', 'database'],
  // SPSS and Stata.
  ['$FL2', 'statistics'],
  ['$FL3', 'statistics'],
  ['<stata_dta>', 'statistics'],
  ['Rar!\x1a\x07', 'archive'],
  ["7z\xbc\xaf'\x1c", 'archive'],
  // Before Excel 5 a workbook was its records alone; the first says of which version.
  ['\x09\x00\x04\x00', 'xls'],
  ['\x09\x02\x06\x00', 'xls'],
  ['\x09\x04\x06\x00', 'xls'],
]

/** Names of parts that tell which office program packed a ZIP. */
const zipParts: readonly (readonly [string, Container])[] = [
  ['xl/workbook.bin', 'xlsb'],
  ['xl/', 'xlsx'],
  ['opendocument.spreadsheet', 'ods'],
  ['word/', 'docx'],
  ['ppt/', 'pptx'],
  ['content.xml', 'ods'],
]

/** Stream names of OLE2 files, which are written in UTF-16LE. */
const oleNames: readonly (readonly [string, Container])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['WordDocument', 'docx'],
  ['PowerPoint Document', 'pptx'],
]

/** Byte order marks: UTF-8, UTF-16 either way. */
const marks = ['\xef\xbb\xbf', '\xff\xfe', '\xfe\xff']
/** An object, or a list of objects, lists or texts: a cell of a table begins with `[8.6]`. */
const json = /^(?:\{\s*["}]|\[\s*[[{"])/
const markup = /^(?:<(!doctype html|html|head|body|meta|style|table)\b|mime-version:|<(\?xml)\b)/i

/**
 * Recognise what the first bytes of a file are. The more bytes are given the finer the answer: a ZIP
 * or OLE2 file names its parts further in (64 KiB is plenty in practice).
 *
 * @returns `text` for anything not recognised as something else
 * @example sniff(new TextEncoder().encode('%PDF-1.7')) // 'pdf'
 */
export function sniff(head: Uint8Array): Container {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength)
  const start = bytes.subarray(0, 256).toString('latin1')
  const known = signatures.find(([signature]) => start.startsWith(signature))
  if (known !== undefined) return known[1]
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) {
    return firstNamed(zipParts, (part) => bytes.includes(part, 0, 'latin1')) ?? 'zip'
  }
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    const names = oleStreams(bytes)
    const holds = (name: string) => names?.includes(name) ?? bytes.includes(name, 0, 'utf16le')
    return firstNamed(oleNames, holds) ?? 'xls'
  }
  const mark = marks.find((bytes) => start.startsWith(bytes)) ?? ''
  const readable = start.slice(mark.length).replaceAll('\0', '')
  const opening = readable.trimStart()
  if ('{['.includes(opening.charAt(0)) && json.test(opening)) return 'json'
  const tag = '<mM'.includes(opening.charAt(0)) ? markup.exec(opening) : null
  if (tag === null) return 'text'
  return tag[2] === undefined ? 'html' : 'xml'
}

function firstNamed(
  names: readonly (readonly [string, Container])[],
  holds: (name: string) => boolean,
): Container | undefined {
  return names.find(([name]) => holds(name))?.[1]
}
