import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'

const shared = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  format: 'esm',
  // One byte a character is read faster than two.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  // Some packages are CommonJS and ask for Node's own modules by `require`; getBuiltinModule costs less than an import.
  banner: {
    js: "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);",
  },
}

/** commander loads it for subcommands that are programs of their own; kq has none, and loading it takes time. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'none', namespace: 'none' }))
    onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: '', loader: 'js' }))
  },
}

/** What the command loads on demand: source file by the name of its part. */
const parts = new Map()

/**
 * Each module loaded on demand becomes a file of its own that holds all it needs, so that the start-up file stays
 * one file: splitting would move what they share into further files that every start has to load.
 */
const partsOnDemand = (folder) => ({
  name: 'parts-on-demand',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return null
      const source = await resolve(path, { kind: 'import-statement', resolveDir })
      const name = basename(source.path, '.ts')
      parts.set(name, source.path)
      return { path: `${folder}${name}.js`, external: true }
    })
  },
})

rmSync('dist', { recursive: true, force: true })
await build({
  ...shared,
  entryPoints: { kq: 'src/main.ts' },
  outdir: 'dist',
  plugins: [withoutChildProcess, partsOnDemand('./parts/')],
})
for (let built = 0; built < parts.size; ) {
  const [name, source] = [...parts][built]
  await build({
    ...shared,
    entryPoints: { [name]: source },
    outdir: 'dist/parts',
    plugins: [partsOnDemand('./')],
  })
  built += 1
}
await build({
  ...shared,
  splitting: true,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'library/[name]-[hash]',
})

// Reading the plan that comes with the tool takes longer than reading a submission: do it once, here. A copy of the
// file that was read is kept beside it; once the file differs from the copy it is read again at each start.
const { loadPlan } = await import('./dist/index.js')
copyFileSync('indicators.csv', 'dist/indicators.csv')
const plan = loadPlan(readFileSync('indicators.csv', 'utf8'), 'indicators.csv')
writeFileSync('dist/indicators.json', JSON.stringify(plan))
