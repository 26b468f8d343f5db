import { isKept } from '../../domain/assessment.ts'
import type {
  AimStep,
  BaselineStep,
  FlowStep,
  PathStep,
  PlannedStep,
  TargetStep,
  TiersStep,
} from '../../domain/plan-step.ts'
import { scales } from '../../domain/scale.ts'
import type { Text } from '../../domain/wording.ts'
import { fixed, percentText, signedPercent, valueText } from '../number.ts'
import { cellText } from '../plain-text.ts'
import { rateText } from '../rate.ts'
import { runningWords, scaleWords } from '../scale.ts'
import { targetText } from '../target.ts'
import { tierWord } from '../tier.ts'
import { names, rateFormula, written } from './formula.ts'
import { amount, bare, goalText, type Said, type Speech, said, yearly, yearText } from './said.ts'
import { targetReadingRemarks } from './say-target.ts'

export function sayBaseline(step: BaselineStep, speech: Speech): Said {
  const { lang, of } = speech
  const zh = lang === 'zh'
  const title = zh ? '基期' : 'Baseline'
  const { running } = scales[of.scale]
  if (step.text === '') {
    if (of.target.kind === 'relative') return said(title, zh ? '规划没有给出' : 'none in the plan')
    return said(title, zh ? '规划没有给出' : 'none in the plan', [
      running
        ? runningWords[running].noneNeeded[lang]
        : zh
          ? '没有起点，期中看不出进度，只能看是否已经达标'
          : 'without a start there is no progress to measure, only whether the target is met',
    ])
  }
  const value = step.value === null ? cellText(step.text) : amount(step.value, speech)
  const year = yearText(step.year, lang)
  return said(
    title,
    zh
      ? `${year} ${step.bounded ? cellText(step.text) : value}`
      : `${step.bounded ? cellText(step.text) : value} in ${year}`,
    [
      step.reported === true
        ? zh
          ? '这是报送的数，不是规划里的'
          : 'as reported, not as the plan has it'
        : null,
      step.bounded
        ? zh
          ? `规划只给出界限；从 ${value} 算起，但不因此算作已经达标`
          : `the plan gives a bound only; it counts as ${value}, but never as the target met`
        : null,
      running && step.value !== null ? runningWords[running].ofItsYear(step.year)[lang] : null,
      step.value === null && running === null ? (zh ? '这不是数值' : 'that is no number') : null,
    ],
  )
}

export function sayTarget(step: TargetStep, speech: Speech): Said {
  const { lang, of } = speech
  const zh = lang === 'zh'
  const printed = cellText(step.text)
  const shown = targetText(of, lang)
  const written = shown === printed ? '' : zh ? `（原文“${printed}”）` : ` (printed "${printed}")`
  const title = zh ? '目标' : 'Target'
  const result = zh ? `${step.year} 年 ${shown}${written}` : `${shown} in ${step.year}${written}`
  const { remarks, formula } = targetReadingRemarks(step, speech)
  return said(title, result, remarks, formula)
}

export function sayAim(step: AimStep, speech: Speech): Said {
  const { lang, of } = speech
  const zh = lang === 'zh'
  const title = zh ? '任务' : 'Task'
  const [start, goal] = [amount(step.start, speech), goalText(step.threshold, speech)]
  const { running } = scales[of.scale]
  const why = (): string => {
    if (running) return runningWords[running].fromZero[lang]
    if (step.bounded)
      return zh ? '基期只知道界限，不算已经达标' : 'a bounded baseline does not count as the target met'
    if (step.result === 'every-year')
      return zh ? '每年都要达到，看当年的数' : 'it must hold in each year, so the value of the year decides'
    if (step.result === 'keep')
      return zh
        ? `基期 ${start} 已经达标，看以后能不能一直保持`
        : `the baseline, ${start}, already meets it: the question is whether it stays so`
    if (step.start === step.threshold)
      return zh
        ? `基期正好是 ${start}，还不算达标`
        : `the baseline is exactly ${start}, which does not meet it yet`
    const below = step.start < step.threshold
    return zh
      ? `基期 ${start} ${below ? '低于' : '高于'} ${goal}，还没有达标`
      : `the baseline, ${start}, is ${below ? 'below' : 'above'} ${goal}, so the target is not met yet`
  }
  return said(title, tasks[step.result][lang], [why()])
}

