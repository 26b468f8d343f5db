import type { StatusMessages } from '../messages/status.ts'

export const status: StatusMessages = {
  title: 'Status',
  heading: (file, firstYear, targetYear) => `Submissions to the plan "${file}" (${firstYear}–${targetYear})`,
  year: (year) => String(year),
  received: 'Submission',
  hasCome: 'received',
  isLate: 'late',
  filled: 'Filled',
  errors: 'Errors',
  warnings: 'Warnings',
  explained: 'Explained',
  judged: 'Judged',
  onTrack: 'On track',
  due: 'Due',
  allIn: 'All regions have reported for every year',
  late: (named) => `Late: ${named.join(', ')}`,
  lateIn: (region, year) => `${region} (${year})`,
}
