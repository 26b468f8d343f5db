import { ambitionChanged, relativeUnresolved } from './consistency/previous-rules.ts'
import type { ExplainedRule, Rule } from './domain/finding.ts'
import type { Text } from './domain/wording.ts'
import { unreadableExplanation } from './findings/explanation-rules.ts'
import { amendmentUnknown, amendmentYear } from './plan/amendment-rules.ts'
import { assignedForm, assignedHeader, assignedUnknown } from './plan/assigned-rules.ts'
import { planRegionDiffers } from './plan/region-rules.ts'
import { unreadableRelation } from './plan/relation-rules.ts'
import {
  planDirection,
  planDuplicate,
  planHeader,
  planIdentity,
  planOtherYear,
  planRepeats,
  planScale,
  planWord,
} from './plan/rules.ts'
import {
  baselineDiffers,
  notANumber,
  sameValueTwice,
  takenByCode,
  twoValues,
  unitMismatch,
  unknownIndicator,
} from './submission/cell-rules.ts'
import { forecastColumn, noYear, yearConflict, yearOutsidePlan } from './submission/layout-rules.ts'
import { partYear } from './submission/part-year-rule.ts'
import { regionConflict } from './submission/region-rules.ts'
import { twoFiles } from './submission/several-rules.ts'
import { unknownStatus } from './submission/status-rules.ts'
import { indicatorNotNamed } from './submission/subject-rules.ts'
import { surplusCells } from './submission/surplus-rule.ts'
import { whyNot } from './submission/why-not.ts'
import { emptyFile, encodingAssumed, notATable } from './text/rules.ts'
import { hiddenValue, sheetAssumed, sheetNotFound, workbookUnreadable } from './text/workbook-rules.ts'
import { blankYear } from './validate/rules/blank-year.ts'
import { decimalSlip } from './validate/rules/decimal-slip.ts'
import { outOfRange } from './validate/rules/out-of-range.ts'
import { partExceedsWhole } from './validate/rules/part-exceeds-whole.ts'
import { quotientDiffers } from './validate/rules/quotient-differs.ts'
import { shiftedRows } from './validate/rules/shifted-rows.ts'
import { staleValues } from './validate/rules/stale-values.ts'
import { statementForNumber } from './validate/rules/statement-for-number.ts'
import { summedCuts } from './validate/rules/summed-cuts.ts'
import { swappedValues } from './validate/rules/swapped-values.ts'
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
const exports: Text = { zh: '外贸出口额', en: 'Goods exports' }
const trade: Text = { zh: '进出口总额', en: 'Total goods imports and exports' }
const urbanisation: Text = { zh: '常住人口城市化率', en: 'Urbanisation rate of the resident population' }
const investment: Text = { zh: '实际利用外资', en: 'Foreign capital actually utilised' }
const waterUse: Text = { zh: '单位GDP用水量下降率', en: 'Reduction in water use per unit of GDP' }
const goodAir: Text = { zh: '空气质量优良天数比例', en: 'Share of days with good air quality' }
const retail: Text = { zh: '社会消费品零售总额', en: 'Total retail sales of consumer goods' }

