import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve as absolute, dirname, relative } from 'node:path'
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

/**
 * cli-table3 draws tables; what it does besides takes most of its time. Widths are those that cells were filled to; no cell
 * spans others; for whoever debugs it, it shortens every cell for a message that nobody reads; and it looks each sign of the
 * frame up for each cell.
 */
const ofLayout = [['fillInTable(cellRows);', '']]
const ofCells = [
  ["setOption(style, tableStyle, 'padding-left', this);", "this.paddingLeft = tableStyle['padding-left'];"],
  [
    "setOption(style, tableStyle, 'padding-right', this);",
    "this.paddingRight = tableStyle['padding-right'];",
  ],
  ['if (!lineNum) {', 'if (false) {'],
  ['let content = utils.truncate(this.content, 10, this.truncate);', "const content = '';"],
  ['let optionsChars = this.options.chars || {};', 'const optionsChars = {};'],
  [
    'let chars = (this.chars = {});',
    'const known = framed.get(tableChars); const chars = (this.chars = known ?? {});',
  ],
  ['CHAR_NAMES.forEach(', 'framed.set(tableChars, chars); if (known === undefined) CHAR_NAMES.forEach('],
]
const drawingAlone = {
  name: 'drawing-alone',
  setup({ onLoad, onResolve }) {
    const width = JSON.stringify(absolute(sources, 'render/width.ts'))
    onResolve({ filter: /^string-width$/ }, () => ({ path: 'width', namespace: 'width' }))
    onLoad({ filter: /./, namespace: 'width' }, () => ({
      contents: `module.exports = require(${width}).displayWidth`,
      resolveDir: '.',
    }))
    // What chalk would find out of the terminal is told it: see palette.ts.
    onResolve({ filter: /^#supports-color$/ }, () => ({ path: 'told', namespace: 'told' }))
    onLoad({ filter: /./, namespace: 'told' }, () => ({ contents: 'export default {}' }))
    // No style is asked for: see grid.ts.
    onResolve({ filter: /^@colors\/colors/ }, () => ({ path: 'none', namespace: 'none' }))
    onLoad({ filter: /^none$/, namespace: 'none' }, () => ({ contents: '', loader: 'js' }))
    onLoad({ filter: /cli-table3[\\/]src[\\/](?:cell|layout-manager)\.js$/ }, ({ path }) => ({
      contents: (path.endsWith('cell.js') ? ofCells : ofLayout).reduce(
        (text, [costly, by]) => {
          if (text.split(costly).length !== 2) throw new Error(`cli-table3 has changed: ${costly}`)
          return text.replace(costly, () => by)
        },
        `const framed = new WeakMap();\n${readFileSync(path, 'utf8')}`,
      ),
    }))
  },
}

/** A reader of old workbooks would tell the console of what it passes over; findings say what there is to say. */
const quiet = ['console']

const sources = realpathSync('src')

/** What the command loads on demand: source file by the path of its part, which is its own in `src`. */
const parts = new Map()
/**
 * What each module of the start exports, by its path in `src`: what of it the start holds for its own use, and what it leaves
 * out; and what parts take of it, as they say themselves.
 */
const startModules = new Map()
const takenBy = (part) => [...part.matchAll(/\bshared\("([^"]+)",\s*"([^"]+)"\)/g)]

const nameOf = (path) => relative(sources, path).replaceAll('\\', '/').replace(/\.ts$/, '')

/** Each module loaded on demand becomes a file of its own, so that the start-up file stays one file. */
const partsOnDemand = (from) => ({
  name: 'parts-on-demand',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir }) => {
      if (kind !== 'dynamic-import') return null
      const source = await resolve(path, { kind: 'import-statement', resolveDir })
      const name = nameOf(source.path)
      parts.set(name, source.path)
      const part = relative(dirname(from), `parts/${name}.cjs`).replaceAll('\\', '/')
      return { path: part.startsWith('.') ? part : `./${part}`, external: true }
    })
  },
})

/** What a part has in common with the start it takes from there: it would be read, compiled and run twice. */
const fromStart = {
  name: 'from-start',
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir, importer, namespace }) => {
      if (kind !== 'import-statement' || namespace !== 'file' || !importer.endsWith('.ts')) return null
      const source = await resolve(path, { kind: 'require-call', resolveDir })
      const name = nameOf(source.path)
      return startModules.has(name) ? { path: name, namespace: 'start' } : null
    })
    onLoad({ filter: /./, namespace: 'start' }, ({ path }) => ({
      contents: [
        ...startModules
          .get(path)
          .own.map((name) => `export const ${name} = /* @__PURE__ */ shared('${path}', '${name}')`),
        `export { ${startModules.get(path).others.join(', ')} } from './${path}.ts'`,
      ].join('\n'),
      resolveDir: sources,
    }))
  },
}

rmSync('dist', { recursive: true, force: true })
/** The command is CommonJS, whose compiled code can be kept; `import()` becomes `require`, which that code can do. */
const command = {
  ...shared,
  format: 'cjs',
  supported: { 'dynamic-import': false },
  outExtension: { '.js': '.cjs' },
  outdir: 'dist',
  // A function of what bin/kq.js gives it: wrapped in one when it is read, the text would be copied, which takes a millisecond.
  banner: { js: '((require,module,shared)=>{' },
  footer: { js: '})' },
}
const start = {
  ...command,
  entryPoints: { kq: 'src/start.ts' },
  plugins: [withoutChildProcess, ownModules, partsOnDemand('kq.cjs')],
}
const {
  metafile,
  outputFiles: [readable],
} = await build({ ...start, minify: false, metafile: true, write: false })
const inStart = Object.values(metafile.outputs)
  .flatMap(({ inputs }) => Object.entries(inputs))
  .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
  .map(([input]) => absolute(input))
  .filter((path) => path.startsWith(sources) && path.endsWith('.ts'))
