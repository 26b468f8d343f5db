import type { Trajectory } from '../../document/chart.ts'
import { axisOf } from '../axis.ts'
import { at, type InLanguages, textIn } from './marks.ts'

/** Where things stand in the picture of one indicator. */
const [width, height] = [320, 168]
const [left, right, top, bottom] = [50, 250, 14, 140]
/** Between the labels at the right edge. */
const lineHeight = 12

export const trajectorySize = { width, height } as const

/** The way of one indicator: what was reported, the plan's path with its band, where it leads, and the targets. */
export function drawTrajectory(figures: InLanguages<Trajectory>): string {
  const [{ chart }] = figures
  const { from, to, actual, planned, band, projected, goals, forbidden } = chart
  const last = actual.at(-1)
  if (last === undefined) return ''
  const values = [
    ...[...actual, ...planned].map(({ value }) => value),
    ...goals.map(({ value }) => value),
    ...(projected === null ? [] : [projected.value, projected.low, projected.high]),
    forbidden.above,
    forbidden.below,
  ].filter((value) => value !== null)
  const { low, high, marks } = axisOf(values, 4)
  const span = Math.max(1, to - from)
  const x = (year: number) => left + ((year - from) / span) * (right - left)
  const y = (value: number) => bottom - ((value - low) / (high - low)) * (bottom - top)
  const line = (points: readonly { readonly year: number; readonly value: number }[]) =>
    points
      .map(({ year, value }, index) => `${index === 0 ? 'M' : 'L'}${at(x(year))} ${at(y(value))}`)
      .join('')
  const years = Array.from({ length: span + 1 }, (_, index) => from + index)
  const start = planned[0]
  const edge = (side: 'low' | 'high') => band.map((one) => ({ year: one.year, value: one[side] }))
  const around = [...(start === undefined ? [] : [start]), ...edge('high'), ...edge('low').toReversed()]
  return [
    ...(forbidden.above === null ? [] : [shaded(top, y(forbidden.above))]),
    ...(forbidden.below === null ? [] : [shaded(y(forbidden.below), bottom)]),
    ...marks.map(
      ({ value, text }) =>
        `<path class="fg" d="M${left} ${at(y(value))}H${right}"/><text class="fx fe" x="${left - 5}" y="${at(y(value) + 3.5)}">${text}</text>`,
    ),
    ...years.map(
      (year) =>
        `<text class="fx fm" x="${at(x(year))}" y="${bottom + 15}">${year === from || year === to ? year : String(year).slice(2)}</text>`,
    ),
    ...(band.length === 0 ? [] : [`<path class="fb" d="${line(clipped(around, low, high))}Z"/>`]),
    ...(projected === null || projected.low === null || projected.high === null
      ? []
      : [
          `<path class="ff" d="${line([last, { year: to, value: projected.high }, { year: to, value: projected.low }])}Z"/>`,
        ]),
    ...(planned.length === 0 ? [] : [`<path class="fp" d="${line(planned)}"/>`]),
    // The ends of the path are the baseline and the target, which have marks of their own.
    ...planned
      .filter(({ stated }, index) => stated && index > 0 && index < planned.length - 1)
      .map(({ year, value }) => `<path class="fo" d="${diamond(x(year), y(value), 3.5)}"/>`),
    ...(projected === null
      ? []
      : [
          `<path class="fj" d="${line([last, { year: to, value: projected.value }])}"/><circle class="fc" cx="${at(x(to))}" cy="${at(y(projected.value))}" r="3"/>`,
        ]),
    ...runs(actual).map((run) => `<path class="fa" d="${line(run)}"/>`),
    ...actual.map(
      ({ year, value }) => `<circle class="fd" cx="${at(x(year))}" cy="${at(y(value))}" r="3.2"/>`,
    ),
    ...goalLabels(figures, y),
    textIn(
      figures,
      `class="fv fm ${chart.last.tone}" x="${at(x(last.year))}" y="${at(labelAt(y(last.value), y, chart))}"`,
      ({ last: { text } }) => text,
    ),
  ].join('')
}

function shaded(from: number, to: number): string {
  return `<path class="fz" d="M${left} ${at(from)}H${right}V${at(to)}H${left}Z"/>`
}

function diamond(x: number, y: number, size: number): string {
  return `M${at(x)} ${at(y - size)}L${at(x + size)} ${at(y)}L${at(x)} ${at(y + size)}L${at(x - size)} ${at(y)}Z`
}

/** The band may reach a little beyond the values shown: it ends at the edge. */
function clipped(
  points: readonly { readonly year: number; readonly value: number }[],
  low: number,
  high: number,
) {
  return points.map(({ year, value }) => ({ year, value: Math.min(high, Math.max(low, value)) }))
}

/** Values of years that follow one another: what is missing is no line. */
function runs(points: Trajectory['actual']): readonly (readonly Trajectory['actual'][number][])[] {
  const all: Trajectory['actual'][number][][] = []
  for (const point of points) {
    const run = all.at(-1)
    if (run !== undefined && run.at(-1)?.year === point.year - 1) run.push(point)
    else all.push([point])
  }
  return all.filter((run) => run.length > 1)
}

/** Above its point, or below where the path or the edge is in the way. */
function labelAt(place: number, y: (value: number) => number, { actual, planned }: Trajectory): number {
  const last = actual.at(-1)
  const due = planned.find(({ year }) => year === last?.year)
  const pathAbove = due !== undefined && place - y(due.value) > 0 && place - y(due.value) < 24
  return place - 8 < top || (pathAbove && place + 16 < bottom) ? place + 16 : place - 8
}

/** The targets at the right edge, none upon another. */
function goalLabels(figures: InLanguages<Trajectory>, y: (value: number) => number): readonly string[] {
  const [{ chart }] = figures
  const order = chart.goals
    .map(({ value }, index) => ({ index, place: y(value) }))
    .toSorted((a, b) => a.place - b.place)
  let free = Number.NEGATIVE_INFINITY
  return order.map(({ index, place }) => {
    const line = Math.max(place, free)
    free = line + lineHeight
    const text = textIn(
      figures,
      `class="fl" x="${right + 7}" y="${at(line + 3.5)}"`,
      ({ goals }) => goals[index]?.text ?? '',
    )
    return `<path class="ft" d="M${right - 4} ${at(place)}h8"/>${text}`
  })
}
