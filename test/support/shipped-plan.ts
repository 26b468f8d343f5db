import type { Plan } from '../../src/domain/plan.ts'
import { loadPlan } from '../../src/plan/load.ts'
import { loadRelations } from '../../src/plan/relations.ts'
import { textOf } from '../data/table.ts'

const [file, relations] = ['indicators.csv', 'indicators.relations.csv'] as const
let read: Plan | undefined

/** The plan that comes with the tool and what must hold in it, read once for all runs, as the build reads it once for all. */
export function shippedPlan(): Plan {
  read ??= loadRelations(loadPlan(textOf(file), file), textOf(relations), relations)
  return read
}
