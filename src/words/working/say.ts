import type { StepKind, StepOf } from '../../domain/working.ts'
import type { Said, Speech } from './said.ts'
import { sayAmended } from './say-amended.ts'
import { sayNextYear } from './say-next-year.ts'
import { sayHistory, sayPrice } from './say-notes.ts'
import { sayOtherBaseline } from './say-other-baseline.ts'
import { sayOutlook } from './say-outlook.ts'
import { sayAim, sayBaseline, sayFlow, sayPath, sayPlanned, sayTarget, sayTiers } from './say-plan.ts'
import { sayAchieved, sayProjected, sayRequired } from './say-rates.ts'
import { sayRelative } from './say-relative.ts'
import { sayActual, sayBound, sayStatement, sayUnusable } from './say-reported.ts'
import { sayFinal, sayGraded } from './say-result.ts'
import { saySensitivity } from './say-sensitivity.ts'
import { sayElapsed, sayExpected, sayPace, sayProgress } from './say-status.ts'
import { saySatisfied, sayVerdict } from './say-verdict.ts'

/** How a step of each kind is said; null where there is nothing a reader need be told. */
const sayers: { readonly [K in StepKind]: (step: StepOf<K>, speech: Speech) => Said | null } = {
  baseline: sayBaseline,
  target: sayTarget,
  amended: sayAmended,
  aim: sayAim,
  planned: sayPlanned,
  flow: sayFlow,
  path: sayPath,
  tiers: sayTiers,
  actual: sayActual,
  bound: sayBound,
  statement: sayStatement,
  unusable: sayUnusable,
  elapsed: sayElapsed,
  expected: sayExpected,
  progress: sayProgress,
  pace: sayPace,
  relative: sayRelative,
  achieved: sayAchieved,
  required: sayRequired,
  projected: sayProjected,
  outlook: sayOutlook,
  graded: sayGraded,
  'next-year': sayNextYear,
  final: sayFinal,
  price: sayPrice,
  history: sayHistory,
  satisfied: saySatisfied,
  'other-baseline': sayOtherBaseline,
  sensitivity: saySensitivity,
  verdict: sayVerdict,
}

/** A step in words; null where there is nothing a reader need be told. */
export function say<K extends StepKind>(step: StepOf<K> & { readonly kind: K }, speech: Speech): Said | null {
  return sayers[step.kind](step, speech)
}
