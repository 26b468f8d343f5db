import { type PlanColumn, type PlanRole, planRoleOf } from './header-words.ts'

export { columns, type PlanColumn } from './header-words.ts'

/** A column of the figures of one year. */
export interface YearColumn {
  readonly index: number
  readonly year: number
}

export interface Header {
  /** Index of each column found; of the baselines and targets, that of the plan's own first and last year. */
  readonly at: ReadonlyMap<PlanColumn, number>
  /** Every column of baselines, where rows start in different years, and what each row fills. */
  readonly baselines: readonly YearColumn[]
  /** Further columns of targets: the plan's own path to the last. */
  readonly path: readonly YearColumn[]
  /** Headers, as written, of columns found again, with their index. */
  readonly repeated: readonly { readonly header: string; readonly index: number }[]
  /** Columns every plan needs and this one lacks. */
  readonly missing: readonly ('name' | 'baseline' | 'target')[]
  readonly baselineYear: number | null
  readonly targetYear: number | null
  /** How the third column of printed tables is meant; null without one. */
  readonly change: Extract<PlanRole, { kind: 'change' }> | null
  /** Cells of the header, empty ones at its end aside. */
  readonly width: number
}

interface RoleAt {
  readonly index: number
  readonly role: PlanRole
}

/**
 * Find the columns of a plan by the header's names, English or Chinese, in any order; others are left alone. A year
 * without a word is the baseline where no other is before it, else a target.
 */
export function readHeader(cells: readonly string[]): Header {
  const found = cells.flatMap((header, index): readonly RoleAt[] => {
    const role = planRoleOf(header)
    return role === null ? [] : [{ index, role }]
  })
  const at = new Map<PlanColumn, number>()
  const repeated: { header: string; index: number }[] = []
  const again = (index: number) => repeated.push({ header: cells[index] ?? '', index })
  let change: Header['change'] = null
  for (const { index, role } of found) {
    const column = role.kind === 'column' ? role.column : role.kind === 'change' ? 'change' : null
    if (column === null) continue
    if (at.has(column)) again(index)
    else at.set(column, index)
    if (role.kind === 'change') change ??= role
  }
  const { baselines, targets, undated } = datedColumns(found)
  for (const dated of [baselines, targets])
    for (const [place, { index, year }] of dated.entries())
      if (dated.findIndex((one) => one.year === year) < place) again(index)
  const baseline = baselines.toSorted((a, b) => b.year - a.year)[0]
  const target = targets.toSorted((a, b) => b.year - a.year)[0]
  const [baselineIndex, targetIndex] = [baseline?.index ?? undated.baseline, target?.index ?? undated.target]
  if (baselineIndex !== undefined) at.set('baseline', baselineIndex)
  if (targetIndex !== undefined) at.set('target', undated.target ?? targetIndex)
  const has = (column: PlanColumn) => at.has(column)
  return {
    at,
    baselines,
    path: targets.filter((column) => column !== target && column.year !== target?.year),
    repeated,
    missing: [
      ...(has('name') ? [] : (['name'] as const)),
      ...(baseline === undefined && !has('baseline_year') ? (['baseline'] as const) : []),
      ...(target === undefined ? (['target'] as const) : []),
    ],
    baselineYear: baseline?.year ?? null,
    targetYear: target?.year ?? null,
    change,
    width: cells.findLastIndex((cell) => cell.trim() !== '') + 1,
  }
}

/** The columns of baselines and of targets, with bare years sorted between them. */
function datedColumns(found: readonly RoleAt[]): {
  readonly baselines: readonly YearColumn[]
  readonly targets: readonly YearColumn[]
  /** A column of baselines or of targets whose header names no year. */
  readonly undated: { readonly baseline: number | undefined; readonly target: number | undefined }
} {
  const dated = (kind: 'baseline' | 'target' | 'year') =>
    found.flatMap(({ index, role }) =>
      role.kind === kind && role.year !== null ? [{ index, year: role.year }] : [],
    )
  const undated = (kind: 'baseline' | 'target') =>
    found.find(({ role }) => role.kind === kind && role.year === null)?.index
  const [baselines, targets, bare] = [dated('baseline'), dated('target'), dated('year')]
  const words = { baseline: undated('baseline'), target: undated('target') }
  const ofYear = (year: number | undefined) => bare.filter((column) => column.year === year)
  const before = bare.filter(({ year }) => targets.every((target) => year < target.year))
  const first =
    targets.length > 0
      ? before.toSorted((a, b) => b.year - a.year)[0]
      : bare.toSorted((a, b) => a.year - b.year)[0]
  if (baselines.length > 0 || words.baseline !== undefined) {
    const start = Math.max(...baselines.map(({ year }) => year))
    return {
      baselines,
      targets: [...targets, ...bare.filter(({ year }) => !(year <= start))],
      undated: words,
    }
  }
  const later = bare.filter(({ year }) => first !== undefined && year > first.year)
  return { baselines: ofYear(first?.year), targets: [...targets, ...later], undated: words }
}

/** Rows among which a header stands, if there is one. */
const farthest = 40

/** Whether a table says itself that it is a plan: a header with targets of a later year than the baseline, and how they are judged. */
export function statesPlan(rows: readonly { readonly cells: readonly string[] }[]): boolean {
  return rows.slice(0, farthest).some(({ cells }) => {
    const roles = cells.map(planRoleOf)
    const has = (...columns: readonly PlanColumn[]) =>
      roles.some((role) => role?.kind === 'column' && columns.includes(role.column))
    const yearOf = (kind: 'baseline' | 'target') =>
      roles.find((role) => role?.kind === kind && role.year !== null)
    const [baseline, target] = [yearOf('baseline'), yearOf('target')]
    if (!has('name', 'code') || !has('attribute', 'better', 'scale')) return false
    if (target?.kind !== 'target' || target.year === null) return false
    return baseline?.kind === 'baseline' && baseline.year !== null
      ? baseline.year < target.year
      : has('baseline_year')
  })
}

/** Whether cells say the columns of a plan: what it is of, and a figure to reach or to start from. */
export function isHeader(cells: readonly string[]): boolean {
  const roles = cells.map(planRoleOf)
  const named = roles.some(
    (role) => role?.kind === 'column' && (role.column === 'name' || role.column === 'code'),
  )
  const figures = roles.some(
    (role) => role !== null && (role.kind !== 'column' || role.column === 'baseline_year'),
  )
  return named && (figures || roles.filter((role) => role !== null).length > 2)
}
