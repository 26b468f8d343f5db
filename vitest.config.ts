import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const { version, homepage = null } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string
  homepage?: string
}

export default defineConfig({
  define: { kqVersion: JSON.stringify(version), kqHomepage: JSON.stringify(homepage) },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/temp.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    // A worker loads the program once, for all the files it is given: no test may leave anything behind.
    isolate: false,
    maxWorkers: '100%',
    // GitHub's parser of workflows imports JSON in a way that Node does not.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
})