const { metafile: named } = await build({
  ...shared,
  format: 'esm',
  splitting: true,
  packages: 'external',
  entryPoints: inStart,
  outdir: 'dist',
  metafile: true,
  write: false,
})
// Unminified, what is of a module stands under its name.
const heldBy = new Map()
for (const [, path, text] of readable.text.matchAll(
  /^\/\/ (\S+\.ts)\n([\s\S]*?)(?=^\/\/ \S+\n|(?![\s\S]))/gm,
))
  heldBy.set(absolute(path), text)
for (const { entryPoint = '', exports } of Object.values(named.outputs)) {
  const path = absolute(entryPoint)
  if (!inStart.includes(path)) continue
  const isHeld = (name) =>
    new RegExp(`^(?:var|let|const|class|(?:async )?function\\*?) ${name}\\d*\\b`, 'm').test(
      heldBy.get(path) ?? '',
    )
  startModules.set(nameOf(path), {
    own: exports.filter(isHeld),
    others: exports.filter((name) => !isHeld(name)),
  })
}
for (let built = 0; built < parts.size; built += 1) {
  const [name, source] = [...parts][built]
  await build({
    ...command,
    entryPoints: { [`parts/${name}`]: source },
    drop: quiet,
    plugins: [ownModules, drawingAlone, partsOnDemand(`parts/${name}.cjs`), fromStart],
  })
}
// What parts take of the start, given out by a function that is compiled where a part is loaded.
const taken = new Map()
for (const name of parts.keys())
  for (const [, module, one] of takenBy(readFileSync(`dist/parts/${name}.cjs`, 'utf8')))
    taken.set(module, (taken.get(module) ?? new Set()).add(one))
const sharedModules = [...taken].map(([module, names], index) => {
  const renamed = (sign) => [...names].map((one, at) => `${one}${sign}s${index}_${at}`).join(', ')
  return {
    imports: `import { ${renamed(' as ')} } from './${module}.ts'`,
    given: `case '${module}': return (() => ({ ${renamed(': ')} }))()`,
  }
})
await build({
  ...start,
  entryPoints: undefined,
  stdin: {
    contents: [
      "export * from './start.ts'",
      ...sharedModules.map(({ imports }) => imports),
      'const given = new Map()',
      'function give(name) {\nswitch (name) {',
      ...sharedModules.map(({ given }) => given),
      '}\n}',
      'export function shared(name, one) {',
      'if (!given.has(name)) given.set(name, give(name))',
      'return given.get(name)[one]\n}',
    ].join('\n'),
    resolveDir: 'src',
    sourcefile: 'kq.js',
  },
  outdir: undefined,
  outExtension: undefined,
  outfile: 'dist/kq.cjs',
})
// esbuild leaves regular expressions as they are written; one hanzi in them makes two bytes of every character of the file.
const escaped = (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
for (const name of ['kq', ...[...parts.keys()].map((name) => `parts/${name}`)]) {
  const text = readFileSync(`dist/${name}.cjs`, 'utf8')
  writeFileSync(`dist/${name}.cjs`, text.replace(/[^\0-\x7f]/g, escaped))
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

// Compiling takes a third of the time of a short run: run the jobs once, and keep what V8 compiled for them: of the start what
// the main job needs, on all 36 indicators, and of each part what it does. It is only taken by the version of V8 that
// made it; elsewhere the first run keeps its own.
const { compiledFile, part, toKeep } = createRequire(import.meta.url)('./bin/kq.js')
const { keep } = createRequire(import.meta.url)('./bin/keep.js')
const nowhere = { isTerminal: false, columns: null, identity: [], write: async () => {} }
const { main, nodeIo } = part('kq')
const year = 'fixtures/illustrative/2023.csv'

async function run(...words) {
  const io = { ...nodeIo({ root: '.', made: () => prepared }), stdout: nowhere, stderr: nowhere, env: {} }
  const code = await main(words, { ...io, write: async () => {} })
  if (code !== 0) throw new Error(`kq ${words.join(' ')} exited ${code}`)
}

await run('check', year, '--lang', 'zh')
keep(toKeep.splice(0), compiledFile)
for (const lang of ['zh', 'en']) {
  for (const words of [
    ...['table', 'markdown', 'html', 'xlsx', 'csv', 'json'].map((format) => ['check', year, '-f', format]),
    ['validate', year],
    ['explain', 'gdp'],
    ['explain', 'gdp', year],
    ['plan'],
    ['milestones', year],
    ['compare', year],
    ['diff', year, 'fixtures/illustrative/2025.csv'],
    ['check', '--help'],
  ])
    await run(...words, '--lang', lang)
}
for (const name of parts.keys()) part(`parts/${name}`)
keep(toKeep, compiledFile)

/** Leave what was made of a source in `dist`: twice and before a copy of the source, as bin/kq.js asks for it. */
function writeMade(name, source, content) {
  writeFileSync(`dist/${name}`, Buffer.concat([content, content, source]))
}
