import { type ChanceWord, chanceWordOf, type Span } from '../../domain/assessment.ts'
import type { Drift, OutlookStep } from '../../domain/outlook-step.ts'
import { scales } from '../../domain/scale.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { fixed, valueText } from '../number.ts'
import { rateText } from '../rate.ts'
import { about, amount, between, listOf, type Said, type Speech, said, yearsText } from './said.ts'

/** How sure it is that the target will be met, in words that claim no more than the few years bear. */
export function sayOutlook(step: OutlookStep, speech: Speech): Said {
  const { lang, of } = speech
  const zh = lang === 'zh'
  const { changes, probability, interval, range, drift } = step
  const rates = changes.map(({ year, rate }) => `${year}${zh ? ' 年' : ''} ${rateText(rate, of, lang)}`)
  const spread =
    changes.length === 0
      ? null
      : zh
        ? `各年变动：${listOf(rates, lang)}`
        : `yearly changes: ${listOf(rates, lang)}`
  const extremes = range === null ? null : extremesRemark(step, range, speech)
  if (probability === null) {
    return said(zh ? '把握' : 'How sure', noProbability(step, lang), [
      spread,
      breakRemark(step, speech),
      extremes,
      lossRemark(step, speech),
    ])
  }
  const likely = chance(probability, lang)
  const word = chanceWordOf(probability)
  return said(
    zh ? '把握' : 'How sure',
    zh ? `${toBeMet[word].zh}（可能性${likely}）` : `${toBeMet[word].en} (${likely} chance)`,
    [
      spread,
      breakRemark(step, speech),
      interval === null ? null : intervalRemark(step, interval, speech),
      interval === null ? null : endsRemark(step, interval, speech),
      extremes,
      lossRemark(step, speech),
      drift === null || drift.t === null ? null : driftRemark(step, drift, drift.t, lang),
      zh
        ? `只有 ${changes.length} 个年度变动，区间因此很宽，并假定今后的波动与过去一样；只供参考，不参与评价`
        : `only ${changes.length} yearly changes, so the interval is wide, and they are taken to go on as they did: an indication, with no part in the verdict`,
    ],
  )
}

/** Changes that do not start from the plan's baseline: what lies between is a revision, which the mean pace counts all the same. */
function breakRemark({ startsFrom }: OutlookStep, speech: Speech): string | null {
  if (startsFrom === null) return null
  const from = amount(startsFrom, speech)
  return speech.lang === 'zh'
    ? `从报送的基期数 ${from} 算起；它与规划基期数之差是修订，平均速度计入了，这里不计`
    : `from the reported baseline, ${from}; what parts it from the plan’s is a revision, which the mean pace counts and this does not`
}

/** A target that is met now, and that the latest changes would lose again. */
function lossRemark({ loss, year }: OutlookStep, speech: Speech): string | null {
  if (loss === null) return null
  const [lost, { changes }] = [about(loss.projected, speech), loss]
  if (speech.lang === 'zh') return `目前达标，但照最近 ${changes} 年的变动，${year} 年是 ${lost}，得而复失`
  const at = changes === 1 ? 'the last change' : `the mean of the last ${changes} changes`
  return `it is met now, but at ${at} the value of ${year} is ${lost}, and the target lost again`
}

/** The chance of meeting a target in the words of assessment practice. */
const toBeMet: Readonly<Record<ChanceWord, Text>> = {
  'very-likely': { zh: '很可能达标', en: 'very likely to be met' },
  likely: { zh: '较可能达标', en: 'likely to be met' },
  even: { zh: '达标与否各半', en: 'about as likely to be met as not' },
  unlikely: { zh: '不太可能达标', en: 'unlikely to be met' },
  'very-unlikely': { zh: '很不可能达标', en: 'very unlikely to be met' },
}

/** Certainty is never claimed. */
function chance(probability: number, lang: Lang): string {
  if (probability > 0.99) return { zh: '超过 99%', en: 'more than 99%' }[lang]
  if (probability < 0.01) return { zh: '不到 1%', en: 'less than 1%' }[lang]
  const share = `${fixed(100 * probability, 0)}%`
  return { zh: `约 ${share}`, en: `about ${share}` }[lang]
}

