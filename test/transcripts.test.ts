import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './support/run.ts'
import { replay, rewritten, shown, stepsOf, worlds } from './support/transcript.ts'

const folder = join(import.meta.dirname, 'transcripts')
const documents = [
  ...readdirSync(folder).map((file) => join('test/transcripts', file)),
  'README.md',
  'README.zh-CN.md',
  ...readdirSync(join(root, 'docs'))
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
]

// UPDATE_TRANSCRIPTS=1 npx vitest run test/transcripts.test.ts   writes what the commands print now; read the diff.
if (process.env.UPDATE_TRANSCRIPTS === '1') {
  for (const document of documents) {
    const file = join(root, document)
    writeFileSync(file, await rewritten(readFileSync(file, 'utf8')))
  }
}

describe.each(documents)('%s', (document) => {
  const steps = stepsOf(readFileSync(join(root, document), 'utf8'))
  const worldOf = worlds()

  it.runIf(!document.startsWith('docs'))('holds at least one command', () => {
    expect(steps.length).toBeGreaterThan(0)
  })

  it.each(steps)('$command', async (step) => {
    expect(shown(await replay(step.command, worldOf(step)))).toBe(step.expected)
  })
})
