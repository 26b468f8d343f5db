#!/usr/bin/env node

// A CommonJS program (see package.json beside it): Node then starts without its loader of ES modules. Asked for this way,
// it does not load the parts of its own modules that nobody uses either.
const { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } =
  process.getBuiltinModule('node:fs')
const root = `${__dirname}/..`
const [word, ...others] = process.argv.slice(2)

if (others.length > 0 || (word !== '--version' && word !== '-V') || !printedVersion())
  program().start({ root, made })

/** Whether standard output took the version; where it did not, the program itself says why. */
function printedVersion() {
  try {
    const text = `${JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).version}\n`
    return writeSync(1, text) === text.length
  } catch {
    return false
  }
}

/**
 * The program. Newer versions of Node keep what they compile between runs; for the others the build leaves what it
 * compiled beside the program, which V8 takes where it is of the same version.
 */
function program() {
  const { createRequire } = module.constructor
  const file = process.getBuiltinModule('node:path').join(root, 'dist/kq.cjs')
  const { enableCompileCache } = Number.parseInt(process.versions.node, 10) < 22 ? {} : require('node:module')
  if (enableCompileCache !== undefined) {
    enableCompileCache()
    return require(file)
  }
  const source = readFileSync(file)
  const script = new (process.getBuiltinModule('node:vm').Script)(source.latin1Slice(), {
    filename: file,
    cachedData: made(source, 'kq.cache') ?? undefined,
  })
  const loaded = { exports: {} }
  script.runInThisContext()(createRequire(file), loaded)
  return loaded.exports
}

/**
 * What the build made of `source` and left in `dist`, twice and before a copy of the source, so that what is missing, broken or
 * made of another source is as if it were not there. V8 would take it for any source of the same length, and break on a bit
 * of it that is wrong. A checksum would do as well, but Node's loads its streams: a tenth of the time of its own start.
 */
function made(source, name) {
  try {
    const handle = openSync(`${root}/dist/${name}`, 'r')
    try {
      const content = Buffer.allocUnsafeSlow((fstatSync(handle).size - source.length) / 2)
      return content.length > 0 &&
        readSync(handle, content, 0, content.length, 0) === content.length &&
        goesOn(handle, content.length, content) &&
        goesOn(handle, 2 * content.length, source)
        ? content
        : null
    } finally {
      closeSync(handle)
    }
  } catch {
    return null
  }
}

/** Whether a file goes on with `expected` at `from`: read by the piece, for memory that is used anew costs nothing. */
function goesOn(handle, from, expected) {
  const piece = Buffer.allocUnsafeSlow(65_536)
  for (let at = 0; at < expected.length; at += piece.length) {
    const size = Math.min(piece.length, expected.length - at)
    if (readSync(handle, piece, 0, size, from + at) !== size) return false
    if (piece.compare(expected, at, at + size, 0, size) !== 0) return false
  }
  return true
}
