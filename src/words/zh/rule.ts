import { severityWords } from '../finding.ts'
import type { RuleMessages } from '../messages/rule.ts'

const effects = {
  error: '有关的数不参与评价',
  warning: '数照常参与评价，请核对',
  note: '只作告知',
} as const

export const rule: RuleMessages = {
  severity: '级别',
  why: '为什么',
  example: '例如',
  remedy: '处理',
  more: '另见',
  inPackage: (page) => `程序自带的 ${page}`,
  effect: (severity) => `${severityWords[severity].zh}：${effects[severity]}`,
}
