import type { CompareMessages } from '../messages/compare.ts'
import { counted } from './count.ts'

export const compare: CompareMessages = {
  title: 'Methods',
  heading: ({ plan, year, methods, baselineYear, targetYear, elapsed }) =>
    `${year}, ${methods} methods compared (plan "${plan}", ${baselineYear + 1}–${targetYear}, baseline ${baselineYear}; ${elapsed} of time elapsed)`,
  nothing: () => 'Methods compared: there is no data to judge',
  agreement: (parts) => `On track or not, agreeing with the schedule: ${parts.join('; ')}`,
  agrees: (method, same, of, share) => `${method} ${same} of ${of} (${share})`,
  notComparable: (method) => `${method} none to compare`,
  all: (agreed, of) => `All methods that answer agree on ${agreed} of ${of}`,
  withoutData: (indicators) => `No data for ${counted(indicators, 'indicator')}`,
  differs: (method, indicators) => `${method} differs from the schedule on ${indicators}`,
  noAnswer: (methods, reasons) => `No answer by ${methods.join(', ')}: No. ${reasons.join('; ')}`,
  labelled: (label, text) => `${label}: ${text}`,
  rules: 'How each method judges',
  rule: (method, rule) => `${method}. ${rule}`,
  legend: (on, off, differ) =>
    `${on} on track, ${off} off track, ${differ} the methods differ on whether it is on track; schedule is the verdict of kq check.`,
}
