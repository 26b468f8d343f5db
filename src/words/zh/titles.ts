import type { Titles } from '../messages/titles.ts'

export const titles: Titles = {
  no: '序号',
  code: '代码',
  name: '指标',
  region: '地区',
  unit: '单位',
  attribute: '属性',
  target: '目标',
  year: '年份',
  pace: '进度比',
  paceNote: '进度比：完成进度除以时间进度，1 为正好按期。',
}
