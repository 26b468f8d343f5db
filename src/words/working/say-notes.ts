import { isKept } from '../../domain/assessment.ts'
import type { HistoryStep, HistoryYear, PriceStep } from '../../domain/outlook-step.ts'
import { addsUp, scales } from '../../domain/scale.ts'
import { percentText, valueText, withSign } from '../number.ts'
import { rateText } from '../rate.ts'
import { paceText } from '../value.ts'
import { cutText, reasonWords, verdictWord } from '../verdict.ts'
import { growthFormula } from './formula.ts'
import { actualText, bare, type Said, type Speech, said } from './said.ts'

/** Why the growth of an amount of money is not the growth in the news. */
export function sayPrice(step: PriceStep, speech: Speech): Said {
  return step.judged === 'real' ? realPrices(step, speech) : currentPrices(step, speech)
}

/** Judged by published growth: what the amounts make of it stands beside. */
function realPrices({ nominalMean }: PriceStep, { lang, baselineYear }: Speech): Said {
  const zh = lang === 'zh'
  return said(
    zh ? '价格' : 'Prices',
    zh ? '可比价：按公布的可比价增速评价' : 'constant prices: judged by the growth that is published',
    [
      zh
        ? '目标说的是增速，填报又有每年的可比价增速，就用它，物价变动已扣除'
        : 'the target speaks of growth and the file has it at constant prices of every year, so that is judged, with changes of prices taken out',
      nominalMean === null
        ? null
        : zh
          ? `按金额（现价）算，${baselineYear} 年以来年均 ${signed(nominalMean)}，含物价变动，只列在旁边`
          : `by the amounts, at current prices, it is ${signed(nominalMean)} a year since ${baselineYear}: beside the verdict, with no part in it`,
    ],
  )
}

function signed(growth: number): string {
  return withSign(growth, percentText(growth))
}

/** Amounts at the prices of their year, beside growth at constant prices: like with like, a year's or the mean's. */
function currentPrices(step: PriceStep, speech: Speech): Said {
  const { lang, of, baselineYear } = speech
  const zh = lang === 'zh'
  const { nominal, real, realMean, nominalMean } = step
  const planned = step.planned === null || isKept(of.aim) ? null : rateText(step.planned, of, lang)
  const published = real === null ? null : `${withSign(real, valueText(Math.abs(real)))}%`
  const which =
    planned === null
      ? zh
        ? '这里的增速'
        : 'the growth here'
      : zh
        ? `计划年均 ${planned} `
        : `the ${planned} a year of the plan`
  return said(
    zh ? '价格' : 'Prices',
    zh ? '现价：这里的增速都是名义增速' : 'current prices: all growth here is nominal',
    [
      zh
        ? `金额按当年价格计算，${which}里含有物价变动；新闻和公报里的 GDP 增速按可比价（不变价）计算，扣除了物价变动，两者不是一回事，不能直接比较`
        : `amounts are at the prices of their year, so ${which} includes changes of prices; the growth of GDP in the news is at constant prices, with those taken out: the two are not the same and do not compare`,
      realMean === null
        ? null
        : zh
          ? `公布的可比价增速，${baselineYear} 年以来年均 ${signed(realMean)}${nominalMean === null ? '' : `，同期现价年均 ${signed(nominalMean)}`}；只列在旁边，不参与评价`
          : `published growth at constant prices, ${signed(realMean)} a year since ${baselineYear}${nominalMean === null ? '' : `, where it is ${signed(nominalMean)} at current ones`}; it stands beside the verdict and has no part in it`,
      published === null
        ? null
        : zh
          ? `公布的 ${of.year} 年可比价增速：${published}，只列在旁边，不参与评价`
          : `published growth at constant prices in ${of.year}: ${published}; it stands beside the verdict and has no part in it`,
      nominal === null
        ? null
        : zh
          ? `${of.year} 年现价增速：${growthFormula(nominal.from, nominal.to)} = ${signed(nominal.result)}`
          : `growth at current prices in ${of.year}: ${growthFormula(nominal.from, nominal.to)} = ${signed(nominal.result)}`,
    ],
  )
}

