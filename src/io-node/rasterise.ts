import type { Rasteriser } from '../cli/io.ts'

/** What draws pictures, if it is installed where kq is: `@resvg/resvg-js`, which is no part of kq. */
export async function rasteriser(): Promise<Rasteriser | null> {
  const resvg = await import('@resvg/resvg-js').catch(() => null)
  if (resvg === null) return null
  return (svg, width) =>
    new resvg.Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      font: { loadSystemFonts: true, defaultFontFamily: 'Noto Sans CJK SC' },
    })
      .render()
      .asPng()
}
