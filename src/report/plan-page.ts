import type { Block, Document, Fact } from '../document/block.ts'
import type { Indicator } from '../domain/plan.ts'
import type { Messages } from '../words/messages.ts'
import { nameOf } from '../words/name.ts'
import { computedText, valueText } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { rateText } from '../words/rate.ts'
import { scaleWords } from '../words/scale.ts'
import { targetText } from '../words/target.ts'
import { unitText } from '../words/unit.ts'
import { besides } from '../words/value.ts'
import { aimWords, attributeWords, betterWords } from '../words/verdict.ts'
import { marked, type PlanEntry, type PlanView, plannedText, wayOf } from './plan-entry.ts'
import { proposals } from './proposed-notes.ts'

/** One indicator of a plan on a page of its own: everything that is understood of it. */
export function indicatorPage({ plan }: PlanView, entry: PlanEntry, words: Messages): Document {
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
        ...fact(facts.amended, list(entry.amendments.map((text) => text[lang]))),
        ...fact(facts.owner, list(indicator.owners)),
        ...fact(facts.aggregate, aggregateSaid(indicator, words)),
        ...fact(facts.source, indicator.source),
      ],
    },
    { kind: 'notes', notes: proposals([indicator], words) },
  ]
  return { lang, title, blocks }
}

function aggregateSaid({ aggregate }: Indicator, { plan: said }: Messages): string | null {
  if (aggregate === null) return null
  return aggregate.by === 'sum' ? said.summed : said.weighted(aggregate.weight)
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