const tasks: Readonly<Record<AimStep['result'], Text>> = {
  reach: { zh: '要实现', en: 'to be reached' },
  keep: { zh: '要保持', en: 'to be kept' },
  'every-year': { zh: '每年都要达到', en: 'to hold every year' },
}

export function sayPlanned(step: PlannedStep, speech: Speech): Said | null {
  const { lang, of } = speech
  if (step.result === null || isKept(of.aim)) return null
  const noun = scaleWords[step.scale].rate
  const ends = { from: step.since === undefined ? names.baseline : names.start, to: names.target }
  const formula = written(rateFormula(step, ends, names.years), yearlyNumber(step.result, speech), lang)
  return said(
    lang === 'zh' ? `计划${noun.zh}` : `Planned ${noun.en}`,
    yearly(step.result, speech),
    [],
    formula,
  )
}

export function sayFlow(step: FlowStep, speech: Speech): Said | null {
  const { lang } = speech
  const zh = lang === 'zh'
  if (step.result === null) return null
  const growth = step.result
  const flows = Array.from({ length: step.years }, (_, index) => step.baseline * (1 + growth) ** (index + 1))
  const way = growth < 0 ? (zh ? '递减' : 'falls') : zh ? '增长' : 'grows'
  return said(
    zh ? '换一种分法' : 'The same total otherwise',
    zh
      ? `当年数从基期 ${amount(step.baseline, speech)} 起每年${way} ${percentText(growth)}`
      : `a yearly amount that ${way} by ${percentText(growth)} a year from ${amount(step.baseline, speech)}`,
    [],
    {
      symbols: zh ? '各年数相加' : 'the yearly amounts added up',
      numbers: flows.map((flow) => fixed(flow, 3)).join(' + '),
      equals: valueText(step.total),
    },
  )
}

export function sayPath(step: PathStep, speech: Speech): Said | null {
  const { lang, of } = speech
  if (isKept(of.aim)) return null
  const years = step.result.flatMap(({ year, expected }) =>
    expected === null
      ? []
      : [lang === 'zh' ? `${year} 年 ${bare(expected, of)}` : `${year}: ${bare(expected, of)}`],
  )
  if (years.length === 0) return null
  const { running } = scales[of.scale]
  const title = running ? runningWords[running].dueTitle : { zh: '每年应达到', en: 'Due each year' }
  return said(title[lang], years.join(lang === 'zh' ? '、' : '; '))
}

export function sayTiers(step: TiersStep, speech: Speech): Said | null {
  const { lang, of } = speech
  if (isKept(of.aim)) return null
  const zh = lang === 'zh'
  const each = step.result.map(({ label, value, planned }) => {
    const goal = `${tierWord(label, lang)} ${valueText(value)}`
    const rate = planned === null ? '' : rateText(planned, of, lang)
    const own = value === of.target.value ? (zh ? '，评价按这一档' : ', by which it is judged') : ''
    return zh
      ? `${goal}，计划${scaleWords[step.scale].rate.zh} ${rate}${own}`
      : `${goal}, planned ${rate} a year${own}`
  })
  return said(zh ? '分档' : 'Graded goals', zh ? `${each.length} 档` : `${each.length}`, each)
}

/** A rate as a plain number, for the end of a formula. */
export function yearlyNumber(rate: number, { of, lang }: Speech): string {
  if (scales[of.scale].compounds) return signedPercent(rate)
  return rateText(rate, { ...of, unit: '', scale: 'sum' }, lang)
}
