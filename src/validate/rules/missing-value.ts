import type { Rule } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'

export const missingValue: Rule<{ name: Text; year: number }> = {
  id: 'KQ401',
  name: 'missing-value',
  severity: 'warning',
  title: { zh: '缺数值', en: 'A value is missing' },
  why: {
    zh: '表里列了这个指标却没有数值：是还没有统计，还是漏填，要有个说法。',
    en: 'The indicator has a row but no value: whether it is not yet known or was forgotten should be said.',
  },
  message: ({ name, year }) => ({
    zh: `“${name.zh}”没有 ${year} 年的数值`,
    en: `"${name.en}" has no value for ${year}`,
  }),
  remedy: () => ({
    zh: '补上数值；尚未统计的，说明原因',
    en: 'Enter the value; where it is not yet known, explain it',
  }),
}
