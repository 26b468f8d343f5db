import type { Document } from '../document/block.ts'
import { type DataColumn, rectangleOf } from '../document/rectangle.ts'
import { type ShownColumnOf, tableOf } from '../document/table.ts'
import type { Milestone, MilestoneRow, Milestones, MilestonesReport } from '../domain/milestones.ts'
import { addsUp, grows, scales } from '../domain/scale.ts'
import type { Lang } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf, withUnit } from '../words/name.ts'
import { computedText, fixed, sizeText, valueText } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { requiredText } from '../words/rate.ts'
import { inRunningBrackets, meanNote, missingYearsText } from '../words/scale.ts'
import { targetText } from '../words/target.ts'
import { tierWord } from '../words/tier.ts'
import { unitText } from '../words/unit.ts'
import { unknownRunning } from '../words/value.ts'
import { attributeWords, redefinedText } from '../words/verdict.ts'
import type { Answer } from './answer.ts'
import { byRegion, regionOf } from './by-region.ts'
import { indicatorColumns } from './indicator-columns.ts'
import { proposedNote } from './proposed-notes.ts'

/** The targets broken down by year. */
export function milestonesAnswer(milestones: Milestones, lang: Lang): Answer {
  const { rows, plan, from, tier } = milestones
  const data: MilestonesReport = { schema: 'kq-milestones/1', plan, from, tier, milestones: rows }
  return {
    data,
    rectangles: [rectangleOf('milestones', rows, dataColumns(milestones, lang))],
    page: async (words) => pageOf(milestones, words),
  }
}

/** A table region by region, and how to read it. */
function pageOf(milestones: Milestones, words: Messages): Document {
  const { rows, plan, from, tier } = milestones
  const { lang, milestones: said } = words
  const title = said.heading({
    ...plan,
    file: cellText(plan.file),
    from: from === plan.baselineYear ? null : from,
    tier: tier === null ? null : tierWord(tier, lang),
    indicators: rows.length,
  })
  const table = tableOf(said.title, shownColumns(milestones, words), byRegion(rows, regionOf))
  return {
    lang,
    title,
    blocks: [
      { kind: 'heading', level: 1, text: title },
      { kind: 'table', table, notes: notesOn(milestones, words) },
    ],
  }
}

function yearsOf({ plan }: Milestones): readonly number[] {
  return Array.from({ length: plan.targetYear - plan.baselineYear }, (_, at) => plan.baselineYear + 1 + at)
}

/**
 * A row an indicator: for every year its value, what it adds to the year before, its rate, and whether it was reported,
 * is due, or need only be kept. Fractions for growth and cuts.
 */
function dataColumns(milestones: Milestones, lang: Lang): readonly DataColumn<MilestoneRow>[] {
  const yearly = (id: 'value' | 'increment' | 'rate' | 'kind') =>
    yearsOf(milestones).map(
      (year, at): DataColumn<MilestoneRow> => ({
        id: `${id}_${year}`,
        value: ({ years }) => years[at]?.[id] ?? null,
      }),
    )
  return [
    ...indicatorColumns(lang),
    { id: 'attribute', value: ({ attribute }) => attribute },
    { id: 'better', value: ({ better, twoSided }) => (twoSided ? 'range' : better) },
    { id: 'scale', value: ({ scale }) => scale },
    { id: 'baseline', value: ({ baseline }) => baseline },
    { id: 'target', value: ({ target }) => target.value },
    { id: 'target_text', value: ({ target }) => target.text },
    { id: 'tier', value: ({ tier }) => tier },
    { id: 'basis', value: ({ basis }) => basis },
    { id: 'from_year', value: ({ from }) => from?.year ?? null },
    { id: 'from_value', value: ({ from }) => from?.value ?? null },
    { id: 'rate', value: ({ rate }) => rate },
    ...yearly('value'),
    ...yearly('increment'),
    ...yearly('rate'),
    ...yearly('kind'),
    { id: 'category', value: ({ category }) => category },
  ]
}

