import type { Grade } from '../../domain/relation.ts'
import type { ConsistencyMessages } from '../messages/consistency.ts'
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
