#!/usr/bin/env node

// A CommonJS program (see package.json beside it): Node then starts without its loader of ES modules. Asked for this way,
// it does not load the parts of its own modules that nobody uses either.
const { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } =
  process.getBuiltinModule('node:fs')
const { dirname, join } = process.getBuiltinModule('node:path')
const { Script } = process.getBuiltinModule('node:vm')
const root = dirname(__dirname)
const [word, ...others] = process.argv.slice(2)

/**
 * Which V8 runs, and how it was told to: what it compiled is of use to the like alone. Told nothing, its version says which;
 * its own tag, which holds the flags, says it anywhere, but what gives it takes a twentieth of Node's own start to load.
 */
const isTold = process.execArgv.length > 0 || (process.env.NODE_OPTIONS ?? '') !== ''
const tag = isTold ? `-${process.getBuiltinModule('node:v8').cachedDataVersionTag()}` : ''
const engine = `${process.versions.v8}-${process.arch}${tag}`

/** The parts of the program that are loaded, each by its path in `dist`, with what is compiled of it and not kept yet. */
const loaded = new Map()
const toKeep = []

/** Whether this is a run, and not the build. */
const isRun = require.main === module

if (!isRun) module.exports = { compiledFile, part, toKeep }
else if (others.length > 0 || (word !== '--version' && word !== '-V') || !printedVersion())
  part('kq').start({ root, made: (source, name) => made(source, `${root}/dist/${name}`) })

/** Whether standard output took the version; where it did not, the program itself says why. */
function printedVersion() {
  try {
    const text = `${JSON.parse(readFileSync(`${root}/package.json`, 'utf8')).version}\n`
    return writeSync(1, text) === text.length
  } catch {
    return false
  }
}

/** What a part of the program exports: the start, `kq`, or one that is loaded on demand, `parts/render/terminal`. */
function part(name) {
  const known = loaded.get(name)
  if (known !== undefined) return known.exports
  const file = join(root, 'dist', `${name}.cjs`)
  const source = readFileSync(file)
  // Of the start other commands use less than the main job does: what they compile is kept apart, and gives way to its.
  const keptAs = isRun && name === 'kq' && word !== 'check' ? 'kq-other' : name
  const cachedData = compiled(source, name) ?? (keptAs === name ? undefined : compiled(source, keptAs))
  // The build writes one byte a character.
  const script = new Script(source.latin1Slice(), { filename: file, cachedData })
  if (cachedData === undefined || script.cachedDataRejected === true) keepLater(keptAs, source, script)
  const own = { exports: {} }
  loaded.set(name, own)
  const required = (id) =>
    id.startsWith('.')
      ? part(
          join(dirname(name), id)
            .replaceAll('\\', '/')
            .replace(/\.cjs$/, ''),
        )
      : module.constructor.createRequire(file)(id)
  // What a part has in common with the start it takes from there.
  script.runInThisContext()(required, own, (from, what) => part('kq').shared(from, what))
  return own.exports
}

/** Where what this engine compiled of a part lies: with the program; where that cannot be, with its user. */
function compiledFile(name, folder = `${root}/dist`) {
  return `${folder}/compiled/${engine}/${name}.cache`
}

function compiled(source, name) {
  const kept = made(source, compiledFile(name))
  if (kept !== null) return kept
  const folder = require('./keep.js').userFolder()
  return (folder === null ? null : made(source, compiledFile(name, folder), true)) ?? undefined
}

/** When all is done, keep what was compiled for the runs that follow. */
function keepLater(name, source, script) {
  if (isRun && toKeep.length === 0) process.on('exit', () => require('./keep.js').keep(toKeep, compiledFile))
  toKeep.push({ name, source, script })
}

/**
 * What was made of `source` and left in a file, twice and before a copy of the source, so that what is missing, broken or
 * made of another source is as if it were not there. V8 would take it for any source of the same length, and break on a bit
 * of it that is wrong. A digest would do as well, but what makes one takes a tenth of the time of Node's own start to load.
 */
function made(source, file, mine = false) {
  try {
    const handle = openSync(file, 'r')
    try {
      const { size, uid, mode } = fstatSync(handle)
      // What is compiled is run: where others may write, nothing is taken but what this user alone can have written.
      if (mine && (uid !== process.getuid() || (mode & 0o022) !== 0)) return null
      const content = Buffer.allocUnsafeSlow((size - source.length) / 2)
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
