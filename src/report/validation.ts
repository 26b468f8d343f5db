import type { Block, Document, Item } from '../document/block.ts'
import { countsAs } from '../domain/finding.ts'
import { grouped } from '../domain/grouped.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import { coverageLine } from '../words/coverage.ts'
import { countLine, notListed, placeText, remedyLines, severityText } from '../words/finding.ts'
import type { Messages } from '../words/messages.ts'
import { cellText } from '../words/plain-text.ts'
import type { Answer } from './answer.ts'
import { findingsRectangle } from './findings-rectangle.ts'
import { findingTones } from './findings-table.ts'
import { lateLines } from './late-lines.ts'
import { listedFindings } from './listed-findings.ts'

/** What was read of one file. */
export interface FileSummary {
  readonly file: string
  /** Indicators with a value, years they are of, and regions. */
  readonly indicators: number
  readonly years: readonly number[]
  readonly regions: number
}

/** From so many files on, those without a finding are counted and not listed. */
const manyFiles = 20

/** What validation found; `drafting` where the warnings are being explained already. */
export function validationAnswer(
  report: Report,
  read: readonly FileSummary[],
  drafting: boolean,
  maxFindings?: number,
): Answer {
  return {
    data: report,
    report,
    rectangles: [findingsRectangle(report)],
    page: async (words) => pageOf(report, read, drafting, words, maxFindings),
  }
}

/** File by file what was read and what speaks against it, and last the counts. */
function pageOf(
  report: Report,
  read: readonly FileSummary[],
  drafting: boolean,
  words: Messages,
  maxFindings?: number,
): Document {
  const { plan, findings, summary } = report
  const { validation: said, lang } = words
  const title = said.title(cellText(plan.file), plan.baselineYear, plan.targetYear)
  const summaries = new Map(read.map((one) => [one.file, summaryLine(one, words)]))
  const { shown, left } = listedFindings(findings, maxFindings)
  const byFile = grouped(shown, ({ file }) => file)
  const withFindings = new Set(findings.map(({ file }) => file))
  const names = [...new Set([...read.map(({ file }) => file), ...byFile.keys()])]
  const faulty = names.flatMap((file): readonly Block[] => {
    const own = byFile.get(file)
    const heading = summaries.get(file)
    if (own === undefined) return []
    return [
      ...(heading === undefined ? [] : [{ kind: 'heading', level: 3, text: heading } as const]),
      { kind: 'list', start: null, items: findingItems(own, words) },
    ]
  })
  const clean = read.filter(({ file }) => !withFindings.has(file))
  const cleanLines =
    read.length >= manyFiles
      ? [said.cleanFiles(clean.length, findings.length === 0)]
      : clean.map((one) => said.clean(summaryLine(one, words)))
  const late = lateLines(report, lang)
  const lines = (texts: readonly string[], tone: 'plain' | 'strong'): Block => ({
    kind: 'lines',
    lines: texts.map((text) => ({ text, tone })),
  })
  return {
    lang,
    title,
    blocks: [
      { kind: 'apart', blocks: [{ kind: 'heading', level: 1, text: title }] },
      ...faulty,
      ...(clean.length === 0 ? [] : [lines(cleanLines, 'plain')]),
      {
        kind: 'lines',
        lines: [
          ...(left === 0 ? [] : [{ text: notListed(left, lang), tone: 'plain' } as const]),
          { text: countLine(report.summary.findings, lang), tone: 'strong' },
          ...(summary.coverage === null
            ? []
            : [{ text: coverageLine(summary.coverage, plan.file, lang), tone: 'plain' } as const]),
          ...(summary.findings.warning > 0 && !drafting
            ? [{ text: said.explainHint, tone: 'plain' } as const]
            : []),
        ],
      },
      ...late,
    ],
  }
}

function summaryLine(
  { file, indicators, years, regions }: FileSummary,
  { validation: said }: Messages,
): string {
  const [first, last] = [years[0], years.at(-1)]
  const span = first === undefined ? '' : first === last ? `${first}` : `${first}–${last}`
  return said.file({ file: cellText(file), indicators, years: span, regions })
}

/** Findings in the order of the file. */
function findingItems(findings: readonly ReportFinding[], { lang }: Messages): readonly Item[] {
  const remedies = remedyLines(findings, lang)
  return findings.map((finding, index) => {
    const remedy = remedies[index] ?? null
    return {
      lead: {
        text: `${placeText(finding)}  ${finding.id} ${severityText(finding, lang)}`,
        tone: findingTones[countsAs(finding)],
      },
      text: finding.message,
      under: remedy === null ? [] : [{ kind: 'text', text: remedy }],
    }
  })
}
