import { markdownText } from '../../render/markdown.ts'
import { asciiSigns } from '../../words/plain-text.ts'
import type { Style } from '../style.ts'
import { explanationsOf, headingOf } from './explain-parts.ts'
import type { ExplainView } from './explain-view.ts'
import type { Said } from './said.ts'

/** The explanation of an indicator as Markdown (GitHub's): a section a part, a numbered item a step. */
export function explainMarkdown(view: ExplainView, { lang, ascii }: Pick<Style, 'lang' | 'ascii'>): string {
  const own = (text: string) => (ascii ? asciiSigns(text) : text)
  const { name, facts } = headingOf(view, lang)
  const blocks = explanationsOf(view, lang, ascii).flatMap(({ summary, parts }) => {
    let number = 0
    return [
      ...(summary === null ? [] : [`**${markdownText(own(summary))}**`]),
      ...parts.flatMap(({ title, items }) => [
        `## ${markdownText(own(title))}`,
        items
          .map((item) => {
            number += 1
            return itemText(item, number, own)
          })
          .join('\n'),
      ]),
    ]
  })
  return `${[`# ${markdownText(own(name))}`, markdownText(own(facts)), ...blocks].join('\n\n')}\n`
}

function itemText(
  { title, result, formula, remarks }: Said,
  number: number,
  own: (text: string) => string,
): string {
  const line = (text: string) => `${' '.repeat(`${number}. `.length)}- ${text}`
  return [
    `${number}. **${markdownText(own(title))}** ${markdownText(own(result))}`,
    ...(formula === null
      ? []
      : [line(`\`${own(formula.symbols)}\``), line(`\`${own(`${formula.numbers} = ${formula.equals}`)}\``)]),
    ...remarks.map((remark) => line(markdownText(own(remark)))),
  ].join('\n')
}
