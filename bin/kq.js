#!/usr/bin/env node

// A CommonJS program (see package.json beside it): Node then starts without its loader of ES modules. Asked for this way,
// it does not load the parts of its own modules that nobody uses either.
const { closeSync, fstatSync, openSync, readFileSync, readSync, writeFileSync, writeSync } =
  process.getBuiltinModule('node:fs')

const { version } = JSON.parse(readFileSync(`${__dirname}/../package.json`, 'utf8'))
const argv = process.argv.slice(2)

/** Files are read in pieces of this many bytes, so that their size never matters. */
const pieceSize = 1 << 20

/** A file as a source that can be gone through more than once; a pipe can be read once, so it is kept. */
function fileSource(path, file) {
  const handle = openSync(path, 'r')
  let size
  try {
    const status = fstatSync(handle)
    size = status.size
    if (status.isDirectory()) throw Object.assign(new Error('is a directory'), { code: 'EISDIR' })
    if (!status.isFile()) {
      const bytes = readFileSync(handle)
      return { file, chunks: () => [bytes] }
    }
  } finally {
    closeSync(handle)
  }
  return { file, chunks: () => pieces(path), size }
}

function* pieces(path) {
  const handle = openSync(path, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(pieceSize)
      const length = readSync(handle, piece, 0, pieceSize, null)
      if (length === 0) return
      yield piece.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

async function standardInput() {
  const pieces = []
  for await (const piece of process.stdin) pieces.push(piece)
  return { file: '-', chunks: () => pieces }
}

/** Write all of `bytes` to a file, pipe or terminal; a reader that has gone away (`| head`) ends it in silence. */
function writeAll(handle, bytes) {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(handle, bytes, at)
    } catch (error) {
      if (error.code === 'EPIPE') return
      if (error.code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

/** Standard output or error. Node's own streams take long to set up and are not needed to write in order. */
function output(handle) {
  // Only a character device can be a terminal: nothing else is worth loading what asks.
  const isTerminal =
    fstatSync(handle).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(handle)
  return {
    isTerminal,
    columns: isTerminal ? new (process.getBuiltinModule('node:tty').WriteStream)(handle).columns : null,
    write: async (content) => writeAll(handle, typeof content === 'string' ? Buffer.from(content) : content),
  }
}

/**
 * The program. Newer versions of Node keep what they compile between runs; for the others the build leaves what it
 * compiled beside the program, which V8 takes where it is of the same version.
 */
function program() {
  const { createRequire, enableCompileCache, wrap } = process.getBuiltinModule('node:module')
  const file = require.resolve('../dist/kq.cjs')
  if (enableCompileCache !== undefined) {
    enableCompileCache()
    return require(file)
  }
  const vm = process.getBuiltinModule('node:vm')
  const script = new vm.Script(wrap(readFileSync(file, 'latin1')), {
    filename: file,
    cachedData: readFileSync(`${__dirname}/../dist/kq.cache`),
  })
  const loaded = { exports: {} }
  script.runInThisContext()(loaded.exports, createRequire(file), loaded, file, '')
  return loaded.exports
}

const planFile = `${__dirname}/../indicators.csv`
const relationsFile = `${__dirname}/../indicators.relations.csv`

/** The plan beside this program as read when it was built, as long as the file is still the one that was read. */
function preparedPlan() {
  const built = (name) => readFileSync(`${__dirname}/../dist/${name}`)
  if (!readFileSync(planFile).equals(built('indicators.csv'))) return null
  return JSON.parse(built('indicators.json').toString())
}

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  writeAll(1, Buffer.from(`${version}\n`))
} else {
  const { main } = program()
  const io = {
    stdout: output(1),
    stderr: output(2),
    env: process.env,
    open: async (file) => (file === '-' ? standardInput() : fileSource(file, file)),
    write: async (file, content, append) => writeFileSync(file, content, { flag: append ? 'a' : 'w' }),
    defaultPlan: async () => fileSource(planFile, 'indicators.csv'),
    defaultRelations: async () => fileSource(relationsFile, 'indicators.relations.csv'),
    preparedPlan: async () => preparedPlan(),
    version,
  }
  main(argv, io).then((code) => {
    process.exitCode = code
  })
}
