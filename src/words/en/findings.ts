import type { FindingsMessages } from '../messages/findings.ts'

export const findings: FindingsMessages = {
  title: 'Findings',
  severity: 'Severity',
  rule: 'Rule',
  place: 'Place',
  message: 'Finding',
  remedy: 'Remedy',
  none: 'No findings',
  counts: ({ error, warning, note, accepted }) =>
    `${error} errors, ${warning} warnings, ${note} notes, ${accepted} accepted`,
  more: (left) => `and ${left} more`,
}
