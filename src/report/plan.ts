import type { Document } from '../document/block.ts'
import { type DataColumn, rectangleOf } from '../document/rectangle.ts'
import { type ShownColumnOf, tableOf } from '../document/table.ts'
import { aggregateNotation, tiersNotation } from '../domain/plan-notation.ts'
import type { Lang } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf, withUnit } from '../words/name.ts'
import { valueText } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { scaleWords } from '../words/scale.ts'
import { targetText } from '../words/target.ts'
import { unitText } from '../words/unit.ts'
import { aimWords, attributeWords, betterWords } from '../words/verdict.ts'
import type { Answer } from './answer.ts'
import { planColumns } from './assessment-columns.ts'
import { assignedNotes } from './assigned-notes.ts'
import { byCategory } from './by-category.ts'
import { isProposed, marked, type PlanEntry, type PlanView, plannedText, wayOf } from './plan-entry.ts'
import { indicatorPage } from './plan-page.ts'
import { proposals } from './proposed-notes.ts'

/** The plan as understood: a table of it, or one indicator on a page of its own. */
export function planAnswer(view: PlanView, lang: Lang): Answer {
  return {
    data: contractOf(view),
    rectangles: [rectangleOf('plan', view.entries, dataColumns(view, lang))],
    page: async (words) => {
      const [only, ...others] = view.entries
      return only !== undefined && others.length === 0
        ? indicatorPage(view, only, words)
        : tablePage(view, words)
    },
  }
}

/** The plan for programs, "kq-plan/1": the indicators as read, each with its aim, planned rate and expected values. */
function contractOf({ plan, entries }: PlanView) {
  const indicators = entries.map(({ indicator, assessment, amendments, path }) => {
    const { line: _line, baseline: _text, target: _target, ...own } = indicator
    const interim = indicator.path.map(({ year, target }) => ({ year, text: target.text }))
    const { baseline, target, aim, rate } = assessment
    const tiers = indicator.tiers.map(({ label, quantity }) => ({ label, value: quantity.value }))
    const { planned, flow } = rate
    return {
      ...own,
      better: wayOf(indicator),
      path: interim,
      baseline,
      target,
      tiers,
      aim,
      rate: { planned, flow },
      ...(amendments.length === 0 ? {} : { amendments: amendments.map(({ en }) => en) }),
      expected: path,
    }
  })
  return { schema: 'kq-plan/1', plan, indicators }
}

/** A row an indicator, with the value expected in each year as its last columns. */
function dataColumns({ entries }: PlanView, lang: Lang): readonly DataColumn<PlanEntry>[] {
  const years = entries[0]?.path.map(({ year }) => year) ?? []
  return [
    ...planColumns(lang).map(({ id, value }) => ({
      id,
      value: ({ assessment }: PlanEntry) => value(assessment),
    })),
    ...years.map((year, at) => ({
      id: `expected_${year}`,
      value: ({ path }: PlanEntry) => path[at]?.expected ?? null,
    })),
    { id: 'tiers', value: ({ indicator }) => tiersNotation(indicator) },
    { id: 'source', value: ({ indicator }) => indicator.source },
    { id: 'category', value: ({ indicator }) => indicator.category },
    {
      id: 'proposed',
      value: ({ indicator }) => indicator.proposed.map(({ column }) => column).join(';'),
    },
    { id: 'owner', value: ({ indicator }) => indicator.owners.join(';') },
    { id: 'region', value: ({ indicator }) => indicator.region },
    { id: 'aggregate', value: ({ indicator }) => aggregateNotation(indicator) || null },
    { id: 'amendments', value: ({ amendments }) => amendments.map(({ en }) => en).join(';') || null },
  ]
}

function tablePage({ plan, entries }: PlanView, words: Messages): Document {
  const { lang, plan: said } = words
  const { baselineYear, targetYear } = plan
  const title = said.heading(
    cellText(plan.file),
    baselineYear,
    targetYear,
    new Set(entries.map(({ indicator }) => indicator.code)).size,
  )
  const assigned = assignedNotes(
    entries.map(({ assessment }) => assessment),
    (assessment) => nameOf(assessment, lang),
    words,
  )
  const groups = entries.some(({ indicator }) => indicator.category !== '')
    ? byCategory(entries, ({ indicator }) => indicator.category, words)
    : [{ rows: entries }]
  const table = tableOf(said.title, shownColumns({ plan, entries }, words), groups)
  return {
    lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      {
        kind: 'table',
        table,
        notes: [
          ...assigned,
          ...amendmentNotes(entries, words),
          ...proposals(
            entries.map(({ indicator }) => indicator),
            words,
          ),
        ],
      },
    ],
  }
}

/** What changed the rows of the plan since it was made. */
function amendmentNotes(entries: readonly PlanEntry[], words: Messages): readonly string[] {
  const all = entries.flatMap((entry) =>
    entry.amendments.map((text) => `${entryName(entry, words)} ${text[words.lang]}`),
  )
  return all.length === 0 ? [] : [words.check.notes.amended(all)]
}

function entryName({ indicator, assessment }: PlanEntry, words: Messages): string {
  const name = nameOf(assessment, words.lang)
  return indicator.region === null ? name : words.inRegion(name, cellText(indicator.region))
}

function shownColumns({ entries }: PlanView, words: Messages): readonly ShownColumnOf<PlanEntry>[] {
  const { titles, lang, plan: said } = words
  const { facts } = said
  return [
    { title: titles.no, show: ({ indicator }) => cellText(indicator.no), align: 'right' },
    {
      title: titles.name,
      show: ({ assessment }) => nameOf(assessment, lang),
      brief: ({ assessment }) => withUnit(nameOf(assessment, lang), assessment.unit, words),
      wraps: true,
    },
    ...(entries.some(({ indicator }) => indicator.region !== null)
      ? [
          {
            title: titles.region,
            show: ({ indicator: { region } }: PlanEntry) => (region === null ? null : cellText(region)),
          },
        ]
      : []),
    {
      title: titles.unit,
      show: ({ indicator }) => cellText(unitText(indicator.unit, lang)),
      brief: 'left-out',
    },
    {
      title: facts.baseline,
      show: ({ assessment: { baseline } }) => (baseline === null ? null : valueText(baseline)),
      align: 'right',
    },
    {
      title: facts.target,
      show: ({ assessment }) => targetText(assessment, lang),
      align: 'right',
      wraps: true,
    },
    { title: facts.planned, show: (entry) => plannedText(entry, lang), align: 'right', leaves: 1 },
    {
      title: facts.attribute,
      show: (entry) => marked(entry, 'attribute', attributeWords[entry.indicator.attribute][lang], words),
      leaves: 2,
    },
    {
      title: facts.aim,
      show: ({ assessment: { aim } }) => (aim === null ? null : aimWords[aim][lang]),
      leaves: 3,
    },
    ...(entries.some((entry) => isProposed(entry, 'better'))
      ? [
          {
            title: facts.better,
            show: (entry: PlanEntry) =>
              marked(entry, 'better', betterWords[wayOf(entry.indicator)][lang], words),
          },
        ]
      : []),
    {
      title: facts.scale,
      show: (entry) => marked(entry, 'scale', scaleWords[entry.indicator.scale].name[lang], words),
      leaves: 4,
    },
  ]
}
