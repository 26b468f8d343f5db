import type { Plan } from '../../domain/plan.ts'
import type { Source } from '../../domain/source.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { type KnownRelations, knownRelations } from '../../plan/open-relations.ts'
import { planFileRows } from '../../plan/plan-file.ts'
import { takeOver } from '../../plan/take-over.ts'
import { csvText } from '../../render/rectangle.ts'
import { oneLine } from '../../words/plain-text.ts'
import { deliver } from '../answer.ts'
import { defineCommand } from '../command.ts'
import { keepFilled, writeFile } from '../files.ts'
import { templateFormats } from '../formats.ts'
import { besidePlan, openPlan } from '../open-plan.ts'
import { flag, one, text } from '../option.ts'
import { lang, outputOptions } from '../options.ts'

/** `kq plan init`: a complete plan file from the table that a plan prints, to look over and correct. */
export const planInit = defineCommand({
  formats: templateFormats,
  args: {
    table: one({
      zh: '规划印出的指标表（CSV、TSV、XLSX）',
      en: 'the table as the plan prints it (CSV, TSV, XLSX)',
    }),
  },
  options: {
    from: text('input', '<plan>', {
      zh: '另一份规划文件：相同的指标沿用其代码、别名、口径、方向、尺度和关系',
      en: 'another plan file, whose codes, other names, definitions, directions, scales and relations hold for the same indicators',
    }),
    ...outputOptions(templateFormats),
    force: flag('output', {
      zh: '目标文件已存在也覆盖（不加则拒绝，以免冲掉已改的规划）',
      en: 'replace a file that is there; without it a plan that may be corrected is kept',
    }),
    lang,
  },
  examples: {
    zh: `
示例：
  kq plan init 指标表.xlsx -o 规划.csv
  kq plan init 指标表.csv --from 上一规划.csv -o 规划.xlsx`,
    en: `
Examples:
  kq plan init table.xlsx -o plan.csv
  kq plan init table.csv --from last-plan.csv -o plan.xlsx`,
  },
  run: async (session, { table }) => {
    const { io, lang, format, options } = session
    const { from, output, force } = options
    const read = await openPlan({ io, options: { plan: table } })
    const other = from === undefined ? null : await openPlan({ io, options: { plan: from } })
    const { plan, same } = other === null ? { plan: read, same: 0 } : takeOver(read, other)
    const relations = await relationsFor(plan, other, from === undefined ? null : await besidePlan(io, from))
    const relationsFile = output === undefined ? null : `${output.replace(/\.[^./\\]*$/, '')}.relations.csv`
    if (output !== undefined) await keepFilled(io, output, force)
    if (relationsFile !== null && relations.count > 0) await keepFilled(io, relationsFile, force)
    const rows = planFileRows(plan, lang)
    const content = format === 'csv' ? csvText(rows, output !== undefined) : await workbook(rows, lang)
    const mode = force ? 'replace' : 'create'
    await deliver(session, content, mode)
    if (relationsFile !== null && relations.count > 0)
      await writeFile(io, relationsFile, `\ufeff${relations.text}`, mode)
    const lines = [
      readText(plan),
      ...(from === undefined ? [] : [sameText(from, same)]),
      ...(relations.count === 0 ? [] : [relationsText(relationsFile, relations.count)]),
      ...(output === undefined ? [] : [nextText(output)]),
    ]
    await io.stderr.write(lines.map((line) => `${line[lang]}\n`).join(''))
    return 0
  },
})

/** The other plan's relations that speak of nothing but indicators of this one. */
async function relationsFor(plan: Plan, other: Plan | null, source: Source | null): Promise<KnownRelations> {
  if (other === null || source === null) return { count: 0, text: '' }
  const codes = new Set(plan.indicators.map(({ code }) => code))
  return knownRelations(source, other, (code) => codes.has(code))
}

async function workbook(rows: readonly (readonly string[])[], lang: Lang): Promise<Uint8Array> {
  const widths = (rows[0] ?? []).map((_, column) => {
    const longest = Math.max(...rows.map((row) => (row[column] ?? '').length))
    return Math.min(Math.max(longest * 1.6, 8), 44)
  })
  const { xlsxBytes } = await import('../../render/sheet.ts')
  return xlsxBytes({ lang, name: 'plan', rows, headerIndex: 0, widths })
}

function readText({ indicators, baselineYear, targetYear }: Plan): Text {
  const open = indicators.filter(({ proposed }) => proposed.length > 0).length
  const [zh, en] = [
    `读到 ${indicators.length} 项指标（${baselineYear} → ${targetYear} 年）`,
    `${indicators.length} indicators read (${baselineYear} to ${targetYear})`,
  ]
  if (open === 0) return { zh: `${zh}，各列齐全`, en: `${en}, nothing had to be proposed` }
  return {
    zh: `${zh}；${open} 项有拟定的内容，理由写在“拟定”列。核对后清空该格即为确认，不对的改在方向、尺度、属性列`,
    en: `${en}; ${open} have something proposed, with the reason in the column "proposed". Clear the cell to confirm, or correct better, scale or attribute`,
  }
}

function sameText(from: string, same: number): Text {
  const file = oneLine(from)
  return {
    zh: `其中 ${same} 项与“${file}”的指标相同，代码、别名等沿用该规划`,
    en: `${same} of them are indicators of "${file}", whose codes and other names they keep`,
  }
}

function relationsText(file: string | null, count: number): Text {
  return file === null
    ? {
        zh: `该规划有 ${count} 条关系可以沿用；加 -o 写出规划文件时一并写出`,
        en: `${count} relations hold here too; they are written beside the plan where -o names its file`,
      }
    : {
        zh: `沿用关系 ${count} 条，写入“${oneLine(file)}”`,
        en: `${count} relations taken over into "${oneLine(file)}"`,
      }
}

function nextText(output: string): Text {
  const file = oneLine(output)
  return { zh: `下一步：kq plan --plan ${file}`, en: `Next: kq plan --plan ${file}` }
}
