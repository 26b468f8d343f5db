import type { TemplateMessages } from '../messages/template.ts'

export const template: TemplateMessages = {
  sheet: (year) => `${year}年`,
  title: (year, of) => `${of.join('')}${year}年规划指标实绩填报表`,
  header: (year, known) => [
    ...['序号', '代码', '指标', '单位'],
    ...(known === null ? [] : [`${known}年`]),
    ...[`${year}年`, '说明'],
  ],
  notes: (year) => [
    `注：在“${year}年”一列填全年实绩，单位见“单位”列；用别的单位时在数值后写明，如 15167000万元。`,
    '注：没有数据就留空，不要填 0；初步数在数值前写“初步”；其余文字写在“说明”列。',
  ],
  statements: ['完成', '未完成'],
  statement: '填“完成”或“未完成”',
}
