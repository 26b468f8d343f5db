import { assess } from '../../assess/index.ts'
import { raise } from '../../domain/finding.ts'
import type { Observation } from '../../domain/observation.ts'
import type { Indicator, Plan } from '../../domain/plan.ts'
import { compareQuantities, minus } from '../../domain/quantity.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { measure } from '../figure.ts'
import { subjectOf, type TableRule } from '../table.ts'

/** What a revision does to the judgement of its own year. */
type Effect = 'none' | 'now on track' | 'now off track'

const effects: Readonly<Record<Effect, (year: number) => Text>> = {
  none: (year) => ({
    zh: `${year} 年是否达到进度不受影响`,
    en: `it does not change whether ${year} was on track`,
  }),
  'now on track': (year) => ({
    zh: `${year} 年由未达进度变为达到进度`,
    en: `${year} turns from off track to on track`,
  }),
  'now off track': (year) => ({
    zh: `${year} 年由达到进度变为未达进度`,
    en: `${year} turns from on track to off track`,
  }),
}

export const revised: TableRule<{
  name: Text
  year: number
  before: string
  file: string
  now: string
  percent: number | null
  unit: string
  effect: Effect
}> = {
  id: 'KQ515',
  name: 'revised',
  severity: 'note',
  title: { zh: '历史数据有修订', en: 'An earlier year was revised' },
  why: {
    zh: '普查和核算之后修订历史数据是正常的，但修订前后的数和对评价的影响应当看得见。',
    en: 'Figures are revised after a census or final accounts; both values, and what it does to the verdict, should be seen.',
  },
  message: ({ name, year, before, file, now, percent, unit, effect }) => {
    const by =
      percent === null ? '' : `${percent >= 0 ? '+' : '−'}${Number(Math.abs(percent).toPrecision(2))}%`
    const said = effects[effect](year)
    return {
      zh: `“${name.zh}”${year} 年的数由 ${measure(before, unit)}（${file}）修订为 ${measure(now, unit)}${by === '' ? '' : `（${by}）`}；${said.zh}`,
      en: `The value of "${name.en}" for ${year} is revised from ${measure(before, unit)} (${file}) to ${measure(now, unit)}${by === '' ? '' : ` (${by})`}; ${said.en}`,
    }
  },
  remedy: () => ({
    zh: '若是正式修订，不必处理；否则核对哪个数是对的',
    en: 'An official revision needs nothing; otherwise check which of the two is right',
  }),
  check: ({ plan, values, history }) =>
    (history.size === 0 ? [] : plan.indicators).flatMap((indicator) =>
      [...(values.get(indicator.code) ?? [])].flatMap(([year, observation]) => {
        const earlier = history.get(indicator.code)?.get(year)
        if (earlier === undefined || year <= indicator.baselineYear) return []
        const [now, before] = [observation.reading, earlier.reading]
        if (now.kind !== 'number' || before.kind !== 'number') return []
        if (compareQuantities(now.quantity, before.quantity) === 0) return []
        const change = minus(now.quantity, before.quantity).value
        const facts = {
          name: bothNames(indicator),
          year,
          before: `${before.quantity.value}`,
          file: earlier.place.file,
          now: `${now.quantity.value}`,
          percent: before.quantity.value === 0 ? null : (100 * change) / Math.abs(before.quantity.value),
          unit: indicator.unit,
          effect: effectOf(plan, indicator, earlier, observation),
        }
        return [raise(revised, observation.place, facts, subjectOf(observation))]
      }),
    ),
}

function effectOf(plan: Plan, indicator: Indicator, earlier: Observation, now: Observation): Effect {
  const [before, after] = [earlier, now].map((observation) => {
    const input = { file: '', sha256: '', encoding: '', rows: 1, headerRow: null, skipped: [] }
    const submission = { input, observations: [{ ...observation, region: null }], findings: [] }
    const [judged] = assess({ ...plan, indicators: [indicator] }, [submission], {
      year: now.year,
      group: 'all',
    })
    return judged?.onTrack ?? null
  })
  if (before === after || before === null || after === null) return 'none'
  return after === true ? 'now on track' : 'now off track'
}
