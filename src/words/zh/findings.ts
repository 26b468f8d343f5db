import type { FindingsMessages } from '../messages/findings.ts'

export const findings: FindingsMessages = {
  title: '数据问题',
  severity: '级别',
  rule: '规则',
  place: '位置',
  message: '问题',
  remedy: '处理',
}
