import { raise } from '../../domain/finding.ts'
import type { Comparing } from '../../domain/relation.ts'
import { bothNames, type Text } from '../../domain/wording.ts'
import { measure } from '../figure.ts'
import { operandsOf, type Sides, sidesOf } from '../operands.ts'
import { type RelationRule, subjectOf } from '../table.ts'
import { inWords, type SideText } from '../written-out.ts'

export const partExceedsWhole: RelationRule<{
  relation: Text
  left: SideText
  right: SideText
  is: Comparing
}> = {
  id: 'KQ602',
  name: 'part-exceeds-whole',
  severity: 'error',
  title: { zh: '部分大于整体', en: 'A part exceeds its whole' },
  why: {
    zh: '出口不会大于进出口，一般公共预算收入不会大于财政总收入；大了，两个数至少有一个是错的。',
    en: 'Exports cannot exceed trade, nor budget revenue total fiscal revenue; where they do, one of the two is wrong.',
  },
  message: ({ relation, left, right, is }) => {
    const value = measure(right.value, right.unit)
    const subject =
      left.name === null
        ? { zh: `${relation.zh}：${left.written.zh}，`, en: `${relation.en}: ${left.written.en}, which` }
        : { zh: `“${left.name.zh}”的“${left.reported}”`, en: `"${left.reported}" of "${left.name.en}"` }
    const object =
      right.name === null
        ? { zh: ` ${right.written.zh}`, en: right.written.en }
        : { zh: `“${right.name.zh}”的 ${value}`, en: `${value} of "${right.name.en}"` }
    return {
      zh: `${subject.zh}${broken[is].zh}${object.zh}`,
      en: `${subject.en} ${broken[is].en} ${object.en}`,
    }
  },
  remedy: ({ left, right }) =>
    left.name !== null && right.name !== null
      ? { zh: '核对两个数的数值和单位', en: 'Check value and unit of both' }
      : { zh: '核对各数的数值和单位', en: 'Check value and unit of each' },
  check: (cells, { bounded }) =>
    bounded.flatMap((compared) => {
      const { relation, asked } = compared
      const operands = operandsOf(compared, cells)
      const sides = operands === null ? null : sidesOf(compared, operands)
      if (operands === null || sides === null || mayHold(asked, sides)) return []
      const [subject] = operands
      if (subject === undefined) return []
      const { observation } = subject
      const [left, right] = inWords(compared, operands, sides)
      const facts = { relation: bothNames(relation), left, right, is: asked.is }
      return [raise(partExceedsWhole, observation.place, facts, subjectOf(observation))]
    }),
}

/** What is the case where the condition is not. */
const broken: Readonly<Record<Comparing, Text>> = {
  '=': { zh: '不等于', en: 'is not' },
  '<': { zh: '不小于', en: 'is not below' },
  '<=': { zh: '大于', en: 'exceeds' },
  '>': { zh: '不大于', en: 'does not exceed' },
  '>=': { zh: '小于', en: 'is below' },
}

/** Whether a condition may hold for the numbers that were rounded to those reported. */
function mayHold(
  { is, tolerance }: { readonly is: Comparing; readonly tolerance: number },
  [left, right]: Sides,
): boolean {
  const allowed = tolerance * Math.abs(right.value) + left.margin + right.margin
  const over = is === '<' || is === '<=' ? left.value - right.value : right.value - left.value
  return is === '<' || is === '>' ? over < allowed : over <= allowed
}
