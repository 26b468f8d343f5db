import type { FindingsMessages } from '../messages/findings.ts'

export const findings: FindingsMessages = {
  title: 'Findings',
  severity: 'Severity',
  rule: 'Rule',
  place: 'Place',
  message: 'Finding',
  remedy: 'Remedy',
}
