import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

/** The fixtures of a rule in a folder, by their names. */
export function fixturesOf(id: string, name: string, folder: string): readonly string[] {
  const start = `${id}-${name}`
  return readdirSync(join(root, folder))
    .filter((file) => file === start || file.startsWith(`${start}.`))
    .map((file) => join(folder, file))
}

/** The words after the command's name that read a fixture; `base` is the folder in which it lies by its path. */
export function commandOf(fixture: string, base = root): readonly string[] {
  const path = join(base, fixture)
  if (!statSync(path).isDirectory()) return [fixture]
  const files = readdirSync(path).toSorted()
  // A project names its files itself.
  if (files.includes('kq.json'))
    return ['--config', join(fixture, 'kq.json'), ...wordsIn(path, 'options.txt')]
  const others = ['plan.csv', 'kq.explanations.csv', 'options.txt', 'command.txt']
  const given = files.filter((file) => !others.includes(file))
  const option = (flag: string, file: string) => (files.includes(file) ? [flag, join(fixture, file)] : [])
  return [
    ...given.map((file) => join(fixture, file)),
    ...option('--plan', 'plan.csv'),
    ...option('--explanations', 'kq.explanations.csv'),
    ...wordsIn(path, 'options.txt'),
  ]
}

/** The words after `kq plan` that read a fixture of a plan rule. */
export function planCommandOf(fixture: string, base = root): readonly string[] {
  const path = join(base, fixture)
  if (!statSync(path).isDirectory()) return ['--plan', fixture]
  const option = (flag: string, file: string) =>
    existsSync(join(path, file)) ? [flag, join(fixture, file)] : []
  return [
    ...option('--plan', 'plan.csv'),
    ...option('--relations', 'relations.csv'),
    ...option('--targets', 'targets.csv'),
    ...wordsIn(path, 'options.txt'),
  ]
}

/** The words of a file of a fixture; none where it has no such file. */
export function wordsIn(path: string, name: string): readonly string[] {
  const file = join(path, name)
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split(/\s+/)
    .filter((word) => word !== '')
}
