import type { Assessment } from '../domain/assessment.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { nameIn, nameOf } from '../words/name.ts'
import { percentText, valueText, withSign } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { rateText, requiredText } from '../words/rate.ts'
import { targetText } from '../words/target.ts'
import { unitText } from '../words/unit.ts'
import { attributeWords, verdictWord } from '../words/verdict.ts'
import {
  actualShow,
  computedShow,
  number,
  outlookText,
  paceText,
  type Show,
  toReach,
} from './shown-values.ts'

/** What a cell holds for machines. Null is a gap. */
export type Cell = string | number | boolean | null

/**
 * One thing to say of an assessment, defined once for every form of the report. `value` is for machines: full
 * precision, ids untranslated, rates of growth and cut as fractions. `show` is for people, null being a gap.
 */
export interface Column {
  /** Header in files; never translated. */
  readonly id: string
  readonly title: Text
  readonly value: (assessment: Assessment, lang: Lang) => Cell
  readonly show: Show
}

type Value = Column['value']

export const column = (
  id: string,
  zh: string,
  en: string,
  value: Value,
  show: Show = plainly(value),
): Column => ({
  id,
  title: { zh, en },
  value,
  show,
})

function plainly(value: Value): Show {
  return (assessment, lang) => {
    const cell = value(assessment, lang)
    if (cell === null || cell === '') return null
    return typeof cell === 'number' ? valueText(cell) : cellText(String(cell))
  }
}

/** The columns of every rectangle, in file order. */
export const columns: readonly Column[] = [
  column('no', '序号', 'No', (a) => a.no),
  column('code', '代码', 'Code', (a) => a.code),
  column('name', '指标', 'Indicator', nameIn, nameOf),
  column('region', '地区', 'Region', (a) => a.region),
  column(
    'unit',
    '单位',
    'Unit',
    (a) => a.unit,
    (a, lang) => cellText(unitText(a.unit, lang)) || null,
  ),
  column(
    'attribute',
    '属性',
    'Attribute',
    (a) => a.attribute,
    (a, lang) => attributeWords[a.attribute][lang],
  ),
  column('baseline', '基期值', 'Baseline', (a) => a.baseline),
  column(
    'target',
    '目标',
    'Target',
    (a) => a.target.value,
    (a, lang) => targetText(a, lang),
  ),
  column('year', '年份', 'Year', (a) => a.year),
  column('actual', '实际值', 'Actual', (a) => a.actual, actualShow),
  column('latest', '当年值', 'Of the year', (a) => a.latest),
  column('expected', '应达值', 'Expected', (a) => a.expected, computedShow(toReach((a) => a.expected))),
  column(
    'progress',
    '完成进度',
    'Progress',
    (a) => a.progress,
    number(
      (a) => a.progress,
      (value) => withSign(value, percentText(value)).replace(/^\+/, ''),
    ),
  ),
  column(
    'pace',
    '进度比',
    'Pace',
    (a) => a.pace,
    number((a) => a.pace, paceText),
  ),
  column(
    'rate_planned',
    '计划年均',
    'Plan/yr',
    (a) => a.rate.planned,
    number(
      toReach((a) => a.rate.planned),
      rateText,
    ),
  ),
  column(
    'rate_required',
    '尚需年均',
    'Required/yr',
    (a) => a.rate.required,
    number((a) => a.rate.required, requiredText),
  ),
  column(
    'rate_achieved',
    '实际年均',
    'Actual/yr',
    (a) => a.rate.achieved,
    number((a) => a.rate.achieved, rateText),
  ),
  column(
    'projected',
    '趋势值',
    'Projected',
    (a) => a.projected,
    computedShow((a) => a.projected),
  ),
  column('verdict', '评价', 'Verdict', (a) => a.verdict, verdictWord),
  column('on_track', '达到进度', 'On track', (a) => a.onTrack),
  column('reason', '原因', 'Reason', (a) => a.reason),
  column('sensitive', '结论敏感', 'Sensitive', (a) => a.sensitive),
  column('provisional', '初步数', 'Provisional', (a) => a.provisional),
  column('target_text', '目标原文', 'Target as printed', (a) => a.target.text),
  column('target_kind', '目标类型', 'Kind of target', (a) => a.target.kind),
  column('group', '分组', 'Group', (a) => a.group),
  column('better', '改善方向', 'Better', (a) => a.better),
  column('scale', '尺度', 'Scale', (a) => a.scale),
  column('aim', '目标性质', 'Aim', (a) => a.aim),
  column('elapsed', '时间进度', 'Elapsed', (a) => a.elapsed),
  column('rate_flow', '流量年均增速', 'Flow growth/yr', (a) => a.rate.flow),
  column('reaches', '趋势能否达标', 'Projected to reach', (a) => a.outlook.reaches),
  column('probability', '达标概率', 'Probability', (a) => a.outlook.probability),
  column(
    'real_growth',
    '可比价增速',
    'Real/yr',
    (a) => a.realGrowth,
    number(
      (a) => a.realGrowth,
      (value) => `${withSign(value, valueText(Math.abs(value)))}%`,
    ),
  ),
  column('verdict_text', '评价（文字）', 'Verdict in words', verdictWord),
  column(
    'margin',
    '比目标',
    'Margin',
    (a) => a.final?.margin ?? null,
    number(
      (a) => a.final?.margin ?? null,
      (value) => withSign(value, percentText(value)),
    ),
  ),
  column('tier_reached', '达到档次', 'Goal reached', (a) => a.final?.tier ?? null),
  column('projected_low', '预测下限', 'Projected, low', (a) => a.outlook.interval?.low ?? null),
  column('projected_high', '预测上限', 'Projected, high', (a) => a.outlook.interval?.high ?? null),
  column('range_low', '极端下限', 'Range, low', (a) => a.outlook.range?.low ?? null),
  column('range_high', '极端上限', 'Range, high', (a) => a.outlook.range?.high ?? null),
  column('sensitive_to', '敏感于', 'Sensitive to', (a) => a.sensitiveTo.join(';') || null),
]

/** Columns that say in short what several columns of a file say: for tables only. */
export const drawnColumns: readonly Column[] = [
  column('outlook', '到期达标', 'Outlook', (a) => a.outlook.reaches, outlookText),
]
