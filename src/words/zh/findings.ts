import type { FindingsMessages } from '../messages/findings.ts'

export const findings: FindingsMessages = {
  title: '数据问题',
  severity: '级别',
  rule: '规则',
  place: '位置',
  message: '问题',
  remedy: '处理',
  none: '数据没有问题',
  counts: ({ error, warning, note, accepted }) =>
    `${error} 个错误，${warning} 个警告，${note} 条提示，${accepted} 条已说明`,
  more: (left) => `另有 ${left} 条未列出`,
}
