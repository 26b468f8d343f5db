import { crc32, deflateRawSync } from 'node:zlib'
import type { Source } from '../../src/domain/source.ts'

/** A source whose bytes come in chunks cut at the given offsets (taken modulo the length). */
export function cutSource(bytes: Uint8Array, cuts: readonly number[] = []): Source {
  const inside = bytes.length === 0 ? [] : cuts.map((cut) => cut % bytes.length)
  const borders = [...new Set([0, ...inside])].sort((a, b) => a - b)
  const chunks = borders.map((from, index) => bytes.slice(from, borders[index + 1] ?? bytes.length))
  return { file: 'a.csv', chunks: () => chunks }
}

/** Cut a string at the given offsets (taken modulo the length). */
export function cutText(text: string, cuts: readonly number[]): string[] {
  const inside = text.length === 0 ? [] : cuts.map((cut) => cut % text.length)
  const borders = [...new Set([0, ...inside])].sort((a, b) => a - b)
  return borders.map((from, index) => text.slice(from, borders[index + 1] ?? text.length))
}

/** The bytes of text in an encoding, built from what `TextDecoder` reads; null where a character has none. */
export function encode(text: string, encoding: string): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  const bytes: number[] = []
  for (const character of text) {
    const known = gb18030Bytes(character)
    if (known === null) return null
    bytes.push(...known)
  }
  return Uint8Array.from(bytes)
}

let table: Map<string, readonly number[]> | null = null

function gb18030Bytes(character: string): readonly number[] | null {
  const code = character.codePointAt(0)
  if (code === undefined) return null
  if (code < 0x80) return [code]
  if (code >= 0x10000) return fourBytes(189_000 + code - 0x10000)
  table ??= gb18030Table()
  return table.get(character) ?? null
}

function fourBytes(pointer: number): readonly number[] {
  const last = pointer % 10
  const third = Math.floor(pointer / 10) % 126
  const second = Math.floor(pointer / 1260) % 10
  return [0x81 + Math.floor(pointer / 12_600), 0x30 + second, 0x81 + third, 0x30 + last]
}

function gb18030Table(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030', { ignoreBOM: true })
  const found = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if (character !== '\ufffd' && [...character].length === 1 && !found.has(character))
      found.set(character, bytes)
  }
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) add([lead, trail])
  }
  for (let pointer = 0; pointer < 39_420; pointer += 1) add(fourBytes(pointer))
  return found
}

export interface ZipPart {
  readonly name: string
  readonly data: Uint8Array | string
  /** What the directory claims instead of the truth. */
  readonly claims?: { readonly size?: number; readonly packedSize?: number; readonly flags?: number }
}

/** A ZIP archive of deflated parts, which may lie about them. */
export function zip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name, data, claims = {} } of parts) {
    const content = Buffer.from(data)
    const packed = deflateRawSync(content)
    const title = Buffer.from(name)
    const sizes = Buffer.alloc(12)
    sizes.writeUInt32LE(crc32(content), 0)
    sizes.writeUInt32LE(claims.packedSize ?? packed.length, 4)
    sizes.writeUInt32LE(claims.size ?? content.length, 8)
    const start = Buffer.from([20, 0, claims.flags ?? 0, 0, 8, 0, 0, 0, 0, 0])
    const lengths = Buffer.from([title.length, 0, 0, 0])
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), start, sizes, lengths, title, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), start, sizes, lengths, tail, title]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, directory, end]))
}

export interface SheetParts {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  /** What stands inside `<worksheet>`; null makes it a chart sheet. */
  readonly xml: string | null
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A workbook written part by part, as Excel stores it; `formats` become cell styles 1, 2, 3 … */
export function workbook(
  sheets: readonly SheetParts[],
  formats: readonly string[] = [],
  extra: readonly ZipPart[] = [],
): Uint8Array<ArrayBuffer> {
  const kind = (sheet: SheetParts) => (sheet.xml === null ? 'chartsheet' : 'worksheet')
  const target = (sheet: SheetParts, index: number) => `${kind(sheet)}s/sheet${index + 1}.xml`
  const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return zip([
    {
      name: '[Content_Types].xml',
      data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      data: `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${index + 1}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `<Relationships xmlns="${packageRelations}">${sheets
        .map(
          (sheet, index) =>
            `<Relationship Id="rId${index + 1}" Type="${relations}/${kind(sheet)}" Target="${target(sheet, index)}"/>`,
        )
        .join('')}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet xmlns="${main}"><numFmts>${formats
        .map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${attribute(code)}"/>`)
        .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
        .map((_, index) => `<xf numFmtId="${164 + index}" applyNumberFormat="1"/>`)
        .join('')}<xf numFmtId="57"/></cellXfs></styleSheet>`,
    },
    ...sheets.map((sheet, index) => ({
      name: `xl/${target(sheet, index)}`,
      data:
        sheet.xml === null
          ? `<chartsheet xmlns="${main}"/>`
          : `<worksheet xmlns="${main}">${sheet.xml}</worksheet>`,
    })),
    ...extra,
  ])
}
