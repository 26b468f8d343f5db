import type { CompareMessages } from '../messages/compare.ts'

export const compare: CompareMessages = {
  title: '方法对照',
  heading: ({ plan, year, methods, baselineYear, targetYear, elapsed }) =>
    `${year} 年，${methods} 种方法对照（规划“${plan}”，规划期 ${baselineYear + 1}–${targetYear} 年，基期 ${baselineYear} 年，时间进度 ${elapsed}）`,
  nothing: (methods) => `${methods} 种方法对照：没有可评价的数据`,
  agreement: (parts) => `与规划进度对是否达到进度的判断一致：${parts.join('，')}`,
  agrees: (method, same, of, share) => `${method} ${of} 项中 ${same} 项（${share}）`,
  notComparable: (method) => `${method} 没有可比的`,
  all: (agreed, of) => `全部方法一致：${of} 项中 ${agreed} 项`,
  withoutData: (indicators) => `缺数据 ${indicators} 项`,
  differs: (method, indicators) => `${method}与规划进度不同的 ${indicators} 项`,
  noAnswer: (methods, reasons) => `${methods.join('、')} 没有结论的：序号 ${reasons.join('；')}`,
  labelled: (label, text) => `${label}：${text}`,
  rules: '各方法的规则',
  rule: (method, rule) => `${method}${rule}`,
  legend: (on, off, differ) =>
    `${on} 达到进度，${off} 未达进度，${differ} 各方法对是否达到进度判断不一；schedule 是规划进度，即 kq check 的评价。`,
}
