import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import module from 'node:module'
import { resolve as absolute, dirname, relative } from 'node:path'
import vm from 'node:vm'
import { build } from 'esbuild'
import { createGenerator } from 'ts-json-schema-generator'

const { version, homepage = null } = JSON.parse(readFileSync('package.json', 'utf8'))

const shared = {
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  // One byte a character is read faster than two.
  charset: 'ascii',
  legalComments: 'none',
  logLevel: 'warning',
  // Found at run time where it is installed, and only then.
  external: ['@resvg/resvg-js'],
  define: { kqVersion: JSON.stringify(version), kqHomepage: JSON.stringify(homepage) },
}

/** commander loads it for subcommands that are programs of their own; kq has none, and loading it takes time. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'none', namespace: 'none' }))
    onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: '', loader: 'js' }))
  },
}

/** Node's own modules, asked for as bin/kq.js does: `require` would prepare them for the loader of ES modules too. */
const ownModules = {
  name: 'own-modules',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^node:/ }, ({ path, kind }) => ({
      path,
      namespace: kind === 'require-call' ? 'required' : 'imported',
    }))
    onLoad({ filter: /./, namespace: 'required' }, ({ path }) => ({
      // Node would compile a module for it that exports the same object.
      contents:
        path === 'node:process'
          ? 'module.exports = process'
          : `module.exports = process.getBuiltinModule('${path}')`,
    }))
    // As calls without effects, names that nobody imports are left out.
    onLoad({ filter: /./, namespace: 'imported' }, ({ path }) => ({
      contents: [
        `const own = process.getBuiltinModule('${path}')`,
        'const get = (name) => own[name]',
        'export default own',
        ...Object.keys(process.getBuiltinModule(path))
          .filter((name) => /^\w+$/.test(name) && name !== 'default')
          .map((name) => `export const ${name} = /* @__PURE__ */ get('${name}')`),
      ].join('\n'),
    }))
  },
}

/** A reader of old workbooks would tell the console of what it passes over; findings say what there is to say. */
const quiet = ['console']

/** What the command loads on demand: source file by the path of its part, which is its own in `src`. */
const parts = new Map()

/**
 * Each module loaded on demand becomes a file of its own that holds all it needs, so that the start-up file stays
 * one file: splitting would move what they share into further files that every start has to load.
 */
const partsOnDemand = (from) => ({
  name: 'parts-on-demand',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return null
      const source = await resolve(path, { kind: 'import-statement', resolveDir })
      const name = relative(realpathSync('src'), source.path).replaceAll('\\', '/').replace(/\.ts$/, '')
      parts.set(name, source.path)
      const part = relative(dirname(from), `parts/${name}.cjs`).replaceAll('\\', '/')
      return { path: part.startsWith('.') ? part : `./${part}`, external: true }
    })
  },
})

rmSync('dist', { recursive: true, force: true })
/** The command is CommonJS, whose compiled code can be kept; `import()` becomes `require`, which that code can do. */
const command = {
  ...shared,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  outExtension: { '.js': '.cjs' },
}
await build({
  ...command,
  entryPoints: { kq: 'src/start.ts' },
  outdir: 'dist',
  // A module to Node and, as a script, a function of what a module is given: wrapped in one when it is read, the text would
  // be copied, which takes a millisecond.
  banner: { js: '(kq=>typeof module=="object"?kq(require,module):kq)(((require,module)=>{' },
  footer: { js: '}))' },
  plugins: [withoutChildProcess, ownModules, partsOnDemand('kq.cjs')],
})
// esbuild leaves regular expressions as they are written; one hanzi in them makes two bytes of every character of the file.
const start = readFileSync('dist/kq.cjs', 'utf8')
const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
writeFileSync('dist/kq.cjs', start.replace(/[^\0-\x7f]/g, escaped))
for (let built = 0; built < parts.size; built += 1) {
  const [name, source] = [...parts][built]
  await build({
    ...command,
    entryPoints: { [name]: source },
    outdir: 'dist/parts',
    drop: quiet,
    plugins: [ownModules, partsOnDemand(`parts/${name}.cjs`)],
  })
}
await build({
  ...shared,
  format: 'esm',
  splitting: true,
  entryPoints: { index: 'src/index.ts' },
  outdir: 'dist',
  drop: quiet,
  chunkNames: 'library/[name]-[hash]',
  // Some packages are CommonJS and ask for Node's own modules by `require`.
  banner: {
    js: "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);",
  },
})

// Reading the plan that comes with the tool takes longer than reading a submission: do it once, here.
const { loadPlan, loadRelations } = await import('./dist/index.js')
const [plan, relations] = ['indicators.csv', 'indicators.relations.csv'].map((file) => readFileSync(file))
const alone = loadPlan(plan.toString(), 'indicators.csv')
const json = JSON.stringify(loadRelations(alone, relations.toString(), 'indicators.relations.csv'))
// As text is held in memory, hanzi in it: taken over without being decoded.
const prepared = Buffer.from(json, 'utf16le')
writeMade('indicators.json', Buffer.concat([plan, relations]), prepared)

// The contracts of the JSON formats as JSON Schema, made from the types that state them.
mkdirSync('dist/schemas')
for (const [file, type, name] of [
  ['report', 'Report', 'report'],
  ['diff', 'DiffReport', 'diff'],
  ['explanation', 'ExplainReport', 'explain'],
  ['milestones', 'MilestonesReport', 'milestones'],
  ['plan-diff', 'PlanDiffReport', 'plan-diff'],
  ['region-year', 'StatusReport', 'status'],
  ['manifest', 'Manifest', 'manifest'],
  ['project', 'ProjectConfig', 'project'],
]) {
  const schema = createGenerator({
    path: `src/domain/${file}.ts`,
    tsconfig: 'tsconfig.json',
    type,
    skipTypeCheck: true,
    topRef: false,
    additionalProperties: type !== 'ProjectConfig', // Fields may be added; what people write takes these alone.
  }).createSchema(type)
  writeFileSync(`dist/schemas/kq-${name}.json`, `${JSON.stringify(schema, null, 2)}\n`)
}

// Compiling takes a third of the time of a short run: run the main job once, on all 36 indicators, and keep what V8
// compiled for it. The cache is only taken by the version of V8 that made it; elsewhere the program is compiled as usual.
const program = absolute('dist/kq.cjs')
const script = new vm.Script(readFileSync(program, 'latin1'), { filename: program })
const loaded = { exports: {} }
script.runInThisContext()(module.createRequire(program), loaded)
const nowhere = { isTerminal: false, columns: null, identity: [], write: async () => {} }
const { main, nodeIo } = loaded.exports
const code = await main(['check', 'fixtures/illustrative/2023.csv', '--lang', 'zh'], {
  ...nodeIo({ root: '.', made: () => prepared }),
  stdout: nowhere,
  stderr: nowhere,
  env: {},
})
if (code !== 0) throw new Error(`the main job exited ${code}`)
writeMade('kq.cache', readFileSync(program), script.createCachedData())

/** Leave what was made of a source in `dist`: twice and before a copy of the source, as bin/kq.js asks for it. */
function writeMade(name, source, content) {
  writeFileSync(`dist/${name}`, Buffer.concat([content, content, source]))
}
