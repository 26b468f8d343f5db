import type { ValidationMessages } from '../messages/validation.ts'
import { counted } from './count.ts'

export const validation: ValidationMessages = {
  title: (plan, baselineYear, targetYear) =>
    `Validation of the data, plan "${plan}" (${baselineYear}–${targetYear})`,
  file: ({ file, indicators, years, regions }) =>
    `${file}: ${[
      counted(indicators, 'indicator'),
      ...(years === '' ? [] : [years]),
      ...(regions > 1 ? [`${regions} regions`] : []),
    ].join(', ')}`,
  clean: (file) => `${file}, no finding`,
  cleanFiles: (files) => `${counted(files, 'file')} without a finding`,
  explainHint: 'Where a value is true all the same, --write-explanations drafts an explanation',
}
