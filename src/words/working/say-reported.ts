import type { Place } from '../../domain/finding.ts'
import type { ActualStep, BoundStep, StatementStep, UnusableStep } from '../../domain/standing-step.ts'
import { valueText } from '../number.ts'
import { cellText, oneLine } from '../plain-text.ts'
import { reasonWords } from '../verdict.ts'
import { type Formula, lessCut, term } from './formula.ts'
import { actualText, amount, bare, listOf, type Said, type Speech, said, yearText } from './said.ts'

export function sayActual(step: ActualStep, speech: Speech): Said {
  const { lang, of, baselineYear } = speech
  const zh = lang === 'zh'
  const running = of.scale === 'sum' || of.scale === 'cut'
  const value = actualText(step.result, step.latest, speech)
  const year = yearText(step.year, lang)
  const span = `${baselineYear + 1}–${step.year}`
  const result = running
    ? zh
      ? `${span} 年累计 ${value}`
      : `${value} in total over ${span}`
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
function totalFormula({ parts, result }: ActualStep, { of, lang }: Speech): Formula | null {
  if (parts.length < 2) return null
  const zh = lang === 'zh'
  if (of.scale === 'sum') {
    return {
      symbols: zh ? '各年数相加' : 'the yearly amounts added up',
      numbers: parts.map(({ value }) => term(value)).join(' + '),
      equals: valueText(result),
    }
  }
  return {
    symbols: zh ? '1 − 各年（1 − 降低率）连乘' : '1 − the product of (1 − cut) of every year',
    numbers: `1 − ${parts.map(({ value }) => `(${lessCut(value)})`).join(' × ')}`,
    equals: `${bare(result, of)}%`,
  }
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

export function sayUnusable(step: UnusableStep, speech: Speech): Said {
  const { lang } = speech
  const zh = lang === 'zh'
  const { missing } = step
  return said(
    zh ? '实际值' : 'Actual value',
    zh ? `${step.year} 年的数不能用` : `the value of ${step.year} cannot be used`,
    [
      reasonWords[step.result][lang],
      missing.length === 0
        ? null
        : zh
          ? `缺 ${listOf(missing, lang)} 年；补报当年数，或报累计数（写作 [8.6]）`
          : `missing: ${listOf(missing, lang)}; report them, or the running total, written [8.6]`,
      placeRemark(step.text, step.place, speech, ''),
    ],
  )
}
