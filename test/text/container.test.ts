import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Container, sniff } from '../../src/text/container.ts'
import { encode, workbook, zip } from './support.ts'

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const utf8 = (text: string) => new TextEncoder().encode(text)
const ole = (stream: string) =>
  new Uint8Array(Buffer.concat([latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), Buffer.from(stream, 'utf16le')]))
const utf16 = (text: string) => encode(`\ufeff${text}`, 'utf-16le') ?? new Uint8Array()

describe('sniff', () => {
  it.each<[string, Uint8Array, Container]>([
    ['a CSV', utf8('指标,数值\n'), 'text'],
    ['a CSV in UTF-16', utf16('指标,数值\n'), 'text'],
    ['no bytes', new Uint8Array(), 'text'],
    ['a CSV whose first cell starts with PK', utf8('PK,1\n'), 'text'],
    ['a CSV whose first cell is a bound', utf8('<30,1\n'), 'text'],
    ['a CSV whose first cell speaks of tables', utf8('table,html\n'), 'text'],
    ['an .xlsx', workbook([{ name: '表1', xml: '' }]), 'xlsx'],
    ['an .xlsb', zip([{ name: 'xl/workbook.bin', data: '' }]), 'xlsb'],
    ['a .docx', zip([{ name: 'word/document.xml', data: '' }]), 'docx'],
    ['a .pptx', zip([{ name: 'ppt/presentation.xml', data: '' }]), 'pptx'],
    ['an .ods', latin1('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), 'ods'],
    ['another ZIP', zip([{ name: 'a.csv', data: 'a,b' }]), 'zip'],
    ['an empty ZIP', zip([]), 'zip'],
    ['an .xls', ole('Workbook'), 'xls'],
    ['an encrypted .xlsx', ole('EncryptedPackage'), 'encrypted'],
    ['a .doc', ole('WordDocument'), 'docx'],
    ['a .ppt', ole('PowerPoint Document'), 'pptx'],
    ['a PDF', latin1('%PDF-1.4\n'), 'pdf'],
    ['a gzip file', latin1('\x1f\x8b\x08\0'), 'gzip'],
    ['a RAR', latin1('Rar!\x1a\x07\x01'), 'archive'],
    ['a 7z', latin1("7z\xbc\xaf'\x1c"), 'archive'],
    ['a PNG', latin1('\x89PNG\r\n\x1a\n'), 'image'],
    ['a JPEG', latin1('\xff\xd8\xff\xe0'), 'image'],
    ['a TIFF scan', latin1('II*\0'), 'image'],
    ['a Parquet file', latin1('PAR1\x15\x04'), 'parquet'],
    ['an Arrow file', latin1('ARROW1\0\0'), 'arrow'],
    ['a SQLite database', latin1('SQLite format 3\0'), 'database'],
    ['an Access database', latin1('\0\x01\0\0Standard Jet DB'), 'database'],
    ['a file of SPSS', latin1('$FL2@(#) SPSS'), 'statistics'],
    ['a file of Stata', latin1('<stata_dta><header>'), 'statistics'],
    ['a JSON object', utf8('{"指标":"GDP"}\n'), 'json'],
    ['a JSON list', utf8(' [\n  {"指标":"GDP"}]'), 'json'],
    ['lines of JSON in UTF-16', utf16('{"a":1}\n{"a":2}'), 'json'],
    ['a CSV whose first cell is a running total', utf8('[8.6],1\n'), 'text'],
    ['a CSV whose first cell is in brackets', utf8('[指标],数值\n'), 'text'],
    ['a CSV whose first cell is in braces', utf8('{指标},数值\n'), 'text'],
    ['an HTML table named .xls', utf8('\ufeff \r\n<HTML xmlns:x="urn">'), 'html'],
    ['a bare table', utf8('<table border=1>'), 'html'],
    ['an HTML table in UTF-16', utf16('<html>'), 'html'],
    ['a web archive', utf8('MIME-Version: 1.0\n'), 'html'],
    ['XML Spreadsheet 2003', utf8('<?xml version="1.0"?>'), 'xml'],
  ])('knows %s', (_title, bytes, container) => {
    expect(sniff(bytes)).toBe(container)
  })

  it('answers for any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => typeof sniff(bytes) === 'string'))
  })
})
