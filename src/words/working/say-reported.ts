import type { Place } from '../../domain/finding.ts'
import { scales } from '../../domain/scale.ts'
import type { ActualStep, BoundStep, StatementStep, UnusableStep } from '../../domain/status-step.ts'
import { number } from '../../formula/formula.ts'
import { formulas } from '../../formula/scale.ts'
import { valueText } from '../number.ts'
import { cellText, oneLine } from '../plain-text.ts'
import { missingYearsText, runningWords, scaleWords } from '../scale.ts'
import { reasonWords, redefinedText } from '../verdict.ts'
import { numbersOf, type WrittenFormula } from './formula.ts'
import { actualText, amount, bare, type Said, type Speech, said, yearText } from './said.ts'

export function sayActual(step: ActualStep, speech: Speech): Said {
  const { lang, of, baselineYear } = speech
  const zh = lang === 'zh'
  const { running } = scales[of.scale]
  const value = actualText(step.result, step.latest, speech)
  const year = yearText(step.year, lang)
  const span = `${baselineYear + 1}–${step.year}`
  const result = running
    ? runningWords[running].over(span, value)[lang]
    : zh
      ? `${year} ${value}`
      : `${value} in ${year}`
  return said(
    zh ? '实际值' : 'Actual value',
    result,
    [
      placeRemark(step.text, step.place, speech, valueText(step.latest ?? step.result)),
      step.provisional ? (zh ? '初步数，以后可能修订' : 'provisional: it may be revised') : null,
    ],
    running ? totalFormula(step, speech) : null,
  )
}

/** How a running total was added up or compounded, where there was anything to put together. */
function totalFormula(
  { parts, result }: ActualStep,
  { of, lang, baselineYear }: Speech,
): WrittenFormula | null {
  if (parts.length < 2) return null
  const { percent } = scales[of.scale]
  const formula = formulas[of.scale].together?.(
    parts.map(({ value }) => number(value, percent)),
    // A value that was reported for all years so far stands for as many.
    parts.map(({ year, is }) => (is === 'total' ? year - baselineYear : 1)),
  )
  const symbols = scaleWords[of.scale].together?.[lang]
  if (formula === undefined || symbols === undefined) return null
  const equals = percent ? `${bare(result, of)}%` : valueText(result)
  return { symbols, numbers: numbersOf(formula), equals }
}

/** Where the value stands, and as what it was written where that is not what it was read as. */
function placeRemark(text: string, place: Place | null, { lang }: Speech, shown: string): string | null {
  if (place === null) return null
  const zh = lang === 'zh'
  const file = oneLine(place.file)
  const line = place.line === null ? '' : zh ? ` 第 ${place.line} 行` : ` line ${place.line}`
  const cell = place.cell === null ? '' : ` (${place.cell})`
  const written = cellText(text)
  const plain = written
    .replace(/[,，\s[\]%％]/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
  const note = plain === shown || written === '' ? '' : zh ? `，原样“${written}”` : `, written "${written}"`
  return zh ? `填报于 ${file}${line}${cell}${note}` : `reported in ${file}${line}${cell}${note}`
}

export function sayBound(step: BoundStep, speech: Speech): Said {
  const zh = speech.lang === 'zh'
  const value = amount(step.result, speech)
  const side =
    step.side === 'above'
      ? zh
        ? step.inclusive
          ? '不低于'
          : '高于'
        : step.inclusive
          ? 'at least'
          : 'above'
      : zh
        ? step.inclusive
          ? '不高于'
          : '低于'
        : step.inclusive
          ? 'at most'
          : 'below'
  return said(
    zh ? '实际值' : 'Actual value',
    zh ? `${step.year} 年${side} ${value}` : `${side} ${value} in ${step.year}`,
    [
      zh ? '只报了界限，确数不知道' : 'only a bound is reported, not the value itself',
      placeRemark(step.text, step.place, speech, ''),
    ],
  )
}

export function sayStatement(step: StatementStep, speech: Speech): Said {
  const zh = speech.lang === 'zh'
  const result = zh
    ? `${step.year} 年 ${step.result ? '完成' : '未完成'}`
    : `${step.result ? 'done' : 'not done'} in ${step.year}`
  return said(zh ? '填报' : 'Reported', result, [placeRemark(step.text, step.place, speech, '')])
}

/** The year's own value, where that is known. */
function ownOf({ year, latest }: UnusableStep, speech: Speech): string {
  const zh = speech.lang === 'zh'
  if (latest === null) return zh ? `${year} 年的数不能用` : `the value of ${year} cannot be used`
  const value = amount(latest, speech)
  if (scales[speech.of.scale].running === null) return zh ? `${year} 年 ${value}` : `${value} in ${year}`
  return zh ? `${year} 年当年 ${value}` : `${value} in ${year} alone`
}

export function sayUnusable(step: UnusableStep, speech: Speech): Said {
  const { lang, of } = speech
  const zh = lang === 'zh'
  const { missing } = step
  return said(zh ? '实际值' : 'Actual value', ownOf(step, speech), [
    step.result === 'redefined' && of.redefinedFrom !== null
      ? redefinedText(of.redefinedFrom, lang)
      : reasonWords[step.result][lang],
    missing.length === 0 ? null : missingYearsText(of.scale, missing, lang),
    placeRemark(step.text, step.place, speech, ''),
  ])
}
