import type { Indicator, Plan, Proposal } from '../domain/plan.ts'
import { matcherOf } from '../text/names/matcher.ts'
import { readPlanRows } from './load.ts'
import { planFileRows } from './plan-file.ts'

/** A plan with what another says of the same indicators. */
export interface TakenOver {
  readonly plan: Plan
  /** The indicators that are the other's too. */
  readonly same: number
}

/**
 * What `other` says of the indicators that are the same, found by their names: codes, English names, other names,
 * definitions where both plans start in one year, and its direction and scale in place of proposals, still to be confirmed.
 * Names, figures and notation stay those of the plan.
 */
export function takeOver(plan: Plan, other: Plan): TakenOver {
  const matcher = matcherOf(other)
  const taken = new Set<string>()
  const sources = plan.indicators.map(({ name }) => {
    const source = matcher.byName(name)?.indicator ?? null
    if (source === null || taken.has(source.code)) return null
    taken.add(source.code)
    return source
  })
  const indicators = plan.indicators.map((indicator, index) => {
    const source = sources[index] ?? null
    if (source === null) return { ...indicator, code: freeCode(indicator.code, taken) }
    return readable(plan, joined(indicator, source, plan.baselineYear === other.baselineYear), other.file)
  })
  return { plan: { ...plan, indicators }, same: sources.filter((source) => source !== null).length }
}

/** Two descriptions of an indicator in one, and the direction and the scale that the other plan gives it. */
interface Joined {
  readonly indicator: Indicator
  readonly better: Indicator['better']
  readonly twoSided: boolean
  readonly scale: Indicator['scale']
}

function joined(own: Indicator, source: Indicator, sameStart: boolean): Joined {
  const otherNames = [source.name, ...source.aliases].filter((name) => name !== own.name)
  const { code, nameEn } = source
  const otherDefinitions = sameStart ? source.otherDefinitions : own.otherDefinitions
  return {
    indicator: {
      ...own,
      code,
      nameEn,
      otherDefinitions,
      aliases: [...new Set([...own.aliases, ...otherNames])],
    },
    better: source.better,
    twoSided: source.twoSided,
    scale: source.scale,
  }
}

/** The indicator with the other plan's direction and scale for its proposals, as far as its notation allows them. */
function readable(plan: Plan, { indicator, better, twoSided, scale }: Joined, file: string): Indicator {
  const name = file.replace(/^.*[/\\]/, '')
  const because = { zh: `与“${name}”相同`, en: `as in "${name}"` }
  const proposed = indicator.proposed.map((one): Proposal => {
    if (one.column === 'better') return { ...one, value: twoSided ? 'range' : better, because }
    return one.column === 'scale' ? { ...one, value: scale, because } : one
  })
  const open = (column: Proposal['column']) => indicator.proposed.some((one) => one.column === column)
  const changed: Indicator = {
    ...indicator,
    better: open('better') ? better : indicator.better,
    twoSided: open('better') ? twoSided : indicator.twoSided,
    scale: open('scale') ? scale : indicator.scale,
    proposed,
  }
  const alone = { ...plan, indicators: [{ ...changed, repeats: null }] }
  return readPlanRows(rowsOf(alone), plan.file).findings.length === 0 ? changed : indicator
}

function rowsOf(plan: Plan) {
  return planFileRows(plan, 'en').map((cells, index) => ({ line: index + 1, row: index + 1, cells }))
}

/** A code that no indicator of the other plan has. */
function freeCode(code: string, taken: ReadonlySet<string>): string {
  if (!taken.has(code)) return code
  let next = 2
  while (taken.has(`${code}-${next}`)) next += 1
  return `${code}-${next}`
}
