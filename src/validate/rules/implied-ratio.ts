import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { measure } from '../figure.ts'
import { distance } from '../ordinary.ts'
import { inBase, roundingOf, sizeOf } from '../relation-terms.ts'
import { type Implied, implied } from '../relations.ts'
import { type Cell, type RelationRule, subjectOf } from '../table.ts'

/** What a relation gives now and gave before, in its own unit. */
interface Jump {
  readonly name: Text
  readonly unit: string
  readonly now: number
  readonly last: number
  readonly lastYear: number
}

export const impliedRatio: RelationRule<{ value: string; name: Text; jumps: readonly Jump[] }> = {
  id: 'KQ601',
  name: 'implied-ratio',
  severity: 'warning',
  title: { zh: '与其他指标对不上', en: 'Does not go with the other indicators' },
  why: {
    zh: '每个数单独看都正常，相除得出的人口、就业、占比却突变，说明其中一个数有问题。',
    en: 'Each value looks normal by itself, but the population, employment or share they imply jumps: one of them is off.',
  },
  message: ({ value, name, jumps }) => ({
    zh: `“${name.zh}”的“${value}”与其他指标对不上：${jumps.map((jump) => `${jump.name.zh}由 ${jump.lastYear} 年的 ${measure(jump.last, jump.unit)} 变为 ${measure(jump.now, jump.unit)}`).join('；')}`,
    en: `"${value}" of "${name.en}" does not go with the other indicators: ${jumps.map((jump) => `${jump.name.en} goes from ${measure(jump.last, jump.unit)} in ${jump.lastYear} to ${measure(jump.now, jump.unit)}`).join('; ')}`,
  }),
  remedy: () => ({
    zh: '核对这些指标的数值、年份和口径；若属实，说明原因',
    en: 'Check value, year and definition of these indicators; if they are true, explain it',
  }),
  check: (cells) => {
    const broken = implied.flatMap((relation) => {
      const [of, per] = [cells.get(relation.of), cells.get(relation.per)]
      if (of === undefined || per === undefined) return []
      const jump = jumpOf(relation, of, per)
      return jump === null ? [] : [{ jump, operands: [of, per] }]
    })
    if (broken.length === 0) return []
    const blame = (cell: Cell) => broken.filter(({ operands }) => operands.includes(cell)).length
    const oddness = ({ ordinary, quantity }: Cell) =>
      ordinary === null ? -1 : distance(ordinary, quantity.value)
    const jumpsOf = new Map<Cell, Jump[]>()
    for (const { jump, operands } of broken) {
      const [worst] = operands.toSorted((a, b) => blame(b) - blame(a) || oddness(b) - oddness(a))
      if (worst !== undefined) jumpsOf.set(worst, [...(jumpsOf.get(worst) ?? []), jump])
    }
    return [...jumpsOf].map(([{ observation, indicator }, jumps]) => {
      const facts = { value: observation.text.trim(), name: bothNames(indicator), jumps }
      return raise(impliedRatio, observation.place, facts, subjectOf(observation))
    })
  },
}

/**
 * How far what two indicators imply has moved since the last year both are known, where that is farther than the
 * relation allows: the plan's own course, give or take `most` × √years and the rounding of the four numbers.
 */
function jumpOf({ name, unit, most }: Implied, of: Cell, per: Cell): Jump | null {
  const last = of.earlier.findLast(({ year }) => per.earlier.some((one) => one.year === year))
  const lastPer = per.earlier.find(({ year }) => year === last?.year)
  if (last === undefined || lastPer === undefined) return null
  const [above, below] = [inBase(of, of.quantity), inBase(per, per.quantity)]
  const [lastAbove, lastBelow] = [inBase(of, last.quantity), inBase(per, lastPer.quantity)]
  if (!isPositive(above) || !isPositive(below) || !isPositive(lastAbove) || !isPositive(lastBelow))
    return null
  const [now, before] = [above / below, lastAbove / lastBelow]
  const years = of.observation.year - last.year
  const rounding =
    roundingOf(of.quantity) +
    roundingOf(per.quantity) +
    roundingOf(last.quantity) +
    roundingOf(lastPer.quantity)
  const moved = Math.log(now / before) - years * plannedStep(of, per)
  const allowed = most * Math.sqrt(years) + rounding
  if (Math.abs(moved) <= allowed) return null
  const size = sizeOf(unit)
  if (size === null) return null
  return { name, unit, now: now / size, last: before / size, lastYear: last.year }
}

/** The yearly change of the implied ratio on the way from both baselines to both targets; none where one is missing. */
function plannedStep({ facts, plan }: Cell, { facts: per }: Cell): number {
  if (facts.planned === null || per.planned === null) return 0
  return (facts.planned - per.planned) / (plan.targetYear - plan.baselineYear)
}

function isPositive(value: number | null): value is number {
  return value !== null && value > 0
}
