import type { BookMessages } from '../messages/book.ts'

export const book: BookMessages = {
  sheets: {
    overview: 'Overview',
    indicators: 'Indicators',
    charts: 'Charts',
    paths: 'Path',
    findings: 'Findings',
    notes: 'Notes',
  },
  onTrack: { title: (over) => (over ? 'Met' : 'On track'), yes: 'yes', no: 'no', none: '—' },
  overview: {
    live: 'All numbers here are worked out from the sheet "Indicators" and follow what is changed there.',
    chosen: (shown, indicators) =>
      `Only the ${shown} indicators chosen are shown and counted, of ${indicators}.`,
    byVerdict: 'Verdict',
    count: 'Indicators',
    binding: 'of these binding',
    total: 'All',
    byCategory: 'Category',
    onTrack: (over) => (over ? 'Met' : 'On track'),
    offTrack: (over) => (over ? 'Missed' : 'Off track'),
    notAssessed: 'Not assessed',
    share: 'Share',
    progressChart: (elapsed) => `Share of the way done (${elapsed} of the time has passed)`,
    moreProgress: (shown, indicators) =>
      `The ${shown} slowest of ${indicators}; the others are in the sheet "Indicators".`,
    shareChart: 'Share on track by region',
  },
  indicators: {
    editable:
      'Values on yellow may be typed over: progress, rates, projection, verdict and the overview follow.',
    category: 'Category',
    baseline: (year) => `Baseline ${year}`,
    baselineYear: 'Baseline year',
    value: String,
    soFar: 'Total or mean so far',
    due: (year) => `Expected ${year}`,
    target: (year) => `Target ${year}`,
    asPlanned: 'Target as stated',
    projected: (year) => `Projected ${year}`,
    row: 'Row',
  },
  paths: {
    title: 'Planned path, actual values and projection',
    series: 'Series',
    planned: 'Planned path',
    target: 'Target',
    actual: 'Actual',
    projected: 'Projection',
  },
  charts: {
    title: 'Indicator by indicator',
    more: (shown, indicators) =>
      `Charts of the first ${shown} of ${indicators} indicators; the numbers of the others are in the sheet "Path".`,
  },
  findings: {
    file: 'File',
    place: 'Place',
    indicator: 'Indicator',
    value: 'Value read',
    explanation: 'Explanation',
  },
  notes: {
    howToRead: 'How to read it',
    workbook: [
      'Values on yellow in the sheet "Indicators" may be typed over: progress, the three rates, projection, verdict, the overview, the paths and the charts are formulas and follow. Sorting and filtering change nothing; sort by "Row" to restore the order.',
      'The outlook is inferred from how the yearly changes have varied. It is what was found when this workbook was written and does not follow; nor is what was typed validated. What counts is a check of the corrected submission.',
      'The formulas keep to the rules in force when this was written: whether a target is to be reached or kept does not change with what is typed. Change baselines and targets in the plan file.',
    ],
    fixed: (names) =>
      `The verdict on these rests on more than a number (a target in words, of two sides, relative, or changed on the way; a bound or a statement as value; a redefined series), has no formula and does not follow: ${names.join('; ')}.`,
    method: 'Method',
    provenance: 'Where it comes from',
    tool: 'Tool',
    plan: 'Plan file',
    year: 'Year judged',
    inputs: 'Submissions',
    file: 'File',
    encoding: 'Encoding',
    rows: 'Data rows',
  },
  numberOnly: {
    title: 'A number, please',
    message: 'This takes a number. Leave it empty where there is none; no 0 and no words.',
  },
  statementOnly: {
    title: 'Please choose',
    message: 'This takes "fulfilled" or "not fulfilled". Leave it empty where it is not known.',
  },
}
