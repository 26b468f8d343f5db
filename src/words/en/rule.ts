import { severityWords } from '../finding.ts'
import type { RuleMessages } from '../messages/rule.ts'

const effects = {
  error: 'the value concerned is not judged',
  warning: 'the value is judged all the same; it asks for a look',
  note: 'for information only',
} as const

export const rule: RuleMessages = {
  severity: 'Severity',
  why: 'Why',
  example: 'For example',
  remedy: 'Remedy',
  more: 'See also',
  inPackage: (page) => `${page} in the package of kq`,
  effect: (severity) => `${severityWords[severity].en}: ${effects[severity]}`,
}
