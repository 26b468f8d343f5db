import type { PlanMessages } from '../messages/plan.ts'

export const plan: PlanMessages = {
  title: '规划指标',
  heading: (file, baselineYear, targetYear, indicators) =>
    `规划“${file}”：基期 ${baselineYear} 年，目标 ${targetYear} 年，${indicators} 项指标`,
  facts: {
    code: '代码',
    category: '类别',
    unit: '单位',
    attribute: '属性',
    baseline: '基期值',
    target: '目标',
    interim: '分年目标',
    assigned: '下达目标',
    against: '对照指标',
    repeats: '重申',
    tiers: '分档',
    better: '改善方向',
    aim: '目标性质',
    scale: '尺度',
    sign: '符号',
    planned: '计划年均',
    flow: '流量年均增速',
    path: '每年应达',
    aliases: '别名',
    source: '出处',
    amended: '规划调整',
    owner: '责任单位',
    aggregate: '汇总方式',
  },
  summed: '各地区相加',
  weighted: (weight) => `按${weight}加权平均`,
  minusIsDecline: '负号表示下降',
  mark: (text) => `${text}（拟）`,
  proposed:
    '（拟）：规划文件没有写明，由本工具拟定，请核对；改在规划文件的 better（方向）、scale（尺度）、sign（符号）、attribute（属性）列。',
  proposal: (column, value, because) => `${column} ${value}：${because}`,
  proposedFor: (proposal, numbers) => `${proposal}。序号 ${numbers}`,
  inYear: (year, text) => `${year} 年 ${text}`,
  assigned: (file, source, planWords) =>
    `取自“${file}”${source === '' ? '' : `（${source}）`}；规划原文“${planWords}”`,
  noOther: (other) => `规划里没有唯一的“${other}”，无法评价`,
}
