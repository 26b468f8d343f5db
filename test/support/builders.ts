import { assess } from '../../src/assess/index.ts'
import { studentT } from '../../src/assess/student-t.ts'
import type { ScheduleAssessment } from '../../src/domain/assessment.ts'
import type { Observation, Reading } from '../../src/domain/observation.ts'
import type { Indicator, Plan } from '../../src/domain/plan.ts'
import type { Submission } from '../../src/domain/submission.ts'
import { parseBaseline } from '../../src/plan/baseline.ts'
import { parseTarget } from '../../src/plan/target.ts'
import { readCell } from '../../src/text/number.ts'

/** What a case says of its indicator; the rest is a plan of 2020–2025 whose higher values are better. */
export interface Case {
  readonly baseline?: string
  readonly target: string
  readonly scale?: Indicator['scale']
  readonly better?: Indicator['better']
  readonly twoSided?: boolean
  readonly tiers?: Indicator['tiers']
  readonly code?: string
  readonly unit?: string
}

export function indicator({
  baseline = '',
  target,
  scale = 'change',
  better = 'higher',
  twoSided = false,
  tiers = [],
  code = 'x',
  unit = '',
}: Case): Indicator {
  const parsedBaseline = parseBaseline(baseline)
  const parsedTarget = parseTarget(target, scale)
  if (parsedBaseline === null || !parsedTarget.ok) throw new Error(`unreadable case ${baseline} ${target}`)
  return {
    no: '1',
    code,
    name: code,
    nameEn: code,
    aliases: [],
    unit,
    baselineYear: 2020,
    baseline: parsedBaseline,
    path: [],
    target: parsedTarget.target,
    attribute: 'anticipatory',
    better,
    twoSided,
    scale,
    minusIsDecline: false,
    everyYear: parsedTarget.everyYear === true,
    redefinedFrom: null,
    tiers,
    otherDefinitions: [],
    group: 'main',
    category: '',
    proposed: [],
    source: '',
    owners: [],
    region: null,
    aggregate: null,
    repeats: null,
    assigned: null,
    line: 2,
  }
}

export function planOf(...indicators: readonly Indicator[]): Plan {
  return {
    file: 'plan.csv',
    baselineYear: 2020,
    targetYear: 2025,
    indicators,
    regional: [],
    amendments: [],
    relations: [],
  }
}

/** Values as cells would say them, by year: `{ 2023: '98.5以上' }`. */
export type Cells = Readonly<Record<number, string>>

export function submissionOf(code: string, cells: Cells): Submission {
  const observations = Object.entries(cells).map(([year, text]): Observation => {
    const cell = readCell(text)
    const reading: Reading = cell.ok ? cell.reading : { kind: 'unusable', reason: 'invalid' }
    return {
      indicator: code,
      region: null,
      year: Number(year),
      reading,
      text,
      provisional: cell.ok && cell.provisional,
      realGrowth: null,
      place: { file: 'x.csv', line: 2, column: 2, cell: 'B2' },
    }
  })
  const input = { file: 'x.csv', sha256: '', encoding: 'utf-8', rows: 1, headerRow: 1, skipped: [] }
  return { input, observations, findings: [] }
}

/** The assessment of one case by its cells. */
export function assessCase(kase: Case, cells: Cells, year?: number): ScheduleAssessment {
  const only = indicator(kase)
  const [assessment] = assess(planOf(only), [submissionOf(only.code, cells)], {
    studentT,
    ...(year === undefined ? {} : { year }),
  })
  if (assessment === undefined) throw new Error('no assessment')
  return assessment
}
