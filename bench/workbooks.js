// LibreOffice works the formulas of a report's workbook out as kq has them: the results are taken out of the file, so that
// nothing but the formulas is left, every number must agree to 1e-9 and every word to the letter. Then values are typed over,
// and what follows must be what kq says of the edited submission. Stops where LibreOffice is not installed; with CI set that fails.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { archiveOf, parts } from './zip.js'

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)
if (office === undefined) {
  console.log('LibreOffice is not installed: no workbook was recalculated')
  process.exit(process.env.CI ? 1 : 0)
}
const folder = mkdtempSync(join(tmpdir(), 'kq-workbooks-'))
const rowsWanted = Number(process.argv[2] ?? '300')

const kq = (...args) => {
  const { status, stderr } = spawnSync(process.execPath, ['bin/kq.js', ...args, '-q'])
  if (status === 2) throw new Error(stderr.toString())
}

/** Made-up rows, the same in every run. */
let state = 14052025
const random = () => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}
const between = (low, high, decimals = 1) => (low + (high - low) * random()).toFixed(decimals)
const pick = (...of) => of[Math.floor(random() * of.length)]

function madeUp(index) {
  const better = pick('higher', 'higher', 'lower')
  const towards = better === 'higher' ? 1 : -1
  switch (index % 5) {
    case 0: {
      const baseline = Number(between(20, 900))
      const target = pick(
        ...['', '左右'].map((sign) => (baseline * (1 + towards * 0.3 * random())).toFixed(1) + sign),
        '年均增长5%以上',
      )
      const own = (at) => (baseline * (1 + towards * 0.05 * at * (2 * random() - 0.4))).toFixed(1)
      return {
        unit: '亿元',
        scale: 'growth',
        better: target.startsWith('年') ? 'higher' : better,
        baseline,
        target,
        own,
      }
    }
    case 1: {
      const baseline = Number(between(30, 70))
      const goal = (baseline + towards * 12 * random()).toFixed(1)
      const target = pick(goal, `${goal} 左右`, better === 'higher' ? `>${goal}` : `<${goal}`)
      return {
        unit: '%',
        scale: 'change',
        better,
        baseline,
        target,
        own: (at) => (baseline + towards * at * (4 * random() - 1.2)).toFixed(1),
      }
    }
    case 2:
      return {
        unit: '亿美元',
        scale: 'sum',
        better: 'higher',
        baseline: 2.3,
        target: `[${between(10, 30)}]`,
        own: () => between(1, 7),
      }
    case 3:
      return {
        unit: '%',
        scale: 'cut',
        better: 'higher',
        baseline: 3,
        target: `[${between(5, 20)}]`,
        own: () => between(-0.5, 6, 2),
      }
    default:
      return {
        unit: '%',
        scale: 'mean-growth',
        better: 'higher',
        baseline: 6,
        target: between(3, 9),
        own: () => between(1, 12),
      }
  }
}

const rows = Array.from({ length: rowsWanted }, (_, index) => {
  const row = madeUp(index)
  return { code: `x${index + 1}`, ...row, values: [1, 2, 3].map((at) => row.own(at)) }
})
const csv = (lines) => lines.map((line) => line.join(',')).join('\n')
const planFile = join(folder, 'plan.csv')
writeFileSync(
  planFile,
  csv([
    ['no', 'code', 'name', 'name_en', 'unit', 'baseline_2020', 'target_2025', 'attribute', 'better', 'scale'],
    ...rows.map((row, at) => [
      at + 1,
      row.code,
      `甲${at + 1}号`,
      `Row ${at + 1}`,
      row.unit,
      row.baseline,
      row.target,
      pick('binding', 'anticipatory'),
      row.better,
      row.scale,
    ]),
  ]),
)
const submission = (name, of) => {
  const file = join(folder, name)
  writeFileSync(
    file,
    csv([['代码', '2021年', '2022年', '2023年'], ...of.map(({ code, values }) => [code, ...values])]),
  )
  return file
}
const values = submission('values.csv', rows)
/** Every third row with another value of the year judged. */
const edited = rows.map((row, at) =>
  at % 3 === 0 ? { ...row, values: [row.values[0], row.values[1], row.own(3)] } : row,
)
const editedValues = submission('edited.csv', edited)

const cases = [
  ['illustrative', ['fixtures/illustrative/2023.csv']],
  ['illustrative, target year', ['fixtures/illustrative/2025.csv']],
  ['real', ['fixtures/keqiao/2023.csv']],
  [
    'thirteenth plan',
    ['fixtures/thirteenth-plan/2020.csv', '--plan', 'fixtures/thirteenth-plan/indicators.csv'],
  ],
  ['regions', ['fixtures/regions/2023.csv']],
  ['city', ['--config', 'fixtures/city/kq.json', '-y', '2023']],
  ['totals', ['fixtures/running/2021.csv', 'fixtures/running/2022.csv']],
  ['means', ['fixtures/mean-growth/2021-2023.csv', '--plan', 'fixtures/mean-growth/plan.csv']],
  ['made up', [values, '--plan', planFile]],
]