function intervalRemark({ year, level }: OutlookStep, { low, high }: Span, speech: Speech): string {
  const share = Math.round(100 * level)
  const [from, to] = between(low, high, speech)
  return speech.lang === 'zh'
    ? `${year} 年的数，有 ${share}% 的把握落在 ${from} 到 ${to} 之间`
    : `the value of ${year} will lie between ${from} and ${to} in ${share} cases of 100`
}

/** The method knows no ends of shares; what lies beyond them was left off. */
function endsRemark({ ends }: OutlookStep, { low, high }: Span, speech: Speech): string | null {
  if (ends === null || (low > ends.low && high < ends.high)) return null
  const [from, to] = between(ends.low, ends.high, speech)
  return speech.lang === 'zh'
    ? `算法不知道比重的上下限，${from} 到 ${to} 以外的部分已略去`
    : `the method knows no ends of a share: what lies beyond ${from} and ${to} was left off`
}

/** Where the worst and the best year so far would lead, and whether that is enough. */
function extremesRemark(step: OutlookStep, { low, high }: Span, speech: Speech): string {
  const { strict, threshold, better, left } = step
  const higher = better === 'higher'
  const [worst, best] = higher ? [low, high] : [high, low]
  const meets = (value: number) => {
    const beyond = higher ? value - threshold : threshold - value
    return strict ? beyond > noise : beyond >= -noise
  }
  const enough = meets(worst)
    ? { zh: '，最差也能达标', en: '; even the worst is enough' }
    : meets(best)
      ? { zh: '', en: '' }
      : { zh: '，最好也不能达标', en: '; even the best is not enough' }
  const [x, y] = [about(worst, speech), about(best, speech)]
  return speech.lang === 'zh'
    ? `余下 ${left} 年都像最差的一年是 ${x}，都像最好的一年是 ${y}${enough.zh}`
    : `were ${left === 1 ? 'the year' : `all ${left} years`} left like the worst so far: ${x}; like the best: ${y}${enough.en}`
}

/** Below this a distance is binary noise. */
const noise = 1e-9

/** The figures of the method, for whoever checks it. */
function driftRemark({ changes, left, scale }: OutlookStep, drift: Drift, t: number, lang: Lang): string {
  const [mean, spread, error] = [drift.mean, drift.spread, drift.error].map(threeDigits)
  const logs = scales[scale].compounds
  const least = {
    zh: '（各年变动比四舍五入能分清的还接近，取四舍五入的误差）',
    en: ' (that of rounding: the changes lie nearer together)',
  }
  const of = drift.ofRounding ? least[lang] : ''
  return lang === 'zh'
    ? `漂移法：${changes.length} 个年度变动${logs ? '（取对数）' : ''}的均值 ${mean}、标准差 ${spread}${of}；外推 ${left} 年的误差 ${error}；距目标 t = ${fixed(t, 2)}，自由度 ${drift.degreesOfFreedom}`
    : `drift method: mean ${mean} and standard deviation ${spread}${of} of ${changes.length} yearly changes${logs ? ' (logarithms)' : ''}; error over ${yearsText(left, lang)} ${error}; t = ${fixed(t, 2)} from the target, ${drift.degreesOfFreedom} degrees of freedom`
}

function threeDigits(value: number): string {
  return valueText(Number(value.toPrecision(3)))
}

function noProbability({ gap, changes, missing }: OutlookStep, lang: Lang): string {
  const years = listOf(missing, lang)
  const few = changes.length
  switch (gap) {
    case 'broken-series':
      return {
        zh: `说不出概率：缺 ${years} 年的数，看不出各年变动`,
        en: `no probability: without the values of ${years} the yearly changes are unknown`,
      }[lang]
    case 'not-positive':
      return {
        zh: '说不出概率：有零或负数，算不出增速',
        en: 'no probability: a value is not positive, so no growth rate exists',
      }[lang]
    case 'too-few-changes':
    case 'no-library':
    case null:
      return {
        zh: `说不出概率：只有 ${few} 个年度变动，至少要 3 个`,
        en: `no probability: only ${few} yearly ${few === 1 ? 'change' : 'changes'} so far, and it takes 3`,
      }[lang]
  }
}
