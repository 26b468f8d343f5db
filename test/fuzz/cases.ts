import { type CommandLine, commandLine, type Names } from './command-lines.ts'
import { damaged, encoded, largeBytes, tableBytes, tableText } from './dress.ts'
import { type PlanFile, type PlanRow, planFile, relationsTable, targetsTable } from './plans.ts'
import { type Random, randomOf } from './random.ts'
import { type Cells, explanationsTable, submissionTable } from './tables.ts'
import { hostile } from './vocabulary.ts'
import { workbookBytes } from './workbooks.ts'
import type { World } from './world.ts'

/** A world, and the command lines that are run in it, each in a fresh copy. */
export interface Case {
  readonly seed: number
  readonly world: World
  readonly lines: readonly CommandLine[]
}

/** No system hands such a word or name to a program. */
const sayable = (text: string) => !text.includes('\0')

const fileNames = [
  '2023.csv',
  '2022.csv',
  '2021.csv',
  '柯桥区-2023.csv',
  'b.tsv',
  'data',
  'folder/2024.csv',
  '2023年.txt',
  '更正.csv',
]
const workbookNames = ['2023.xlsx', '2022.xlsx', '数据.xlsx', 'x.xlsm', 'y.csv']

async function submission(random: Random, plan: PlanFile): Promise<readonly [string, Uint8Array]> {
  const table = submissionTable(random, plan)
  const odd = random.odd(0.03)
    ? random.pick(
        hostile.filter((text) => sayable(text) && !text.includes('/') && text !== '-' && text.trim() !== ''),
      )
    : null
  if (random.chance(0.08)) return [odd ?? random.pick(workbookNames), await workbookBytes(random, table)]
  const bytes = random.chance(0.012) ? largeBytes(random, table) : tableBytes(random, table)
  return [odd ?? random.pick(random.odd(0.03) ? workbookNames : fileNames), bytes]
}

/** A table of the plan's own files: mostly plain, for one that cannot be opened ends every run of the world. */
function supporting(random: Random, table: Cells): Uint8Array {
  if (!random.odd(0.12)) {
    const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    return Buffer.from(table.map((row) => row.map(cell).join(',')).join('\n'))
  }
  const bytes = encoded(random, tableText(random, table))
  return random.odd(0.3) ? damaged(random, bytes) : bytes
}

function environment(random: Random, names: Names): Record<string, string> {
  const env: Record<string, string> = {}
  const set = (share: number, name: string, value: () => string) => {
    if (random.chance(share)) env[name] = value()
  }
  set(0.6, 'LANG', () => random.pick(['zh_CN.UTF-8', 'en_GB.UTF-8', 'C', '']))
  set(0.2, 'KQ_LANG', () => random.pick(['zh', 'en', 'fr', '', ...hostile.filter(sayable)]))
  set(0.1, 'LC_ALL', () => random.pick(['zh_TW', 'en_US.UTF-8', '']))
  set(0.15, 'NO_COLOR', () => random.pick(['1', '']))
  set(0.15, 'FORCE_COLOR', () => random.pick(['1', '0', '', 'true', '3']))
  set(0.1, 'TERM', () => random.pick(['dumb', 'xterm-256color']))
  set(0.2, 'CI', () => 'true')
  set(0.1, 'GITHUB_ACTIONS', () => 'true')
  set(0.2, 'GITHUB_STEP_SUMMARY', () =>
    random.pick(['summary.md', '', 'no/such/summary.md', 'folder', ...names.submissions]),
  )
  return env
}

/** A terminal of 0 to 200 columns, or a pipe. */
function columns(random: Random): number | null {
  const kind = random.below(10)
  if (kind < 5) return null
  return kind < 7 ? random.pick([0, 1, 2, 3, 5, 7, 10, 20, 39, 40, 79, 80, 120]) : random.below(201)
}

const own: PlanFile = { rows: [], baselineYear: 2020, targetYear: 2025, table: null }

/** The case of a seed: always the same. */
export async function caseOf(seed: number, ownRows: readonly PlanRow[]): Promise<Case> {
  const random = randomOf(seed)
  const plan = random.chance(0.1) ? { ...own, rows: ownRows } : planFile(random, ownRows)
  const files = new Map<string, Uint8Array>()
  for (let count = random.pick([1, 1, 1, 2, 2, 3, 4]); count > 0; count -= 1) {
    const [name, bytes] = await submission(random, plan)
    files.set(name, bytes)
  }
  const submissions = [...files.keys()]
  const add = (share: number, name: string, table: () => Cells): string | null => {
    if (!random.chance(share)) return null
    files.set(name, supporting(random, table()))
    return name
  }
  const names: Names = {
    submissions,
    plan: plan.table === null ? null : add(1, 'plan.csv', () => plan.table ?? []),
    relations: add(0.3, random.pick(['relations.csv', 'plan.relations.csv']), () =>
      relationsTable(random, plan),
    ),
    targets: add(
      plan.rows.some(({ cells }) => cells.target?.includes('任务')) ? 0.5 : 0.02,
      'targets.csv',
      () => targetsTable(random, plan),
    ),
    explanations: add(0.3, random.pick(['kq.explanations.csv', 'reasons.csv']), () =>
      explanationsTable(random, plan),
    ),
    codes: plan.rows.flatMap(({ code, name, no }) => [code, code, name, no]).filter(sayable),
    years: [Math.min(plan.baselineYear, plan.targetYear), Math.max(plan.baselineYear, plan.targetYear)],
  }
  const links = Object.fromEntries(
    submissions.slice(0, 1).flatMap((name) => [
      [`folder/../${name}`, name],
      ['link.csv', name],
    ]),
  )
  const world: World = {
    files,
    links,
    stdin: random.chance(0.2) ? tableBytes(random, submissionTable(random, plan)) : new Uint8Array(),
    env: environment(random, names),
    columns: { stdout: columns(random), stderr: columns(random) },
  }
  const lines = Array.from({ length: random.between(3, 7) }, () => commandLine(random, names)).filter(
    ({ argv }) => argv.every(sayable),
  )
  return { seed, world, lines }
}
