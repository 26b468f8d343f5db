import fs, {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pathKey } from '../../src/io-node/identity.ts'
import { locked } from '../../src/io-node/lock.ts'
import { nodeFiles } from '../../src/io-node.ts'
import { digest } from '../../src/text/digest.ts'

const { open, write, locate } = nodeFiles()
const folder = () => mkdtempSync(join(tmpdir(), 'kq-io-'))
const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code })
}

afterEach(() => vi.restoreAllMocks())

describe('a file is opened once and read once', () => {
  it('is the same bytes in each pass, whatever becomes of the file', async () => {
    const file = join(folder(), 'a.csv')
    // Several pieces, and not a whole number of them.
    const bytes = Buffer.alloc(2_500_000, 'a,1\n')
    writeFileSync(file, bytes)
    const opening = vi.spyOn(fs, 'openSync')
    const source = await open(file)
    const first = digest(source)
    writeFileSync(file, 'b')
    expect(digest(source)).toBe(first)
    rmSync(file)
    expect(Buffer.concat([...source.chunks()]).equals(bytes)).toBe(true)
    expect(source.size).toBe(bytes.length)
    expect(Math.max(...[...source.chunks()].map(({ length }) => length))).toBeLessThanOrEqual(2 ** 20)
    expect(opening).toHaveBeenCalledTimes(1)
  })

  it('is refused where it is written while it is read', async () => {
    const file = join(folder(), 'a.csv')
    writeFileSync(file, 'a'.repeat(3_000_000))
    const readSync = fs.readSync
    let times = 0
    vi.spyOn(fs, 'readSync').mockImplementation(((...args: Parameters<typeof readSync>) => {
      times += 1
      if (times === 2) writeFileSync(file, 'b'.repeat(3_000_000))
      return readSync(...args)
    }) as typeof readSync)
    await expect(open(file)).rejects.toMatchObject({ code: 'ECHANGED' })
  })

  it.each([0, 1, 2 ** 20 - 1, 2 ** 20, 2 ** 20 + 1])('is whole at %i bytes', async (size) => {
    const file = join(folder(), 'a.csv')
    const bytes = Buffer.alloc(size, 'xyz')
    writeFileSync(file, bytes)
    const source = await open(file)
    expect(Buffer.concat([...source.chunks()]).equals(bytes)).toBe(true)
  })

  it('says what is too large before reading any of it', async () => {
    const file = join(folder(), 'a.csv')
    writeFileSync(file, '')
    truncateSync(file, 2 ** 40)
    const reading = vi.spyOn(fs, 'readSync')
    await expect(open(file)).rejects.toMatchObject({ code: 'EFBIG' })
    expect(reading).not.toHaveBeenCalled()
  })

  it('says a folder, and what fails in the middle', async () => {
    const at = folder()
    await expect(open(at)).rejects.toMatchObject({ code: 'EISDIR' })
    writeFileSync(join(at, 'a.csv'), 'a')
    vi.spyOn(fs, 'readSync').mockImplementation(failing('EIO'))
    await expect(open(join(at, 'a.csv'))).rejects.toMatchObject({ code: 'EIO' })
  })
})