function shownColumns(milestones: Milestones, words: Messages): readonly ShownColumnOf<MilestoneRow>[] {
  const { titles, milestones: said, lang } = words
  const years = yearsOf(milestones)
  const starts = new Set(milestones.rows.flatMap(({ from }) => (from === null ? [] : [from.year])))
  const plain = (row: MilestoneRow, value: number | null) =>
    value === null ? null : { value, format: formatOf(decimalsIn(row)) }
  return [
    { title: titles.no, show: ({ no }) => cellText(no), align: 'right' },
    { title: titles.code, show: ({ code }) => code, detail: true },
    {
      title: titles.name,
      show: (row) => nameOf(row, lang),
      brief: (row) => withUnit(nameOf(row, lang), row.unit, words),
      wraps: true,
    },
    { title: titles.unit, show: ({ unit }) => cellText(unitText(unit, lang)), brief: 'left-out' },
    { title: titles.attribute, show: ({ attribute }) => attributeWords[attribute][lang], detail: true },
    {
      title: said.from,
      show: ({ from }) => (from === null ? null : `${from.year}`),
      align: 'right',
      ...(starts.size > 1 ? {} : { leaves: 2 }),
      number: ({ from }) => (from === null ? null : { value: from.year, format: '0' }),
    },
    {
      title: said.startValue,
      show: ({ from }) => (from === null ? null : valueText(from.value)),
      number: (row) => plain(row, row.from?.value ?? null),
      detail: true,
    },
    ...years.map(
      (year, at): ShownColumnOf<MilestoneRow> => ({
        title: `${year}`,
        show: (row) => yearText(row.years[at], row),
        brief: (row) => yearText(row.years[at], row, true),
        align: 'right',
        number: (row) => plain(row, row.years[at]?.value ?? null),
      }),
    ),
    {
      title: titles.target,
      show: (row) =>
        row.tier === null ? targetText(row, lang) : `${tierWord(row.tier, lang)} ${targetText(row, lang)}`,
      align: 'right',
      leaves: 1,
    },
    { title: said.rate, show: (row) => rateOf(row, words), align: 'right' },
    ...years.map(
      (year, at): ShownColumnOf<MilestoneRow> => ({
        title: said.increment(year),
        show: (row) => numberOrGap(row.years[at]?.increment ?? null),
        number: (row) => plain(row, row.years[at]?.increment ?? null),
        detail: true,
      }),
    ),
    ...years.map(
      (year, at): ShownColumnOf<MilestoneRow> => ({
        title: said.growth(year),
        show: () => null,
        number: ({ scale, years: own }) => {
          const rate = scales[scale].compounds ? (own[at]?.rate ?? null) : null
          return rate === null ? null : { value: rate, format: '0.00%' }
        },
        detail: true,
      }),
    ),
    {
      title: said.howLaid,
      show: (row) => (row.basis === 'path' ? said.steady : rateOf(row, words)),
      detail: true,
    },
  ]
}

function numberOrGap(value: number | null): string | null {
  return value === null ? null : valueText(value)
}

function rateOf(row: MilestoneRow, { milestones: said, lang }: Messages): string {
  if (row.rate !== null) return requiredText(row.rate, row, lang)
  return row.basis === 'words' && row.target.kind === 'relative' ? said.asOther : said.basis[row.basis]
}

/**
 * A year of the path: rounded, totals in the plan's brackets after the amount of the year (in brief, alone), levels to be
 * kept with their sign.
 */
