import type { StatusMessages } from '../messages/status.ts'

export const status: StatusMessages = {
  title: '报送情况',
  heading: (file, firstYear, targetYear) => `规划“${file}”（${firstYear}–${targetYear} 年）报送情况`,
  year: (year) => `${year} 年`,
  received: '报送',
  hasCome: '已报',
  isLate: '未报',
  filled: '填报',
  errors: '错误',
  warnings: '警告',
  explained: '已说明',
  judged: '已评价',
  onTrack: '达到进度',
  due: '截止日期',
  allIn: '各地区各年都已报送',
  late: (named) => `没有报送的：${named.join('、')}`,
  lateIn: (region, year) => `${region}（${year} 年）`,
}
