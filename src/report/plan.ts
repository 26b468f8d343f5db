import type { Block, Document, Fact } from '../document/block.ts'
import { type DataColumn, rectangleOf } from '../document/rectangle.ts'
import { type ShownColumnOf, tableOf } from '../document/table.ts'
import { type Assessment, isKept } from '../domain/assessment.ts'
import type { Indicator, Plan, Proposal } from '../domain/plan.ts'
import type { Lang } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf, withUnit } from '../words/name.ts'
import { computedText, valueText } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { rateText } from '../words/rate.ts'
import { scaleWords } from '../words/scale.ts'
import { targetText } from '../words/target.ts'
import { unitText } from '../words/unit.ts'
import { besides } from '../words/value.ts'
import { aimWords, attributeWords, betterWords } from '../words/verdict.ts'
import type { Answer } from './answer.ts'
import { planColumns } from './assessment-columns.ts'
import { assignedNotes } from './assigned-notes.ts'
import { byCategory } from './by-category.ts'
import { proposals } from './proposed-notes.ts'

/** One indicator as the plan is understood: what it promises, how it is judged, and the value expected each year. */
export interface PlanEntry {
  readonly indicator: Indicator
  /** The indicator judged without any data: its aim, its planned rate, its target as a number. */
  readonly assessment: Assessment
  readonly path: readonly { readonly year: number; readonly expected: number | null }[]
}

/** The plan as understood: what `kq plan` shows. */
export interface PlanView {
  readonly plan: Pick<Plan, 'file' | 'baselineYear' | 'targetYear'>
  readonly entries: readonly PlanEntry[]
}

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
  const indicators = entries.map(({ indicator, assessment, path }) => {
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
    { id: 'tiers', value: tiersText },
    { id: 'source', value: ({ indicator }) => indicator.source },
    { id: 'category', value: ({ indicator }) => indicator.category },
    {
      id: 'proposed',
      value: ({ indicator }) => indicator.proposed.map(({ column }) => column).join(';'),
    },
  ]
}

/** Graded goals in the plan file's own notation: `确保=2000;力争=2200`. */
function tiersText({ indicator }: PlanEntry): string {
  return indicator.tiers.map(({ label, quantity }) => `${label}=${quantity.value}`).join(';')
}

function tablePage({ plan, entries }: PlanView, words: Messages): Document {
  const { lang, plan: said } = words
  const { baselineYear, targetYear } = plan
  const title = said.heading(cellText(plan.file), baselineYear, targetYear, entries.length)
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
          ...proposals(
            entries.map(({ indicator }) => indicator),
            words,
          ),
        ],
      },
    ],
  }
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

function wayOf({ better, twoSided }: Indicator): 'higher' | 'lower' | 'range' {
  return twoSided ? 'range' : better
}

function isProposed({ indicator }: PlanEntry, column: Proposal['column']): boolean {
  return indicator.proposed.some((proposal) => proposal.column === column)
}

function marked(entry: PlanEntry, column: Proposal['column'], text: string, words: Messages): string {
  return isProposed(entry, column) ? words.plan.mark(text) : text
}

function plannedText({ assessment }: PlanEntry, lang: Lang): string | null {
  const { planned } = assessment.rate
  return planned === null || isKept(assessment.aim) ? null : rateText(planned, assessment, lang)
}

function indicatorPage({ plan }: PlanView, entry: PlanEntry, words: Messages): Document {
  const { lang, list, plan: said } = words
  const { indicator, assessment, path } = entry
  const { facts } = said
  const { flow } = assessment.rate
  const due = path.flatMap(({ year, expected }) =>
    expected === null ? [] : [said.inYear(year, computedText(expected, besides(assessment)))],
  )
  const { baseline } = indicator
  const fact = (label: string, text: string | null): readonly Fact[] =>
    text === null || text === '' ? [] : [{ label, text: cellText(text) }]
  const title = `${cellText(indicator.no)}  ${nameOf(assessment, lang)}`
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'facts',
      facts: [
        ...fact(facts.code, indicator.code),
        ...fact(facts.unit, unitText(indicator.unit, lang)),
        ...fact(facts.category, indicator.category),
        ...fact(
          facts.attribute,
          marked(entry, 'attribute', attributeWords[indicator.attribute][lang], words),
        ),
        ...fact(
          facts.baseline,
          baseline.kind === 'none' ? null : said.inYear(indicator.baselineYear, baseline.text),
        ),
        ...fact(facts.target, said.inYear(plan.targetYear, targetText(assessment, lang))),
        ...fact(
          facts.interim,
          list(indicator.path.map(({ year, target: { text } }) => said.inYear(year, text))),
        ),
        ...fact(facts.assigned, assignedText(indicator, words)),
        ...fact(facts.against, againstText(indicator, words)),
        ...fact(facts.repeats, indicator.repeats),
        ...fact(
          facts.tiers,
          list(indicator.tiers.map(({ label, quantity }) => `${label} ${valueText(quantity.value)}`)),
        ),
        ...fact(facts.better, marked(entry, 'better', betterWords[wayOf(indicator)][lang], words)),
        ...fact(facts.aim, assessment.aim === null ? null : aimWords[assessment.aim][lang]),
        ...fact(facts.scale, marked(entry, 'scale', scaleWords[indicator.scale].name[lang], words)),
        ...fact(
          facts.sign,
          indicator.minusIsDecline ? marked(entry, 'sign', said.minusIsDecline, words) : null,
        ),
        ...fact(facts.planned, plannedText(entry, lang)),
        ...fact(facts.flow, flow === null ? null : rateText(flow, { ...assessment, scale: 'growth' }, lang)),
        ...fact(facts.path, list(due)),
        ...fact(facts.aliases, list(indicator.aliases)),
        ...fact(facts.source, indicator.source),
      ],
    },
    { kind: 'notes', notes: proposals([indicator], words) },
  ]
  return { lang, title, blocks }
}

/** Whose figure stands for the words of the plan. */
function assignedText({ assigned }: Indicator, { plan: said }: Messages): string | null {
  return assigned === null ? null : said.assigned(assigned.file, assigned.source, assigned.words)
}

/** The indicator whose growth a relative target is measured against. */
function againstText({ target }: Indicator, { plan: said }: Messages): string | null {
  if (target.kind !== 'relative') return null
  return target.code ?? said.noOther(target.to)
}
