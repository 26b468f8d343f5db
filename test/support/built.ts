import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './run.ts'

/** Build the command as the package has it, from the sources as they are, and give the folder to put on PATH. */
export function builtKq(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kq-built-'))
  for (const name of [
    'bin',
    'package.json',
    'indicators.csv',
    'indicators.relations.csv',
    'esbuild.config.js',
    'tsconfig.json',
  ])
    cpSync(join(root, name), join(folder, name), { recursive: true })
  for (const name of ['src', 'fixtures', 'node_modules']) symlinkSync(join(root, name), join(folder, name))
  execFileSync(process.execPath, ['esbuild.config.js'], { cwd: folder, stdio: 'pipe' })
  const path = join(folder, 'path')
  mkdirSync(path)
  writeFileSync(
    join(path, 'kq'),
    `#!/bin/sh\nexec '${process.execPath}' '${join(folder, 'bin', 'kq.js')}' "$@"\n`,
  )
  chmodSync(join(path, 'kq'), 0o755)
  return path
}
