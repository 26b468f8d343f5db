import type { Assessment } from '../domain/assessment.ts'
import type { Method, MethodResult, OtherMethod } from '../domain/method.ts'
import { fixed, percentText, valueText, withSign } from '../words/number.ts'
import { type Column, column, columns } from './columns.ts'
import type { ShownColumn } from './fit.ts'
import { number, paceText } from './shown-values.ts'

type Pick = (result: MethodResult) => number | null

const of =
  (pick: Pick) =>
  ({ methodResult }: Assessment): number | null =>
    methodResult === undefined ? null : pick(methodResult)

function measure(
  id: string,
  zh: string,
  en: string,
  pick: Pick,
  text: (value: number) => string = paceText,
): Column {
  return column(id, zh, en, of(pick), number(of(pick), text))
}

const ratio = measure('method_ratio', '比率', 'Ratio', (result) => ('ratio' in result ? result.ratio : null))
const projected = measure(
  'method_projected',
  '该方法趋势值',
  'Projected by the method',
  (result) => ('projected' in result ? result.projected : null),
  valueText,
)

/** What each method works out, after the columns of every report. */
const ofMethod: Readonly<Record<OtherMethod, readonly Column[]>> = {
  statcan: [
    ratio,
    measure('method_score', '得分', 'Score', (result) => ('score' in result ? result.score : null)),
  ],
  destatis: [
    measure(
      'method_change',
      '近年平均增减',
      'Recent change/yr',
      (result) => ('change' in result ? result.change : null),
      valueText,
    ),
    projected,
    measure(
      'method_deviation',
      '偏差',
      'Deviation',
      (result) => ('deviation' in result ? result.deviation : null),
      (value) => withSign(value, percentText(value)).replace(/^\+/, ''),
    ),
  ],
  unsd: [projected, ratio],
  escap: [
    measure(
      'method_index',
      '指数',
      'Index',
      (result) => ('index' in result ? result.index : null),
      (value) => fixed(value, 1),
    ),
  ],
}

/** The columns of a report by one method; another's has its name and its numbers besides. */
export function columnsOf(method: Method): readonly Column[] {
  if (method === 'schedule') return columns
  const name = column('method', '方法', 'Method', () => method)
  return [...columns, name, ...ofMethod[method]]
}

const telling: Readonly<Record<Method, readonly ShownColumn[]>> = {
  schedule: [],
  statcan: ['method_ratio', 'method_score'],
  destatis: ['method_deviation'],
  unsd: ['method_ratio'],
  escap: ['method_index'],
}

/** The numbers a method decides by, which a table shows before all else. */
export function tellingColumns(method: Method): readonly ShownColumn[] {
  return telling[method]
}
