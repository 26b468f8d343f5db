import { hanziNumber } from '../hanzi-number.ts'
import type { ReportMessages } from '../messages/report.ts'

export const report: ReportMessages = {
  title: (year, region) => `${region ?? ''}规划主要指标${year === null ? '' : ` ${year} 年`}监测评估`,
  numbered: (number, title) => `${hanziNumber(number)}、${title}`,
  parts: {
    overview: '总体情况',
    matrix: '指标一览',
    progress: '完成进度与时间进度',
    effort: '已实现增速与尚需增速',
    outlook: '到期达标展望',
    attention: '需要关注的指标',
    cards: '分指标情况',
    table: '指标完成情况表',
    years: '历年评价',
    regions: '各地区比较',
    findings: '数据问题与说明',
    provenance: '方法与数据来源',
  },
  goal: (value) => `目标 ${value}`,
  progressMarks: (elapsed) => ({ start: '基期 0', elapsed: `时间进度 ${elapsed}`, end: '目标 100%' }),
  tiles: {
    assessed: '项已评价',
    onTrack: (over) => (over ? '项已实现' : '项达到进度'),
    offTrack: (over) => (over ? '项未实现' : '项未达进度'),
    bindingOffTrack: (over) => (over ? '项约束性指标未实现' : '项约束性指标未达进度'),
    of: (all) => `/ ${all}`,
  },
  share: (what, count) => `${what} ${count} 项`,
  captions: {
    progress:
      '圆点：从基期（0）到目标（100%）的路已走完多少；竖线：时间进度，自有路径的另以短线标出应走多少。由慢到快排列，超出图幅的以箭头标出。',
    effort: '○ 已实现年均　▮ 尚需年均　| 计划年均。差距最大的在前；只列按增速评价的指标。',
    trajectory:
      '蓝线：实际值；灰虚线：规划路径，◇ 为规划写明的年度数，灰带为 ±5%；蓝点线：照此发展，浅蓝为五次中有四次落入的范围；右侧：目标；红色：超出须保持的界限。',
  },
  outlook: {
    unknown: '暂不判断',
    named: (word, names) => `${word}：${names.join('、')}`,
  },
  numbers: { title: '各年数字', due: '应达', own: '当年' },
  stands: {
    all: (pieces) => `${pieces.join('；')}。`,
    reach: (year, actual, due, sign, gap) =>
      `${year} 年 ${actual}，${sign === 0 ? `正好是应达的 ${due}` : `比应达的 ${due} ${sign > 0 ? '多' : '少'} ${gap}`}`,
    alone: (year, actual) => `${year} 年 ${actual}`,
    kept: (year, actual, target, holds) =>
      `${year} 年 ${actual}，${holds ? '符合' : '不符合'}须保持的目标（${target}）`,
    over: (year, actual, target, margin) =>
      `${year} 年 ${actual}，目标 ${target}${margin === null ? '' : `，${margin}`}`,
    required: (required, achieved) =>
      `今后须年均 ${required}${achieved === null ? '' : `，至今年均 ${achieved}`}`,
    slack: (required) => `今后${required}仍可达标`,
    hold: '今后保持不变即可达标',
    further: (required) => `今后${required}`,
    filled: '总量已足额',
    each: (amount) => `今后每年${amount}`,
    leads: (year, projected, outlook) =>
      `照此到 ${year} 年为 ${projected}${outlook === null ? '' : `，达标：${outlook}`}`,
    statement: (year, done) => `${year} 年填报：${done}`,
    unjudged: (why) => `未评价：${why}`,
  },
  cards: {
    offTrackOnly: (cards, all) =>
      `地区多，只为未达进度的 ${cards} 项（共 ${all} 项）画图；其余见指标完成情况表。`,
    noData: (indicators, names) => `缺数据 ${indicators} 项，没有图：${names.join('、')}`,
  },
  source: '来源',
  years: (year) => `${year} 年`,
  provenance: {
    plan: '规划',
    span: (baselineYear, targetYear) => `基期 ${baselineYear} 年，目标 ${targetYear} 年`,
    method: '方法',
    tool: '工具',
    file: '文件',
    encoding: '编码',
    rows: '数据行',
    readBack: '本页含有报告的全部数据（kq-report/1），可用 kq report 读回。',
  },
  noFindings: '报送数据没有发现问题。',
  toContent: '跳到正文',
  language: '中文',
}
