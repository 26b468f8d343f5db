import { type Finding, raise } from '../domain/finding.ts'
import type { Row } from '../domain/grid.ts'
import type { Indicator } from '../domain/plan.ts'
import { bothNames } from '../domain/wording.ts'
import { shorten } from '../text/shorten.ts'
import type { Column } from './column.ts'
import type { Layout } from './layout.ts'
import { countsRegions } from './numbering.ts'
import { namedByTitle, otherIndicator } from './subject-rules.ts'
import type { ReadAgainst } from './table-shape.ts'
import { subjectAbove, type TitleSubject, titleSubject } from './title-subject.ts'

/**
 * A layout whose rows name no indicator as one whose columns hold the values of that which the title names, else the
 * sheet or the file. Null where they cannot go without, and nothing names one. `below` are the first rows.
 */
export function entitled(
  layout: Layout,
  above: readonly Row[],
  below: readonly Row[],
  against: ReadAgainst,
): Layout | null {
  if (layout.unnamed === undefined) return layout
  const subject = subjectOf(above, against)
  if (subject === null) {
    if (!needsTitle(layout, below)) return layout
    return against.indicator === null
      ? null
      : {
          ...of(layout, { indicator: against.indicator, unit: null }),
          unnamed: layout.unnamed,
        }
  }
  return { ...of(layout, subject), subject }
}

/** A layout whose columns hold the values of one indicator. */
function of({ row, height, columns: own }: Layout, { indicator, unit }: OneIndicator): Layout {
  const columns = own.map((column): Column => {
    // The numbers of a table that goes through regions count them.
    if (column.kind === 'no') return { kind: 'remark', header: column.header }
    return column.kind === 'value' ? { ...column, indicator, unit: column.unit ?? unit } : column
  })
  return { row, height, columns }
}

type OneIndicator = Pick<TitleSubject, 'indicator' | 'unit'>

/** Whether nothing but a title can say what a table is of. `below` are its first rows. */
export function needsTitle({ columns, unnamed }: Layout, below: readonly Row[]): boolean {
  return unnamed === 'entirely' || (unnamed === 'numbered' && countsRegions(columns, below))
}

function subjectOf(
  above: readonly Row[],
  { matcher, calledBy, indicator }: ReadAgainst,
): TitleSubject | null {
  const stated = subjectAbove(above, matcher)
  // What is asked for goes before what a file is called.
  if (stated !== null || indicator !== null) return stated
  for (const text of calledBy) {
    const subject = titleSubject(text, matcher)
    if (subject !== null) return subject
  }
  return null
}

/** What is to be said of a table whose title names its indicator, or which is of others alone though one is asked for. */
export function entitledBy(
  { row, columns, subject, unnamed }: Layout,
  { placeAt, indicator: asked }: Pick<ReadAgainst, 'placeAt' | 'indicator'>,
): readonly Finding[] {
  const place = placeAt(row.line, row.row, 1)
  const names = subject?.text ?? namedBy(columns, asked)
  const other = asked !== null && unnamed === undefined && names !== null && subject?.indicator !== asked
  const unused = other
    ? [raise(otherIndicator, place, { asked: bothNames(asked), text: shorten(names) })]
    : []
  if (subject === undefined) return unused
  const { indicator, text } = subject
  const facts = { name: bothNames(indicator), text: shorten(text) }
  const about = { indicator: indicator.code, value: text }
  return [raise(namedByTitle, place, facts, about), ...unused]
}

/** The header of a table of columns each of an indicator, none of them the one that is asked for. */
function namedBy(columns: readonly Column[], asked: Indicator | null): string | null {
  const own = columns.filter((column) => column.kind === 'value' && column.indicator !== undefined)
  const isAsked = own.some((column) => column.kind === 'value' && column.indicator === asked)
  return isAsked ? null : (own[0]?.header ?? null)
}
