import type { GrowthSide, RelativeStep } from '../../domain/status-step.ts'
import { bothNames } from '../../domain/wording.ts'
import { fixed, percentText, withSign } from '../number.ts'
import { cellText } from '../plain-text.ts'
import { paceText } from '../value.ts'
import { term, type WrittenFormula } from './formula.ts'
import { about, type Said, type Speech, said } from './said.ts'

/** The growth of an indicator beside that of the one its target names. */
export function sayRelative(step: RelativeStep, speech: Speech): Said {
  const { lang } = speech
  const zh = lang === 'zh'
  const name = cellText(bothNames(step)[lang])
  const title = zh ? `对照“${name}”` : `Against "${name}"`
  const [own, other] = [step.own.growth, step.other.growth].map(shown)
  const since =
    step.since === step.year - 1
      ? zh
        ? '比上年'
        : 'over the year before'
      : zh
        ? `${step.since} 年以来年均`
        : `a year since ${step.since}`
  if (own == null || other == null) {
    return said(title, zh ? '算不出' : 'unknown', [
      own == null
        ? zh
          ? '本指标没有可算增速的起点'
          : 'the indicator itself has no start to grow from'
        : zh
          ? `“${name}”没有可算增速的数`
          : `"${name}" has no values to work its growth out from`,
    ])
  }
  const asked =
    step.share === null
      ? ''
      : zh
        ? `，达到其 ${shareText(step.share)} 就算`
        : `; ${shareText(step.share)} of it is enough`
  return said(
    title,
    step.result === null
      ? zh
        ? '对照指标没有增长，比不出倍数'
        : 'it does not grow, so there is no ratio'
      : zh
        ? `进度比 ${paceText(step.result)}`
        : `pace ${paceText(step.result)}`,
    [
      step.amount
        ? zh
          ? `本指标 ${since}：${grown(step.own)} = ${own}`
          : `its own growth ${since}: ${grown(step.own)} = ${own}`
        : step.own.rates.length > 0
          ? zh
            ? `本指标 ${since}：${meanOf(step.own)} = ${own}`
            : `its own rates ${since}: ${meanOf(step.own)} = ${own}`
          : zh
            ? '本指标本身就是增速'
            : 'the indicator is itself a rate of growth',
      zh
        ? `“${name}”${since}：${workedOut(step.other)} = ${other}`
        : `"${name}" ${since}: ${workedOut(step.other)} = ${other}`,
      zh
        ? `目标要求${step.share !== null ? '大体同步' : step.strict ? '更快' : '不慢于它'}${asked}`
        : `the target asks it to be ${step.share !== null ? 'about as fast' : step.strict ? 'faster' : 'no slower'}${asked}`,
      step.expected === null
        ? null
        : zh
          ? `同对照指标一样快，${step.year} 年应达 ${about(step.expected, speech)}`
          : `as fast as the other, it would be ${about(step.expected, speech)} in ${step.year}`,
      step.own.rates.length > 0
        ? step.real
          ? zh
            ? '两边都是公布的可比价增速，按各年连乘平均'
            : 'both are published growth at constant prices; their means compound'
          : zh
            ? '两边都是填报的增速，按各年连乘平均'
            : 'both are rates as reported; their means compound'
        : zh
          ? '金额按当年价格计算，算出的增速是名义增速'
          : 'growth worked out of amounts is at current prices',
    ],
    ratioFormula(step, zh),
  )
}

function shown(growth: number | null): string | null {
  return growth === null ? null : withSign(growth, percentText(growth))
}

function shareText(share: number): string {
  return `${fixed(100 * share, 0)}%`
}

/** How a mean growth a year is worked out of two amounts. */
function grown({ from, to, years }: GrowthSide): string {
  if (from === null || to === null) return ''
  return years === 1 ? `${term(to)} ÷ ${term(from)} − 1` : `(${term(to)} ÷ ${term(from)})^(1 ÷ ${years}) − 1`
}

/** How a mean growth a year is worked out of yearly rates. */
function meanOf({ rates, years }: GrowthSide): string {
  if (years === 1) return rates.map((rate) => `${term(rate)}%`).join('')
  return `(${rates.map((rate) => `(1 + ${rate < 0 ? `(${term(rate)}%)` : `${term(rate)}%`})`).join(' × ')})^(1 ÷ ${years}) − 1`
}

function workedOut(side: GrowthSide): string {
  return side.rates.length > 0 ? meanOf(side) : grown(side)
}

/** The ratio of the two growths, of amounts on the scale of logarithms; none where the other does not grow. */
function ratioFormula({ amount, own, other, result }: RelativeStep, zh: boolean): WrittenFormula | null {
  if (result === null) return null
  if (other.rates.length > 0 && own.growth !== null && other.growth !== null) {
    const [mine, theirs] = [own.growth, other.growth].map(percentText)
    const symbols = zh ? '本指标增速 ÷ 对照增速' : 'own growth ÷ other growth'
    return { symbols, numbers: `${mine} ÷ ${theirs}`, equals: paceText(result) }
  }
  if (other.from === null || other.to === null) return null
  const symbols = zh ? '本指标增速 ÷ 对照增速' : 'own growth ÷ other growth'
  if (amount && own.from !== null && own.to !== null && own.years === other.years) {
    const numbers = `ln(${term(own.to)} ÷ ${term(own.from)}) ÷ ln(${term(other.to)} ÷ ${term(other.from)})`
    return { symbols: `${symbols}${zh ? '（取对数）' : ' (logarithms)'}`, numbers, equals: paceText(result) }
  }
  if (amount || own.growth === null) return null
  return { symbols, numbers: `${term(100 * own.growth)}% ÷ (${grown(other)})`, equals: paceText(result) }
}
