import { parseUnit } from '../domain/unit.ts'
import { areOfIndicators, type Column } from './column.ts'
import type { NameFinder } from './mention.ts'
import type { Separator } from './separators.ts'

/** Cells, the way they were cut, and in which of the file each stands. */
export interface Pieces {
  readonly texts: readonly string[]
  readonly origins: readonly number[]
  readonly by: Separator | 'name'
}

/** The ways to part a name from the value, or from the unit and the value, that stand right behind it in its cell. */
export type Unglue = (cells: readonly string[]) => readonly Pieces[]

/** What stands between a name and its value. Words such as 为 make it a sentence, which may say again what a row says. */
const joint = /^[\s:：=]+/
const unitAndValue = /^([^\d０-９+\-−△▲<>≥≤＜＞[〔【约]*)(.+)$/su
/** A digit or two may as well be the number of a note. */
const noNote = /[.．]|[\d０-９]{3}|[^\d０-９]$/

/** Make what parts them in a table of these columns; where there are several columns of values nobody knows whose it is. */
export function ungluer(columns: readonly Column[], finder: NameFinder): Unglue {
  if (areOfIndicators(columns) || columns.filter(({ kind }) => kind === 'value').length !== 1) return () => []
  return (cells) => {
    const index = cells.findIndex(
      (text) => /[^\d０-９\s][\d０-９]/.test(text) && finder.atStart(text) !== null,
    )
    const text = cells[index]
    const found = text === undefined ? null : finder.atStart(text)
    if (text === undefined || found === null) return []
    const rest = text.slice(found.end).replace(joint, '')
    const [, head = '', value = ''] = unitAndValue.exec(rest) ?? []
    const unit = head.trim()
    if (!noNote.test(value) || (unit !== '' && parseUnit(unit) === null)) return []
    const name = text.slice(0, found.end)
    const behind = cells.slice(index + 1)
    const made = (texts: readonly string[], from: readonly number[]): Pieces => ({
      texts: [...cells.slice(0, index), ...texts],
      origins: [...cells.slice(0, index).keys(), ...from],
      by: 'name',
    })
    const following = behind.map((_, at) => index + 1 + at)
    if (columns[index + 1]?.kind !== 'unit') {
      const named = text.slice(0, text.length - value.length)
      return [made([named, value, ...behind], [index, index, ...following])]
    }
    const here = [index, index, index]
    if (unit !== '') return [made([name, unit, value, ...behind], [...here, ...following])]
    const [next = '', ...others] = behind
    const alone = made([name, '', value, ...behind], [...here, ...following])
    if (next.trim() === '' || parseUnit(next) === null) return [alone]
    return [alone, made([name, next, value, ...others], [index, index + 1, index, ...following.slice(1)])]
  }
}
