import type { MilestoneMessages } from '../messages/milestones.ts'
import { counted } from './count.ts'

export const milestones: MilestoneMessages = {
  title: 'Milestones',
  heading: ({ file, baselineYear, targetYear, from, tier, indicators }) => {
    const start =
      from === null ? `from the baseline of ${baselineYear}` : `from the latest actual values (${from})`
    const led = tier === null ? '' : `, to the goal "${tier}"`
    return `Yearly milestones of "${file}", ${start} to ${targetYear}${led}, ${counted(indicators, 'indicator')}`
  },
  from: 'From',
  startValue: 'Start value',
  rate: 'Per year',
  howLaid: 'How broken down',
  increment: (year) => `${year} increment (of totals: own amount)`,
  growth: (year) => `${year} growth or cut`,
  basis: {
    path: '—',
    kept: 'keep',
    words: 'as assigned',
    'no-start': 'no start',
    'not-defined': 'not defined',
    over: 'over',
  },
  asOther: 'as the other',
  steady: 'steady',
  notes: {
    path: 'Years: the values a steady path to the target leads through.',
    rate: 'Per year: what that path asks of every year, in %, in points or units, or as an amount.',
    spread:
      'Up to the start year values are actual, after it they are due; indicators without one start at the baseline.',
    running: (first) => `[ ]: running total since ${first}; before it, the amount of the year.`,
    kept: '≥, ≤, >, <: the target is met at the start, or to hold in each year; every year need only hold that level.',
    gap: '—: a target without a figure to break down, or a year that was not reported.',
    redefined: (name, why) => `${name}: ${why}; the path leads past these years.`,
    incomplete: (name, missing) =>
      `${name}: what the years so far come to is unknown (?), so the path starts from the last year of which it is known; ${missing}.`,
    noStart: 'no start: neither a baseline nor an actual value, so only the end is known.',
    notDefined: 'not defined: a value is not positive, so no growth rate exists.',
    about: 'about: broken down to the figure itself; 95% of the way is enough.',
    interval: 'intervals: broken down to their nearer end.',
    strict: 'targets with < or > must be passed in the end; reaching them exactly is not enough.',
  },
}
