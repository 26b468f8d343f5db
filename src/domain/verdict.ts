export const verdicts = [
  'met',
  'ahead',
  'on-track',
  'behind',
  'far-behind',
  'reversing',
  'holding',
  'at-risk',
  'breached',
  'missed',
  'no-data',
  'not-assessed',
] as const
export type Verdict = (typeof verdicts)[number]

/** Whether a verdict is on track; null where none was passed. */
export function isOnTrack(verdict: Verdict): boolean | null {
  switch (verdict) {
    case 'met':
    case 'ahead':
    case 'on-track':
    case 'holding':
      return true
    case 'behind':
    case 'far-behind':
    case 'reversing':
    case 'at-risk':
    case 'breached':
    case 'missed':
      return false
    case 'no-data':
    case 'not-assessed':
      return null
  }
}

/** Cuts of the pace: those of Eurostat and Statistics Canada, with ±5 % around the schedule. */
export const cuts = { ahead: 1.05, onTrack: 0.95, behind: 0.6, reversing: 0 } as const

export const reasons = [
  'qualitative',
  'no-baseline',
  'open-bound',
  'incomplete-series',
  'not-positive',
  'part-year',
  'invalid',
  'no-comparison',
  'not-started',
  'redefined',
] as const
export type Reason = (typeof reasons)[number]

/** Why a method of another office gives no verdict where kq's own may give one. */
export const methodReasons = [
  /** Its base, value or target have opposite signs: no growth rate leads from one to the other. */
  'opposite-signs',
  /** Fewer than four values. */
  'too-few-years',
  /** Its wished way ends at a natural limit, and the method asks less the nearer that is. */
  'natural-limit',
  /** A running total starts from 0, where growth rates do not exist, and can only rise. */
  'running-total',
  /** The mean of yearly rates: no level stands at its start. */
  'mean-of-rates',
  /** Reported as done or not done. */
  'statement',
  /** A number against a target in words, or relative to another indicator. */
  'no-numeric-target',
] as const
export type MethodReason = (typeof methodReasons)[number]
export type AnyReason = Reason | MethodReason
