import type { ScheduleAssessment } from './assessment.ts'
import type {
  AchievedStep,
  FinalStep,
  GradedStep,
  HistoryStep,
  NextYearStep,
  OutlookStep,
  PriceStep,
  ProjectedStep,
  RequiredStep,
} from './outlook-step.ts'
import type {
  AimStep,
  AmendedStep,
  BaselineStep,
  FlowStep,
  PathStep,
  PlannedStep,
  TargetStep,
  TiersStep,
} from './plan-step.ts'
import type {
  ActualStep,
  BoundStep,
  ElapsedStep,
  ExpectedStep,
  OtherBaselineStep,
  PaceStep,
  ProgressStep,
  RelativeStep,
  SatisfiedStep,
  SensitivityStep,
  StatementStep,
  UnusableStep,
  VerdictStep,
} from './status-step.ts'

/**
 * How a verdict was reached, one step at a time: what was put in, and the `result` it comes to. The figures of an
 * assessment are read off its steps, so the two cannot differ. Rates are in the scale's own words, as in `Rates`.
 */
export type Step =
  | BaselineStep
  | TargetStep
  | AmendedStep
  | AimStep
  | PlannedStep
  | FlowStep
  | PathStep
  | TiersStep
  | ElapsedStep
  | ActualStep
  | BoundStep
  | StatementStep
  | UnusableStep
  | ExpectedStep
  | ProgressStep
  | PaceStep
  | RelativeStep
  | AchievedStep
  | RequiredStep
  | ProjectedStep
  | OutlookStep
  | GradedStep
  | NextYearStep
  | FinalStep
  | PriceStep
  | HistoryStep
  | SatisfiedStep
  | OtherBaselineStep
  | SensitivityStep
  | VerdictStep
export type StepKind = Step['kind']
export type StepOf<K extends StepKind> = Extract<Step, { readonly kind: K }>

/** The parts of a working in reading order, each with its steps in theirs; the verdict comes last. */
export const workingParts = {
  plan: ['baseline', 'target', 'amended', 'aim', 'planned', 'flow', 'path', 'tiers'],
  status: ['actual', 'bound', 'statement', 'unusable', 'elapsed', 'expected', 'progress', 'pace', 'relative'],
  outlook: ['achieved', 'required', 'projected', 'outlook', 'graded', 'next-year', 'final'],
  notes: ['price', 'history'],
  verdict: ['satisfied', 'other-baseline', 'sensitivity', 'verdict'],
} as const satisfies Readonly<Record<string, readonly StepKind[]>>
export type WorkingPart = keyof typeof workingParts

/** An assessment together with the steps it was read off. */
export type WorkedAssessment = ScheduleAssessment & { readonly working: readonly Step[] }
