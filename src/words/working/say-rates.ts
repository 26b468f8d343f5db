import { isKept } from '../../domain/assessment.ts'
import type { AchievedStep, ProjectedStep, RequiredStep } from '../../domain/outlook-step.ts'
import { addsUp, scales } from '../../domain/scale.ts'
import { formulas } from '../../formula/scale.ts'
import { fixed } from '../number.ts'
import { rateText, requiredText } from '../rate.ts'
import { scaleWords } from '../scale.ts'
import { names, numbersOf, rateFormula, startOn, valueOn, written, yearsOver } from './formula.ts'
import { about, bare, type Said, type Speech, said, yearly, yearsText } from './said.ts'
import { yearlyNumber } from './say-plan.ts'

export function sayAchieved(step: AchievedStep, speech: Speech): Said | null {
  if (step.result === null) return null
  const { lang } = speech
  const zh = lang === 'zh'
  const noun = scaleWords[step.scale].rate
  const ends = { from: names.baseline, to: names.actual }
  const formula = rateFormula(step, ends, names.run)
  return said(
    zh ? `实际${noun.zh}` : `Achieved ${noun.en}`,
    yearly(step.result, speech),
    [
      zh
        ? `基期以来 ${step.years} 年的平均`
        : `the mean of the ${yearsText(step.years, lang)} since the baseline`,
    ],
    written(formula, yearlyNumber(step.result, speech), lang),
  )
}

export function sayRequired(step: RequiredStep, speech: Speech): Said | null {
  if (step.result === null) return null
  const { lang, of } = speech
  const zh = lang === 'zh'
  const noun = scaleWords[step.scale].rate
  const room = isSlack(step, of)
  const formula = rateFormula(step, { from: names.actual, to: names.target }, names.left)
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
    planned === null || isKept(of.aim) || room
      ? null
      : of.amended === undefined
        ? zh
          ? `规划原定每年 ${yearly(planned, speech)}`
          : `the plan set out with ${yearly(planned, speech)} a year`
        : zh
          ? `调整后的规划要求每年 ${yearly(planned, speech)}`
          : `the amended plan asks for ${yearly(planned, speech)} a year`
  return said(
    title[lang],
    requiredWords(step.result, speech),
    [leftRemark(step, speech), (room ? slack : demand)[lang], original],
    written(formula, yearlyNumber(step.result, speech), lang),
  )
}

/** The rate as the table words it, with its unit where that says no more than the rate itself. */
function requiredWords(rate: number, speech: Speech): string {
  const words = requiredText(rate, speech.of, speech.lang)
  return words === rateText(rate, speech.of, speech.lang) ? yearly(rate, speech) : words
}

function isSlack({ scale, result }: RequiredStep, { better }: Speech['of']): boolean {
  if (result === null) return false
  if (addsUp(scales[scale])) return better === 'higher' ? result <= 0 : result > 0
  return scales[scale].reduces || better === 'higher' ? result < 0 : result > 0
}

/** What is left of a total, from which the rate follows. */
function leftRemark({ scale, left, from, to }: RequiredStep, speech: Speech): string | null {
  if (left === null || left <= 0) return null
  const formula = formulas[scale].left?.(valueOn(scale, names.actual, from), valueOn(scale, names.target, to))
  const words = scaleWords[scale].left
  if (formula === undefined || words === null) return null
  const size = scales[scale].percent ? `${fixed(left, 2)}%` : bare(left, speech.of)
  return `${words[speech.lang]}${numbersOf(formula)} = ${size}`
}

/** A projection beyond the ends of a share. */
function heldRemark(beyond: number, held: string, speech: Speech): string {
  const led = about(beyond, speech)
  return speech.lang === 'zh'
    ? `照算是 ${led}，比重到不了，以 ${held} 为限`
    : `worked out it is ${led}, which no share can be: held to ${held}`
}

export function sayProjected(step: ProjectedStep, speech: Speech): Said | null {
  if (step.result === null || step.left === 0) return null
  const { lang, of } = speech
  const zh = lang === 'zh'
  const value = about(step.result, speech)
  const { scale, start, actual, left, run } = step
  const formula = formulas[scale].projected(
    startOn(scale, names.baseline, start),
    valueOn(scale, names.actual, actual),
    yearsOver(names.ahead, left, run),
  )
  const reaches = {
    zh: `照基期以来的平均速度，到期${step.reaches === true ? '能' : '不能'}达标`,
    en: `at the mean pace since the baseline the target will ${step.reaches === true ? '' : 'not '}be met`,
  }
  return said(
    zh ? '趋势值' : 'Projected value',
    zh ? `${step.year} 年 ${value}` : `${value} in ${step.year}`,
    [
      step.beyond === null ? null : heldRemark(step.beyond, value, speech),
      step.reaches === null ? null : reaches[lang],
    ],
    written(formula, `${bare(step.beyond ?? step.result, of)}${scales[step.scale].percent ? '%' : ''}`, lang),
  )
}
