import type { PlanChangedColumn } from '../../domain/plan-diff.ts'
import type { DiffMessages } from '../messages/diff.ts'

const change = { added: '新增', removed: '删去', revised: '修订', status: '改标注' } as const

const planColumns: Readonly<Record<PlanChangedColumn, string>> = {
  name: '名称',
  unit: '单位',
  baseline: '基期值',
  baseline_year: '基期年',
  target: '目标',
  path: '分年目标',
  tiers: '分档',
  attribute: '属性',
  better: '方向',
  scale: '尺度',
  aim: '要求',
  group: '组',
  owner: '责任单位',
  aggregate: '汇总',
}

export const diff: DiffMessages = {
  heading: (old, next) => `“${old}”→“${next}”`,
  judged: (plan, firstYear, targetYear, years) => {
    const when = years.length === 0 ? '' : `，评价 ${years.join(' → ')} 年`
    return `规划“${plan}”（${firstYear}–${targetYear} 年）${when}`
  },
  same: (old, next, values) => `“${old}”与“${next}”数据一致（${values} 个数值）`,
  cells: '变动的数值',
  verdicts: '改变的评价',
  cellCounts: ({ unchanged, ...counts }) => {
    const parts = (['revised', 'added', 'removed', 'status'] as const)
      .filter((kind) => counts[kind] > 0)
      .map((kind) => `${change[kind]} ${counts[kind]}`)
    return `数值：${[...parts, `不变 ${unchanged}`].join('，')}`
  },
  verdictCounts: ({ changed, toOnTrack, toOffTrack, untold }) => {
    if (changed === 0 && untold === 0) return '评价：没有改变'
    const parts = [
      ...(changed > 0 ? [`改变 ${changed} 项`] : []),
      ...(toOnTrack > 0 ? [`${toOnTrack} 项转为达到进度`] : []),
      ...(toOffTrack > 0 ? [`${toOffTrack} 项转为未达进度`] : []),
      ...(untold > 0 ? [`无法判断 ${untold} 项`] : []),
    ]
    return `评价：${parts.join('，')}`
  },
  otherYear: '数值：两份报告的年份不同，不作比较',
  untold: (names) =>
    `无法判断评价有没有改变 ${names.length} 项：${names.join('、')}；累计数和均值要往年的数，用 --history 给出往年的文件`,
  missing: (year, names) => `${year} 年尚缺数据 ${names.length} 项：${names.join('、')}`,
  change,
  cause: {
    'new-data': '新增数据',
    revision: '数据修订',
    withdrawal: '删去数据',
    year: '评价年份',
    error: '数据有错',
    plan: '规划改变',
    'other-years': '往年数据',
  },
  planChanges: '规划的变动',
  samePlan: '两个规划一致',
  planChange: (kind, column) =>
    kind === 'added' ? '新增指标' : kind === 'removed' ? '删去指标' : planColumns[column],
  changed: '变动',
  old: '原报数',
  new: '新报数',
  difference: '增减',
  oldVerdict: '原评价',
  newVerdict: '新评价',
  causes: '起因',
  realGrowth: (name) => `${name}：可比价增速`,
  provisional: '（初步）',
  unusable: (text) => `“${text}”不可用`,
}
