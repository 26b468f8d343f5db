import type { Rule } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'

export const missingIndicator: Rule<{ no: string; name: Text; year: number }> = {
  id: 'KQ403',
  name: 'missing-indicator',
  severity: 'warning',
  title: { zh: '缺指标', en: 'An indicator is missing' },
  why: {
    zh: '报送了规划的大部分指标却少了个别几个，多半是删行或复制时漏掉的。',
    en: 'A submission that has most of the plan’s indicators but not all has mostly lost a row in copying.',
  },
  message: ({ no, name, year }) => ({
    zh: `没有指标 ${no}“${name.zh}”${year} 年的行`,
    en: `There is no row for indicator ${no} "${name.en}" in ${year}`,
  }),
  remedy: () => ({
    zh: '补上这一行；本次不报送的，说明原因',
    en: 'Add the row; where it is left out on purpose, explain it',
  }),
}