function yearText(milestone: Milestone | undefined, row: MilestoneRow, brief = false): string | null {
  if (milestone === undefined) return null
  const { kind, value, increment, rate } = milestone
  if (value === null && kind === 'actual' && increment !== null) return unknownRunning(increment, row.scale)
  if (value === null) return null
  const { better, target } = row
  const scale = scales[row.scale]
  if (addsUp(scale)) {
    const own = increment === null ? null : kind === 'actual' ? valueText(increment) : sizeText(increment)
    const decimals = own?.split('.')[1]?.length
    const total = `[${decimals === undefined ? computedText(value, [target.value]) : fixed(value, decimals)}]`
    return own === null || brief ? total : `${own} ${total}`
  }
  if (scale.running === 'total' || (scale.running === 'mean' && kind !== 'kept')) {
    const total = inRunningBrackets(scale.running, fixed(value, 2))
    if (rate === null || brief) return total
    const own = Number((100 * rate).toPrecision(12))
    return `${kind === 'actual' ? valueText(own) : sizeText(own)} ${total}`
  }
  if (kind === 'actual') return valueText(value)
  if (kind === 'kept') {
    if (row.twoSided) return cellText(target.text)
    const bound = better === 'higher' ? (target.inclusive ? '≥' : '>') : target.inclusive ? '≤' : '<'
    return `${bound}${valueText(Number(value.toPrecision(6)))}`
  }
  return computedText(value, [row.baseline, row.from?.value ?? null, target.value, step(row)])
}

/** The step of a year, of which one digit must be seen. */
function step({ scale, rate, from }: MilestoneRow): number | null {
  const size = grows(scales[scale]) ? (from?.value ?? null) : 1
  return rate === null || size === null ? null : Number((rate * size).toPrecision(1))
}

/** Decimals that the years of a row are shown with. */
function decimalsIn(row: MilestoneRow): number {
  const texts = row.years.map((milestone) => yearText(milestone, row) ?? '')
  const decimals = texts.flatMap((text) =>
    [...text.matchAll(/\.(\d+)/g)].map(([, digits = '']) => digits.length),
  )
  return decimals.reduce((most, one) => Math.max(most, one), 0)
}

function formatOf(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(Math.min(decimals, 9))}`
}

/** How to read the milestones: only what is in them is explained. */
/** Values that stand in no path: by another definition, or totals that are unknown because a year is missing, and what helps. */
function gaps(rows: readonly MilestoneRow[], { lang, milestones: { notes } }: Messages): readonly string[] {
  return rows.flatMap((row) => {
    const { missingYears, scale, redefinedFrom } = row
    const isShown =
      redefinedFrom !== null &&
      row.years.some(({ year, kind }) => year >= redefinedFrom.year && kind === 'actual')
    if (isShown) return [notes.redefined(nameOf(row, lang), redefinedText(redefinedFrom, lang))]
    if (missingYears.length === 0) return []
    return [notes.incomplete(nameOf(row, lang), missingYearsText(scale, missingYears, lang))]
  })
}

function notesOn({ plan, rows, from }: Milestones, words: Messages): readonly string[] {
  const {
    milestones: { notes },
    lang,
  } = words
  const has = (holds: (row: MilestoneRow) => boolean) => rows.some(holds)
  const when = (holds: boolean, note: string) => (holds ? [note] : [])
  return [
    ...proposedNote(rows, words),
    ...when(
      has(({ basis }) => basis === 'path'),
      notes.path,
    ),
    ...when(
      has(({ rate }) => rate !== null),
      notes.rate,
    ),
    ...when(from !== null && from > plan.baselineYear, notes.spread),
    ...when(
      has(({ scale, target }) => scales[scale].running === 'total' && target.value !== null),
      notes.running(plan.baselineYear + 1),
    ),
    ...when(
      has(({ scale, target }) => scales[scale].running === 'mean' && target.value !== null),
      meanNote(plan.baselineYear + 1)[lang],
    ),
    ...when(
      has(({ basis }) => basis === 'kept'),
      notes.kept,
    ),
    ...when(
      has(({ years }) => years.some(({ value }) => value === null)),
      notes.gap,
    ),
    ...gaps(rows, words),
    ...when(
      has(({ basis }) => basis === 'no-start'),
      notes.noStart,
    ),
    ...when(
      has(({ basis }) => basis === 'not-defined'),
      notes.notDefined,
    ),
    ...when(
      has(({ target }) => target.kind === 'about'),
      notes.about,
    ),
    ...when(
      has(({ target }) => target.kind === 'interval'),
      notes.interval,
    ),
    ...when(
      has(({ target, basis }) => basis === 'path' && !target.inclusive),
      notes.strict,
    ),
  ]
}
