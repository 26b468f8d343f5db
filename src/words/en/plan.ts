import type { PlanMessages } from '../messages/plan.ts'
import { counted } from './count.ts'

export const plan: PlanMessages = {
  title: 'Plan',
  heading: (file, baselineYear, targetYear, indicators) =>
    `Plan "${file}": baseline ${baselineYear}, target ${targetYear}, ${counted(indicators, 'indicator')}`,
  facts: {
    code: 'Code',
    unit: 'Unit',
    attribute: 'Attribute',
    baseline: 'Baseline',
    target: 'Target',
    assigned: 'Assigned',
    against: 'Against',
    repeats: 'Repeats',
    tiers: 'Tiers',
    better: 'Better',
    aim: 'Aim',
    scale: 'Scale',
    planned: 'Plan/yr',
    flow: 'Flow growth/yr',
    path: 'Expected',
    aliases: 'Aliases',
    source: 'Source',
  },
  inYear: (year, text) => `${year}: ${text}`,
  assigned: (file, source, planWords) =>
    `from "${file}"${source === '' ? '' : ` (${source})`}; the plan says "${planWords}"`,
  noOther: (other) => `no one indicator of the plan is "${other}": it cannot be judged`,
}
