import { type Palette, paletteOf } from '../../render/palette.ts'
import { wrapped } from '../../render/width.ts'
import { asciiSigns } from '../../words/plain-text.ts'
import type { Style } from '../style.ts'
import { explanationsOf, headingOf, type Part } from './explain-parts.ts'
import type { ExplainView } from './explain-view.ts'
import type { Said } from './said.ts'

/** The explanation of an indicator for people: numbered steps, each with its formula, the numbers put in and what it means. */
export function explainText(view: ExplainView, style: Style): string {
  const { lang, width } = style
  const palette = paletteOf(style.colour)
  const own = (text: string) => (style.ascii ? asciiSigns(text) : text)
  const { name, facts } = headingOf(view, lang)
  const heading = wrapped(own(lang === 'zh' ? `${name}（${facts}）` : `${name} (${facts})`), width).map(
    palette.strong,
  )
  const explanations = explanationsOf(view, lang, style.ascii).map(({ summary, parts }) => [
    ...(summary === null ? [] : wrapped(own(summary), width).map(palette.strong)),
    ...partLines(parts, own, width, palette),
  ])
  const [first = [], ...others] = explanations
  const blocks = [[...heading, ...first], ...others]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function partLines(
  parts: readonly Part[],
  own: (text: string) => string,
  width: number,
  palette: Palette,
): readonly string[] {
  let number = 0
  return parts.flatMap(({ title, items }) => [
    '',
    palette.strong(own(title)),
    ...items.flatMap((item) => {
      number += 1
      return itemLines(item, `${number}`.padStart(2), width, palette).map(own)
    }),
  ])
}

const indent = '    '

function itemLines(item: Said, number: string, width: number, palette: Palette): readonly string[] {
  const { title, result, formula, remarks } = item
  const further = (text: string, before = indent) => wrapped(`${before}${text}`, width, `${indent}  `)
  const worked =
    formula === null
      ? []
      : [...further(`= ${formula.symbols}`), ...further(`= ${formula.numbers} = ${formula.equals}`)]
  const [first = '', ...rest] = wrapped(`${number}. ${title}  ${result}`, width, indent)
  return [
    first.replace(title, palette.strong(title)),
    ...rest,
    ...worked,
    ...remarks.flatMap((remark) => further(remark)).map(palette.quiet),
  ]
}
