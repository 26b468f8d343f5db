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
}
