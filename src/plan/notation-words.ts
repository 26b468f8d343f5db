import type { Target } from '../domain/target.ts'
import { readPlainNumber } from '../text/number.ts'
import { speaksOfAssignment } from '../text/statement.ts'
import type { Notation, PrintedCell } from './notation.ts'

const toBeSet =
  /^(?:待定|待下达|待分解|tbd|tobedetermined|(?:各年度|每年|逐年)?视情(?:况)?提出|(?:保持|控制|处于|运行)在合理(?:区间|水平|范围)(?:内)?(?:[、,，;；]?(?:各年度|每年|逐年)视情(?:况)?提出)?)$/i

/** `完成上级下达任务`, `待定`, `省市下达任务`; `全覆盖`, which is 100 where the unit is %. */
export function readQualitative({ text, bare, marked }: PrintedCell, unit: string): Notation | null {
  const everything = /^(?:实现|基本实现)?(?:全覆盖|全面覆盖|全部覆盖)$/.test(bare)
  if (everything && unit === '%') {
    const quantity = { value: 100, decimals: 0 }
    return { target: { kind: 'level', text, quantity, inclusive: true, marked }, demands: null }
  }
  if (!everything && !toBeSet.test(bare) && !speaksOfAssignment(bare)) return null
  return { target: { kind: 'qualitative', text, inclusive: true }, demands: null }
}

const faster =
  /^(?:年均)?(?:增长|增速)?(快于|高于|不低于|不慢于)([^\d０-９]+?)(?:年均)?(?:增长速度|增长率|增长|增速)$/
/** The same where the growth is not said: 快于城镇, 高于全省平均水平. */
const fasterThan =
  /^(快于|高于|不低于|不慢于)((?:城镇|农村|城市|乡村)(?:居民)?(?:收入)?|(?:全[国省市区县州])(?:平均)?(?:水平)?|经济|国民经济|gdp|(?:地区|国内)?生产总值)$/i
const inStep =
  /^(?:年均)?(?:增长|增速)?[与和同]([^\d０-９]+?)(?:增长速度|增长率|增长|增速)?(?:基本)?(?:保持)?(?:基本)?同步(?:增长)?$/

/** `快于经济增长` (strictly faster), `与经济增长基本同步` (about as fast), `不低于GDP增速`. */
export function readRelative({ text, bare }: PrintedCell): Notation | null {
  const [, than, ahead] = faster.exec(bare) ?? fasterThan.exec(bare) ?? []
  const to = ahead ?? inStep.exec(bare)?.[1]
  if (to === undefined) return null
  const inclusive = than === undefined || than.startsWith('不')
  const about = than === undefined && bare.includes('基本')
  return { target: { kind: 'relative', text, to, code: null, inclusive, about }, demands: null }
}

const manner = '(?:逐年|逐步|稳步|持续|不断|大幅度?|明显|显著|进一步|平稳|稳中有|有所|稳定)*'
const ways: readonly (readonly [Extract<Target, { kind: 'direction' }>['towards'], RegExp])[] = [
  ['stable', /^(?:总体|基本)?(?:保持|维持)?(?:总体|基本)?(?:稳定|平稳|不变|持平)$/],
  ['higher', new RegExp(`^${manner}(?:提高|提升|上升|增长|增加|扩大|升)$`)],
  ['lower', new RegExp(`^${manner}(?:下降|降低|减少|缩小|降)$`)],
  [null, new RegExp(`^${manner}(?:改善|优化|好转|向好)$`)],
]

/** `逐年提高`, `大幅下降`, `保持稳定`, `持续改善`: which way to move, without a figure. */
export function readDirection({ text, bare }: PrintedCell): Notation | null {
  for (const [towards, words] of ways) {
    if (!words.test(bare)) continue
    const demands = towards === 'stable' ? null : towards
    return { target: { kind: 'direction', text, towards, inclusive: true }, demands }
  }
  return null
}

const digits: ReadonlyMap<string, number> = new Map(
  [...'一二三四五六七八九十'].map((digit, index) => [digit, index + 1] as const),
)
const ranked =
  /^(?:全?[国省市区县州球]|世界|国内|省内|市内|同类)?(?:排名|位次|名次)?(?:保持|稳定)?(?:在|进入|进|居|位居|列)?(?:全?[国省市区县州球]|世界|国内|省内|市内)?[前第]([\d０-９]+|[一二三四五六七八九十])[位名强]?$/

/** `前10位`, `第12位`, `全省第三`: a rank, a whole number of which lower is better. */
export function readRank({ text, bare }: PrintedCell): Notation | null {
  const said = ranked.exec(bare)?.[1]
  const value = said === undefined ? null : (digits.get(said) ?? readPlainNumber(said)?.value)
  if (value === null || value === undefined || value < 1) return null
  return {
    target: { kind: 'rank', text, quantity: { value, decimals: 0 }, inclusive: true },
    demands: 'lower',
  }
}
