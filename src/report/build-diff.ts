import {
  type CellChange,
  type CellChangeKind,
  cellChanges,
  type Diff,
  type DiffReport,
  type SideStatus,
} from '../domain/diff.ts'
import type { Finding } from '../domain/finding.ts'
import type { Input } from '../domain/observation.ts'
import type { Plan } from '../domain/plan.ts'
import { finite } from '../domain/quantity.ts'
import type { Lang } from '../domain/wording.ts'
import { findingCounts, worded } from './build.ts'

/** What one comparison found, before it is put into words. */
export interface ComparedSides {
  readonly tool: string
  readonly plan: Pick<Plan, 'file' | 'baselineYear' | 'targetYear'>
  readonly old: Input
  readonly new: Input
  readonly comparison: Diff
  readonly findings: readonly Finding[]
  readonly lang: Lang
}

/** Everything one comparison found as plain JSON, "kq-diff/1", and the counts. Numbers are finite or null. */
export function buildDiff({
  tool,
  plan,
  old,
  new: next,
  comparison,
  findings,
  lang,
}: ComparedSides): DiffReport {
  const { year, cells, verdicts, untold, unchanged } = comparison
  const count = (kind: CellChangeKind) => cells.filter(({ change }) => change === kind).length
  const crossed = (onTrack: boolean) =>
    verdicts.filter((verdict) => verdict.new.onTrack === onTrack && verdict.old.onTrack !== onTrack).length
  const counts = Object.fromEntries(cellChanges.map((kind) => [kind, count(kind)])) as Record<
    CellChangeKind,
    number
  >
  return {
    schema: 'kq-diff/1',
    tool,
    plan: { file: plan.file, baselineYear: plan.baselineYear, targetYear: plan.targetYear },
    old,
    new: next,
    year,
    cells: cells.map(cellInFiniteNumbers),
    verdicts: verdicts.map((verdict) => ({
      ...verdict,
      old: statusInFiniteNumbers(verdict.old),
      new: statusInFiniteNumbers(verdict.new),
    })),
    untold,
    findings: findings.map((finding) => worded(finding, lang)),
    summary: {
      cells: { ...counts, unchanged },
      verdicts: {
        changed: verdicts.length,
        toOnTrack: crossed(true),
        toOffTrack: crossed(false),
        untold: untold.length,
      },
      findings: findingCounts(findings),
    },
  }
}

function cellInFiniteNumbers(cell: CellChange): CellChange {
  const side = (one: CellChange['old']) => (one === null ? null : { ...one, value: finite(one.value) })
  return {
    ...cell,
    old: side(cell.old),
    new: side(cell.new),
    difference: finite(cell.difference),
    relative: finite(cell.relative),
  }
}

function statusInFiniteNumbers(status: SideStatus): SideStatus {
  const { actual, expected, progress, pace, required, projected } = status
  return {
    ...status,
    actual: finite(actual),
    expected: finite(expected),
    progress: finite(progress),
    pace: finite(pace),
    required: finite(required),
    projected: finite(projected),
  }
}
