import type { Titles } from '../messages/titles.ts'

export const titles: Titles = {
  no: 'No',
  code: 'Code',
  name: 'Indicator',
  region: 'Region',
  unit: 'Unit',
  attribute: 'Attribute',
  target: 'Target',
  year: 'Year',
  pace: 'Pace',
  paceNote: 'Pace: share of the way covered over share of the time elapsed; 1 is on schedule.',
}
