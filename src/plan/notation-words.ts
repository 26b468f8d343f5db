import { convert } from '../domain/unit.ts'
import { peelBound } from '../text/bound.ts'
import { readMeasure, readPlainNumber } from '../text/number.ts'
import { speaksOfAssignment } from '../text/statement.ts'
import type { Notation, PrintedCell } from './notation.ts'

/** `完成上级下达任务`, `省市下达任务`. */
export function readQualitative({ text, bare }: PrintedCell): Notation | null {
  if (!speaksOfAssignment(bare)) return null
  return { target: { kind: 'qualitative', text, inclusive: true }, demands: null }
}

const faster =
  /^(?:年均)?(?:增长|增速)?(快于|高于|不低于|不慢于)([^\d０-９]+?)(?:年均)?(?:增长速度|增长率|增长|增速)$/
const inStep =
  /^(?:年均)?(?:增长|增速)?[与和同]([^\d０-９]+?)(?:增长速度|增长率|增长|增速)?(?:基本)?(?:保持)?(?:基本)?同步(?:增长)?$/

/** `快于经济增长` (strictly faster), `与经济增长基本同步` (about as fast), `不低于GDP增速`. */
export function readRelative({ text, bare }: PrintedCell): Notation | null {
  const [, than, ahead] = faster.exec(bare) ?? []
  const to = ahead ?? inStep.exec(bare)?.[1]
  if (to === undefined) return null
  const inclusive = than === undefined || than.startsWith('不')
  const about = than === undefined && bare.includes('基本')
  return { target: { kind: 'relative', text, to, code: null, inclusive, about }, demands: null }
}

const doublings: ReadonlyMap<string, number> = new Map([
  ['倍增', 2],
  ['翻番', 2],
  ['翻一番', 2],
  ['翻两番', 4],
  ['翻二番', 4],
  ['翻三番', 8],
])
const hanzi: ReadonlyMap<string, number> = new Map([
  ['一', 1],
  ['两', 2],
  ['二', 2],
  ['三', 3],
])
const timesMore = /^(?:增长|增加|提高)(\S+)倍$/

/** `倍增`, `翻一番`, `翻两番` (twice doubled), `增长1倍` (one more than it was: twice). */
export function readMultiple({ text, bare }: PrintedCell): Notation | null {
  const said = bare.replace(/^实现/, '').replace(/以上$/, '')
  const more = timesMore.exec(said)?.[1]
  const added = more === undefined ? undefined : (hanzi.get(more) ?? readPlainNumber(more)?.value)
  const factor = added === undefined ? doublings.get(said) : 1 + added
  if (factor === undefined || factor <= 1) return null
  return { target: { kind: 'multiple', text, factor, inclusive: true }, demands: 'higher' }
}

const yearly = /^年均(增长|增速|下降|降低|减少)(?:率|达到|达|为)?(.+)$/

/** `年均增长5%以上`, `年均下降3%`: the rate a year, a fraction below zero where the plan wants a fall. */
export function readGrowthRate({ text, bare }: PrintedCell): Notation | null {
  const [, verb = '', said] = yearly.exec(bare) ?? []
  if (said === undefined) return null
  const bound = peelBound(said)
  const measure = readMeasure(bound === null ? said : bound.rest)
  if (measure === null || measure.suffix === null || measure.quantity.value <= 0) return null
  const fraction = convert(measure.quantity, measure.suffix, '')
  const percent = convert(measure.quantity, measure.suffix, '%')
  if (!fraction.ok || !percent.ok) return null
  const rises = verb.startsWith('增')
  const atLeast = bound?.side !== 'below'
  const target = {
    kind: 'growth-rate',
    text,
    rate: rises ? fraction.quantity.value : -fraction.quantity.value,
    decimals: percent.quantity.decimals,
    inclusive: bound?.inclusive ?? true,
  } as const
  return { target, demands: rises === atLeast ? 'higher' : 'lower' }
}
