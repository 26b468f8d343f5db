import type { ExitMessages, Some } from '../messages/exit.ts'
import { counted } from './count.ts'

export const exit: ExitMessages = {
  line: (code, reasons) => `Exit ${code}: ${reasons.join('; ')}`,
  errors: (count, which) => `${counted(count, 'error')}${bracketed(which)}`,
  warnings: (count, option, which) =>
    `${counted(count, 'warning')}, more than ${option} allows${bracketed(which)}`,
  offTrack: ({ count, assessed, atRisk, behind, risky }) => {
    const of =
      assessed === null ? counted(count, 'indicator') : `${count} of ${counted(assessed, 'judged indicator')}`
    const groups = [
      ...(count > atRisk ? [`${count - atRisk} off track${bracketed(behind)}`] : []),
      ...(atRisk > 0 ? [`${atRisk} at risk${bracketed(risky)}`] : []),
    ]
    return `${of} ${count === 1 ? 'trips' : 'trip'} --fail-on off-track: ${groups.join(', ')}`
  },
  late: (count, which) =>
    `${count} ${count === 1 ? 'region is' : 'regions are'} late (--fail-on late)${bracketed(which)}`,
  planDifferences: (count) => `the two plans differ in ${counted(count, 'place')} (--exit-code)`,
  differences: (values, verdicts, which) =>
    `${counted(values, 'value')} and ${counted(verdicts, 'verdict')} differ (--exit-code)${listed(which) === '' ? '' : `: ${listed(which)}`}`,
}

function listed({ names, more }: Some): string {
  return names.length === 0 ? '' : `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function bracketed(which: Some): string {
  const names = listed(which)
  return names === '' ? '' : ` (${names})`
}
