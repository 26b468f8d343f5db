import type { Block, Document, Item } from '../document/block.ts'
import type { ExplainReport } from '../domain/explanation.ts'
import type { Messages } from '../words/messages.ts'
import { inBrackets } from '../words/punctuation.ts'
import type { Said } from '../words/working/said.ts'
import type { Answer } from './answer.ts'
import { type ExplainPart, explanationsOf, headingOf } from './explain-parts.ts'
import type { ExplainView } from './explain-view.ts'
import { proposals } from './proposed-notes.ts'

/** One indicator explained: what the plan asks, and how the verdict on each region came about, step by step. */
export function explainAnswer(view: ExplainView): Answer {
  return { data: contractOf(view), rectangles: [], page: async (words) => explainPage(view, words) }
}

/**
 * The explanation for programs, "kq-explain/1": the steps of the plan's demand, and the assessments, each with the steps it
 * was read off as `working`. The last of these is the verdict.
 */
function contractOf(view: ExplainView): ExplainReport {
  const { tool, plan, indicator, year, working, assessments, findings } = view
  const { no, code, name, nameEn, unit, attribute, source } = indicator
  return {
    schema: 'kq-explain/1',
    tool,
    plan,
    year,
    indicator: { no, code, name, nameEn, unit, attribute, source },
    working,
    assessments,
    findings,
  }
}

/** Numbered steps, each with its formula, the numbers put in and what it means. */
export function explainPage(view: ExplainView, words: Messages): Document {
  const { lang } = words
  const { name, facts } = headingOf(view, lang)
  const title = `${name}${inBrackets(facts, lang)}`
  const explanations = explanationsOf(view, lang).flatMap(({ summary, parts }): readonly Block[] => [
    ...(summary === null ? [] : ([{ kind: 'lines', lines: [{ text: summary, tone: 'strong' }] }] as const)),
    ...partBlocks(parts),
  ])
  return {
    lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'notes', notes: proposals([view.indicator], words) },
      ...explanations,
    ],
  }
}

function partBlocks(parts: readonly ExplainPart[]): readonly Block[] {
  let start = 1
  return parts.flatMap(({ title, items }): readonly Block[] => {
    const from = start
    start += items.length
    return [
      { kind: 'heading', level: 2, text: title },
      { kind: 'list', start: from, items: items.map(itemOf) },
    ]
  })
}

function itemOf({ title, result, formula, remarks }: Said): Item {
  return {
    lead: { text: title, tone: 'strong' },
    text: result,
    under: [
      ...(formula === null
        ? []
        : [formula.symbols, `${formula.numbers} = ${formula.equals}`].map(
            (text) => ({ kind: 'formula', text }) as const,
          )),
      ...remarks.map((text) => ({ kind: 'remark', text }) as const),
    ],
  }
}
