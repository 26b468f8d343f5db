import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Report } from '../../src/domain/report.ts'
import { type Run, root, run } from './run.ts'

/** The made-up city of fixtures/city, to be run in and, in a copy, to be changed. */
export const city = join(root, 'fixtures/city')

/** A copy of the city that a test may change. */
export interface City {
  readonly cwd: string
  readonly swap: (file: string, from: string | RegExp, to: string) => void
  readonly write: (file: string, content: string | Uint8Array) => void
  readonly kq: (...words: readonly string[]) => Promise<Run>
}

export function cityCopy(): City {
  const cwd = mkdtempSync(join(tmpdir(), 'kq-city-'))
  cpSync(city, cwd, { recursive: true })
  const write: City['write'] = (file, content) => writeFileSync(join(cwd, file), content)
  return {
    cwd,
    write,
    swap: (file, from, to) => {
      const text = readFileSync(join(cwd, file), 'utf8')
      const other = text.replace(from, to)
      if (other === text) throw new Error(`${file} has no ${from}`)
      write(file, other)
    },
    kq: (...words) => run(words, { cwd }),
  }
}

/** The report of `kq check -f json` with these words. */
export async function checked(cwd: string, ...words: readonly string[]): Promise<Report> {
  const { stdout, stderr, exit } = await run(['check', ...words, '-f', 'json'], { cwd })
  if (exit === 2) throw new Error(stderr)
  return JSON.parse(stdout)
}
