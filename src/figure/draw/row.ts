import type { EffortChart, EffortRow, ProgressChart, ProgressRow } from '../../document/chart.ts'
import { type Axis, axisOf } from '../axis.ts'

/** How far beyond the baseline and the target a chart of progress goes; what lies beyond is drawn at its edge. */
const [least, most] = [-0.3, 1.3]

/** Where a share of the way stands between the left and the right edge, from 0 to 1. */
export function progressPlace(progress: number): number {
  return (Math.min(most, Math.max(least, progress)) - least) / (most - least)
}

/** An arrow where a share of the way lies beyond an edge; else nothing. */
export function beyondSign({ progress }: ProgressRow): string {
  return progress < least ? ' ←' : progress > most ? ' →' : ''
}

/** The axis of a chart of growth a year, in fractions. */
export function effortAxis({ rows }: EffortChart): Axis {
  const axis = axisOf(
    rows.flatMap(({ achieved, planned, required }) => [100 * achieved, 100 * planned, 100 * required]),
    8,
  )
  return { ...axis, marks: axis.marks.map(({ value, text }) => ({ value, text: `${text}%` })) }
}

/** Where a place between the edges is in a drawing: in points, or as a share of whatever width there is. */
export type AtShare = (share: number) => string

/** Shares of the way that nobody tells apart in a drawing. */
const indistinct = 0.005

/**
 * The track of one indicator at this height: how far it has come, and how far it should have, which is marked where its own
 * path says otherwise than the time.
 */
export function progressTrack(
  row: ProgressRow,
  { elapsed }: Pick<ProgressChart, 'elapsed'>,
  place: AtShare,
  y: number,
): string {
  const [is, due] = [place(progressPlace(row.progress)), place(progressPlace(row.due))]
  const ownPath = Math.abs(row.due - elapsed) > indistinct
  return [
    `<line class="fr" x1="${place(0)}" x2="${place(1)}" y1="${y}" y2="${y}"/>`,
    `<line class="fw ${row.tone}" x1="${due}" x2="${is}" y1="${y}" y2="${y}"/>`,
    ownPath ? `<line class="fi" x1="${due}" x2="${due}" y1="${y - 6}" y2="${y + 6}"/>` : '',
    `<circle class="fk ${row.tone}" cx="${is}" cy="${y}" r="5"/>`,
  ].join('')
}

/** The track of one indicator: from the growth achieved (a ring) to the growth required (a bar), and a stroke for what was planned. */
export function effortTrack(row: EffortRow, { low, high }: Axis, place: AtShare, y: number): string {
  const x = (rate: number) => place((100 * rate - low) / (high - low))
  const [achieved, planned, required] = [x(row.achieved), x(row.planned), x(row.required)]
  return `<line class="fr" x1="${place(0)}" x2="${place(1)}" y1="${y}" y2="${y}"/><line class="fw ${row.tone}" x1="${achieved}" x2="${required}" y1="${y}" y2="${y}"/><line class="fn" x1="${planned}" x2="${planned}" y1="${y - 6}" y2="${y + 6}"/><circle class="fh" cx="${achieved}" cy="${y}" r="4.5"/><line class="fq ${row.tone}" x1="${required}" x2="${required}" y1="${y - 6}" y2="${y + 6}"/>`
}
