import Table from 'cli-table3'

const unruled = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** Display columns between two columns. */
export const gap = 2

/** Rows drawn at once: the time cli-table3 takes grows with their square. */
const most = 8

/** Draw a header and the rule under it. Cells come filled to the width of their columns. */
export function drawHead(cells: readonly string[], rule: string): readonly string[] {
  return draw([cells], { ...unruled, bottom: rule, 'bottom-mid': rule.repeat(gap) })
}

/** Rows that cli-table3 draws; of more, which nobody looks at one by one, it would take minutes. */
export const mostDrawn = 2000

/**
 * Draw rows without lines between or around them. Cells come filled to the width of their columns: very many are put
 * together as cli-table3 does (a test holds both equal), at a tenth of the time.
 */
export function drawRows(rows: readonly (readonly string[])[], ofTable = rows.length): readonly string[] {
  if (ofTable > mostDrawn) return rows.map((cells) => cells.join(unruled.middle).trimEnd())
  const lines: string[] = []
  for (let start = 0; start < rows.length; start += most) {
    lines.push(...draw(rows.slice(start, start + most), unruled))
  }
  return lines
}

function draw(rows: readonly (readonly string[])[], chars: typeof unruled): readonly string[] {
  const table = new Table({
    chars,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
  })
  table.push(...rows.map((row) => [...row]))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}
