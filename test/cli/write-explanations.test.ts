import { mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/main.ts'
import { encode } from '../../src/text/encode.ts'
import { memoryIo } from '../support/memory-io.ts'
import { run } from '../support/run.ts'

// Made up.
const data = '指标,2023年,来源\n地区生产总值,9030.29,虚构\n外贸出口额,3110.4,虚构\n'
const written =
  'rule,indicator,region,year,value,reason,who,until\nKQ505,pm25,,2023,1,=实情,甲,\nKQ505,fdi,,2023,3,"-1.5%\n是实情",乙,\n'
const drafted = [
  'KQ410,,,2023,,,,\n',
  'KQ505,gdp,,2023,9030.29,,,\n',
  'KQ505,exports,,2023,3110.4,,,\n',
].join('')

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'kq-explanations-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content)
  return cwd
}

const argv = ['validate', 'data.csv', '--write-explanations', '--lang', 'en']

describe('kq validate --write-explanations', () => {
  it.each([
    ['utf-8', ''],
    ['utf-8-bom', '\ufeff'],
    ['gb18030', ''],
    ['utf-16le', '\ufeff'],
    ['utf-16be', '\ufeff'],
  ] as const)('adds at the end in %s and leaves what people wrote byte for byte', async (encoding, mark) => {
    for (const lineEnd of ['\n', '\r\n']) {
      const before = encode((mark + written).replaceAll('\n', lineEnd), encoding) ?? Buffer.alloc(0)
      const cwd = folderOf({ 'data.csv': data, 'kq.explanations.csv': before })
      const { stderr } = await run(argv, { cwd })
      expect(stderr).toContain('Added 3 entries to kq.explanations.csv')
      const after = readFileSync(join(cwd, 'kq.explanations.csv'))
      expect(after.subarray(0, before.length).equals(before)).toBe(true)
      expect(
        after.subarray(before.length).equals(encode(drafted.replaceAll('\n', lineEnd), encoding) ?? before),
      ).toBe(true)
      // Nothing is added twice.
      const again = await run(argv, { cwd })
      expect(again.stderr).toContain('Nothing needs an explanation')
      expect(readFileSync(join(cwd, 'kq.explanations.csv')).equals(after)).toBe(true)
    }
  })

  it('keeps columns of people’s own, in their order and with their delimiter', async () => {
    const own = '附注;原因;规则;指标\r\n见公报;属实;KQ505;pm25'
    const cwd = folderOf({ 'data.csv': data, 'e.csv': own })
    await run([...argv, '--explanations', 'e.csv'], { cwd })
    expect(readFileSync(join(cwd, 'e.csv'), 'utf8')).toBe(
      `${own}\r\n;;KQ410;\r\n;;KQ505;gdp\r\n;;KQ505;exports\r\n`,
    )
  })

  it('makes a file where there is none, or none with anything in it', async () => {
    for (const files of [{}, { 'kq.explanations.csv': '' }, { 'kq.explanations.csv': '\ufeff\r\n\r\n' }]) {
      const cwd = folderOf({ 'data.csv': data, ...files })
      await run(argv, { cwd })
      const text = readFileSync(join(cwd, 'kq.explanations.csv'), 'utf8')
      expect(
        text.startsWith('\ufeffrule,indicator,region,file,year,value,reason,who,until,finding\r\nKQ410,,'),
      ).toBe(true)
    }
  })

  it('drafts what a spreadsheet would run so that it does not, and takes it for the same afterwards', async () => {
    const regions = '指标,地区,2023年,来源\n地区生产总值,=1+1,9030.29,虚构\n地区生产总值,乙,1880.29,虚构\n'
    const cwd = folderOf({ 'data.csv': regions })
    await run(argv, { cwd })
    const text = readFileSync(join(cwd, 'kq.explanations.csv'), 'utf8')
    expect(text).toContain("KQ505,gdp,'=1+1,")
    await run(argv, { cwd })
    expect(readFileSync(join(cwd, 'kq.explanations.csv'), 'utf8')).toBe(text)
  })

  it.each([
    ['no explanations', 'name,age\nA,3\n'],
    ['the data itself', data],
    ['a workbook', Buffer.of(0x50, 0x4b, 3, 4, 0, 0)],
    ['no text', Buffer.of(0xff, 0x00, 0x81)],
    ['a file with a quote that is not closed', 'rule,indicator,reason\nKQ505,pm25,"属实\n'],
  ])('leaves %s as it is, exit 2', async (_what, content) => {
    const cwd = folderOf({ 'data.csv': data, 'e.csv': content })
    const before = readFileSync(join(cwd, 'e.csv'))
    const { exit } = await run([...argv, '--explanations', 'e.csv'], { cwd })
    expect(exit).toBe(2)
    expect(readFileSync(join(cwd, 'e.csv')).equals(before)).toBe(true)
    expect(readdirSync(cwd)).toEqual(['data.csv', 'e.csv'])
  })

  it.each(['EACCES', 'EIO', 'EISDIR', 'ELOOP'])(
    'a file that cannot be read (%s) is not taken for none',
    async (code) => {
      for (const more of [[], ['--write-explanations']]) {
        const world = memoryIo({
          files: { 'data.csv': data, 'kq.explanations.csv': written },
          failing: { 'kq.explanations.csv': code },
        })
        expect(await main(['validate', 'data.csv', ...more], world.io)).toBe(2)
        expect(world.stderr()).toMatch(/^kq: .*kq\.explanations\.csv/)
        expect(world.files.get('kq.explanations.csv')).toEqual(Buffer.from(written))
      }
    },
  )

  it('adds none to standard input', async () => {
    const cwd = folderOf({ 'data.csv': data })
    const { exit, stderr } = await run([...argv, '--explanations', '-'], { cwd, stdin: written })
    expect({ exit, stderr }).toEqual({
      exit: 2,
      stderr: 'kq: Explanations cannot be added to standard input; name a file by --explanations\n',
    })
    expect(readdirSync(cwd)).toEqual(['data.csv'])
  })

  it('loses nothing where many runs add at once', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `d${index}.csv`)
    const of = (index: number) => `指标,2023年,来源\n地区生产总值,${9030 + index},虚构\n`
    const cwd = folderOf({
      ...Object.fromEntries(names.map((name, index) => [name, of(index)])),
      'e.csv': written,
    })
    const runs = names.map((name) =>
      run(['validate', name, '--write-explanations', '--explanations', 'e.csv'], { cwd }),
    )
    for (const { exit } of await Promise.all(runs)) expect(exit).toBe(0)
    const text = readFileSync(join(cwd, 'e.csv'), 'utf8')
    expect(text.startsWith(written)).toBe(true)
    const values = text
      .slice(written.length)
      .trimEnd()
      .split('\n')
      .filter((line) => line.startsWith('KQ505'))
      .map((line) => line.split(',')[4])
    expect(values.toSorted()).toEqual(names.map((_, index) => `${9030 + index}`))
    expect(readdirSync(cwd).filter((name) => !names.includes(name))).toEqual(['e.csv'])
  })

  it('takes over a lock that a killed run left a minute ago', async () => {
    const cwd = folderOf({ 'data.csv': data, 'e.csv': written, 'e.csv.lock': 'kq 1\n' })
    const old = new Date(Date.now() - 61_000)
    utimesSync(join(cwd, 'e.csv.lock'), old, old)
    const { exit } = await run([...argv, '--explanations', 'e.csv'], { cwd })
    expect(exit).toBe(0)
    expect(readFileSync(join(cwd, 'e.csv'), 'utf8')).toBe(written + drafted)
    expect(readdirSync(cwd)).toEqual(['data.csv', 'e.csv'])
  })

  it('writes the page of the job and the explanations, whichever of them fails', async () => {
    const env = { GITHUB_STEP_SUMMARY: 'page.md', LANG: 'en' }
    for (const failing of ['page.md', 'kq.explanations.csv']) {
      const files: Readonly<Record<string, string>> = { 'data.csv': data }
      const world = memoryIo({ files, env, failing: { [failing]: 'ENOSPC' } })
      // Reading what is not there does not fail; only writing does.
      const io = { ...world.io, open: memoryIo({ files }).io.open }
      expect(await main(['validate', 'data.csv', '--write-explanations', '-f', 'github'], io)).toBe(2)
      expect(world.stderr()).toMatch(/the disk is full/)
      expect(Buffer.from(world.stdout()).toString()).toContain('KQ505')
      expect([...world.files.keys()].toSorted()).toEqual(
        ['data.csv', 'kq.explanations.csv', 'page.md'].filter((name) => name !== failing),
      )
    }
  })
})
