import type { Chart, EffortChart, ProgressChart, Trajectory } from '../document/chart.ts'
import type { Lang } from '../domain/wording.ts'
import { at, langCodes, svgText } from './draw/marks.ts'
import { beyondSign, effortAxis, effortTrack, progressPlace, progressTrack } from './draw/row.ts'
import { drawTrajectory, trajectorySize } from './draw/trajectory.ts'
import { chartLook, light } from './look.ts'

/** A chart as a file of its own: `width` and `height` in points. */
export interface Picture {
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * A chart as an SVG that needs nothing around it, on white. `text` says what it shows, for whoever cannot see it; a title is
 * written above it where one is given.
 */
export function pictureOf(
  chart: Chart,
  { lang, title, text }: { readonly lang: Lang; readonly title: string | null; readonly text: string },
): Picture {
  const { width, height, inner } = drawn(chart, lang)
  const lines = title === null ? [] : titleLines(title, width - 24)
  const above = lines.length === 0 ? 0 : lines.length * titleHeight + 8
  const whole = height + above
  return {
    width,
    height: whole,
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${langCodes[lang]}" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" role="img">`,
      `<title>${svgText(title ?? text)}</title><desc>${svgText(text)}</desc>`,
      `<style>${chartLook((name) => light[name])}</style>`,
      `<rect width="${width}" height="${whole}" fill="${light.ground}"/>`,
      ...lines.map((line, index) => {
        const fitted = lineFits(line, width - 24)
          ? ''
          : ` textLength="${width - 24}" lengthAdjust="spacingAndGlyphs"`
        return `<text class="fy" x="12" y="${19 + index * titleHeight}" font-weight="700"${fitted}>${svgText(line)}</text>`
      }),
      `<g transform="translate(0 ${above})">${inner}</g>`,
      '</svg>\n',
    ].join(''),
  }
}

const titleHeight = 18

/** A title in one line where there is room, else in two. */
function titleLines(title: string, room: number): readonly string[] {
  return lineFits(title, room) ? [title] : halves(title).filter((line) => line !== '')
}

function lineFits(line: string, room: number): boolean {
  return emsOf(line) * 13.5 <= room
}

interface Drawn {
  readonly width: number
  readonly height: number
  readonly inner: string
}

function drawn(chart: Chart, lang: Lang): Drawn {
  switch (chart.kind) {
    case 'trajectory':
      return drawnTrajectory(chart, lang)
    case 'progress':
      return drawnProgress(chart)
    case 'effort':
      return drawnEffort(chart)
  }
}

function drawnTrajectory(chart: Trajectory, lang: Lang): Drawn {
  return { ...trajectorySize, inner: drawTrajectory([{ lang, chart }]) }
}

/** A list of rows: names on the left, tracks, what they come to on the right. As wide as the text of a printed page. */
const [width, left] = [640, 228]
const [top, rowHeight] = [34, 21]
/** Shares of the way between two texts that would touch. */
const tooNear = 0.45
/** Marks of an axis that there is room to write. */
const mostSaid = 7
/** Where the tracks end, which leaves room for what rows come to: a share of the way, or two rates. */
const [rightOfProgress, rightOfEffort] = [582, 500]
const placeTo = (right: number) => (share: number) => at(left + share * (right - left))

function drawnProgress(chart: ProgressChart): Drawn {
  const height = top + chart.rows.length * rowHeight + 8
  const place = placeTo(rightOfProgress)
  const upright = (share: number, look: string) =>
    `<line class="${look}" x1="${place(progressPlace(share))}" x2="${place(progressPlace(share))}" y1="22" y2="${height - 6}"/>`
  const mark = (share: number, text: string, anchor: '' | 'fm' | 'fe' = 'fm') =>
    `<text class="fx ${anchor}" x="${place(progressPlace(share))}" y="14">${svgText(text)}</text>`
  const { start, elapsed, end } = chart.marks
  // Near an end, what stands above the time that has passed goes to the other side.
  const early = chart.elapsed < tooNear
  const late = chart.elapsed > 1 - tooNear
  // At either end of its time the line of the time that has passed is the other line.
  const within = chart.elapsed > 0 && chart.elapsed < 1
  return {
    width,
    height,
    inner: [
      upright(0, 'fu'),
      upright(1, 'fu'),
      ...(within
        ? [upright(chart.elapsed, 'fi'), mark(chart.elapsed, elapsed, late ? 'fe' : early ? '' : 'fm')]
        : []),
      mark(0, start, within && early ? 'fe' : 'fm'),
      mark(1, end, within && late ? '' : 'fm'),
      ...chart.rows.map((row, index) => {
        const y = top + (index + 0.5) * rowHeight
        const text = `${row.text}${beyondSign(row)}`
        return `${named(row, y)}${progressTrack(row, chart, place, y)}<text class="fx" x="${rightOfProgress + 12}" y="${y + 4}">${svgText(text)}</text>`
      }),
    ].join(''),
  }
}

function drawnEffort(chart: EffortChart): Drawn {
  const axis = effortAxis(chart)
  const place = placeTo(rightOfEffort)
  // As many marks are said as there is room for.
  const every = Math.ceil(axis.marks.length / mostSaid)
  const height = top + chart.rows.length * rowHeight + 8
  return {
    width,
    height,
    inner: [
      ...axis.marks.map(({ value, text }, index) => {
        const x = place((value - axis.low) / (axis.high - axis.low))
        const said = index % every === 0 ? `<text class="fx fm" x="${x}" y="14">${svgText(text)}</text>` : ''
        return `<line class="fg" x1="${x}" x2="${x}" y1="22" y2="${height - 6}"/>${said}`
      }),
      ...chart.rows.map((row, index) => {
        const y = top + (index + 0.5) * rowHeight
        return `${named(row, y)}${effortTrack(row, axis, place, y)}<text class="fx" x="${rightOfEffort + 12}" y="${y + 4}">${svgText(row.text)}</text>`
      }),
    ].join(''),
  }
}

/** The name of a row on the left: a long one has two lines, one that is longer yet is drawn narrower. None is cut. */
function named(
  { name, sign, tone }: { readonly name: string; readonly sign: string; readonly tone: string },
  y: number,
): string {
  const room = left - 32
  const line = (text: string, size: number, at: number) => {
    const fitted = emsOf(text) * size > room ? ` textLength="${room}" lengthAdjust="spacingAndGlyphs"` : ''
    return `<text class="fy fe" x="${left - 24}" y="${at}" style="font-size:${size}px"${fitted}>${svgText(text)}</text>`
  }
  const [first, second] = halves(name)
  const written =
    emsOf(name) * 12.5 <= room || second === ''
      ? line(name, 12.5, y + 4)
      : `${line(first, 10, y - 1)}${line(second, 10, y + 9)}`
  return `${written}<text class="fs fm ${tone}" x="${left - 12}" y="${y + 4}">${svgText(sign)}</text>`
}

/** A text in two lines about as long: broken at a blank, or where there are none between two hanzi. */
function halves(text: string): readonly [string, string] {
  const pieces = text.match(/[（“〔]*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]+)[）”〕、，：]*\s*|\s+/g) ?? []
  const half = emsOf(text) / 2
  let first = ''
  for (const piece of pieces) {
    if (first !== '' && emsOf(first) + emsOf(piece) / 2 > half) break
    first += piece
  }
  return [first.trim(), text.slice(first.length).trim()]
}

/** About how wide a text is, in ems: a hanzi is one, most letters are little more than half of one. */
function emsOf(text: string): number {
  let ems = 0
  for (const sign of text) ems += /[\u2e80-\uffef]/.test(sign) ? 1 : 0.56
  return ems
}
