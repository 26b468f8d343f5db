import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from './run.ts'

/** A copy of a fixture that may be mended: its files by name, the empty name where the fixture is one file. */
export interface Mended {
  /** The folder in which the fixture lies by its path. */
  readonly base: string
  readonly bytes: (file?: string) => Buffer
  readonly write: (file: string, content: string | Uint8Array) => void
  readonly drop: (file: string) => void
  /** One piece of a file's text in another's place; an error where it is not there. */
  readonly swap: (file: string, from: string | RegExp, to: string) => void
}

/** A fixture copied under a folder of its own, at its path. */
export function copied(fixture: string): Mended {
  const base = mkdtempSync(join(tmpdir(), 'kq-mended-'))
  const at = (file: string) => join(base, fixture, file)
  mkdirSync(dirname(at('')), { recursive: true })
  cpSync(join(root, fixture), at(''), { recursive: true })
  const write: Mended['write'] = (file, content) => writeFileSync(at(file), content)
  return {
    base,
    bytes: (file = '') => readFileSync(at(file)),
    write,
    drop: (file) => rmSync(at(file)),
    swap: (file, from, to) => {
      const text = readFileSync(at(file), 'utf8')
      const other = text.replace(from, to)
      if (other === text) throw new Error(`${fixture}/${file} has no ${from}`)
      write(file, other)
    },
  }
}

/** What a pattern finds in a remedy; a text that nothing accepts where it finds nothing. */
export const inRemedy = (pattern: RegExp, remedy: string) => pattern.exec(remedy)?.[1] ?? `not in: ${remedy}`
