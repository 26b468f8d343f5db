import { CFB } from '@e965/xlsx'

/** What the code pages of old workbooks are called where text is decoded. */
const labels: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [1250, 'windows-1250'],
  [1251, 'windows-1251'],
  [1252, 'windows-1252'],
  [1253, 'windows-1253'],
  [1254, 'windows-1254'],
  [1255, 'windows-1255'],
  [1256, 'windows-1256'],
  [1257, 'windows-1257'],
  [1258, 'windows-1258'],
  [10_000, 'macintosh'],
  [10_007, 'x-mac-cyrillic'],
  [32_768, 'macintosh'],
  [32_769, 'windows-1252'],
])

/** Records of a workbook: its beginning, of a version each, and its code page. */
const beginnings: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809])
const codePageRecord = 0x0042
/** The version from which on texts are in Unicode. */
const unicode = 0x0600

/**
 * How the texts of an old workbook are to be read. Up to Excel 95 they are bytes in the code page of the machine that
 * wrote them, which come here as one character a byte; later ones are left as they are.
 */
export function codePageText(bytes: Uint8Array): (text: string) => string {
  const stream = bookStream(bytes)
  const page = stream === null ? null : codePageOf(stream)
  const label = page === null ? undefined : labels.get(page)
  if (label === undefined) return (text) => text
  return (text) => {
    if (!/[\x80-\xff]/.test(text) || /[^\0-\xff]/.test(text)) return text
    try {
      // Only in a stream does Node read Windows-1252 as what it is, not as Latin-1.
      const decoder = new TextDecoder(label, { fatal: true })
      return decoder.decode(Buffer.from(text, 'latin1'), { stream: true }) + decoder.decode()
    } catch {
      // Bytes that are none in the code page stay as they are.
      return text
    }
  }
}

/** The records of a workbook before Unicode; null of a later one. */
function bookStream(bytes: Uint8Array): Buffer | null {
  if (bytes[0] === 0x09) return Buffer.from(bytes)
  const files: { readonly find: (name: string) => { readonly content: ArrayLike<number> } | null } = {
    find: (name) => CFB.find(CFB.read(bytes, { type: 'array' }), name),
  }
  if (files.find('/Workbook') !== null) return null
  const book = files.find('/Book')
  return book === null ? null : Buffer.from(book.content)
}

/** The number of the code page that the records state; null where they state none, or are in Unicode. */
function codePageOf(stream: Buffer): number | null {
  for (let at = 0; at + 6 <= stream.length; ) {
    const kind = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    if (kind === codePageRecord) return stream.readUInt16LE(at + 4)
    if (kind === 0x0809 && stream.readUInt16LE(at + 4) >= unicode) return null
    if (at === 0 && !beginnings.has(kind)) return null
    at += 4 + length
  }
  return null
}
