import { reportBegins, reportEnds } from '../domain/embedded-report.ts'
import type { Lang } from '../domain/wording.ts'
import type { HandedIn } from '../report/answer.ts'
import { loadMessages } from '../words/load-messages.ts'
import { harmlessJson } from '../words/plain-text.ts'
import type { Rasteriser } from './io.ts'

/** The language that a page offers besides the one it begins with. */
const others: Readonly<Record<Lang, Lang>> = { zh: 'en', en: 'zh' }

/**
 * A report in a form in which it is handed in: the page for a browser in both languages, this one first; the workbook; the
 * document, with the figures that `draws` can draw.
 */
export async function handedInAs(
  forms: HandedIn,
  format: 'html' | 'docx' | 'xlsx',
  lang: Lang,
  draws: () => Promise<Rasteriser | null>,
): Promise<string | Uint8Array> {
  const words = await loadMessages(lang)
  switch (format) {
    case 'html': {
      const [{ htmlIn }, other] = await Promise.all([
        import('../render/html/index.ts'),
        loadMessages(others[lang]),
      ])
      const pages = [await forms.html(words), await forms.html(other)] as const
      return htmlIn(pages, [words.report, other.report], embedded(forms.data()))
    }
    case 'xlsx':
      return (await import('../render/book/write.ts')).bookBytes(await forms.xlsx(words))
    case 'docx': {
      const { docx } = await import('../render/docx.ts')
      return docx(await forms.docx(words), draws)
    }
  }
}

/** A report in a page, as `kq report` reads it back: no sign of it ends the element it stands in. */
function embedded(data: unknown): string {
  const json = harmlessJson(JSON.stringify(data)).replaceAll('<', '\\u003c')
  return `${reportBegins}${json}${reportEnds}\n`
}
