import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { measure } from '../figure.ts'
import { inBase, roundingOf } from '../relation-terms.ts'
import { parts } from '../relations.ts'
import { type RelationRule, subjectOf } from '../table.ts'

export const partExceedsWhole: RelationRule<{
  value: string
  part: Text
  whole: Text
  wholeValue: number
  wholeUnit: string
}> = {
  id: 'KQ602',
  name: 'part-exceeds-whole',
  severity: 'error',
  title: { zh: '部分大于整体', en: 'A part exceeds its whole' },
  why: {
    zh: '出口不会大于进出口，一般公共预算收入不会大于财政总收入；大了，两个数至少有一个是错的。',
    en: 'Exports cannot exceed trade, nor budget revenue total fiscal revenue; where they do, one of the two is wrong.',
  },
  message: ({ value, part, whole, wholeValue, wholeUnit }) => ({
    zh: `“${part.zh}”的“${value}”大于“${whole.zh}”的 ${measure(wholeValue, wholeUnit)}`,
    en: `"${value}" of "${part.en}" exceeds ${measure(wholeValue, wholeUnit)} of "${whole.en}"`,
  }),
  remedy: () => ({ zh: '核对两个数的数值和单位', en: 'Check value and unit of both' }),
  check: (cells) => {
    return parts.flatMap((relation) => {
      const [part, whole] = [cells.get(relation.part), cells.get(relation.whole)]
      if (part === undefined || whole === undefined) return []
      const [small, large] = [part, whole].map((cell) => inBase(cell, cell.quantity))
      if (small == null || large == null || small <= large * (1 + roundingOf(whole.quantity))) return []
      const { observation } = part
      const facts = {
        value: observation.text.trim(),
        part: bothNames(part.indicator),
        whole: bothNames(whole.indicator),
        wholeValue: whole.quantity.value,
        wholeUnit: whole.indicator.unit,
      }
      return [raise(partExceedsWhole, observation.place, facts, subjectOf(observation))]
    })
  },
}
