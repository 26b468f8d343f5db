import type { TargetReading, TargetStep } from '../../domain/plan-step.ts'
import { scales } from '../../domain/scale.ts'
import { minus, named, number, one, plus, power, times } from '../../formula/formula.ts'
import { formulas } from '../../formula/scale.ts'
import { percentText } from '../number.ts'
import { cellText } from '../plain-text.ts'
import { scaleWords } from '../scale.ts'
import { names, startOn, term, valueOn, type WrittenFormula, written } from './formula.ts'
import { bare, goalNumber, goalText, type Speech } from './said.ts'

/** What satisfies a target, and how its notation came to a number. */
export function targetReadingRemarks(
  step: TargetStep,
  speech: Speech,
): { readonly remarks: readonly string[]; readonly formula: WrittenFormula | null } {
  const { lang } = speech
  const zh = lang === 'zh'
  if (step.reading === null || step.threshold === null || step.result === null) {
    return { remarks: [withoutNumber(step, zh)], formula: null }
  }
  const { formula, remark } = readingOf(step, step.reading, step.result, step.threshold, speech)
  const goal = goalText(step.threshold, speech)
  const higher = step.better === 'higher'
  const within =
    step.limit === null
      ? null
      : zh
        ? `另一端 ${goalText(step.limit, speech)} 也不能越过`
        : `and the other end, ${goalText(step.limit, speech)}, is not to be passed`
  const meets = zh
    ? step.strict
      ? `${higher ? '高于' : '低于'} ${goal} 才算达标，等于 ${goal} 不算`
      : `${higher ? '达到或高于' : '等于或低于'} ${goal} 算达标`
    : step.strict
      ? `met ${higher ? 'above' : 'below'} ${goal}; exactly ${goal} does not meet it`
      : `met at ${goal} or ${higher ? 'above' : 'below'}`
  return {
    remarks: [
      ...assignedRemark(step, zh),
      ...remark,
      ...totals(step, speech),
      meets,
      ...(within === null ? [] : [within]),
    ],
    formula,
  }
}

/** Whose figure it is where the plan leaves the target to be assigned. */
function assignedRemark({ assigned }: TargetStep, zh: boolean): readonly string[] {
  if (assigned === null) return []
  const where = [assigned.source, assigned.file].map(cellText).filter((text) => text !== '')
  return [
    zh
      ? `规划本身没有写数值；数值由上级下达，取自 ${where.join('，')}`
      : `the plan itself gives no figure; it was assigned by a higher level: ${where.join(', ')}`,
  ]
}

function totals({ scale }: TargetStep, { lang, baselineYear, targetYear }: Speech): readonly string[] {
  const text = scaleWords[scale].years?.(`${baselineYear + 1}–${targetYear}`, targetYear)
  return text === undefined ? [] : [text[lang]]
}

function withoutNumber({ target }: TargetStep, zh: boolean): string {
  switch (target) {
    case 'qualitative':
      return zh
        ? '规划没有写数值，只能按填报的“完成”或“未完成”评价'
        : 'the plan gives no figure: it is judged by what is reported, done (完成) or not done (未完成)'
    case 'direction':
      return zh
        ? '目标只说方向，没有数值：看基期以来是不是朝这个方向走'
        : 'the target says only which way, without a figure: what counts is whether it has moved that way since the baseline'
    case 'relative':
      return zh
        ? '目标是与另一指标的增速相比，没有自己的数值'
        : 'the target compares its growth with that of another indicator: it has no figure of its own'
    default:
      return zh
        ? '目标要从基期算起，而规划没有给出基期值'
        : 'the target counts from the baseline, and the plan gives none'
  }
}

/** How the value that a target is about comes from the baseline, where it does. */
function leadsTo(step: TargetStep, reading: TargetReading, end: number, speech: Speech): readonly string[] {
  const { formula } = readingOf(step, reading, end, end, speech)
  return formula === null ? [] : [`${formula.symbols} = ${formula.numbers} = ${formula.equals}`]
}

function readingOf(
  step: TargetStep,
  reading: NonNullable<TargetStep['reading']>,
  end: number,
  threshold: number,
  speech: Speech,
): { readonly formula: WrittenFormula | null; readonly remark: readonly string[] } {
  const { lang, of } = speech
  const zh = lang === 'zh'
  switch (reading.by) {
    case 'as-written':
      return { formula: null, remark: [] }
    case 'share-of-way': {
      const share = percentText(reading.share).replace(/\.0+%/, '%')
      const { scale } = step
      const formula = formulas[scale].between(
        startOn(scale, names.baseline, reading.start),
        valueOn(scale, names.target, end),
        number(100 * reading.share, true),
      )
      return {
        formula: written(formula, `${goalNumber(threshold)}${scales[scale].percent ? '%' : ''}`, lang),
        remark: [
          ...leadsTo(step, reading.of, end, speech),
          zh
            ? `“左右”：走完基期到目标的 ${share} 就算达标（先例：“十一五”单位 GDP 能耗目标为降低 20% 左右，实际降低 19.1%，国家发展改革委、国家统计局公告 2011 年第 9 号认定完成）`
            : `about: met at ${share} of the way from the baseline (the precedent: 19.1% was accepted for a cut of about 20%; National Development and Reform Commission and National Bureau of Statistics, announcement 2011 no. 9)`,
        ],
      }
    }
    case 'tolerance': {
      const share = percentText(reading.share).replace(/\.0+%/, '%')
      const within = (step.better === 'higher' ? minus : plus)(one, number(100 * reading.share, true))
      return {
        formula: written(times(named(names.target, number(end)), within), goalNumber(threshold), lang),
        remark: [
          ...leadsTo(step, reading.of, end, speech),
          zh ? `“左右”：相差 ${share} 以内算达标` : `about: met within ${share} of it`,
        ],
      }
    }
    case 'nearer-end':
      return {
        formula: null,
        remark: [
          step.limit !== null
            ? zh
              ? `区间 ${term(reading.low)} 至 ${term(reading.high)}：在区间内算达标`
              : `an interval, ${term(reading.low)} to ${term(reading.high)}: a value within it meets the target`
            : zh
              ? `区间 ${term(reading.low)} 至 ${term(reading.high)}：到达较近的一端就算达标，越过较远的一端也算`
              : `an interval, ${term(reading.low)} to ${term(reading.high)}: reaching its nearer end is enough, and going beyond the other is no worse`,
        ],
      }
    case 'multiple': {
      const factor = named({ zh: '倍数', en: 'multiple' }, number(reading.factor))
      return {
        formula: written(times(named(names.baseline, number(reading.baseline)), factor), bare(end, of), lang),
        remark: [],
      }
    }
    case 'change': {
      const by = named({ zh: '增减', en: 'change' }, number(reading.change))
      return {
        formula: written(plus(named(names.baseline, number(reading.baseline)), by), bare(end, of), lang),
        remark: [],
      }
    }
    case 'growth-rate': {
      const growth = named({ zh: '年均增速', en: 'growth' }, number(100 * reading.rate, true))
      const grown = power(plus(one, growth), named(names.years, number(reading.years)))
      return {
        formula: written(times(named(names.baseline, number(reading.baseline)), grown), bare(end, of), lang),
        remark: [],
      }
    }
  }
}
