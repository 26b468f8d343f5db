import {
  type IParagraphOptions,
  type IRunOptions,
  NoBreakHyphen,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Document } from '../../document/block.ts'
import { inXml } from '../../words/plain-text.ts'

/** Makes a run of text in the language of a document. */
export type Say = (text: string, options?: IRunOptions) => TextRun

/** In Chinese, quotation marks and dashes are those of the Chinese font, though Latin has them too. */
export function sayIn(lang: Document['lang']): Say {
  const hint = lang === 'zh' ? { hint: 'eastAsia' } : null
  return (text, options = {}) => {
    const font = typeof options.font === 'object' ? options.font : null
    return new TextRun({
      ...options,
      ...(text === '' ? {} : { children: unbroken(inXml(text)) }),
      ...(hint === null ? {} : { font: { ...font, ...hint } }),
    })
  }
}

/** A line is not broken between a minus and its number. */
function unbroken(text: string): IRunOptions['children'] & object {
  return text
    .split(/(?<![A-Za-z\d])-(?=\d)/)
    .flatMap((piece, index) => (index === 0 ? [piece] : [new NoBreakHyphen(), piece]))
    .filter((piece) => piece !== '')
}

/** A paragraph in one of the styles of the form. */
export function paragraph(
  style: string,
  children: readonly ParagraphChild[],
  options: Omit<IParagraphOptions, 'children' | 'style'> = {},
): Paragraph {
  return new Paragraph({ ...options, style, children: [...children] })
}
