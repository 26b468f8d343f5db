import type { FinalStep, GradedStep } from '../../domain/outlook-step.ts'
import type { Lang } from '../../domain/wording.ts'
import { signedPercent, valueText } from '../number.ts'
import { comma } from '../punctuation.ts'
import { marginText, rateUnit, requiredText } from '../rate.ts'
import { scaleWords } from '../scale.ts'
import { tierWord } from '../tier.ts'
import { names, term, type WrittenFormula } from './formula.ts'
import { distance, type Said, type Speech, said } from './said.ts'

/** The graded goals one by one, with what each still requires. */
export function sayGraded(step: GradedStep, speech: Speech): Said {
  const { lang, of } = speech
  const zh = lang === 'zh'
  const each = step.result.map(({ label, value, met, required }) => {
    const own = value === of.target.value ? (zh ? '（目标）' : ' (the target)') : ''
    const goal = `${tierWord(label, lang)} ${valueText(value)}${own}`
    if (met) return zh ? `${goal}：已达到` : `${goal}: reached`
    if (required === null) return zh ? `${goal}：未达到` : `${goal}: not reached`
    const rate = requiredText(required, of, lang)
    return zh ? `${goal}：尚需${scaleWords[step.scale].rate.zh} ${rate}` : `${goal}: requires ${rate} a year`
  })
  const met = step.result.filter((goal) => goal.met).length
  return said(
    zh ? '分档' : 'Graded goals',
    zh ? `${step.result.length} 档中已达到 ${met} 档` : `${met} of ${step.result.length} reached`,
    each,
  )
}

/** What the target came to in its year. */
export function sayFinal(step: FinalStep, speech: Speech): Said {
  const { lang } = speech
  const zh = lang === 'zh'
  const { result, difference, better } = step
  const size = distance(Math.abs(difference), speech)
  const above = difference > 0 === (better === 'higher')
  const side = zh
    ? `${above ? '高于' : '低于'}目标 ${size}`
    : `${size} ${above ? 'above' : 'below'} the target`
  const ofShare = rateUnit(speech.of.unit, lang) !== ''
  const share = result === null || ofShare ? '' : `${comma[lang]}${marginText(result, better, lang)}`
  const tier =
    step.tier === null
      ? null
      : zh
        ? `达到的档次：${tierWord(step.tier, lang)}`
        : `graded goal reached: ${tierWord(step.tier, lang)}`
  return said(
    zh ? '与目标相比' : 'Against the target',
    difference === 0 ? (zh ? '正好等于目标' : 'exactly the target') : `${side}${share}`,
    [tier],
    result === null || ofShare ? null : finalFormula(step, result, lang),
  )
}

function finalFormula({ actual, target, better }: FinalStep, result: number, lang: Lang): WrittenFormula {
  const a = names.actual[lang]
  const t = names.target[lang]
  const whole = target < 0 ? `|${t}|` : t
  const size = term(Math.abs(target))
  const equals = signedPercent(result)
  return better === 'higher'
    ? {
        symbols: `(${a} − ${t}) ÷ ${whole}`,
        numbers: `(${term(actual)} − ${term(target)}) ÷ ${size}`,
        equals,
      }
    : {
        symbols: `(${t} − ${a}) ÷ ${whole}`,
        numbers: `(${term(target)} − ${term(actual)}) ÷ ${size}`,
        equals,
      }
}
