import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { figure, measure } from '../figure.ts'
import { inBase, roundingOf, sizeOf } from '../relation-terms.ts'
import { quotients } from '../relations.ts'
import { type RelationRule, subjectOf } from '../table.ts'

/** What a ratio may differ from its components by besides rounding, as a share. */
const tolerance = 0.005

export const quotientDiffers: RelationRule<{
  value: string
  unit: string
  name: Text
  of: Text
  per: Text
  ofText: string
  perText: string
  right: number
}> = {
  id: 'KQ603',
  name: 'quotient-differs',
  severity: 'warning',
  title: { zh: '比值与分子分母对不上', en: 'A ratio is not what its components give' },
  why: {
    zh: '比值和它的分子、分母都报送了，就应当算得出来；算不出来，必有一个填错。',
    en: 'Where a ratio and its components are all reported they must agree; if not, one of the three is wrong.',
  },
  message: ({ value, unit, name, of, per, ofText, perText, right }) => ({
    zh: `“${name.zh}”填 ${measure(value, unit)}，而“${of.zh}”${ofText} ÷“${per.zh}”${perText} = ${measure(right, unit)}`,
    en: `"${name.en}" is given as ${measure(value, unit)}, but "${of.en}" ${ofText} ÷ "${per.en}" ${perText} is ${measure(right, unit)}`,
  }),
  remedy: ({ right }) => ({
    zh: `核对三个数；比值按 ${figure(right)} 填报，或改正分子、分母`,
    en: `Check the three; give the ratio as ${figure(right)}, or correct its components`,
  }),
  check: (cells) => {
    return quotients.flatMap((relation) => {
      const [ratio, of, per] = [cells.get(relation.ratio), cells.get(relation.of), cells.get(relation.per)]
      if (ratio === undefined || of === undefined || per === undefined) return []
      const [above, below] = [of, per].map((cell) => inBase(cell, cell.quantity))
      const size = sizeOf(ratio.indicator.unit)
      if (above == null || below == null || below === 0 || size === null) return []
      const right = above / below / size
      const rounding = [ratio, of, per].map(({ quantity }) => roundingOf(quantity))
      const allowed = tolerance + rounding.reduce((total, one) => total + one, 0)
      if (Math.abs(ratio.quantity.value / right - 1) <= allowed) return []
      const { observation, indicator } = ratio
      const facts = {
        value: observation.text.trim(),
        unit: indicator.unit,
        name: bothNames(indicator),
        of: bothNames(of.indicator),
        per: bothNames(per.indicator),
        ofText: of.observation.text.trim(),
        perText: per.observation.text.trim(),
        right,
      }
      return [raise(quotientDiffers, observation.place, facts, subjectOf(observation))]
    })
  },
}
