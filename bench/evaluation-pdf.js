// The evaluation as a PDF: LibreOffice opens what `kq report -o x.docx` writes, and its pages are counted. Says so and stops
// where LibreOffice cannot open documents of text.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
const folder = mkdtempSync(join(tmpdir(), 'kq-pdf-'))
const pdfOf = (file) => {
  const args = [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    file,
  ]
  spawnSync(office, args)
  const pdf = file.replace(/\.docx$/, '.pdf')
  return existsSync(pdf) ? readFileSync(pdf, 'latin1') : null
}
const inputs = [
  ['made up', ['fixtures/illustrative/2023.csv']],
  ['real', ['fixtures/keqiao/2023.csv']],
  ['target year', ['fixtures/thirteenth-plan/2020.csv', '--plan', 'fixtures/thirteenth-plan/indicators.csv']],
  ['several regions', ['--config', 'fixtures/city/kq.json', '-y', '2023']],
]
let failing = 0
/** What cannot be looked at fails where all of it is to be. */
const notMade = (why) => {
  console.log(`${why}: no PDF made`)
  if (process.env.CI) failing += 1
}
if (office === undefined) notMade('LibreOffice is not installed')
else {
  for (const [name, argv] of inputs) {
    for (const lang of ['zh', 'en']) {
      const file = join(folder, `${name.replaceAll(' ', '-')}-${lang}.docx`)
      const ran = spawnSync(process.execPath, [
        'bin/kq.js',
        'report',
        ...argv,
        '--lang',
        lang,
        '-q',
        '-o',
        file,
      ])
      const pdf = ran.status === 0 ? pdfOf(file) : null
      if (ran.status === 0 && pdf === null && failing === 0 && name === 'made up' && lang === 'zh') {
        notMade('LibreOffice opens no documents of text here (libreoffice-writer is missing)')
        break
      }
      const pages = pdf === null ? 0 : (pdf.match(/\/Type\s*\/Page(?!s)/g) ?? []).length
      if (pages === 0) failing += 1
      console.log(`${pages > 0 ? 'ok    ' : 'FAILED'} ${name}, ${lang}: ${pages} pages`)
    }
    if (!existsSync(join(folder, 'made-up-zh.pdf'))) break
  }
}
process.exitCode = failing > 0 ? 1 : 0
