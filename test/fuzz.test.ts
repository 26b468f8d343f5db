import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './support/run.ts'

// The runs and what is asked of them are in test/fuzz; `.ci/run` makes 20,000.
it('200 runs on made-up files and command lines end as runs do', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'bench', 'fuzz.js'), '200'], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const [head = '', , , ...failures] = `${stdout}${stderr}`.split('\n')
  expect(failures.join('\n').trim()).toBe('')
  expect(Number(/^(\d+) runs /.exec(head)?.[1])).toBeGreaterThanOrEqual(200)
})