/** The verdicts of the years so far, and what changed them. */
export function sayHistory(step: HistoryStep, speech: Speech): Said {
  const { lang, of } = speech
  const zh = lang === 'zh'
  const lines = step.result.map((past, index) => yearLine(past, step.result[index - 1], step.planned, speech))
  const changed = step.result.filter(({ turn }) => turn.by !== 'first' && turn.by !== 'same').length
  const result =
    changed === 0
      ? zh
        ? '评价没有变过'
        : 'the verdict never changed'
      : zh
        ? `评价变过 ${changed} 次`
        : `the verdict changed ${changed === 1 ? 'once' : changed === 2 ? 'twice' : `${changed} times`}`
  const missing = of.actual === null && of.verdict === 'no-data'
  return said(zh ? '历年' : 'Year by year', result, [
    ...lines,
    missing
      ? zh
        ? `${of.year} 年没有数，以前各年的数不能代替`
        : `${of.year} has no value, and earlier ones do not stand in for it`
      : null,
  ])
}

function yearLine(
  past: HistoryYear,
  before: HistoryYear | undefined,
  planned: number | null,
  speech: Speech,
): string {
  const { lang, of } = speech
  const zh = lang === 'zh'
  const word = verdictWord({ verdict: past.verdict, elapsed: past.year < speech.targetYear ? 0 : 1 }, lang)
  const reason =
    past.reason === null
      ? ''
      : zh
        ? `（${reasonWords[past.reason].zh}）`
        : ` (${reasonWords[past.reason].en})`
  const figures = [
    past.actual === null ? null : actualText(past.actual, past.latest, speech),
    past.expected === null || past.actual === null || isKept(of.aim)
      ? null
      : zh
        ? `应达 ${bare(past.expected, of)}`
        : `due ${bare(past.expected, of)}`,
    past.pace === null ? null : zh ? `进度比 ${paceText(past.pace)}` : `pace ${paceText(past.pace)}`,
  ].filter((figure) => figure !== null)
  const why = turnText(past, before, planned, speech)
  return zh
    ? `${past.year} 年：${[...figures, `${word}${reason}`].join('，')}${why === '' ? '' : `；${why}`}`
    : `${past.year}: ${[...figures, `${word}${reason}`].join(', ')}${why === '' ? '' : `; ${why}`}`
}

function turnText(
  { turn, pace, rate, year }: HistoryYear,
  before: HistoryYear | undefined,
  planned: number | null,
  { lang, of }: Speech,
): string {
  const zh = lang === 'zh'
  const moved =
    rate === null || addsUp(scales[of.scale])
      ? ''
      : zh
        ? `当年 ${rateText(rate, of, lang)}`
        : `${rateText(rate, of, lang)} in ${year}`
  const plan =
    planned === null || isKept(of.aim) || moved === ''
      ? ''
      : zh
        ? `，计划 ${rateText(planned, of, lang)}`
        : ` (planned ${rateText(planned, of, lang)})`
  const own = moved === '' ? '' : `${moved}${plan}${zh ? '，' : ': '}`
  switch (turn.by) {
    case 'first':
    case 'same':
      return ''
    case 'pace-up':
    case 'pace-down': {
      const cut = cutText(turn.cut)
      const [from, to] = [paceText(before?.pace ?? Number.NaN), paceText(pace ?? Number.NaN)]
      const up = turn.by === 'pace-up'
      return zh
        ? `${own}进度比由 ${from} ${up ? '升' : '降'}到 ${to}，${up ? '升过' : '跌破'} ${cut}`
        : `${own}the pace ${up ? 'rose' : 'fell'} from ${from} to ${to}, past ${cut}`
    }
    case 'reached':
      return zh ? `${own}达到目标` : `${own}the target was reached`
    case 'lost':
      return zh ? `${own}达到过的目标又落空` : `${own}the target, once reached, was lost again`
    case 'breached':
      return zh ? `${own}未能保持达标` : `${own}it no longer meets the target`
    case 'recovered':
      return zh ? `${own}重新达标` : `${own}it meets the target again`
    case 'projection':
      return turn.lasts
        ? zh
          ? `${own}照平均速度到期仍能达标`
          : `${own}at the mean pace it now lasts`
        : zh
          ? `${own}照平均速度到期会不达标`
          : `${own}at the mean pace it no longer lasts`
    case 'over':
      return zh ? '规划期满，按是否达标定' : 'the plan is over: met or missed'
    case 'other':
      return ''
  }
}
