import type { PlanMessages } from '../messages/plan.ts'
import { counted } from './count.ts'

export const plan: PlanMessages = {
  title: 'Plan',
  heading: (file, baselineYear, targetYear, indicators) =>
    `Plan "${file}": baseline ${baselineYear}, target ${targetYear}, ${counted(indicators, 'indicator')}`,
  facts: {
    code: 'Code',
    category: 'Category',
    unit: 'Unit',
    attribute: 'Attribute',
    baseline: 'Baseline',
    target: 'Target',
    interim: 'Interim',
    assigned: 'Assigned',
    against: 'Against',
    repeats: 'Repeats',
    tiers: 'Tiers',
    better: 'Better',
    aim: 'Aim',
    scale: 'Scale',
    sign: 'Sign',
    planned: 'Plan/yr',
    flow: 'Flow growth/yr',
    path: 'Expected',
    aliases: 'Aliases',
    source: 'Source',
    amended: 'Amended',
    owner: 'Owner',
    aggregate: 'Figure of the whole',
  },
  summed: 'the sum of its regions',
  weighted: (weight) => `the mean of its regions, weighted by ${weight}`,
  minusIsDecline: 'a minus is a decline',
  mark: (text) => `${text} (proposed)`,
  proposed:
    '(proposed): the plan file does not say it. Please check; correct it in the columns better, scale, sign and attribute of the plan file.',
  proposal: (column, value, because) => `${column} ${value}: ${because}`,
  proposedFor: (proposal, numbers) => `${proposal}. No. ${numbers}`,
  inYear: (year, text) => `${year}: ${text}`,
  assigned: (file, source, planWords) =>
    `from "${file}"${source === '' ? '' : ` (${source})`}; the plan says "${planWords}"`,
  noOther: (other) => `no one indicator of the plan is "${other}": it cannot be judged`,
}