/** A workbook as kq wrote it. */
function written(name, args, lang) {
  const file = join(folder, `${name.replaceAll(/\W/g, '-')}-${lang}.xlsx`)
  kq('report', ...args, '-o', file, '--lang', lang)
  return file
}

/** The same file with the results of its formulas taken out, and changed as `change` says. */
function withoutResults(file, change = (_name, xml) => xml) {
  const found = new Map(
    [...parts(readFileSync(file))].map(([name, bytes]) => {
      if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return [name, bytes]
      const xml = bytes.toString().replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1')
      return [name, Buffer.from(change(name, xml))]
    }),
  )
  const to = file.replace('.xlsx', '-bare.xlsx')
  writeFileSync(to, archiveOf(found))
  return to
}

/** Work files out in LibreOffice, all at once. */
function recalculated(files) {
  const out = join(folder, `out-${files.length}-${state}`)
  mkdirSync(out)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const run = spawnSync(office, [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files])
  if (run.status !== 0) throw new Error(run.stderr.toString())
  return files.map((file) => join(out, file.slice(folder.length + 1)))
}

const read = async (file) => (await readXlsx(readFileSync(file), { readStyles: false })).sheets
/** Where formulas stand, as `sheet, row, column`. */
function formulaPlaces(file) {
  const sheets = [...parts(readFileSync(file))].filter(([name]) =>
    /^xl\/worksheets\/sheet\d+\.xml$/.test(name),
  )
  return sheets.flatMap(([name, bytes]) =>
    [...bytes.toString().matchAll(/<c r="([A-Z]+)(\d+)"[^>]*><f/g)].map(([, letters, row]) => [
      Number(/\d+/.exec(name)[0]) - 1,
      Number(row) - 1,
      [...letters].reduce((at, letter) => 26 * at + letter.charCodeAt(0) - 64, 0) - 1,
    ]),
  )
}
const agrees = (one, other) =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other))
    : (one ?? '') === (other ?? '')

let failing = 0
function compare(title, places, ours, theirs) {
  const wrong = places.flatMap(([sheet, row, column]) => {
    const [wanted, found] = [ours, theirs].map((sheets) => sheets[sheet]?.rows[row]?.[column])
    return agrees(found, wanted)
      ? []
      : [`  ${ours[sheet].name} row ${row + 1} column ${column + 1}: ${found}, not ${wanted}`]
  })
  if (wrong.length > 0 || places.length === 0) failing += 1
  console.log(`${wrong.length > 0 ? 'DIFFERENT' : 'same     '} ${title}: ${places.length} formulas`)
  for (const line of wrong.slice(0, 10)) console.log(line)
}

/** Words are compared to the letter, so both languages have their turn. */
const books = cases.flatMap(([name, args], at) =>
  (at < 2 ? ['zh', 'en'] : [at % 2 === 0 ? 'zh' : 'en']).map((lang) => [
    `${name}, ${lang}`,
    written(name, args, lang),
  ]),
)
const results = recalculated(books.map(([, file]) => withoutResults(file)))
for (const [index, [title, file]] of books.entries())
  compare(title, formulaPlaces(file), await read(file), await read(results[index]))

// Values typed over: those of the year judged, in the sheet of indicators.
const before = written('made up', [values, '--plan', planFile], 'zh')
const after = written('edited', [editedValues, '--plan', planFile], 'zh')
const [own, wanted] = [await read(before), await read(after)]
const sheet = 1
const header = own[sheet].rows[2]
const [year, verdict] = ['2023年', '评价'].map((name) => header.indexOf(name))
const letters = String.fromCharCode(65 + year)
const typedOver = withoutResults(before, (name, xml) =>
  name.endsWith(`sheet${sheet + 1}.xml`)
    ? xml.replace(
        new RegExp(`(<c r="${letters}(\\d+)"[^>]*><v>)[^<]*(</v>)`, 'g'),
        (whole, open, row, close) => {
          const value = edited[Number(row) - 4]?.values[2]
          return value === undefined ? whole : `${open}${value}${close}`
        },
      )
    : xml,
)
const [typed] = recalculated([typedOver])
// What kq refuses to judge is no matter of formulas.
const judged = formulaPlaces(before).filter(
  ([at, row]) =>
    at === sheet && !/缺数据|无法评价/.test(wanted[sheet].rows[row][verdict] + own[sheet].rows[row][verdict]),
)
compare('made up, every third value typed over', judged, wanted, await read(typed))
const changed = judged.filter(
  ([, row, column]) =>
    column === verdict && own[sheet].rows[row][verdict] !== wanted[sheet].rows[row][verdict],
)
console.log(`${changed.length} of ${edited.length} verdicts turned with them`)
if (changed.length < rowsWanted / 30) failing += 1
process.exitCode = failing > 0 ? 1 : 0
