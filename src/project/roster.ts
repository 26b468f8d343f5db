import { CannotRun } from '../domain/cannot-run.ts'
import type { Roster, RosterEntry } from '../domain/project.ts'
import type { SideRow } from '../domain/side-table.ts'
import { parseUnit } from '../domain/unit.ts'
import type { Text } from '../domain/wording.ts'
import { foldName } from '../text/fold.ts'
import { type SideTableColumns, sideTable } from '../text/side-table.ts'

/** The columns of a roster, as people head them. */
export const rosterColumns = {
  region: ['地区', '区县', '县区', '市县', '县市区', '名称', '单位名称', 'name', 'district'],
  plan: ['计划', '规划', '规划文件'],
  file: ['文件', '报送文件', '文件名', 'files', 'pattern'],
  unit: ['单位', '计量单位', '报送单位', 'units'],
  due: ['截止日期', '截止', '报送期限', '期限', 'deadline'],
} as const satisfies SideTableColumns<string>
export type RosterColumn = keyof typeof rosterColumns

const missing = /^[-—–/]?$/

/**
 * Read the roster of a project: 地区, and optionally 计划, 文件 (with `{year}`), 单位 and 截止日期. What is wrong with it cannot
 * run, all of it said at once.
 *
 * @example readRoster('地区,文件\n东山区,{year}/东山区.csv\n', 'roster.csv').entries[0]?.pattern // '{year}/东山区.csv'
 */
export function readRoster(text: string, file: string): Roster {
  const table = sideTable(file, text, rosterColumns, [['region']])
  if (!table.has('region')) {
    throw new CannotRun([
      {
        zh: `名册“${file}”的表头没有“地区”列；写成 地区,计划,文件,单位,截止日期`,
        en: `The header of the roster "${file}" has no column of regions; write region,plan,file,unit,due`,
      },
    ])
  }
  const problems: Text[] = []
  const lines = new Map<string, number>()
  const entries = table.rows.map((row): RosterEntry => {
    const region = row.cell('region')
    const units = listed(row.cell('unit'))
    const before = lines.get(foldName(region))
    if (region === '') problems.push(at(file, row, '没有写地区', 'names no region'))
    else if (before !== undefined)
      problems.push(
        at(
          file,
          row,
          `“${region}”在第 ${before} 行已经有了`,
          `has "${region}" again, which is on line ${before}`,
        ),
      )
    else lines.set(foldName(region), row.line)
    for (const unit of units.filter((one) => parseUnit(one) === null))
      problems.push(at(file, row, `的单位“${unit}”无法识别`, `has the unit "${unit}", which cannot be read`))
    const cell = (column: RosterColumn) => (missing.test(row.cell(column)) ? null : row.cell(column))
    return { region, plan: cell('plan'), pattern: cell('file'), units, due: cell('due'), line: row.line }
  })
  if (entries.length === 0) {
    problems.push({
      zh: `名册“${file}”没有一个地区；每个地区写一行`,
      en: `The roster "${file}" has no region; write a row for each`,
    })
  }
  if (problems.length > 0) throw new CannotRun(problems)
  return { file, entries }
}

function listed(cell: string): readonly string[] {
  return cell
    .split(/[;；、]/)
    .map((unit) => unit.trim())
    .filter((unit) => !missing.test(unit))
}

function at(file: string, { line }: SideRow<RosterColumn>, zh: string, en: string): Text {
  return { zh: `名册“${file}”第 ${line} 行${zh}`, en: `The roster "${file}" on line ${line} ${en}` }
}
