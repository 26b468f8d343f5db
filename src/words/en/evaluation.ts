import type { EvaluatedCounts, EvaluationMessages } from '../messages/evaluation.ts'
import { counted } from './count.ts'

export const evaluation: EvaluationMessages = {
  title: ({ region, baselineYear, targetYear, year, over }) =>
    `${over ? 'Final evaluation' : 'Evaluation'} of the main indicators of the plan ${baselineYear + 1}–${targetYear}${region === null ? '' : ` of ${region}`}${year === null ? '' : `: ${year}`}`,
  scope: ({ baselineYear, targetYear, year, elapsed, method }) => {
    const span = `The plan runs from ${baselineYear + 1} to ${targetYear}, from a baseline of ${baselineYear}.`
    const by = method === null ? '' : ` Verdicts are by ${method}.`
    if (year === null) return `${span}${by}`
    const run = year >= targetYear ? 'its last' : `its year ${year - baselineYear}`
    return `${span} ${year} is ${run}, with ${elapsed} of the time elapsed.${by}`
  },
  covered: ({ year, filled, of, submissions }) => {
    const when = year === null ? '' : ` for ${year}`
    return submissions > 1
      ? ` The ${submissions} submissions have ${filled} of ${counted(of, 'value')}${when}.`
      : ` Of the ${counted(of, 'indicator')} of the plan, ${filled} ${filled === 1 ? 'has' : 'have'} a value${when}.`
  },
  sentence: (text) => `${text}.`,
  clauses: (clauses) => clauses.join(', '),
  statements: (statements) => `${statements.join('; ')}.`,
  overall: {
    title: 'Overview',
    counts: (of) =>
      `Of the ${counted(of.indicators, 'indicator')} of ${of.ofRegions ? 'all regions' : 'the plan'}, ${counts(of)}.`,
    binding: (of) => `Of the ${counted(of.indicators, 'binding indicator')} among them, ${counts(of)}.`,
    verdicts: (each) => `By verdict: ${each.join(', ')}.`,
    counted: (verdict, indicators) => `${indicators} ${verdict}`,
    outlook: (likely, doubtful, unlikely) =>
      `As things go, ${counted(likely, 'target')} will be met, ${doubtful} ${doubtful === 1 ? 'is' : 'are'} in doubt, and ${unlikely} will not be met.`,
    categories: 'Indicators by category',
    category: 'Category',
    indicators: 'Indicators',
    onTrack: (over) => (over ? 'Met' : 'On track'),
    offTrack: (over) => (over ? 'Missed' : 'Off track'),
    notAssessed: 'Not assessed',
  },
  byVerdict: {
    title: 'Indicators by verdict',
    heading: (verdicts, indicators) => `${capital(verdicts.join(', '))} (${indicators})`,
    members: (members) => `${members.join('; ')}.`,
    member: (name, facts) => (facts.length === 0 ? name : `${name} (${facts.join(', ')})`),
    fact: (title, text) => `${small(title)} ${text}`,
    stands: (year, facts) => `${year}: ${facts.join(', ')}`,
    required: (target, rate) => `required to meet ${target}: ${rate} a year`,
    projected: (targetYear, value) => `at the pace so far ${value} in ${targetYear}`,
    outlook: (outlook) => `target met: ${outlook}`,
  },
  regions: {
    title: 'Regions',
    none: 'There is no data to assess.',
    line: (verdicts, indicators, members) =>
      `${capital(verdicts.join(', '))} (${indicators}): ${members.join('; ')}.`,
  },
  binding: { title: 'Binding indicators', table: 'Binding indicators' },
  risks: {
    title: 'Risks and recommendations',
    effort: 'Indicators that need more effort',
    effortLead: (indicators) =>
      indicators === 1
        ? 'This indicator is off track or at risk.'
        : `These ${indicators} indicators are off track or at risk, those that need most effort first, and binding ones before all others.`,
    raise: (achieved, required) => `has to go from ${achieved} up to ${required} a year`,
    shift: (achieved, required) => `has to go from ${achieved} to ${required} a year`,
    ease: (achieved, required) => `${achieved} a year so far, where it ${required} a year at most`,
    only: (required) => `requires ${required} a year`,
    times: (effort) => `${effort} times the pace so far`,
    next: (year, value) => `in ${year} ${value} is needed`,
    of: (name, clauses) => `${name}: ${clauses.join(', ')}.`,
    table: 'Indicators off track and at risk',
    doubt: 'Indicators whose target is in doubt',
    inDoubt: (names) =>
      `On track, and yet in doubt, so to be watched (${names.length}): ${names.join('; ')}.`,
    unlikely: (names) =>
      `On track now, and as things go not met by the target year, so to be looked into early (${names.length}): ${names.join('; ')}.`,
    losses: (named) => `Met now, and lost again at the latest changes: ${named.join('; ')}.`,
    data: 'Data',
    noData: (names) => `Report the values that are missing (${names.length}): ${names.join('; ')}.`,
    notAssessed: (named) =>
      `Complete the data of what could not be assessed (${named.length}): ${named.join('; ')}.`,
    findings: (counts) => `Check what was found in the data submitted (${counts}); each is in an annex.`,
    sensitive: (names) => `Review verdicts that a slight revision may change: ${names.join('; ')}.`,
    provisional: (names) => `Assess again when final figures replace provisional ones: ${names.join('; ')}.`,
    missed: (names) => `Account for the targets that were missed (${names.length}): ${names.join('; ')}.`,
    more: (indicators) => `${indicators} more are in the annex.`,
  },
  annexes: {
    heading: (number, title) => `Annex ${number}. ${title}`,
    indicators: (year) => `Main indicators of the plan${year === null ? '' : `, ${year}`}`,
    findings: 'Findings in the data',
    method: 'Data and method',
    plan: 'Plan file',
    methodOf: 'Method',
    rule: ({ ahead, onTrack, behind, reversing }) =>
      `By the schedule of the plan. The pace is the share of the way covered over the share of time elapsed: above ${ahead} is ahead, from ${onTrack} on track, from ${behind} behind, from ${reversing} far behind, and below ${reversing} reversing; a target reached before its year is met early. A target that is only to be kept is judged by the value of the year.`,
    ruleAtEnd: 'At the end of the plan a target is met or missed, by the value of its year.',
    tool: 'Worked out by',
    input: 'Submission',
    inputText: (file, sha256) => `${file} (SHA-256: ${sha256})`,
  },
  figures: {
    progress: 'Progress of the indicators (dots) beside the time elapsed (line)',
    progressText: (elapsed, rows) => `Progress, slowest first (time elapsed ${elapsed}): ${rows.join('; ')}.`,
    effort: 'Growth a year: achieved (ring), planned (thin line) and required (thick line)',
    effortText: (rows) => `Achieved → required a year: ${rows.join('; ')}.`,
    trajectoryText: (name, values, due, goals) =>
      `${name}, actual: ${values.join(', ')}${due.length === 0 ? '' : `; expected: ${due.join(', ')}`}${goals.length === 0 ? '' : `; ${goals.join(', ')}`}.`,
    inYear: (year, value) => `${value} in ${year}`,
    row: (name, text) => `${name} ${text}`,
  },
}

/** How indicators stand, without those of which there are none. */
function counts(of: EvaluatedCounts): string {
  const { onTrack, share, offTrack, atRisk, notAssessed, noData, over } = of
  const [on, off] = over ? ['met', 'missed'] : ['on track', 'off track']
  const part = (count: number, word: string) => (count === 0 ? [] : [`${count} ${word}`])
  return [
    ...(share === null ? [] : [`${onTrack} ${on} (${share} of those assessed)`, `${offTrack} ${off}`]),
    ...part(atRisk, 'at risk'),
    ...part(notAssessed, 'not assessed'),
    ...part(noData, 'without data'),
  ].join(', ')
}

/** A title in a sentence; a word in capitals stays as it is. */
function small(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? `${title.charAt(0).toLowerCase()}${title.slice(1)}` : title
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
