import type { CellChange, CellSide, DiffReport, VerdictChange } from '../../domain/diff.ts'
import type { Lang } from '../../domain/wording.ts'
import { nameIn } from '../../words/name.ts'
import type { Cell } from '../columns.ts'

type Column<Row> = readonly [id: string, value: (row: Row, lang: Lang) => Cell]

const whose: readonly Column<CellChange | VerdictChange>[] = [
  ['no', ({ no }) => no],
  ['code', ({ code }) => code],
  ['name', (row, lang) => nameIn(row, lang)],
  ['region', ({ region }) => region],
  ['unit', ({ unit }) => unit],
]

const sides = (
  id: string,
  value: (side: CellSide) => Cell,
): readonly [Column<CellChange>, Column<CellChange>] => [
  [`old_${id}`, (cell) => (cell.old === null ? null : value(cell.old))],
  [`new_${id}`, (cell) => (cell.new === null ? null : value(cell.new))],
]

/** The columns of changed cells, in file order. */
const cellColumns: readonly Column<CellChange>[] = [
  ['change', ({ change }) => change],
  ['measure', ({ measure }) => measure],
  ...whose,
  ['year', ({ year }) => year],
  ['old', (cell) => cell.old?.value ?? null],
  ['new', (cell) => cell.new?.value ?? null],
  ['difference', ({ difference }) => difference],
  ['relative', ({ relative }) => relative],
  ...sides('text', ({ text }) => text),
  ...sides('kind', ({ kind }) => kind),
  ...sides('provisional', ({ provisional }) => provisional),
  ...sides('line', ({ line }) => line),
  ...sides('cell', ({ cell }) => cell),
]

/** The columns of changed verdicts, in file order. */
const verdictColumns: readonly Column<VerdictChange>[] = [
  ...whose,
  ['attribute', ({ attribute }) => attribute],
  ['causes', ({ causes }) => causes.join(' ')],
  ...(
    ['year', 'verdict', 'onTrack', 'reason', 'actual', 'expected', 'pace', 'required', 'projected'] as const
  ).flatMap((key): readonly Column<VerdictChange>[] => {
    const id = key === 'onTrack' ? 'on_track' : key
    return [
      [`old_${id}`, (row) => row.old[key]],
      [`new_${id}`, (row) => row.new[key]],
    ]
  }),
]

type Rectangle = readonly (readonly Cell[])[]

/** The cells that changed, one row each. */
export function cellRectangle({ cells }: Pick<DiffReport, 'cells'>, lang: Lang): Rectangle {
  return rectangle(cellColumns, cells, lang)
}

/** The verdicts that changed, one row each. */
export function verdictRectangle({ verdicts }: Pick<DiffReport, 'verdicts'>, lang: Lang): Rectangle {
  return rectangle(verdictColumns, verdicts, lang)
}

function rectangle<Row>(columns: readonly Column<Row>[], rows: readonly Row[], lang: Lang): Rectangle {
  return [columns.map(([id]) => id), ...rows.map((row) => columns.map(([, value]) => value(row, lang)))]
}
