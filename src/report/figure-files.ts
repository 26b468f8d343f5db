import type { Chart } from '../document/chart.ts'
import type { Assessment } from '../domain/assessment.ts'
import { fileStem } from '../domain/file-name.ts'
import { grouped } from '../domain/grouped.ts'
import { pictureOf } from '../figure/file.ts'
import type { Messages } from '../words/messages.ts'
import { effortFigure, progressFigure, type ReportFigure, trajectoryFigure } from './figures.ts'

/** A picture as it is written: where in the folder, and what. */
export interface FigureFile {
  readonly file: string
  readonly svg: string
}

/**
 * The figures of a report as files: how far the indicators have come, the growth still required, and the way of each indicator
 * that has data, named by its code. Of several regions each has a folder.
 */
export function figureFiles(assessments: readonly Assessment[], words: Messages): readonly FigureFile[] {
  const regions = [...grouped(assessments, ({ region }) => region)]
  const several = regions.length > 1
  const folders = distinct(regions.map(([region]) => fileStem(region ?? '')))
  return regions.flatMap(([, own], index) => {
    const folder = several ? `${folders[index]}/` : ''
    const ways = own.flatMap((a) => {
      const figure = trajectoryFigure(a, words)
      return figure === null ? [] : [{ name: fileStem(a.code), figure }]
    })
    const whole = (kind: Chart['kind'], figure: ReportFigure | null) =>
      figure === null ? [] : [{ name: kind, figure }]
    const all = [
      ...whole('progress', progressFigure(own, words)),
      ...whole('effort', effortFigure(own, words)),
      ...ways,
    ]
    const names = distinct(all.map(({ name }) => name))
    return all.map(({ figure: { chart, caption, text } }, at) => ({
      file: `${folder}${names[at]}.svg`,
      svg: pictureOf(chart, { lang: words.lang, title: caption, text }).svg,
    }))
  })
}

/** Names of which no two are one file, also where capitals and small letters are the same: the second is counted. */
function distinct(names: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    let [own, count] = [name, 1]
    while (taken.has(own.toLowerCase())) {
      count += 1
      own = `${name}-${count}`
    }
    taken.add(own.toLowerCase())
    return own
  })
}
