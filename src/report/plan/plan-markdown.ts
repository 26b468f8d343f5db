import type { Lang } from '../../domain/wording.ts'
import { nameOf } from '../../words/name.ts'
import { markdownTable, markdownText } from '../markdown.ts'
import type { Style } from '../style.ts'
import { assignedNotes } from '../target-notes.ts'
import { factsOf, planCell, planColumns, planHead, planTitle } from './plan-facts.ts'
import type { PlanEntry, PlanView } from './plan-view.ts'

/** The plan as Markdown (GitHub's): a table of the plan as understood, or what is known of one indicator. */
export function planMarkdown(view: PlanView, { lang }: Pick<Style, 'lang'>): string {
  const [only, ...others] = view.entries
  const sections =
    only !== undefined && others.length === 0 ? entrySections(view, only, lang) : tableSections(view, lang)
  return `${sections.join('\n\n')}\n`
}

function tableSections(view: PlanView, lang: Lang): readonly string[] {
  const { entries } = view
  const named = entries.map(({ assessment }) => assessment)
  const notes = assignedNotes(named, (assessment) => nameOf(assessment, lang), lang)
  return [
    `# ${markdownText(planHead(view, lang))}`,
    markdownTable(
      planColumns.map((column) => planTitle(column, lang)),
      entries.map((entry) => planColumns.map((column) => planCell(column, entry, lang))),
    ),
    ...notes.map(markdownText),
  ]
}

function entrySections(view: PlanView, entry: PlanEntry, lang: Lang): readonly string[] {
  const facts = factsOf(view, entry, lang)
  return [
    `# ${markdownText(`${entry.indicator.no} ${nameOf(entry.assessment, lang)}`)}`,
    facts
      .map(([word, text]) => `- **${word}**${lang === 'zh' ? '：' : ': '}${markdownText(text)}`)
      .join('\n'),
  ]
}
