import type { Grade } from '../../domain/relation.ts'
import type { ConsistencyMessages, ConsistencyWorking } from '../messages/consistency.ts'
import { counted } from './count.ts'

const meanings: Readonly<Record<Grade, string>> = {
  contradiction: 'whoever meets one target exactly misses another',
  tension:
    'targets agree in part only, or if a figure said to be about so much gives way, or leave the range set for them',
  remark: 'different words, targets already met, and what else is to be known',
}

export const consistency: ConsistencyMessages = {
  title: (plan, baselineYear, targetYear) =>
    `Whether the targets of the plan "${plan}" (${baselineYear}–${targetYear}) agree`,
  scope: ({ stated, restated, file, relations, found }) => {
    const beside =
      file === null
        ? 'no relations are declared, so only restated targets and baselines were compared'
        : `${counted(relations, 'relation')} (${file}), ${found} of them with findings`
    return `${counted(stated, 'target')}, ${restated} of them restated; ${beside}`
  },
  counts: (counts) => counts.map(([grade, count]) => counted(count, grade)).join(', '),
  heading: (grade, count) => `${grade.charAt(0).toUpperCase()}${grade.slice(1)}s (${count})`,
  held: (count) => `Relations that hold (${count})`,
  meaning: (grade) => `${grade}: ${meanings[grade]}.`,
  exact: 'Every target is taken as met exactly; one that is a floor may be exceeded, and may then agree.',
  more: 'Add --all to list the relations that hold.',
  inOne: (message, working) => `${message}. ${working.join('; ')}`,
}

const conditions = {
  '=': 'equal',
  '<': 'be below',
  '<=': 'be at most',
  '>': 'be above',
  '>=': 'be at least',
} as const
const verdict = (holds: boolean) => (holds ? 'holds' : 'does not hold')

export const working: ConsistencyWorking = {
  lang: 'en',
  numbered: (no) => `No. ${no}`,
  baseline: (value) => `baseline ${value}`,
  comesTo: (stated, figure) => `${stated}, which is ${figure}`,
  yearly: (way, rise) => `${way}, ${rise} a year`,
  formula: (text) => `Formula: ${text}`,
  figures: (list) => `Figures: ${list}`,
  basis: (text) => `Basis: ${text}`,
  sameEverywhere: (line) => `At every graded goal: ${line}`,
  turns: (name, at, holds) => `It holds with ${name} ${holds} ${at}`,
  ofFormula: (unit) => ` (in ${unit})`,
  // `3800 100m yuan` reads badly.
  ofNumber: () => '',
  range: (low, high) => `between ${low} and ${high}`,
  condition: (is) => conditions[is],
  judged: (left, holds) => `${left}: ${verdict(holds)}`,
  judgedAgainst: (asked, holds, gap) => `${asked}: ${verdict(holds)}${gap}`,
  asked: (left, condition, right) => `${left}, which should ${condition} ${right}`,
  askedRange: (left, range) => `${left}, which should be ${range}`,
  equal: 'they are equal',
  points: (size) => `off by ${size} points`,
  off: (size, share) => (share === null ? `off by ${size}` : `off by ${size}, or ${share}`),
  at: (label) => `${label}: `,
  growth: (result) => `growth of ${result} a year`,
  lacking: (names) =>
    names.length === 0 ? 'a divisor is 0 or a value is not positive' : `no figure for ${names.join(', ')}`,
  agreeAt: (labels) =>
    labels.length === 0
      ? 'they agree at none of the graded goals'
      : `they agree at ${labels.join(', ')} only`,
  inStep: ({ start, name, growth, working, amount, below, holds }) => {
    const side = below === null ? 'is not below it' : `is below it, growing at ${below} of its pace`
    const answer = holds ? 'they agree' : 'they do not agree'
    return `${start}${name} grows ${growth.replace(/^\+/, '')} a year; in step is ${working}; ${amount} ${side}: ${answer}`
  },
  nominal: 'Both growths are worked out from amounts at current prices: they are nominal',
  tolerance: (text, share) => `"${text}" is taken as a growth of at least ${share} of the other`,
  strictness: (how, figure) => {
    switch (how) {
      case 'at-least':
        return `${figure} is enough`
      case 'at-most':
        return `${figure} is low enough`
      case 'above':
        return `it must be above ${figure}`
      case 'below':
        return `it must be below ${figure}`
      case 'about':
        return `close to ${figure} will do`
      case 'unstated':
        return 'it states no figure'
    }
  },
  room: (down, room, yearly) =>
    `It may ${down ? 'fall' : 'rise'} by ${room}${yearly === '' ? '' : `, ${yearly} a year`}`,
  differ: (sum, share) =>
    `They differ by ${sum}${share === null ? '' : ` (${share})`}: meeting the looser one exactly misses the stricter one`,
  aboutGivesWay: 'they agree only if the figure said to be about so much gives way',
}
