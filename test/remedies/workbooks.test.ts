import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { CFB } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { commandOf } from '../support/fixtures.ts'
import { copied, inRemedy, type Mended } from '../support/mended.ts'
import { root, run } from '../support/run.ts'
import { zip } from '../text/support.ts'

/*
 * Every remedy of a rule about workbooks remedies: what a finding tells to do is done to the workbook that breaks the rule,
 * in each of the ways that it names, and the finding is gone. A workbook is mended in its parts, so that what a program
 * would change besides is not changed here; where a file is to be saved anew by a spreadsheet program, its twin is that.
 */

type Deed = (folder: Mended, said: Said) => void
interface Said {
  readonly id: string
  readonly severity: string
  readonly remedy: string
}

interface Archive {
  readonly FullPaths: readonly string[]
  readonly FileIndex: readonly { readonly content?: Uint8Array }[]
}

/** A part of the workbook, one piece of its text in another's place. */
function part(book: string, name: RegExp, from: string | RegExp, to: string): Deed {
  return (folder) => {
    const archive: Archive = CFB.read(folder.bytes(book), { type: 'buffer' })
    let changed = false
    const parts = archive.FullPaths.flatMap((path, at) => {
      const content = archive.FileIndex[at]?.content
      if (content === undefined || path.endsWith('/')) return []
      const text = Buffer.from(content).toString('utf8')
      const other = name.test(path) ? text.replace(from, to) : text
      changed ||= other !== text
      return [{ name: path.replace(/^[^/]*\//, ''), data: other }]
    })
    if (!changed) throw new Error(`no part of ${book} has ${from}`)
    folder.write(book, zip(parts))
  }
}
const inSheet = (from: string | RegExp, to: string, book = '') => part(book, /sheet1\.xml$/, from, to)
const options =
  (...words: readonly string[]): Deed =>
  (folder) =>
    folder.write('options.txt', `${words.join(' ')}\n`)
/** Saved anew by a spreadsheet program, or sent again. */
const again = 'again'

const deeds: Readonly<Record<string, readonly Deed[] | typeof again>> = {
  KQ105: again,
  KQ106: [(folder, said) => options('--sheet', inRemedy(/--sheet "([^"]+)"/, said.remedy))(folder, said)],
  KQ109: again,
  KQ110: [inSheet(/(<f>[^<]*<\/f>)(<v\s*\/>|<v><\/v>)?/, '$1<v>2030.29</v>')],
  KQ112: [inSheet(' hidden="1"', ''), inSheet(/<row r="3" hidden="1">.*?<\/row>/, '')],
  KQ113: [
    inSheet(/<row r="\d+"><c r="XFD\d+" t="inlineStr"><is><t>略<\/t><\/is><\/c><\/row>/g, ''),
    (folder, said) => {
      inSheet(/<c r="XFD(\d+)"/g, '<c r="F$1"')(folder, said)
      inSheet(/(<c r="E1".*?<\/c>)/, '$1<c r="F1" t="inlineStr"><is><t>备注</t></is></c>')(folder, said)
    },
  ],
  KQ114: [inSheet('<c r="D2" s="1">', '<c r="D2" s="0">'), inSheet(/<c r="D2".*?<\/c>/, '')],
  KQ115: [inSheet(/<c r="D2".*?<\/c>/, '', '2023.xlsx'), inSheet(' showZeros="0"', '', '2023.xlsx')],
  KQ116: [
    inSheet('<c r="D2" s="1">', '<c r="D2" s="2">', '2023.xlsx'),
    inSheet('<v>-0.3</v>', '<v>0.3</v>', '2023.xlsx'),
  ],
  KQ223: [
    part('2023.xlsx', /xl\/workbook\.xml$/, '乙县', '乙区'),
    part('2023.xlsx', /xl\/workbook\.xml$/, /<sheet name="乙县"[^>]*\/>/, ''),
  ],
}
/** Of a workbook given by itself, the option that its remedy names. */
const optionOf: Readonly<Record<string, string>> = { KQ111: '--sheet' }

async function saidOf(fixture: string, base: string, more: readonly string[] = []): Promise<readonly Said[]> {
  const command = [...commandOf(fixture, base), ...more]
  const { stdout, stderr, exit } = await run(['check', ...command, '-f', 'json', '--lang', 'en'], {
    cwd: base,
  })
  if (exit === 2) throw new Error(stderr)
  return (JSON.parse(stdout) as { findings: readonly Said[] }).findings
}

const folder = 'fixtures/invalid'
const fixtures = readdirSync(join(root, folder)).filter((name) => {
  const path = join(root, folder, name)
  return statSync(path).isDirectory()
    ? readdirSync(path).some((file) => file.endsWith('.xlsx'))
    : name.endsWith('.xlsx')
})
const idOf = (name: string) => name.slice(0, 5)
const ways = fixtures.flatMap((name) => {
  const done = deeds[idOf(name)] ?? []
  return done === again ? [] : done.map((deed, at) => ({ name, way: at + 1, deed }))
})
/** Errors but that there is no value at all: it is so where a remedy clears the only one. */
const errorsOf = (list: readonly Said[]) =>
  list.filter(({ id, severity }) => severity === 'error' && id !== 'KQ406').map(({ id }) => id)

async function saidFirst(name: string): Promise<{ readonly said: Said; readonly before: readonly Said[] }> {
  const before = await saidOf(`${folder}/${name}`, root)
  const said = before.find(({ id }) => id === idOf(name))
  if (said === undefined) throw new Error(`${name} does not break its rule`)
  return { said, before }
}

describe('every remedy of a rule about workbooks remedies', () => {
  it('is tried of every rule that a workbook breaks', () => {
    const tried = [...Object.keys(deeds), ...Object.keys(optionOf)]
    expect(fixtures.map(idOf).toSorted()).toEqual(tried.toSorted())
  })

  it.each(ways)('$name, way $way', async ({ name, deed }) => {
    const fixture = `${folder}/${name}`
    const { said, before } = await saidFirst(name)
    const copy = copied(fixture)
    deed(copy, said)
    const found = await saidOf(fixture, copy.base)
    expect(found.filter(({ id }) => id === idOf(name))).toEqual([])
    expect(errorsOf(found).filter((id) => !errorsOf(before).includes(id))).toEqual([])
  })

  it.each(fixtures.filter((name) => deeds[idOf(name)] === again))('%s, sent again', async (name) => {
    const { said } = await saidFirst(name)
    expect(said.remedy).toMatch(/save it as/)
    const copy = copied(`${folder}/${name}`)
    copy.write('', readFileSync(join(root, 'fixtures/valid', name)))
    expect(errorsOf(await saidOf(`${folder}/${name}`, copy.base))).toEqual([])
  })

  it.each(fixtures.filter((name) => idOf(name) in optionOf))('%s, by the option it names', async (name) => {
    const { said } = await saidFirst(name)
    const option = optionOf[idOf(name)] ?? ''
    const named = inRemedy(new RegExp(`${option} "([^"]+)"`), said.remedy)
    for (const value of [named, '2023年']) {
      const found = await saidOf(`${folder}/${name}`, root, [option, value])
      expect(found.filter(({ id }) => id === idOf(name))).toEqual([])
    }
  })
})