describe('a file is written whole or not at all', () => {
  const steps = ['writeSync', 'fsyncSync', 'fchmodSync', 'closeSync', 'renameSync'] as const

  it.each(steps)('the old file stays and nothing beside it where %s fails', async (step) => {
    const at = folder()
    const file = join(at, 'r.csv')
    writeFileSync(file, 'old')
    vi.spyOn(fs, step).mockImplementation(failing('ENOSPC') as never)
    await expect(write(file, ['new ', Buffer.from('result')])).rejects.toMatchObject({ code: 'ENOSPC' })
    vi.restoreAllMocks()
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(at)).toEqual(['r.csv'])
  })

  it('does so where the content itself fails on its way', async () => {
    const at = folder()
    const file = join(at, 'r.csv')
    writeFileSync(file, 'old')
    const content = function* () {
      yield 'new'
      throw new Error('no more')
    }
    await expect(write(file, content())).rejects.toThrow('no more')
    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(at)).toEqual(['r.csv'])
  })

  it('writes pieces, follows links, keeps the mode, and brings the file and its name to the disk', async () => {
    const at = folder()
    const file = join(at, 'r.csv')
    writeFileSync(file, 'old')
    chmodSync(file, 0o4640)
    symlinkSync('r.csv', join(at, 'link.csv'))
    const syncing = vi.spyOn(fs, 'fsyncSync')
    await write(join(at, 'link.csv'), ['a', Buffer.from('b'), ['c', 'd'].join('')])
    expect(readFileSync(file, 'utf8')).toBe('abcd')
    expect(statSync(file).mode & 0o7777).toBe(0o4640)
    expect(readdirSync(at)).toEqual(['link.csv', 'r.csv'])
    expect(syncing).toHaveBeenCalledTimes(2)
  })

  it('is written under a name as long as names may be', async () => {
    const file = join(folder(), 'x'.repeat(255))
    await write(file, 'new')
    expect(readFileSync(file, 'utf8')).toBe('new')
  })

  it('a file protected against writing is not replaced', async () => {
    const at = folder()
    writeFileSync(join(at, 'r.csv'), 'old')
    vi.spyOn(fs, 'accessSync').mockImplementation(failing('EACCES'))
    await expect(write(join(at, 'r.csv'), 'new')).rejects.toMatchObject({ code: 'EACCES' })
    expect(readFileSync(join(at, 'r.csv'), 'utf8')).toBe('old')
    expect(readdirSync(at)).toEqual(['r.csv'])
  })

  it('is made only where nothing is, however late that came', async () => {
    const at = folder()
    const file = join(at, 'form.csv')
    await write(file, 'form', 'create')
    await expect(write(file, 'again', 'create')).rejects.toMatchObject({ code: 'EEXIST' })
    const { statSync: real } = fs
    vi.spyOn(fs, 'statSync').mockImplementation(((...args: Parameters<typeof real>) =>
      args[0] === file ? undefined : real(...args)) as typeof real)
    await expect(write(file, 'again', 'create')).rejects.toMatchObject({ code: 'EEXIST' })
    expect(readFileSync(file, 'utf8')).toBe('form')
    expect(readdirSync(at)).toEqual(['form.csv'])
  })

  it('what cannot be added whole is taken back', async () => {
    const at = folder()
    const file = join(at, 'page.md')
    await write(file, 'one\n', 'append')
    await write(file, 'two\n', 'append')
    const { writeSync } = fs
    let left = 2
    vi.spyOn(fs, 'writeSync').mockImplementation(((handle: number, bytes: Uint8Array, offset: number) => {
      if (left === 0) return failing('ENOSPC')()
      left -= 1
      return writeSync(handle, bytes, offset, 1)
    }) as never)
    await expect(write(file, 'three\n', 'append')).rejects.toMatchObject({ code: 'ENOSPC' })
    expect(readFileSync(file, 'utf8')).toBe('one\ntwo\n')
  })
})

