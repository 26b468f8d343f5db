import type { ExitMessages, Some } from '../messages/exit.ts'

export const exit: ExitMessages = {
  line: (code, reasons) => `退出码 ${code}：${reasons.join('；')}`,
  errors: (count, which) => `${count} 个错误${bracketed(which)}`,
  warnings: (count, option, which) => `${count} 个警告，超过 ${option} 允许的数量${bracketed(which)}`,
  offTrack: ({ count, assessed, atRisk, behind, risky }) => {
    const of = assessed === null ? '' : `已评价的 ${assessed} 个指标中`
    const groups = [
      ...(count > atRisk ? [`未达进度 ${count - atRisk} 个${bracketed(behind)}`] : []),
      ...(atRisk > 0 ? [`需关注 ${atRisk} 个${bracketed(risky)}`] : []),
    ]
    return `${of}有 ${count} 个触发 --fail-on off-track：${groups.join('，')}`
  },
  late: (count, which) => `${count} 个地区未报送（--fail-on late）${bracketed(which)}`,
  planDifferences: (count) => `两个规划有 ${count} 处不同（--exit-code）`,
  differences: (values, verdicts, which) =>
    `两份数据有差异，数值 ${values} 处，评价 ${verdicts} 处（--exit-code）${listed(which) === '' ? '' : `：${listed(which)}`}`,
}

function listed({ names, more }: Some): string {
  return names.length === 0 ? '' : `${names.join('、')}${more > 0 ? '等' : ''}`
}

function bracketed(which: Some): string {
  const names = listed(which)
  return names === '' ? '' : `（${names}）`
}
