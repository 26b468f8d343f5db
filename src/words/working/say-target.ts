import type { ScaleName } from '../../domain/plan.ts'
import type { TargetStep } from '../../domain/plan-step.ts'
import { percentText } from '../number.ts'
import { cellText } from '../plain-text.ts'
import { type Formula, lessCut, names, term } from './formula.ts'
import { bare, goalNumber, goalText, type Speech } from './said.ts'

/** What satisfies a target, and how its notation came to a number. */
export function targetReadingRemarks(
  step: TargetStep,
  speech: Speech,
): { readonly remarks: readonly string[]; readonly formula: Formula | null } {
  const { lang } = speech
  const zh = lang === 'zh'
  if (step.reading === null || step.threshold === null || step.result === null) {
    return { remarks: [withoutNumber(step, zh)], formula: null }
  }
  const { formula, remark } = readingOf(step, step.reading, step.result, step.threshold, speech)
  const goal = goalText(step.threshold, speech)
  const higher = step.better === 'higher'
  const meets = zh
    ? step.strict
      ? `${higher ? '高于' : '低于'} ${goal} 才算达标，等于 ${goal} 不算`
      : `${higher ? '达到或高于' : '等于或低于'} ${goal} 算达标`
    : step.strict
      ? `met ${higher ? 'above' : 'below'} ${goal}; exactly ${goal} does not meet it`
      : `met at ${goal} or ${higher ? 'above' : 'below'}`
  return { remarks: [...assignedRemark(step, zh), ...remark, ...totals(step, speech), meets], formula }
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
  const zh = lang === 'zh'
  const span = `${baselineYear + 1}–${targetYear}`
  if (scale === 'sum')
    return [
      zh
        ? `${span} 年各年数加起来，不是 ${targetYear} 年一年的数`
        : `the years ${span} added up, not the value of ${targetYear} alone`,
    ]
  if (scale === 'cut')
    return [
      zh
        ? `${span} 年各年降低率连乘，不是相加：每年都在上年已降低的基础上再降`
        : `the yearly cuts of ${span} compound, they are not added: each is taken off what the years before left`,
    ]
  return []
}

function withoutNumber({ target }: TargetStep, zh: boolean): string {
  switch (target) {
    case 'qualitative':
      return zh
        ? '规划没有写数值，只能按填报的“完成”或“未完成”评价'
        : 'the plan gives no figure: it is judged by what is reported, done (完成) or not done (未完成)'
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

function readingOf(
  step: TargetStep,
  reading: NonNullable<TargetStep['reading']>,
  end: number,
  threshold: number,
  speech: Speech,
): { readonly formula: Formula | null; readonly remark: readonly string[] } {
  const { lang, of } = speech
  const zh = lang === 'zh'
  const [b, t] = [names.baseline[lang], names.target[lang]]
  switch (reading.by) {
    case 'as-written':
      return { formula: null, remark: [] }
    case 'share-of-way': {
      const share = percentText(reading.share).replace(/\.0+%/, '%')
      const [x, y] = [term(reading.start), term(end)]
      const ways: Readonly<Record<ScaleName, readonly [string, string]>> = {
        growth: [`${b} × (${t} ÷ ${b})^${share}`, `${x} × (${y} ÷ ${x})^${share}`],
        change: [`${b} + (${t} − ${b}) × ${share}`, `${x} + (${y} − ${x}) × ${share}`],
        sum: [`${t} × ${share}`, `${y} × ${share}`],
        cut: [`1 − (1 − ${t})^${share}`, `1 − (${lessCut(end)})^${share}`],
      }
      const [symbols, numbers] = ways[step.scale]
      return {
        formula: { symbols, numbers, equals: `${goalNumber(threshold)}${step.scale === 'cut' ? '%' : ''}` },
        remark: [
          zh
            ? `“左右”：走完基期到目标的 ${share} 就算达标（先例：“十一五”单位 GDP 能耗目标为降低 20% 左右，实际降低 19.1%，国家发展改革委、国家统计局公告 2011 年第 9 号认定完成）`
            : `about: met at ${share} of the way from the baseline (the precedent: 19.1% was accepted for a cut of about 20%; National Development and Reform Commission and National Bureau of Statistics, announcement 2011 no. 9)`,
        ],
      }
    }
    case 'tolerance': {
      const share = percentText(reading.share).replace(/\.0+%/, '%')
      const sign = step.better === 'higher' ? '−' : '+'
      return {
        formula: {
          symbols: `${t} × (1 ${sign} ${share})`,
          numbers: `${term(end)} × (1 ${sign} ${share})`,
          equals: goalNumber(threshold),
        },
        remark: [zh ? `“左右”：相差 ${share} 以内算达标` : `about: met within ${share} of it`],
      }
    }
    case 'nearer-end':
      return {
        formula: null,
        remark: [
          zh
            ? `区间 ${term(reading.low)} 至 ${term(reading.high)}：到达较近的一端就算达标，越过较远的一端也算`
            : `an interval, ${term(reading.low)} to ${term(reading.high)}: reaching its nearer end is enough, and going beyond the other is no worse`,
        ],
      }
    case 'multiple':
      return {
        formula: {
          symbols: zh ? `${b} × 倍数` : `${b} × multiple`,
          numbers: `${term(reading.baseline)} × ${term(reading.factor)}`,
          equals: bare(end, of),
        },
        remark: [],
      }
    case 'growth-rate':
      return {
        formula: {
          symbols: zh ? `${b} × (1 + 年均增速)^年数` : `${b} × (1 + growth)^years`,
          numbers: `${term(reading.baseline)} × (1 + ${term(100 * reading.rate)}%)^${reading.years}`,
          equals: bare(end, of),
        },
        remark: [],
      }
  }
}
