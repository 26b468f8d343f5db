import { lazily } from '../text/lazily.ts'
import { splitUnit } from '../text/split-unit.ts'
import type { Column } from './column.ts'
import { mentionedPeriod } from './year.ts'

const place = lazily(() => /^\p{Script=Han}{1,11}(?:[省市区县旗州盟镇乡]|街道)$/u)
const noPlace = /填报|责任|所属|所在|牵头|地区|区域|区县|市县|目标/

/**
 * Columns whose headers name two regions or more (`指标,越城区,柯桥区`) as columns of their values; null where the
 * headers name fewer.
 */
export function regionColumns(columns: readonly Column[]): readonly Column[] | null {
  const regional = columns.map((column): Column => {
    if (column.kind !== 'other') return column
    const { words, unit } = splitUnit(column.header)
    const found = mentionedPeriod(words)
    const name = (found === null ? words : found.rest).trim()
    if (!place().test(name) || noPlace.test(name)) return column
    const period = found === null ? null : found.period
    return { kind: 'value', unit, period, provisional: false, header: column.header, region: name }
  })
  return regional.filter((column) => column.kind === 'value').length > 1 ? regional : null
}
