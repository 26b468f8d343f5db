import type { Text } from '../domain/wording.ts'

/** One indicator over another stands for something that moves slowly: GDP over GDP per head is the population. */
export interface Implied {
  readonly kind: 'implied'
  readonly name: Text
  readonly of: string
  readonly per: string
  /** The unit to show it in. */
  readonly unit: string
  /** What it may well differ by in a year from the plan's own course, as a share. */
  readonly most: number
}

/** A part cannot exceed its whole. */
export interface PartOfWhole {
  readonly kind: 'part'
  readonly part: string
  readonly whole: string
}

/** A ratio that is also reported must be what its components give. */
export interface Quotient {
  readonly kind: 'quotient'
  readonly ratio: string
  readonly of: string
  readonly per: string
}

export type ValueRelation = Implied | PartOfWhole | Quotient

/**
 * What must hold between indicators, by their codes; a relation says nothing where a plan lacks one of them. Add a
 * line here to check another.
 */
const relations: readonly ValueRelation[] = [
  {
    kind: 'implied',
    name: { zh: '隐含常住人口', en: 'implied resident population' },
    of: 'gdp',
    per: 'gdp-per-capita',
    unit: '万人',
    most: 0.05,
  },
  {
    kind: 'implied',
    name: { zh: '隐含从业人员', en: 'implied employment' },
    of: 'gdp',
    per: 'labour-productivity',
    unit: '万人',
    most: 0.06,
  },
  {
    kind: 'implied',
    name: { zh: '出口相当于GDP的比例', en: 'exports as a share of GDP' },
    of: 'exports',
    per: 'gdp',
    unit: '%',
    most: 0.25,
  },
  {
    kind: 'implied',
    name: { zh: '一般公共预算收入相当于GDP的比例', en: 'budget revenue as a share of GDP' },
    of: 'general-public-budget-revenue',
    per: 'gdp',
    unit: '%',
    most: 0.25,
  },
  {
    kind: 'implied',
    name: { zh: '消费品零售相当于GDP的比例', en: 'retail sales as a share of GDP' },
    of: 'retail-sales',
    per: 'gdp',
    unit: '%',
    most: 0.2,
  },
  {
    kind: 'implied',
    name: { zh: '人均收入相当于人均GDP的比例', en: 'income per head as a share of GDP per head' },
    of: 'disposable-income',
    per: 'gdp-per-capita',
    unit: '%',
    most: 0.15,
  },
  { kind: 'part', part: 'exports', whole: 'trade' },
  { kind: 'part', part: 'general-public-budget-revenue', whole: 'total-fiscal-revenue' },
  { kind: 'part', part: 'general-public-budget-revenue', whole: 'gdp' },
  {
    kind: 'quotient',
    ratio: 'urban-rural-income-ratio',
    of: 'urban-disposable-income',
    per: 'rural-disposable-income',
  },
  { kind: 'quotient', ratio: 'digital-core-share', of: 'digital-core-value-added', per: 'gdp' },
]

/** The relations of one kind. */
function ofKind<Kind extends ValueRelation['kind']>(
  kind: Kind,
): readonly Extract<ValueRelation, { kind: Kind }>[] {
  return relations.filter(
    (relation): relation is Extract<ValueRelation, { kind: Kind }> => relation.kind === kind,
  )
}

export const implied = ofKind('implied')
export const parts = ofKind('part')
export const quotients = ofKind('quotient')
