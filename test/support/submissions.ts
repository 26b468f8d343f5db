import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.ts'

/** Submissions that are given in one run, with what belongs to them. */
export interface Given {
  readonly title: string
  /** Files from the root of the project on. */
  readonly files: readonly string[]
  readonly plan: string | null
  readonly explanations: string | null
  /** Words of an `options.txt` beside them. */
  readonly options: readonly string[]
}

const isTable = (name: string) => /\.(?:csv|tsv|xlsx)$/.test(name)
const notSubmissions = new Set([
  'indicators.csv',
  'indicators.relations.csv',
  'plan.csv',
  'kq.explanations.csv',
])

/** Every submission of the fixtures, each by itself, and the folders whose files belong together. */
export function everyGiven(): readonly Given[] {
  const folders = readdirSync(join(root, 'fixtures')).filter(
    (name) => !['plans', 'examples', 'series', 'city'].includes(name),
  )
  return folders.flatMap((folder) => {
    const at = join('fixtures', folder)
    const names = readdirSync(join(root, at)).toSorted()
    const files = names.filter((name) => isTable(name) && !notSubmissions.has(name))
    const plan = names.includes('indicators.csv') ? join(at, 'indicators.csv') : null
    const inside = names.filter((name) => statSync(join(root, at, name)).isDirectory())
    return [
      ...files.map((name) => ({
        title: join(at, name),
        files: [join(at, name)],
        plan,
        explanations: null,
        options: [],
      })),
      ...inside.map((name) => folderAt(join(at, name))),
    ]
  })
}

function folderAt(at: string): Given {
  const names = readdirSync(join(root, at)).toSorted()
  const named = (name: string) => (names.includes(name) ? join(at, name) : null)
  const words = join(root, at, 'options.txt')
  return {
    title: at,
    files: names.filter((name) => isTable(name) && !notSubmissions.has(name)).map((name) => join(at, name)),
    plan: named('plan.csv'),
    explanations: named('kq.explanations.csv'),
    options: existsSync(words) ? readFileSync(words, 'utf8').split(/\s+/).filter(Boolean) : [],
  }
}
