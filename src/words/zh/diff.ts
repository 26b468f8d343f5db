import type { DiffMessages } from '../messages/diff.ts'

const change = { added: '新增', removed: '删去', revised: '修订', status: '改标注' } as const

export const diff: DiffMessages = {
  heading: (old, next) => `“${old}”→“${next}”`,
  judged: (firstYear, targetYear, years) => {
    const when = years.length === 0 ? '' : `，评价 ${years.join(' → ')} 年`
    return `规划期 ${firstYear}–${targetYear} 年${when}`
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
  verdictCounts: ({ changed, toOnTrack, toOffTrack }) => {
    if (changed === 0) return '评价：没有改变'
    const parts = [
      `改变 ${changed} 项`,
      ...(toOnTrack > 0 ? [`${toOnTrack} 项转为达到进度`] : []),
      ...(toOffTrack > 0 ? [`${toOffTrack} 项转为未达进度`] : []),
    ]
    return `评价：${parts.join('，')}`
  },
  missing: (year, names) => `${year} 年尚缺数据 ${names.length} 项：${names.join('、')}`,
  change,
  cause: {
    'new-data': '新增数据',
    revision: '数据修订',
    withdrawal: '删去数据',
    year: '评价年份',
    error: '数据有错',
  },
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
