import type { ReportMessages } from '../messages/report.ts'
import { counted } from './count.ts'

export const report: ReportMessages = {
  title: (year, region) =>
    `${region === null ? '' : `${region}: `}${region === null ? 'Plan' : 'plan'} indicators${year === null ? '' : ` in ${year}`}`,
  numbered: (number, title) => `${number}. ${title}`,
  parts: {
    overview: 'Overview',
    matrix: 'All indicators at a glance',
    progress: 'Progress against time',
    effort: 'Growth achieved and still required',
    outlook: 'Outlook',
    attention: 'What needs attention',
    cards: 'Indicator by indicator',
    table: 'Table of indicators',
    years: 'Verdicts year by year',
    regions: 'Regions beside one another',
    findings: 'Findings in the data, and explanations',
    provenance: 'Method and sources',
  },
  goal: (value) => `target ${value}`,
  progressMarks: (elapsed) => ({
    start: 'baseline 0',
    elapsed: `time elapsed ${elapsed}`,
    end: 'target 100%',
  }),
  tiles: {
    assessed: 'assessed',
    onTrack: (over) => (over ? 'met' : 'on track'),
    offTrack: (over) => (over ? 'missed' : 'off track'),
    bindingOffTrack: (over) => (over ? 'binding indicators missed' : 'binding indicators off track'),
    of: (all) => `of ${all}`,
  },
  share: (what, count) => `${what} ${count}`,
  captions: {
    progress:
      'Dot: share of the way from baseline (0) to target (100%) that is covered; line: share of the time that has passed, with a stroke where a path of its own makes another share due. Slowest first; an arrow marks what lies beyond the chart.',
    effort:
      '○ achieved  ▮ still required  | planned, a year. Widest gap first; only what is judged by growth.',
    trajectory:
      'Blue: actual; grey dashes: path of the plan, ◇ a value the plan states, grey band ±5%; blue dots: if it goes on so, light blue the range of four times in five; right: targets; red: beyond what is to be kept.',
  },
  outlook: {
    unknown: 'too early to say',
    named: (word, names) => `${word}: ${names.join('; ')}`,
  },
  numbers: { title: 'Numbers by year', due: 'Expected', own: "Year's own" },
  stands: {
    all: (pieces) => `${pieces.join('; ')}.`,
    reach: (year, actual, due, sign, gap) =>
      `${actual} in ${year}, ${sign === 0 ? `just the ${due} expected` : `${gap} ${sign > 0 ? 'above' : 'below'} the ${due} expected`}`,
    alone: (year, actual) => `${actual} in ${year}`,
    kept: (year, actual, target, holds) =>
      `${actual} in ${year}, which ${holds ? 'keeps' : 'does not keep'} the target (${target})`,
    over: (year, actual, target, margin) =>
      `${actual} in ${year}, target ${target}${margin === null ? '' : `, ${margin}`}`,
    required: (required, achieved) =>
      `${required} a year still required${achieved === null ? '' : `, ${achieved} a year so far`}`,
    slack: (required) => `from now on it ${required} a year and still meets the target`,
    hold: 'it only has to stay where it is',
    further: (required) => `it ${required} from now on`,
    filled: 'the total is reached',
    each: (amount) => `${amount} a year from now on`,
    leads: (year, projected, outlook) =>
      `at the pace so far ${projected} in ${year}${outlook === null ? '' : `; target met: ${outlook}`}`,
    statement: (year, done) => `reported for ${year}: ${done}`,
    unjudged: (why) => `not assessed: ${why}`,
  },
  cards: {
    offTrackOnly: (cards, all) =>
      `With so many regions only the ${cards} of ${all} that are off track have a chart; the table has all of them.`,
    noData: (indicators, names) =>
      `No data, and so no chart, for ${counted(indicators, 'indicator')}: ${names.join('; ')}`,
  },
  source: 'Source',
  years: (year) => `${year}`,
  provenance: {
    plan: 'Plan',
    span: (baselineYear, targetYear) => `baseline ${baselineYear}, target ${targetYear}`,
    method: 'Method',
    tool: 'Tool',
    file: 'File',
    encoding: 'Encoding',
    rows: 'Data rows',
    readBack: 'This page holds all data of the report (kq-report/1); kq report reads it back.',
  },
  noFindings: 'Nothing was found in the data.',
  toContent: 'Skip to the content',
  language: 'English',
}
