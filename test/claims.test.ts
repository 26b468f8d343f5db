import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { ReportFinding } from '../src/domain/report.ts'
import { root, run } from './support/run.ts'

/*
 * What a finding says of a file is held against the bytes of the file: the value it is about stands in the line it names and,
 * where it names a column, in that cell; and whatever it quotes stands in the file, in the plan, or on the command
 * line. Signs that only separate or quote are left out of the comparison.
 */

const folders = [
  'invalid',
  'valid',
  'worst',
  'reading/dress',
  'reading/silence',
  'reading/corpora',
  'reading/names',
]
const files = folders.flatMap((folder) =>
  readdirSync(join(root, 'fixtures', folder))
    .filter((name) => name.endsWith('.csv') && !name.endsWith('.plan.csv'))
    .map((name) => `fixtures/${folder}/${name}`)
    .filter((file) => !readFileSync(join(root, file)).toString('utf8').includes('\ufffd')),
)

/** The one is about the title above its line, the other quotes a text as it was before its encoding was mistaken. */
const elsewhere: ReadonlySet<string> = new Set(['KQ219', 'KQ117'])

const planFile = 'indicators.csv'
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const bare = (text: string) => text.replace(/[\s",，;；|“”…()（）]/g, '')

async function findingsOf(file: string, plan: string): Promise<readonly ReportFinding[]> {
  const { stdout } = await run(['validate', file, '-f', 'json', '--lang', 'zh', '--plan', plan], {
    cwd: root,
  })
  return JSON.parse(stdout).findings
}

describe('what a finding says of a file', () => {
  it.each(files)('%s', async (file) => {
    const own = file.replace('.csv', '.plan.csv')
    const plan = existsSync(join(root, own)) ? own : planFile
    const text = textOf(file)
    const lines = text.split(/\r\n|\r|\n/)
    const known = bare(text + textOf(plan) + textOf('indicators.relations.csv') + file + plan)
    for (const { id, line, column, value, message } of await findingsOf(file, plan)) {
      if (line !== null) expect(line).toBeLessThanOrEqual(lines.length)
      if (line !== null && value !== null && !elsewhere.has(id)) {
        const found = bare(lines[line - 1] ?? '').indexOf(bare(value))
        expect([id, line, value, found >= 0]).toEqual([id, line, value, true])
        const cells = (lines[line - 1] ?? '').split(/[,;|\t]/)
        const isPlain = !/["“”，；]/.test(lines[line - 1] ?? '') && cells.length > 1
        if (column !== null && isPlain && !/[,;|\t]/.test(value))
          expect([id, column, value, bare(cells[column - 1] ?? '').includes(bare(value))]).toEqual([
            id,
            column,
            value,
            true,
          ])
      }
      if (elsewhere.has(id)) continue
      for (const [, quoted = ''] of message.matchAll(/“([^”]*)”/g))
        expect([id, quoted, known.includes(bare(quoted))]).toEqual([id, quoted, true])
    }
  })
})
