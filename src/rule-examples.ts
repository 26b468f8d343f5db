import type { Rule } from './domain/finding.ts'
import type { Text } from './domain/wording.ts'
import { assignedForm, assignedHeader, assignedUnknown } from './plan/assigned-rules.ts'
import { unreadableRelation } from './plan/relation-rules.ts'
import {
  planDirection,
  planDuplicate,
  planHeader,
  planIdentity,
  planRepeats,
  planScale,
  planWord,
} from './plan/rules.ts'
import {
  notANumber,
  sameValueTwice,
  takenByCode,
  twoValues,
  unitMismatch,
  unknownIndicator,
} from './submission/cell-rules.ts'
import { noYear, surplusCells, yearConflict, yearOutsidePlan } from './submission/layout-rules.ts'
import { twoFiles } from './submission/several-rules.ts'
import { encodingAssumed, notATable } from './text/rules.ts'
import { hiddenValue, sheetAssumed, sheetNotFound, workbookUnreadable } from './text/workbook-rules.ts'
import { unreadableExplanation } from './validate/explain/rules.ts'
import { blankYear } from './validate/rules/blank-year.ts'
import { outOfRange } from './validate/rules/out-of-range.ts'
import { quotientDiffers } from './validate/rules/quotient-differs.ts'
import { shiftedRows } from './validate/rules/shifted-rows.ts'
import { staleValues } from './validate/rules/stale-values.ts'
import { summedCuts } from './validate/rules/summed-cuts.ts'
import { totalForFlow } from './validate/rules/total-for-flow.ts'
import { unitScale } from './validate/rules/unit-scale.ts'
import { wrongDefinition } from './validate/rules/wrong-definition.ts'
import { yearWithoutValue } from './validate/rules/year-without-value.ts'

/** What a rule says of one made-up case. */
export interface Example {
  readonly message: Text
  readonly remedy: Text
}

const example = <F>(rule: Rule<F>, facts: F): readonly [string, Example] => [
  rule.id,
  { message: rule.message(facts), remedy: rule.remedy(facts) },
]

const gdp: Text = { zh: '地区生产总值（GDP）', en: 'Gross domestic product' }
const perCapita: Text = { zh: '人均GDP（常住）', en: 'GDP per capita of the resident population' }
const population: Text = { zh: '常住人口', en: 'Resident population' }
const retail: Text = { zh: '社会消费品零售总额', en: 'Total retail sales of consumer goods' }

/** A case of every rule whose remedy depends on what was found, by id: made up, but such as occur. */
export const examples: ReadonlyMap<string, Example> = new Map([
  example(notATable, { container: 'xls' }),
  example(sheetNotFound, { sheet: '指标', sheets: ['主要指标', '说明'] }),
  example(encodingAssumed, { encoding: 'gb18030', other: 'utf-8' }),
  example(sheetAssumed, { sheet: '主要指标', others: ['说明'] }),
  example(workbookUnreadable, { reason: { kind: 'no-directory' } }),
  example(hiddenValue, { cells: { names: ['C2'], more: 0 }, by: 'merged', area: 'B2:C2' }),
  example(noYear, { from: 2020, to: 2025 }),
  example(yearConflict, { used: 2023, by: 'header', other: 2022, otherBy: 'file name' }),
  example(yearOutsidePlan, { year: 2019, from: 2020, to: 2025 }),
  example(unknownIndicator, { name: '外贸出囗额', hints: ['外贸出口额'] }),
  example(notANumber, {
    text: '24.5①',
    zh: '后面带有注释符号',
    en: 'carries a footnote mark',
    fixZh: '去掉数字后面的符号，说明写到备注列',
    fixEn: 'Drop the mark after the digits and put the remark in a column of its own',
  }),
  example(surplusCells, { cells: 4, columns: 3, text: '1,516.7', split: true }),
  example(unitMismatch, { unit: '亩', expected: '万元', why: 'other-dimension' }),
  example(twoValues, { by: 'line', at: '12', otherAt: '11', value: '83.9', otherValue: '83.7', year: 2023 }),
  example(sameValueTwice, { by: 'line', at: '12', otherAt: '11', year: 2023 }),
  example(takenByCode, { name: '生产总额', by: 'gdp', indicator: gdp.zh }),
  example(twoFiles, {
    name: gdp,
    region: null,
    year: 2023,
    values: [
      { value: '1880.6', at: '2023.csv:2' },
      { value: '1886.0', at: '2023-2.csv:2' },
    ],
    growth: false,
  }),
  example(blankYear, { years: [2024], newest: 2023, behind: false, region: null }),
  example(yearWithoutValue, { year: 2023, stated: [2021, 2022], region: null }),
  example(outOfRange, { value: '187', unit: '%', low: 0, high: 100 }),
  example(unitScale, {
    slip: { factor: 10000, unit: '万元', likely: 2030.29 },
    value: '20302900',
    unit: '亿元',
  }),
  example(wrongDefinition, {
    value: '27.1',
    name: perCapita,
    unit: '万元',
    other: '人均GDP（户籍）',
    own: 17.9,
    year: 2020,
    baseline: 15.2,
    otherBaseline: 21.97,
  }),
  example(totalForFlow, { value: '8.3', unit: '亿美元', before: 5.4, own: 2.9 }),
  example(summedCuts, { value: '[7.4]', parts: [2.9, 2.4, 2.1], right: 7.22 }),
  example(shiftedRows, { count: 5, first: gdp, last: retail, down: true }),
  example(staleValues, { same: 30, compared: 34, year: 2023, before: 2022 }),
  example(quotientDiffers, {
    value: '19.7',
    unit: '万元',
    name: perCapita,
    of: gdp,
    per: population,
    ofText: '1880.6',
    perText: '105.2',
    right: 17.88,
  }),
  example(unreadableExplanation, { column: 'until', text: '明年', accepts: '2024' }),
  example(planHeader, { column: 'better', problem: 'missing' }),
  example(planDuplicate, { column: 'code', read: 'gdp', name: perCapita.zh, other: gdp.zh, line: 2 }),
  example(planWord, {
    name: gdp.zh,
    read: '越高越好',
    column: 'better',
    accepted: { zh: 'higher、lower', en: 'higher, lower' },
  }),
  example(planDirection, { name: 'PM2.5年均浓度', read: '<30', better: 'lower' }),
  example(planScale, { name: gdp.zh, read: '2200', scale: 'sum' }),
  example(planIdentity, {
    name: gdp.zh,
    read: '',
    column: 'code',
    accepted: { zh: '英文短代码，例如 gdp', en: 'a short code, for example gdp' },
  }),
  example(planRepeats, { name: '出口总额（第一章）', read: 'export', why: 'unknown', column: '' }),
  example(unreadableRelation, { why: 'unknown', column: 'left', read: 'gpd', detail: 'gdp' }),
  example(assignedHeader, {
    column: { zh: '目标', en: 'the target' },
    problem: 'missing',
    year: 2025,
  }),
  example(assignedUnknown, { read: 'energy-intensity', hints: ['energy-intensity-cut'], beside: null }),
  example(assignedForm, { name: '单位GDP能耗降低率', read: '14.5', why: 'no-total' }),
])
