import type { Chart, EffortChart, ProgressChart } from '../../document/chart.ts'
import { each, type InLangs, items } from '../../document/in-langs.ts'
import type { InLanguages } from '../../figure/draw/marks.ts'
import { beyondSign, effortAxis, effortTrack, progressPlace, progressTrack } from '../../figure/draw/row.ts'
import { drawTrajectory, trajectorySize } from '../../figure/draw/trajectory.ts'
import { htmlText, said } from './text.ts'

/** A chart as a part of a page: what it shows stands beside it in words, so that it is passed over where it is read out. */
export function chartHtml(spoken: InLangs<Chart>): string {
  const [{ is: first }] = spoken
  switch (first.kind) {
    case 'trajectory': {
      const { width, height } = trajectorySize
      return `<svg viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">${drawTrajectory(inLanguages(ofKind(spoken, 'trajectory')))}</svg>`
    }
    case 'progress':
      return progressHtml(ofKind(spoken, 'progress'))
    case 'effort':
      return effortHtml(ofKind(spoken, 'effort'))
  }
}

/** The same chart is of the same kind in every language. */
function ofKind<K extends Chart['kind']>(
  spoken: InLangs<Chart>,
  kind: K,
): InLangs<Extract<Chart, { kind: K }>> {
  return each(spoken, (chart) => {
    if (!isKind(chart, kind))
      throw new Error(`a chart is ${kind} in one language and ${chart.kind} in another`)
    return chart
  })
}

function isKind<K extends Chart['kind']>(chart: Chart, kind: K): chart is Extract<Chart, { kind: K }> {
  return chart.kind === kind
}

function inLanguages<C>([first, ...others]: InLangs<C>): InLanguages<C> {
  const one = ({ lang, is }: InLangs<C>[number]) => ({ lang, chart: is })
  return [one(first), ...others.map(one)]
}

/** A share of whatever width there is. */
const place = (share: number) => `${Math.round(share * 1000) / 10}%`
const middle = 11

interface RowHtml {
  readonly name: string
  readonly sign: string
  readonly tone: string
  readonly track: string
  readonly value: string
}

function rowHtml({ name, sign, tone, track, value }: RowHtml): string {
  return `<li><span class="name">${name}</span><span class="sign ${tone}" aria-hidden="true">${htmlText(sign)}</span><svg aria-hidden="true" focusable="false">${track}</svg><span class="value">${value}</span></li>`
}

/** What stands over the tracks, each at its place. */
function axisHtml(
  marks: readonly { readonly share: number; readonly text: string; readonly now?: boolean }[],
): string {
  const texts = marks.map(
    ({ share, text, now }) =>
      `<span${now === true ? ' class="now"' : ''} style="left:${place(share)}">${text}</span>`,
  )
  return `<li class="axis-row" aria-hidden="true"><span class="name"></span><span class="sign"></span><span class="axis">${texts.join('')}</span><span class="value"></span></li>`
}

function upright(share: number, look: string): string {
  return `<line class="${look}" x1="${place(share)}" x2="${place(share)}" y1="0" y2="100%"/>`
}

function progressHtml(spoken: InLangs<ProgressChart>): string {
  const [{ is: chart }] = spoken
  const { elapsed } = chart
  // At either end of its time the line of the time that has passed is the other line.
  const within = elapsed > 0 && elapsed < 1
  const mark = (share: number, text: (marks: ProgressChart['marks']) => string) => ({
    share: progressPlace(share),
    text: said(spoken, ({ marks }) => text(marks)),
  })
  const lines = [
    upright(progressPlace(0), 'fu'),
    upright(progressPlace(1), 'fu'),
    ...(within ? [upright(progressPlace(elapsed), 'fi')] : []),
  ].join('')
  const rows = items(each(spoken, ({ rows: own }) => own)).map((row) => {
    const [{ is }] = row
    return rowHtml({
      name: said(row, ({ name }) => name),
      sign: is.sign,
      tone: is.tone,
      track: `${lines}${progressTrack(is, chart, place, middle)}`,
      value: htmlText(`${is.text}${beyondSign(is)}`),
    })
  })
  const marks = [
    mark(0, ({ start }) => start),
    ...(within ? [{ ...mark(elapsed, ({ elapsed: text }) => text), now: true }] : []),
    mark(1, ({ end }) => end),
  ]
  return `<ul class="rows">\n${axisHtml(marks)}\n${rows.join('\n')}\n</ul>`
}

function effortHtml(spoken: InLangs<EffortChart>): string {
  const [{ is: chart }] = spoken
  const axis = effortAxis(chart)
  const at = (value: number) => (value - axis.low) / (axis.high - axis.low)
  const lines = axis.marks.map(({ value }) => upright(at(value), 'fg')).join('')
  const rows = items(each(spoken, ({ rows: own }) => own)).map((row) => {
    const [{ is }] = row
    return rowHtml({
      name: said(row, ({ name }) => name),
      sign: is.sign,
      tone: is.tone,
      track: `${lines}${effortTrack(is, axis, place, middle)}`,
      value: said(row, ({ text }) => text),
    })
  })
  const marks = axis.marks.map(({ value, text }) => ({ share: at(value), text: htmlText(text) }))
  return `<ul class="rows wide">\n${axisHtml(marks)}\n${rows.join('\n')}\n</ul>`
}
