import type { AchievedStep, ProjectedStep, RequiredStep } from '../../domain/outlook-step.ts'
import { fixed } from '../number.ts'
import { rateText, requiredText } from '../rate.ts'
import { lessCut, names, projectedFormula, rateFormula, term } from './formula.ts'
import { about, bare, rateNouns, type Said, type Speech, said, yearly, yearsText } from './said.ts'
import { yearlyNumber } from './say-plan.ts'

export function sayAchieved(step: AchievedStep, speech: Speech): Said | null {
  if (step.result === null) return null
  const { lang } = speech
  const zh = lang === 'zh'
  const noun = rateNouns[step.scale]
  const ends = { from: names.baseline, to: names.actual }
  const worked = rateFormula(step.scale, step, ends, names.run, lang)
  return said(
    zh ? `实际${noun.zh}` : `Achieved ${noun.en}`,
    yearly(step.result, speech),
    [
      zh
        ? `基期以来 ${step.years} 年的平均`
        : `the mean of the ${yearsText(step.years, lang)} since the baseline`,
    ],
    { ...worked, equals: yearlyNumber(step.result, speech) },
  )
}

export function sayRequired(step: RequiredStep, speech: Speech): Said | null {
  if (step.result === null) return null
  const { lang, of } = speech
  const zh = lang === 'zh'
  const noun = rateNouns[step.scale]
  const room = isSlack(step, of)
  const worked = rateFormula(step.scale, step, { from: names.actual, to: names.target }, names.left, lang)
  const { planned } = of.rate
  const title = room
    ? { zh: '每年余地', en: 'Room a year' }
    : { zh: `尚需${noun.zh}`, en: `Required ${noun.en}` }
  const slack = {
    zh: '这是余地，不是要求：每年照此变动，到期仍能达标',
    en: 'room to move, not a demand: it may change so every year and still meet the target',
  }
  const demand = {
    zh: `余下 ${step.years} 年每年要做到的`,
    en:
      step.years === 1
        ? 'what the year left must bring'
        : `what each of the ${step.years} years left must bring`,
  }
  const original =
    planned === null || of.aim === 'keep' || room
      ? null
      : zh
        ? `规划原定每年 ${yearly(planned, speech)}`
        : `the plan set out with ${yearly(planned, speech)} a year`
  return said(
    title[lang],
    requiredWords(step.result, speech),
    [leftRemark(step, speech), (room ? slack : demand)[lang], original],
    { ...worked, equals: yearlyNumber(step.result, speech) },
  )
}

/** The rate as the table words it, with its unit where that says no more than the rate itself. */
function requiredWords(rate: number, speech: Speech): string {
  const words = requiredText(rate, speech.of, speech.lang)
  return words === rateText(rate, speech.of, speech.lang) ? yearly(rate, speech) : words
}

function isSlack({ scale, result }: RequiredStep, { better }: Speech['of']): boolean {
  if (result === null) return false
  if (scale === 'sum') return better === 'higher' ? result <= 0 : result > 0
  return scale === 'cut' || better === 'higher' ? result < 0 : result > 0
}

/** What is left of a total, from which the rate follows. */
function leftRemark({ scale, left, from, to }: RequiredStep, speech: Speech): string | null {
  if (left === null || left <= 0) return null
  const zh = speech.lang === 'zh'
  if (scale === 'sum') {
    const sum = `${term(to)} − ${term(from)} = ${bare(left, speech.of)}`
    return zh ? `还差 ${sum}` : `still to come: ${sum}`
  }
  const cut = `1 − (${lessCut(to)}) ÷ (${lessCut(from)}) = ${fixed(left, 2)}%`
  return zh ? `还须再降 ${cut}` : `still to be cut: ${cut}`
}

export function sayProjected(step: ProjectedStep, speech: Speech): Said | null {
  if (step.result === null || step.left === 0) return null
  const { lang, of } = speech
  const zh = lang === 'zh'
  const value = about(step.result, speech)
  const reaches = {
    zh: `照基期以来的平均速度，到期${step.reaches === true ? '能' : '不能'}达标`,
    en: `at the mean pace since the baseline the target will ${step.reaches === true ? '' : 'not '}be met`,
  }
  return said(
    zh ? '趋势值' : 'Projected value',
    zh ? `${step.year} 年 ${value}` : `${value} in ${step.year}`,
    [step.reaches === null ? null : reaches[lang]],
    {
      ...projectedFormula(step.scale, step, lang),
      equals: `${bare(step.result, of)}${step.scale === 'cut' ? '%' : ''}`,
    },
  )
}