describe('where a name leads', () => {
  it('is the same for every name of one file, and another for a copy', async () => {
    const at = folder()
    writeFileSync(join(at, 'a.csv'), 'a')
    writeFileSync(join(at, 'copy.csv'), 'a')
    symlinkSync('a.csv', join(at, 'link.csv'))
    symlinkSync(at, join(at, 'here'))
    const { identity } = await open(join(at, 'a.csv'))
    for (const name of ['a.csv', './a.csv', 'link.csv', 'here/a.csv', 'here/here/link.csv'])
      expect((await locate(`${at}/${name}`)).identity).toEqual(identity)
    const copy = await locate(join(at, 'copy.csv'))
    expect(copy.identity.filter((key) => identity.includes(key))).toEqual([])
  })

  it('is the real folder and the name for a file that is still to be made', async () => {
    const at = folder()
    symlinkSync(at, join(at, 'here'))
    symlinkSync('here/new.csv', join(at, 'link.csv'))
    const keys = await Promise.all(
      ['new.csv', 'here/new.csv', 'link.csv'].map((name) => locate(`${at}/${name}`)),
    )
    for (const key of keys)
      expect(key).toEqual({ identity: [expect.stringContaining('new.csv')], exists: false })
    expect(new Set(keys.flatMap(({ identity }) => identity)).size).toBe(1)
  })

  it('a folder above is that of the system, not that of the name', async () => {
    const [at, other] = [folder(), folder()]
    fs.mkdirSync(join(other, 'deep'))
    symlinkSync(join(other, 'deep'), join(at, 'link'))
    writeFileSync(join(other, 'a.csv'), 'a')
    writeFileSync(join(at, 'a.csv'), 'a')
    const { identity } = await open(join(other, 'a.csv'))
    expect((await locate(`${at}/link/../a.csv`)).identity).toEqual(identity)
  })

  it('is the same by any way there, and never that of another file', async () => {
    const step = fc.constantFrom(
      './',
      'sub/../',
      'sub/deep/../../',
      'sub/up/',
      'here/',
      'sub//../',
      'here/sub/up/',
    )
    const way = fc.array(step, { maxLength: 6 }).map((steps) => steps.join(''))
    const made = fc.array(fc.constantFrom('symbolic', 'hard', 'absolute'), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(way, made, way, async (there, links, back) => {
        const at = folder()
        fs.mkdirSync(join(at, 'sub', 'deep'), { recursive: true })
        symlinkSync('..', join(at, 'sub', 'up'))
        symlinkSync('.', join(at, 'here'))
        writeFileSync(join(at, 'a.csv'), 'a')
        writeFileSync(join(at, 'b.csv'), 'a')
        let name = 'a.csv'
        for (const [index, kind] of links.entries()) {
          const next = `link-${index}`
          if (kind === 'hard') fs.linkSync(fs.realpathSync(join(at, name)), join(at, next))
          else symlinkSync(kind === 'absolute' ? `${at}/${there}${name}` : `${there}${name}`, join(at, next))
          name = next
        }
        const keys = new Set((await open(join(at, 'a.csv'))).identity)
        expect((await locate(`${at}/${back}${name}`)).identity.some((key) => keys.has(key))).toBe(true)
        expect((await locate(`${at}/${back}b.csv`)).identity.some((key) => keys.has(key))).toBe(false)
        expect((await locate(`${at}/${back}new.csv`)).identity.some((key) => keys.has(key))).toBe(false)
      }),
    )
  })

  it('is one in any case of letters where the system takes them for one', () => {
    expect(pathKey('/Data/Résumé A.CSV', true)).toBe(pathKey('/data/re\u0301sume\u0301 a.csv', true))
    expect(pathKey('/Data/A.csv', false)).toBe('/Data/A.csv')
  })

  it('is no file where it is written as a folder', async () => {
    await expect(write(`${folder()}/r.csv/`, 'x')).rejects.toMatchObject({ code: 'EISDIR' })
  })

  it('ends in a circle of links', async () => {
    const at = folder()
    symlinkSync('b', join(at, 'a'))
    symlinkSync('a', join(at, 'b'))
    await expect(locate(join(at, 'a'))).rejects.toMatchObject({ code: 'ELOOP' })
    await expect(write(join(at, 'a'), 'x')).rejects.toMatchObject({ code: 'ELOOP' })
  })
})

describe('a lock', () => {
  it('is waited for, and given up with the name of the file', async () => {
    const lock = join(folder(), 'e.csv.lock')
    writeFileSync(lock, 'kq 1\n')
    await expect(
      locked(
        lock,
        () => true,
        async () => {},
      ),
    ).rejects.toMatchObject({ code: 'ELOCKED' })
    expect(readFileSync(lock, 'utf8')).toBe('kq 1\n')
    setTimeout(() => rmSync(lock), 50)
    await locked(
      lock,
      () => false,
      async () => expect(readFileSync(lock, 'utf8')).toBe(`kq ${process.pid}\n`),
    )
    expect(fs.existsSync(lock)).toBe(false)
  })

  it('is no file of somebody’s that has its name, however old', async () => {
    const lock = join(folder(), 'e.csv.lock')
    writeFileSync(lock, 'rule,reason\n')
    const old = new Date(Date.now() - 3_600_000)
    utimesSync(lock, old, old)
    await expect(
      locked(
        lock,
        () => true,
        async () => {},
      ),
    ).rejects.toMatchObject({ code: 'ELOCKED' })
    expect(readFileSync(lock, 'utf8')).toBe('rule,reason\n')
  })

  it('is let go where the work fails', async () => {
    const lock = join(folder(), 'e.csv.lock')
    await expect(
      locked(
        lock,
        () => false,
        () => Promise.reject(new Error('no')),
      ),
    ).rejects.toThrow('no')
    expect(fs.existsSync(lock)).toBe(false)
  })

  it('is held by one at a time, also where all find a stale one', async () => {
    const at = folder()
    const lock = join(at, 'e.csv.lock')
    writeFileSync(lock, 'kq 1\n')
    const old = new Date(Date.now() - 61_000)
    utimesSync(lock, old, old)
    let holders = 0
    let most = 0
    const work = async () => {
      holders += 1
      most = Math.max(most, holders)
      await new Promise((resolve) => setTimeout(resolve, 5))
      holders -= 1
    }
    await Promise.all(Array.from({ length: 10 }, () => locked(lock, () => false, work)))
    expect(most).toBe(1)
    expect(readdirSync(at)).toEqual([])
  })
})