/** A case of every rule whose remedy depends on what was found, by id: made up, but such as occur. */
export const examples: ReadonlyMap<string, Example> = new Map([
  example(partYear, { year: 2023, part: '1-9月' }),
  example(notATable, { container: 'xls' }),
  example(emptyFile, {}),
  example(sheetNotFound, { sheet: '指标', sheets: ['主要指标', '说明'], chart: false }),
  example(encodingAssumed, { encoding: 'gb18030', other: 'utf-8' }),
  example(sheetAssumed, { sheet: '主要指标', others: ['说明'] }),
  example(workbookUnreadable, { reason: { kind: 'no-directory' } }),
  example(hiddenValue, { cells: { names: ['C2'], more: 0 }, by: 'merged', area: 'B2:C2' }),
  example(regionConflict, { region: '西河区', told: '东山区' }),
  example(noYear, { from: 2020, to: 2025 }),
  example(yearConflict, { used: 2023, by: 'header', other: 2022, otherBy: 'file name' }),
  example(forecastColumn, { year: 2024, beside: false }),
  example(yearOutsidePlan, { years: [2019], from: 2020, to: 2025 }),
  example(unknownIndicator, { name: '外贸出囗额', meant: '外贸出口额' }),
  example(notANumber, { text: '24.5①', name: gdp, ...whyNot('mark', '24.5①', false) }),
  example(surplusCells, { cells: 4, columns: 3, text: '1,516.7', cause: 'number' }),
  example(indicatorNotNamed, { header: '地区,2023年', example: '地区生产总值（GDP）' }),
  example(unitMismatch, { name: gdp, unit: '亩', expected: '万元', why: 'other-dimension' }),
  example(twoValues, {
    name: urbanisation,
    by: 'line',
    at: '12',
    otherAt: '11',
    value: '83.9',
    otherValue: '83.7',
    year: 2023,
  }),
  example(sameValueTwice, { name: urbanisation, by: 'line', at: '12', otherAt: '11', year: 2023 }),
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
  example(statementForNumber, { value: '完成', name: gdp, unit: '亿元' }),
  example(decimalSlip, {
    slip: { factor: 10, unit: null, likely: 1880.6 },
    value: '18806',
    name: gdp,
    unit: '亿元',
  }),
  example(swappedValues, {
    value: '96.2',
    name: urbanisation,
    other: '83.7',
    otherName: goodAir,
    otherPlace: 'C9',
  }),
  example(outOfRange, { value: '187', name: urbanisation, unit: '%', low: 0, high: 100 }),
  example(baselineDiffers, { name: urbanisation, year: 2020, value: '82.2', plan: '81', counted: true }),
  example(unknownStatus, { text: 'X', column: 'OBS_STATUS', of: 'status' }),
  example(unitScale, {
    slip: { factor: 10000, unit: '万元', likely: 2030.29 },
    value: '20302900',
    name: gdp,
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
  example(totalForFlow, { value: '8.3', name: investment, unit: '亿美元', before: 5.4, own: 2.9 }),
  example(summedCuts, { value: '[7.4]', name: waterUse, parts: [2.9, 2.4, 2.1], right: 7.22 }),
  example(shiftedRows, { count: 5, first: gdp, last: retail, down: true }),
  example(staleValues, { same: 30, compared: 34, year: 2023, before: 2022 }),
  example(partExceedsWhole, {
    relation: { zh: '出口与进出口', en: 'Exports and trade' },
    left: { name: exports, reported: '1200', value: 1200, unit: '亿元', written: { zh: '', en: '' } },
    right: { name: trade, reported: '1100', value: 1100, unit: '亿元', written: { zh: '', en: '' } },
    is: '<=',
  }),
  example(quotientDiffers, {
    relation: perCapita,
    worked: {
      name: null,
      reported: '',
      value: 17.88,
      unit: '万元',
      written: {
        zh: `“${gdp.zh}”1880.6 ÷“${population.zh}”105.2 = 17.88 万元`,
        en: `"${gdp.en}" 1880.6 ÷ "${population.en}" 105.2 is 17.88 万元`,
      },
    },
    stated: { name: perCapita, reported: '19.7', value: 19.7, unit: '万元', written: { zh: '', en: '' } },
    isRatio: true,
  }),
  example(unreadableExplanation, { column: 'until', text: '明年', example: '2024' }),
  example(planHeader, { columns: ['target'], problem: 'missing' }),
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
  example(planRegionDiffers, {
    name: gdp.zh,
    region: '西区',
    column: 'unit',
    read: '万元',
    other: '亿元',
    line: 2,
  }),
  example(amendmentUnknown, { read: 'gdb', region: '', hints: ['gdp'], regions: [] }),
  example(amendmentYear, { read: '2020', from: 2021, to: 2025 }),
  example(planRepeats, { name: '出口总额（第一章）', read: 'export', why: 'unknown', column: '' }),
  example(ambitionChanged, {
    name: gdp,
    steep: true,
    planned: { zh: '+18.00%', en: '+18.00%' },
    achieved: { zh: '+5.40%', en: '+5.40%' },
  }),
  example(relativeUnresolved, { name: perCapita, target: '快于经济增长', other: '地区生产总值' }),
  example(planOtherYear, {
    name: '单位GDP碳排放降低率',
    read: '较2005年下降40%',
    year: 2005,
    due: 2020,
    role: 'baseline',
  }),
  example(unreadableRelation, { why: 'unknown', column: 'left', read: 'gpd', detail: 'gdp' }),
  example(assignedHeader, {
    column: { zh: '目标', en: 'the target' },
    problem: 'missing',
    year: 2025,
  }),
  example(assignedUnknown, { read: 'energy-intensity', hints: ['energy-intensity-cut'], beside: null }),
  example(assignedForm, { name: '单位GDP能耗降低率', read: '14.5', why: 'no-total' }),
])

/** A rule as it is explained: where what it says depends on what was found, by its example. */
export function explained(rule: Rule): ExplainedRule {
  const { id, name, severity, title, why } = rule
  const example = examples.get(id)
  // Without an example its remedy takes no facts, as the test of the examples says.
  const remedy = example?.remedy ?? rule.remedy(undefined as never)
  return { id, name, severity, title, why, example: example?.message ?? null, remedy }
}
