import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }

export default defineConfig({
  define: { kqVersion: JSON.stringify(version) },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/temp.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    // GitHub's parser of workflows imports JSON in a way that Node does not.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
})
