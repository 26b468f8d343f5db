import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { measure } from '../figure.ts'
import { figuresOf, operandOf, operandsOf } from '../operands.ts'
import type { Steady } from '../relations.ts'
import { type Cell, type RelationRule, subjectOf } from '../table.ts'
import type { Dated } from '../trail.ts'
import { workOut } from '../work-out.ts'

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
  check: (cells, { steady }) => {
    const broken = steady.flatMap((relation) => {
      const operands = operandsOf(relation, cells)
      const jump = operands === null ? null : jumpOf(relation, operands)
      return operands === null || jump === null ? [] : [{ jump, operands }]
    })
    if (broken.length === 0) return []
    const blame = (cell: Cell) => broken.filter(({ operands }) => operands.includes(cell)).length
    const oddness = ({ expectedRange, away }: Cell) => (expectedRange === null ? -1 : away)
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
 * How far what several indicators imply has moved since the last year they are all known, where that is farther than the
 * relation allows: the plan's own course, give or take the tolerance × √years and the rounding of the numbers.
 */
function jumpOf(steady: Steady, operands: readonly Cell[]): Jump | null {
  const { relation, asked, step } = steady
  const year = operands[0]?.observation.year
  const lastYear = lastKnownYear(operands)
  if (year === undefined || lastYear === undefined) return null
  const now = workOut(asked.of, figuresOf(steady, operands))
  const last = workOut(asked.of, (code) => earlierOf(operandOf(steady, operands, code), lastYear)?.quantity)
  if (now === null || last === null || !(now.value > 0) || !(last.value > 0)) return null
  const years = year - lastYear
  const moved = Math.log(now.value / last.value) - years * step
  const rounding = now.margin / now.value + last.margin / last.value
  if (Math.abs(moved) <= asked.tolerance * Math.sqrt(years) + rounding) return null
  return { name: bothNames(relation), unit: relation.unit, now: now.value, last: last.value, lastYear }
}

/** The last year of which every cell has an earlier value. */
function lastKnownYear(operands: readonly Cell[]): number | undefined {
  const known = ({ year }: Dated) => operands.every((cell) => earlierOf(cell, year) !== undefined)
  return operands[0]?.earlier.findLast(known)?.year
}

function earlierOf(cell: Cell | undefined, year: number): Dated | undefined {
  return cell?.earlier.findLast((dated) => dated.year === year)
}
