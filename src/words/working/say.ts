import type { Step } from '../../domain/working.ts'
import type { Said, Speech } from './said.ts'
import { sayAchieved, sayProjected, sayRequired } from './say-ahead.ts'
import { sayHistory, sayPrice } from './say-notes.ts'
import { sayOutlook } from './say-outlook.ts'
import { sayAim, sayBaseline, sayFlow, sayPath, sayPlanned, sayTarget, sayTiers } from './say-plan.ts'
import { sayRelative } from './say-relative.ts'
import { sayActual, sayBound, sayStatement, sayUnusable } from './say-reported.ts'
import { sayFinal, sayGraded } from './say-result.ts'
import { saySensitivity } from './say-sensitivity.ts'
import { sayElapsed, sayExpected, sayPace, sayProgress } from './say-standing.ts'
import { saySatisfied, sayVerdict } from './say-verdict.ts'

/** A step in words; null where there is nothing a reader need be told. */
export function say(step: Step, speech: Speech): Said | null {
  switch (step.kind) {
    case 'baseline':
      return sayBaseline(step, speech)
    case 'target':
      return sayTarget(step, speech)
    case 'aim':
      return sayAim(step, speech)
    case 'planned':
      return sayPlanned(step, speech)
    case 'flow':
      return sayFlow(step, speech)
    case 'path':
      return sayPath(step, speech)
    case 'tiers':
      return sayTiers(step, speech)
    case 'actual':
      return sayActual(step, speech)
    case 'bound':
      return sayBound(step, speech)
    case 'statement':
      return sayStatement(step, speech)
    case 'unusable':
      return sayUnusable(step, speech)
    case 'elapsed':
      return sayElapsed(step, speech)
    case 'expected':
      return sayExpected(step, speech)
    case 'progress':
      return sayProgress(step, speech)
    case 'pace':
      return sayPace(step, speech)
    case 'relative':
      return sayRelative(step, speech)
    case 'achieved':
      return sayAchieved(step, speech)
    case 'required':
      return sayRequired(step, speech)
    case 'projected':
      return sayProjected(step, speech)
    case 'outlook':
      return sayOutlook(step, speech)
    case 'graded':
      return sayGraded(step, speech)
    case 'final':
      return sayFinal(step, speech)
    case 'price':
      return sayPrice(step, speech)
    case 'history':
      return sayHistory(step, speech)
    case 'satisfied':
      return saySatisfied(step, speech)
    case 'sensitivity':
      return saySensitivity(step, speech)
    case 'verdict':
      return sayVerdict(step, speech)
  }
}
