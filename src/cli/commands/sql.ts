import { CannotRun } from '../../domain/cannot-run.ts'
import { yearOption } from '../../judge/year.ts'
import type { LongTable } from '../../sql/cells.ts'
import { dialectNames } from '../../sql/dialect.ts'
import { queryHead } from '../../sql/head.ts'
import { scheduleQuery } from '../../sql/query.ts'
import { deliver } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { sqlFormats } from '../formats.ts'
import { openPlan } from '../open-plan.ts'
import { choice, repeated, text } from '../option.ts'
import { lang, outputOptions, planOptions } from '../options.ts'

/** The table and columns a query reads where nothing else is said. */
const usualTable = 'submissions'
const usualColumns = { region: 'region', indicator: 'indicator', year: 'year', value: 'value' }

/** `kq sql`: the plan as constants and the schedule method as one query, for whoever keeps the values in a warehouse. */
export const sql = defineCommand({
  formats: sqlFormats,
  args: {},
  options: {
    ...planOptions,
    dialect: choice('output', '<name>', { zh: '哪种 SQL', en: 'which SQL to write' }, dialectNames, 'duckdb'),
    year: text(
      'judging',
      '<year>',
      {
        zh: '评价哪一年（默认为规划的目标年）',
        en: 'year to judge (default: the target year of the plan)',
      },
      'y',
    ),
    table: text('input', '<name>', {
      zh: '长表的名称，各级用点隔开（默认为 submissions）',
      en: 'the long table, its parts divided by dots (default: submissions)',
    }),
    map: repeated('input', '<columns>', {
      zh: '表的列名，如 region=地区,indicator=指标,year=年份,value=数值；region= 表示没有地区列',
      en: 'what the columns are called: region=…,indicator=…,year=…,value=…; "region=" where there is none',
    }),
    ...outputOptions(sqlFormats),
    lang,
  },
  examples: {
    zh: `
示例：
  kq sql --dialect duckdb --year 2024
  kq sql --dialect postgres --year 2024 --table stat.submissions -o 进度.sql
  kq sql --year 2024 --map region=地区,value=数值 | duckdb 数据.db`,
    en: `
Examples:
  kq sql --dialect duckdb --year 2024
  kq sql --dialect postgres --year 2024 --table stat.submissions -o schedule.sql
  kq sql --year 2024 --map region=area,indicator=item | duckdb values.db`,
  },
  run: async (session) => {
    const { options, tool, lang } = session
    const plan = await openPlan(session)
    const year = yearOption(options.year, plan) ?? plan.targetYear
    const table = { name: tableNamed(options.table ?? usualTable), ...columnsNamed(options.map) }
    const wish = { dialect: options.dialect, table, year }
    await deliver(session, `${queryHead(plan, wish, tool, lang)}${scheduleQuery(plan, wish)}`)
    return 0
  },
})

/** A NUL is no letter of a name in any SQL. */
const isName = (name: string) => name.trim() !== '' && !name.includes('\0')

function tableNamed(typed: string): string {
  if (typed.split('.').every(isName)) return typed
  throw new CannotRun([
    {
      zh: `选项 --table 不接受“${typed}”；写表名，例如 submissions 或 stat.submissions`,
      en: `The option --table does not take "${typed}"; name a table, for example submissions or stat.submissions`,
    },
  ])
}

/** The names of the columns, those that are given in place of the usual ones. */
function columnsNamed(typed: readonly string[]): Omit<LongTable, 'name'> {
  let columns = usualColumns
  for (const pair of typed.flatMap((one) => one.split(/,(?=[a-z]+=)/))) {
    const [, column = '', name = ''] = /^([a-z]+)=(.*)$/s.exec(pair) ?? []
    if (!(column in usualColumns) || !(isName(name) || (column === 'region' && name === '')))
      throw new CannotRun([unreadableMap(pair)])
    columns = { ...columns, [column]: name }
  }
  return columns
}

const unreadableMap = (pair: string) => ({
  zh: `选项 --map 不接受“${pair}”；写 region=…,indicator=…,year=…,value=… 中的几项，例如 region=地区,value=数值`,
  en: `The option --map does not take "${pair}"; give some of region=…,indicator=…,year=…,value=…, for example region=area,value=amount`,
})
