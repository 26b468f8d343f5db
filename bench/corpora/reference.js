// What readers that kq has nothing of make of a file: sheets of cells, each with its kind, value, format and shown text.
// .xlsx and .ods by SheetJS, which kq reads by itself; the formats that kq reads by SheetJS (.xls, web pages, XML of
// Excel 2003) by what LibreOffice saves them as; text by csv-parse.
import { isUtf8 } from 'node:buffer'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { extname, join } from 'node:path'
import { read, SSF } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'

/** What a file is by its first bytes and its name. */
export function kindOf(path, bytes) {
  const start = bytes.subarray(0, 4).toString('latin1')
  if (start.startsWith('PK')) return extname(path).toLowerCase() === '.ods' ? 'ods' : 'xlsx'
  if (start === '\xd0\xcf\x11\xe0') return 'xls'
  const extension = extname(path).slice(1).toLowerCase()
  if (extension === 'csv' || extension === 'tsv') return extension
  const opening = bytes.subarray(0, 1024).toString('latin1').replaceAll('\0', '').trimStart()
  const tag = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?<([!?a-z]+)/i.exec(opening)?.[1]
  if (tag === undefined) return extension === 'ods' || extension.startsWith('xlsx') ? 'xlsx' : 'text as .xls'
  return tag.toLowerCase() === '?xml' ? 'xml' : 'html'
}

/** The kinds that LibreOffice is asked about. */
export const forOffice = new Set(['xls', 'xml', 'html'])

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
export const hasOffice = office !== undefined

/**
 * Save files as .xlsx by LibreOffice into a folder, twenty at a time and those that fail once more alone; where each was
 * saved, null where it was not. What the folder holds from before is not saved again.
 */
export function convert(paths, folder, say) {
  const stem = (path) => createHash('sha256').update(path).digest('hex').slice(0, 16)
  const made = (path) => join(folder, `${stem(path)}.xlsx`)
  const links = join(folder, 'links')
  mkdirSync(links, { recursive: true })
  const save = (some, seconds) => {
    const inputs = some.map((path) => {
      const link = join(links, `${stem(path)}${extname(path).toLowerCase()}`)
      if (!existsSync(link)) symlinkSync(path, link)
      return link
    })
    const profile = `-env:UserInstallation=file://${join(folder, `profile-${process.pid}`)}`
    const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, ...inputs]
    spawnSync(office, args, { timeout: seconds * 1000, killSignal: 'SIGKILL' })
  }
  const refusals = join(folder, 'refused.txt')
  const refused = new Set(existsSync(refusals) ? readFileSync(refusals, 'utf8').split('\n') : [])
  const missing = paths.filter((path) => !existsSync(made(path)) && !refused.has(path))
  for (let at = 0; at < missing.length; at += 20) {
    const batch = missing.slice(at, at + 20)
    save(batch, 60)
    for (const path of batch) {
      if (!existsSync(made(path))) save([path], 20)
      if (!existsSync(made(path))) appendFileSync(refusals, `${path}\n`)
    }
    say(Math.min(at + 20, missing.length))
  }
  return paths.map((path) => (existsSync(made(path)) ? made(path) : null))
}

/** The sheets of a workbook, in order; throws where it cannot be read. */
export function workbookCells(bytes) {
  const book = read(bytes, { type: 'buffer', dense: true, cellNF: true, cellText: true, cellStyles: true })
  return book.SheetNames.map((name, at) => {
    const sheet = book.Sheets[name]
    const hidden = Number(book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0
    return { name, hidden, kind: sheet?.['!type'] ?? 'sheet', cells: cellsOf(sheet ?? {}) }
  })
}

function cellsOf(sheet) {
  const cells = new Map()
  for (const [row, held] of Object.entries(sheet['!data'] ?? []))
    for (const [column, { t, v, z, w, f }] of Object.entries(held ?? [])) {
      if (t === 'z' || v === undefined) continue
      const format = typeof z === 'string' ? z : 'General'
      const kind = t === 'n' && SSF.is_date(format) ? 'd' : t
      cells.set(`${row},${column}`, { kind, value: v, format, shown: w, formula: f })
    }
  return cells
}

/** The encoding a text says by its bytes: a mark, NULs of UTF-16, UTF-8 where it holds, else GB18030, else Windows-1252. */
function encodingOf(bytes) {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (isUtf8(bytes)) return 'utf-8'
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes)
    return 'gb18030'
  } catch {
    return 'windows-1252'
  }
}

/** A text as one sheet: decoded as its bytes say, or as told, and cut by the delimiter told. */
export function textCells(bytes, told, delimiter) {
  const guessed = encodingOf(bytes)
  const encoding = told?.replace(/-bom$/, '') ?? guessed
  const text = new TextDecoder(encoding).decode(bytes)
  const lines = text.replace(/\r\n?|\u2028|\u2029/g, '\n')
  const declared = /^"?sep=([^"\n])"?\n/i.exec(lines)
  const rows = parse(declared === null ? lines : lines.slice(declared[0].length), {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: '\n',
    max_record_size: 0,
  })
  const cells = new Map()
  rows.forEach((row, at) => {
    row.forEach((value, column) => {
      if (value !== '') cells.set(`${at},${column}`, { kind: 's', value, format: '', shown: value })
    })
  })
  return { encoding: guessed, sheets: [{ name: '', hidden: false, kind: 'sheet', cells }] }
}

/** The delimiter that cuts most records of the opening into the same number of cells, tabs for certain in a .tsv. */
export function delimiterOf(bytes, told, path) {
  if (path.toLowerCase().endsWith('.tsv')) return '\t'
  const opening = new TextDecoder(told?.replace(/-bom$/, '') ?? encodingOf(bytes))
    .decode(bytes)
    .slice(0, 20_000)
  let best = { delimiter: ',', votes: 0 }
  for (const delimiter of [',', '\t', ';', '|']) {
    const counts = new Map()
    try {
      const options = { delimiter, relax_column_count: true, relax_quotes: true }
      for (const { length } of parse(opening, options))
        if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    } catch {
      continue
    }
    const votes = Math.max(0, ...counts.values())
    if (votes > best.votes) best = { delimiter, votes }
  }
  return best.delimiter
}

/** A day and time of a sheet as ISO 8601; SheetJS gives days counted from 1904 as if counted from 1900. */
export function isoOf({ value }) {
  const date = SSF.parse_date_code(value)
  if (date === null) return null
  const two = (number) => String(number).padStart(2, '0')
  const day = `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`
  return { day, clock: `${two(date.H)}:${two(date.M)}:${two(date.S)}`, year: date.y, month: date.m }
}

export const readBytes = (path) => readFileSync(path)
