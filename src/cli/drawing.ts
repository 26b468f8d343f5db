import type { Lang } from '../domain/wording.ts'
import type { Io, Rasteriser } from './io.ts'

/** Where a document is drawn for, and whether anything may be said. */
interface Drawing {
  readonly io: Io
  readonly lang: Lang
  readonly options: { readonly quiet?: boolean }
}

/** What draws the figures of a document; where nothing is installed that can, a line on standard error says what would. */
export async function drawing({ io, lang, options: { quiet } }: Drawing): Promise<Rasteriser | null> {
  const found = (await io.rasteriser?.()) ?? null
  if (found === null && quiet !== true) await io.stderr.write(`${noFigures[lang]}\n`)
  return found
}

const noFigures = {
  zh: '文档里没有图，只有文字和表：画图要用 @resvg/resvg-js，在安装 kq 的地方运行 npm install @resvg/resvg-js，再写一次',
  en: 'The document has words and tables, and no figures: those need @resvg/resvg-js; run npm install @resvg/resvg-js where kq is installed, and write it again',
}
