#!/usr/bin/env node

// A CommonJS program (see package.json beside it): Node then starts without its loader of ES modules. Asked for this way,
// it does not load the parts of its own modules that nobody uses either.
const { readFileSync, writeSync } = process.getBuiltinModule('node:fs')
const root = `${__dirname}/..`
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'))
const [word, ...others] = process.argv.slice(2)

if (others.length > 0 || (word !== '--version' && word !== '-V') || !printed(`${version}\n`))
  program().start({ root, version, made })

/** Whether standard output took it; where it did not, the program itself says why. */
function printed(text) {
  try {
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
    const bytes = readFileSync(`${root}/dist/${name}`)
    const twice = bytes.length - source.length
    const content = bytes.subarray(0, twice / 2)
    return twice > 0 &&
      content.equals(bytes.subarray(twice / 2, twice)) &&
      bytes.subarray(twice).equals(source)
      ? content
      : null
  } catch {
    return null
  }
}
