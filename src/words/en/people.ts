import type { PeopleMessages } from '../messages/people.ts'

export const people: PeopleMessages = {
  columns: {
    no: { title: 'No', about: "number in the plan's table" },
    code: { title: 'Code', about: 'code of the indicator' },
    name: { title: 'Indicator', about: 'name' },
    region: { title: 'Region', about: 'region; empty where none is stated' },
    unit: {
      title: 'Unit',
      about: 'unit of baseline, actual, expected, target and projected value; empty for a pure ratio',
    },
    attribute: { title: 'Attribute', about: 'binding, anticipatory or guiding' },
    category: { title: 'Category', about: "division of the plan's table" },
    owner: { title: 'Owner', about: 'who answers for it' },
    year: { title: 'Year', about: 'year judged' },
    baseline: { title: 'Baseline', about: 'value of the baseline year' },
    actual: {
      title: 'Actual',
      about:
        'of totals the sum since the baseline, of means the mean since; a bound as written (≥98.5), of a target in words done or not done',
    },
    latest: { title: 'In the year', about: "the year's own value; of no total and no mean the actual value" },
    expected: {
      title: 'Expected',
      about: 'value due this year on a steady path to the target; none where it is only to be kept',
    },
    target: { title: 'Target', about: 'in figures and signs: 2200★, <30, [20]' },
    target_value: { title: 'Target value', about: 'its number; none of a target in words' },
    planned: {
      title: 'Plan/yr',
      about: 'yearly rate from baseline to target, in Rate unit; none where it is only to be kept',
    },
    achieved: { title: 'Actual/yr', about: 'yearly rate since the baseline, in Rate unit' },
    required: {
      title: 'Required/yr',
      about:
        'yearly rate still demanded, in Rate unit; empty where nothing is demanded, 0 where standing still is',
    },
    room: {
      title: 'Room/yr',
      about:
        'no demand: how far the value may move the wrong way each year (of a total, how much each year may bring) and still meet the target, in Rate unit',
    },
    requirement: {
      title: 'Demand or room',
      about:
        'needed, no change, must rise, must fall are demands; may fall, may rise, at most are room; none left is neither',
    },
    rate_unit: {
      title: 'Rate unit',
      about:
        'of Plan/yr, Actual/yr, Required/yr and Room/yr: %, % cut, pp, per mille points, or units a year',
    },
    real_growth: {
      title: 'Real growth/yr',
      about: 'published growth at constant prices, its mean since the baseline, in %',
    },
    effort: { title: 'Effort', about: 'rate required over rate achieved' },
    next: {
      title: 'Needed next year',
      about: 'what the next year must bring to be on track then; of a total, in that year alone',
    },
    progress: { title: 'Done', about: 'share of the way from baseline to target that is covered, in %' },
    pace: { title: 'Pace', about: 'progress over the progress due; 1 is on schedule' },
    projected: { title: 'Projected', about: 'value in the target year at the rate achieved' },
    outlook: { title: 'Outlook', about: 'whether the target will be met, as the table says it' },
    better_by: {
      title: 'Better by',
      about: 'in the target year how much better than the target, in the unit; below zero it was missed',
    },
    better_by_share: {
      title: 'Better by share',
      about: 'the same in % of the target; of a share see Better by',
    },
    method: { title: 'Method', about: 'only where --method asks for another' },
    last_verdict: { title: 'Year before', about: 'verdict of the year before' },
    verdict: { title: 'Verdict', about: 'in words, as the table says it' },
    reason: { title: 'Why not assessed', about: 'why there is no verdict' },
  },
  inPercent: (title) => `${title} (%)`,
  ofMethod: 'number of the method, only where --method asks for another',
  rateUnit: {
    percent: '%',
    percentOff: '% cut',
    points: 'pp',
    perMillePoints: 'per mille points',
    unit: (unit) => `${unit}/yr`,
    ratio: 'ratio/yr',
  },
}
