import type { Plan } from '../domain/plan.ts'
import { type Grade, grades, isOfTargets } from '../domain/relation.ts'
import type { Text } from '../domain/wording.ts'
import { bothNames } from '../domain/wording.ts'
import { baselineFindings } from './baseline.ts'
import type { PlanFinding } from './finding.ts'
import { possibleFindings } from './possible.ts'
import { type Earlier, previousFindings } from './previous.ts'
import { relationFindings, workRelation } from './relation.ts'
import { relationWorking } from './relation-words.ts'
import { restatedFindings } from './restated.ts'

export type { PlanFinding } from './finding.ts'

/** The plan before, and what of it each indicator continues. */
export interface Against {
  readonly previous: Plan
  readonly earlier: ReadonlyMap<string, Earlier>
}

/** A relation that holds, or that only asks to be worked out. */
export interface RelationThatHolds {
  readonly name: Text
  readonly codes: readonly string[]
  readonly working: readonly Text[]
}

/** What a plan says of itself: findings, gravest first, and the relations in which nothing was found. */
export interface PlanLint {
  readonly findings: readonly PlanFinding[]
  readonly held: readonly RelationThatHolds[]
  /** Targets stated once more that were compared with their first statement. */
  readonly restated: number
}

/**
 * Whether a plan agrees with itself: targets stated twice, targets against baselines, and the relations declared beside
 * it of targets, each worked out with the figures put in; with the plan before, how its targets stand to that.
 *
 * @example lintPlan(loadRelations(plan, text, 'indicators.relations.csv')).findings
 */
export function lintPlan(plan: Plan, against: Against | null = null): PlanLint {
  const worked = plan.relations.filter(isOfTargets).map((relation) => workRelation(plan, relation))
  const perRelation = worked.map(relationFindings)
  const findings = [
    ...restatedFindings(plan),
    ...perRelation.flat(),
    ...possibleFindings(plan),
    ...baselineFindings(plan),
    ...(against === null ? [] : previousFindings(plan, against.previous, against.earlier)),
  ]
  const rank = ({ grade }: PlanFinding): number => grades.indexOf(grade)
  return {
    findings: findings.toSorted((a, b) => rank(a) - rank(b)),
    held: worked.flatMap((one, index) =>
      perRelation[index]?.length === 0
        ? [
            {
              name: bothNames(one.relation),
              codes: [...one.targets, ...one.baselines].map(({ code }) => code),
              working: relationWorking(one).lines,
            },
          ]
        : [],
    ),
    restated: plan.indicators.filter(({ repeats }) => repeats !== null).length,
  }
}

/** How many findings there are of each grade. */
export function countsOf(findings: readonly PlanFinding[]): Readonly<Record<Grade, number>> {
  const count = (grade: Grade) => findings.filter((finding) => finding.grade === grade).length
  return { contradiction: count('contradiction'), tension: count('tension'), remark: count('remark') }
}
