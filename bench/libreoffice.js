// What LibreOffice makes of a submission reads the same: saves fixtures/dress as CSV in UTF-8 and GBK and as XLSX, checks
// every file and compares the assessments. Says so and stops where LibreOffice is not installed.
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
if (office === undefined) {
  console.log('LibreOffice is not installed: nothing compared')
  process.exit(0)
}
const folder = mkdtempSync(join(tmpdir(), 'kq-office-'))
const convert = (to, file, from = []) => {
  const out = join(folder, `${Math.random()}`.slice(2))
  mkdirSync(out)
  const args = ['--headless', ...from, '--convert-to', to, '--outdir', out, file]
  if (spawnSync(office, args).status !== 0) throw new Error(`cannot convert ${file} to ${to}`)
  return (name) => join(out, name)
}
const judge = (file) => {
  const { stdout } = spawnSync(process.execPath, [
    'bin/kq.js',
    'check',
    file,
    '--year',
    '2023',
    '-f',
    'csv',
    '-q',
  ])
  return stdout.toString()
}
const text = 'csv:Text - txt - csv (StarCalc):44,34'
const sources = [
  'numbers.xlsx',
  'title-merged.xlsx',
  'numbers-as-text.xlsx',
  'currency-and-percent.xlsx',
  'shown-in-hundred-millions.xlsx',
  'years-as-dates.xlsx',
]
const expected = judge('fixtures/dress/wide.csv')
let differing = 0
for (const source of sources) {
  const file = join(folder, source)
  copyFileSync(join('fixtures/dress', source), file)
  const stem = source.replace(/\.xlsx$/, '')
  const saved = {
    XLSX: convert('xlsx', file)(source),
    'CSV in UTF-8': convert(`${text},76,1`, file)(`${stem}.csv`),
    'CSV in GBK': convert(`${text},67,1`, file)(`${stem}.csv`),
    'CSV in GB18030': convert(`${text},85,1`, file)(`${stem}.csv`),
  }
  // GBK has no ¥ of its own, and LibreOffice writes a question mark for it.
  if (source.startsWith('currency')) delete saved['CSV in GBK']
  for (const [kind, path] of Object.entries(saved)) {
    const same = judge(path) === expected
    if (!same) differing += 1
    console.log(`${same ? 'same     ' : 'DIFFERENT'} ${source} saved as ${kind}`)
  }
}
process.exitCode = differing > 0 ? 1 : 0
