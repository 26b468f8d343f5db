import { type Plan, statedRows } from '../domain/plan.ts'
import type { Lang, Text } from '../domain/wording.ts'
import type { QueryWish } from './query.ts'

/** A comment ends with its line, so what a file says must not begin another. */
const inOneLine = (text: string) => text.replace(/[\s\u0085\u2028\u2029]+/g, ' ')

/** The lines a query begins with: what it judges by, what its columns are, and what it cannot say. */
export function queryHead(plan: Plan, { dialect, table, year }: QueryWish, tool: string, lang: Lang): string {
  const { region, indicator, value } = table
  const columns = [region, indicator, table.year, value].filter((name) => name !== '').join(', ')
  const repeated = statedRows(plan).filter(({ group, repeats }) => group === 'main' && repeats !== null)
  const lines: readonly Text[] = [
    {
      zh: `${tool} · 规划 ${plan.file}（${plan.baselineYear}–${plan.targetYear}）· 评价 ${year} 年 · 进度法（schedule）· ${dialect}`,
      en: `${tool} · plan ${plan.file} (${plan.baselineYear}-${plan.targetYear}) · year judged ${year} · method schedule · ${dialect}`,
    },
    {
      zh: `表 ${table.name}（${columns}）：一行一个数，指标写序号、代码或名称，数值列是文本`,
      en: `table ${table.name} (${columns}): a value a row, the indicator by number, code or name, the value as text`,
    },
    {
      zh: '结果列：region code year actual expected pace rate_required verdict on_track reason',
      en: 'columns of the result: region code year actual expected pace rate_required verdict on_track reason',
    },
    {
      zh: '查询只评价，不检查数据：单位、量级、前后矛盾用 kq validate 检查。不含预测、敏感性、历年评价、分档目标和报送的可比价增速',
      en: 'It judges and does not validate: units, magnitudes and contradictions are for kq validate. No outlook, sensitivity, history, graded goals or published real growth',
    },
    {
      zh: 'SQL 无法表达的记为 not-assessed，原因 not-in-sql：不是纯数字的单元格（98.5以上、[8.6]、约12、12亿元、1,234）、同一年两个不同的值、规划没有基期而表里有基期年的值；这些行交给 kq check',
      en: 'What SQL cannot say is not-assessed with the reason not-in-sql: cells that are no plain number (>98.5, [8.6], about 12, 12 million, 1,234), two values of one year, a baseline that only the table has; take these rows to kq check',
    },
    {
      zh: '指标名不在规划里、或年份不是整数的行：每个地区列一行，原因 unread，code 为其中一个写法',
      en: 'Rows whose indicator the plan does not have, or whose year is no whole number: one row a region, reason unread, one of the names as its code',
    },
    ...(repeated.length === 0
      ? []
      : [
          {
            zh: `重复列出的指标不评价（not-in-sql）：${repeated.map(({ code }) => code).join('、')}`,
            en: `indicators stated once more are not judged (not-in-sql): ${repeated.map(({ code }) => code).join(', ')}`,
          },
        ]),
  ]
  return lines.map((line) => `-- ${inOneLine(line[lang])}\n`).join('')
}
