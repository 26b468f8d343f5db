// Reads one file after another by kq and by another reader, compares their cells, and sends what it found.
import { performance } from 'node:perf_hooks'
import { cellName, openTable, plan, sourceOf } from 'kq'
import { compareCells, explainRefusal } from './explanations.js'
import { delimiterOf, forOffice, kindOf, readBytes, textCells, workbookCells } from './reference.js'

const isText = (kind) => kind === 'csv' || kind === 'tsv'

/** What kq makes of a sheet: its cells by place, or why it is refused. */
async function byKq(path, bytes, options) {
  const table = await openTable(sourceOf(path, bytes), plan, options)
  const cells = new Map()
  const covered = new Set()
  const uncalculated = new Set()
  let at = 0
  for (const { row, cells: texts, merged, uncalculated: formulas } of table.rows) {
    const place = table.delimiter === null ? row - 1 : at
    texts.forEach((text, column) => {
      if (text !== '') cells.set(`${place},${column}`, text)
    })
    for (const column of merged?.keys() ?? []) covered.add(`${place},${column}`)
    for (const column of formulas?.keys() ?? []) uncalculated.add(`${place},${column}`)
    at += 1
  }
  const findings = table.findings()
  const errors = findings.filter(({ severity }) => severity === 'error')
  const refusal = cells.size === 0 && uncalculated.size === 0 ? (errors[0] ?? null) : null
  return { cells, covered, uncalculated, refusal, findings, table }
}

async function compare({ path, saved }) {
  const bytes = readBytes(path)
  const kind = kindOf(path, bytes)
  const result = {
    path,
    kind,
    bytes: bytes.length,
    cells: 0,
    numbers: 0,
    explained: {},
    differences: [],
    refused: null,
  }
  const begun = performance.now()
  const kq = await byKq(path, bytes, {})
  result.kqTime = performance.now() - begun
  let sheets = null
  let reason = null
  const between = performance.now()
  try {
    if (isText(kind) || kind === 'text as .xls') {
      const told = kq.refusal === null ? kq.table.encoding : undefined
      const delimiter = kq.table.delimiter ?? delimiterOf(bytes, told, path)
      const read = textCells(bytes, told, delimiter)
      sheets = read.sheets
      if (kq.refusal === null) {
        result.encoding = told
        const apart = delimiterOf(bytes, told, path)
        if (apart !== delimiter && kq.cells.size > 0) result.delimiters = [delimiter, apart]
        if (told.replace(/-bom$/, '') !== read.encoding) result.encodings = [told, read.encoding]
      }
    } else if (forOffice.has(kind)) {
      if (saved === null) throw new Error('LibreOffice saved nothing')
      sheets = workbookCells(readBytes(saved))
    } else sheets = workbookCells(bytes)
  } catch (error) {
    reason = error.message
  }
  result.referenceTime = performance.now() - between
  const held = sheets?.reduce((sum, { cells }) => sum + cells.size, 0) ?? 0
  if (kq.refusal !== null || sheets === null) {
    if (sheets === null && kq.refusal !== null) result.refused = { by: 'both', finding: kq.refusal.id }
    else if (sheets === null)
      result.refused = { by: 'reference', why: reason, explained: explainRefusal(kind, kq, bytes, reason) }
    else if (held > 0) {
      const explained = explainRefusal(kind, kq, bytes, reason)
      result.refused = { by: 'kq', finding: kq.refusal.id, why: kq.refusal.message.en, explained }
    } else result.refused = { by: 'both', finding: kq.refusal.id }
    return result
  }
  for (const sheet of sheets) {
    const named =
      isText(kind) || kind === 'text as .xls' || kind === 'html'
        ? kq
        : await byKq(path, bytes, { sheet: sheet.name })
    if (kind === 'html' && sheet !== sheets[0]) break
    if (named.refusal !== null && sheet.cells.size === 0) continue
    const found = compareCells(sheet, named, { kind, cellName })
    result.cells += found.cells
    result.numbers += found.numbers
    for (const [name, count] of Object.entries(found.explained))
      result.explained[name] = (result.explained[name] ?? 0) + count
    result.differences.push(...found.differences)
  }
  return result
}

// SheetJS speaks of formats it does not know.
console.error = () => {}

process.on('message', async (job) => {
  try {
    process.send({ result: await compare(job) })
  } catch (error) {
    process.send({ result: { path: job.path, crash: error.stack } })
  }
})
