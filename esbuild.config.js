import { rmSync } from 'node:fs'
import { build } from 'esbuild'

const shared = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  charset: 'utf8',
  legalComments: 'none',
  splitting: true,
  logLevel: 'warning',
}

rmSync('dist', { recursive: true, force: true })
// The command: one start-up file; what most runs do not need is split off and loaded on demand.
// Some packages are CommonJS and ask for Node's own modules by `require`.
await build({
  ...shared,
  entryPoints: { kq: 'src/main.ts' },
  outdir: 'dist',
  chunkNames: 'parts/[name]-[hash]',
  banner: {
    js: "import{createRequire as kqRequire}from'node:module';const require=kqRequire(import.meta.url);",
  },
})
await build({
  ...shared,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'library/[name]-[hash]',
  banner: {
    js: "import{createRequire as kqRequire}from'node:module';const require=kqRequire(import.meta.url);",
  },
})
