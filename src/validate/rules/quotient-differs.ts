import { raise } from '../../domain/finding.ts'
import type { Expression } from '../../domain/relation.ts'
import { bothNames, type Text } from '../../domain/wording.ts'
import { figure, measure } from '../figure.ts'
import { operandsOf, sidesOf } from '../operands.ts'
import { type RelationRule, subjectOf } from '../table.ts'
import { inWords, type SideText } from '../written-out.ts'

export const quotientDiffers: RelationRule<{
  relation: Text
  /** What is worked out, and what it should come to: the value of one indicator where there is such a side. */
  worked: SideText
  stated: SideText
  /** One value over another is worked out. */
  isRatio: boolean
}> = {
  id: 'KQ603',
  name: 'quotient-differs',
  severity: 'warning',
  title: { zh: '与由其他指标算得的数对不上', en: 'A value is not what the others give' },
  why: {
    zh: '比值和它的分子、分母，合计和它的各项，都报送了，就应当算得出来；算不出来，必有一个填错。',
    en: 'Where a ratio and its components, or a sum and its items, are all reported they must agree; if not, one of them is wrong.',
  },
  message: ({ relation, worked, stated: { name, reported, unit, written } }) =>
    name === null
      ? {
          zh: `${relation.zh}：${worked.written.zh}，应等于 ${written.zh}`,
          en: `${relation.en}: ${worked.written.en}, which should equal ${written.en}`,
        }
      : {
          zh: `“${name.zh}”填 ${measure(reported, unit)}，而${worked.written.zh}`,
          en: `"${name.en}" is given as ${measure(reported, unit)}, but ${worked.written.en}`,
        },
  remedy: ({ worked, stated: { name }, isRatio }) => {
    if (name === null)
      return { zh: '核对各数，改正其中不合的', en: 'Check them all and correct what does not fit' }
    const given = figure(worked.value)
    return isRatio
      ? {
          zh: `核对三个数；比值按 ${given} 填报，或改正分子、分母`,
          en: `Check the three; give the ratio as ${given}, or correct its components`,
        }
      : {
          zh: `核对各数；“${name.zh}”按 ${given} 填报，或改正其他的数`,
          en: `Check them all; give "${name.en}" as ${given}, or correct the others`,
        }
  },
  check: (cells, { equal }) =>
    equal.flatMap((compared) => {
      const { relation, asked } = compared
      const operands = operandsOf(compared, cells)
      const sides = operands === null ? null : sidesOf(compared, operands)
      if (operands === null || sides === null) return []
      const [one, other] = sides
      const allowed = asked.tolerance * Math.abs(one.value) + one.margin + other.margin
      if (Math.abs(other.value - one.value) <= allowed) return []
      const [left, right] = inWords(compared, operands, sides)
      const isTurned = right.cell === null && left.cell !== null
      const [worked, stated] = isTurned ? [right, left] : [left, right]
      const [first] = operands
      const subject = stated.cell ?? first
      if (subject === undefined) return []
      const { observation } = subject
      const facts = {
        relation: bothNames(relation),
        worked,
        stated,
        isRatio: isRatio(isTurned ? asked.right : relation.left),
      }
      return [raise(quotientDiffers, observation.place, facts, subjectOf(observation))]
    }),
}

function isRatio(worked: Expression): boolean {
  if (worked.kind !== 'operation' || worked.operator !== '/') return false
  return worked.left.kind === 'indicator' && worked.right.kind === 'indicator'
}
