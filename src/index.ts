/** The library: the same stages the command runs, as pure functions over plain data. */
export { type AssessOptions, assess, assessor, assessWithWorking, planWorking } from './assess/index.ts'
export { loadStudentT } from './assess/load-student-t.ts'
export type { StudentT } from './assess/outlook.ts'
export { type CompareOptions, compareSubmissions } from './compare/diff.ts'
export { compareMethods } from './compare/methods.ts'
export { type MilestoneOptions, milestonesOf } from './compare/milestones.ts'
export { comparePlans } from './compare/plans.ts'
export { compareReports } from './compare/reports.ts'
export { lintPlan, type PlanFinding, type PlanLint } from './consistency/index.ts'
export {
  type AnyVerdict,
  type Assessment,
  type GrowthComparison,
  type ScheduleAssessment,
  verdictsOf,
} from './domain/assessment.ts'
export { CannotRun } from './domain/cannot-run.ts'
export type {
  Agreement,
  Cause,
  ComparedRow,
  Comparison,
  Difference,
  MethodAnswer,
} from './domain/comparison.ts'
export type { Coverage, SubmissionCoverage } from './domain/coverage.ts'
export type {
  CellChange,
  CellSide,
  Diff,
  DiffReport,
  SideStatus,
  VerdictCause,
  VerdictChange,
} from './domain/diff.ts'
export type { Finding, Place, Rule, Severity } from './domain/finding.ts'
export type { Manifest } from './domain/manifest.ts'
export { destatis, destatisWithoutTarget } from './domain/method/destatis.ts'
export { escap } from './domain/method/escap.ts'
export type { Status, Trend } from './domain/method/facts.ts'
export { statcan, statcanWithoutTarget } from './domain/method/statcan.ts'
export { unsd } from './domain/method/unsd.ts'
export { type Method, type MethodResult, methods, type OtherMethod } from './domain/method.ts'
export type { Milestone, MilestoneRow, Milestones } from './domain/milestones.ts'
export type { Input, Observation, Reading } from './domain/observation.ts'
export type { Amendment, Attribute, Better, Group, Indicator, Plan, Tier } from './domain/plan.ts'
export type { PlanChange, PlanDiffReport } from './domain/plan-diff.ts'
export { planFor } from './domain/plan-for.ts'
export { planIn } from './domain/plan-in.ts'
export type { ProjectConfig } from './domain/project.ts'
export type { Quantity } from './domain/quantity.ts'
export type { RegionYear, StatusReport } from './domain/region-year.ts'
export type { Grade, Relation } from './domain/relation.ts'
export type { Report, ReportFinding, Summary } from './domain/report.ts'
export type { ScaleName } from './domain/scale.ts'
export { type Source, sourceOf } from './domain/source.ts'
export type { Submission } from './domain/submission.ts'
export type { Baseline, Target, TargetKind } from './domain/target.ts'
export { type AnyReason, type Reason, reasons, type Verdict, verdicts } from './domain/verdict.ts'
export type { Lang, Text } from './domain/wording.ts'
export type { Step, StepKind, StepOf, WorkedAssessment } from './domain/working.ts'
export { withoutErrors } from './findings/block.ts'
export { type JudgeOptions, judge } from './judge/index.ts'
export { judgeBy } from './method/judge-by.ts'
export { openAmendments } from './plan/amendments.ts'
export { assignTargets, readAssigned } from './plan/assigned.ts'
export { loadPlan, readPlan } from './plan/load.ts'
export { openPlan } from './plan/open-plan.ts'
export { openRelations } from './plan/open-relations.ts'
export { openTargets } from './plan/open-targets.ts'
export { loadRelations, readRelations } from './plan/relations.ts'
export { buildReport } from './report/build.ts'
export { buildDiff } from './report/build-diff.ts'
export type { Style } from './report/style.ts'
export { type ReadOptions, readSubmission } from './submission/read.ts'
export { type Validator, validate, validator } from './validate/validator.ts'
export { jsonText } from './words/json-text.ts'
