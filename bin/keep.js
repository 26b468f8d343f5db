// Keeps what V8 compiled, for the runs that follow: loaded where nothing that was kept fits, which is once for every version
// of Node and every set of flags.
const { mkdirSync, renameSync, rmSync, statSync, writeFileSync } = process.getBuiltinModule('node:fs')
const { dirname } = process.getBuiltinModule('node:path')

/**
 * Leave what is compiled of each part in a file: beside the program, where whoever may write might as well change the program;
 * where this user may not, in a folder of the user. Where neither takes it, the next run compiles again.
 */
exports.keep = (parts, compiledFile) => {
  if (process.env.NODE_DISABLE_COMPILE_CACHE) return
  for (const { name, source, script } of parts) {
    const content = script.createCachedData()
    const whole = Buffer.concat([content, content, source])
    if (written(compiledFile(name), whole, 0o644)) continue
    const folder = exports.userFolder()
    if (folder === null || !written(compiledFile(name, folder), whole, 0o600)) return
  }
}

/** The folder in which programs keep what they can make again, if it is this user's own; null where there is none. */
exports.userFolder = () => {
  const { HOME, XDG_CACHE_HOME } = process.env
  try {
    // As another user, with the home of the first, nothing may be left that the first could not remove.
    if (process.getuid === undefined || statSync(HOME).uid !== process.getuid()) return null
    return `${XDG_CACHE_HOME || `${HOME}/.cache`}/kq`
  } catch {
    return null
  }
}

/** Whether the file was written: whole or not at all, whoever else writes it at the same time. */
function written(file, content, mode) {
  const draft = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true, mode: mode | 0o100 | ((mode & 0o044) >> 2) })
    writeFileSync(draft, content, { flag: 'wx', mode })
    renameSync(draft, file)
    return true
  } catch {
    try {
      rmSync(draft, { force: true })
    } catch {}
    return false
  }
}
