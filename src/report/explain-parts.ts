import type { Assessment } from '../domain/assessment.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { type Step, type StepKind, type WorkingPart, workingParts } from '../domain/working.ts'
import { nameOf } from '../words/name.ts'
import { cellText } from '../words/plain-text.ts'
import { colon, comma, inBrackets } from '../words/punctuation.ts'
import { unitText } from '../words/unit.ts'
import { attributeWords, betterFacts, verdictSign, verdictWord } from '../words/verdict.ts'
import { type Said, type Speech, yearText } from '../words/working/said.ts'
import { say } from '../words/working/say.ts'
import type { ExplainView } from './explain-view.ts'

/** One part of an explanation: a title and its steps in words. */
export interface ExplainPart {
  readonly title: string
  readonly items: readonly Said[]
}

/** One explanation: the plan's demand alone, or the verdict on a region. */
export interface ExplainedVerdict {
  /** What it comes to, in a line; null without data. */
  readonly summary: string | null
  readonly parts: readonly ExplainPart[]
}

/** The name of the indicator, and what kind of figure it is. */
export function headingOf({ indicator, asked }: ExplainView, lang: Lang): { name: string; facts: string } {
  const facts = [
    indicator.category,
    unitText(indicator.unit, lang),
    attributeWords[indicator.attribute][lang],
    betterFacts[asked.twoSided ? 'range' : asked.better][lang],
  ]
  return {
    name: `${cellText(indicator.no)}  ${nameOf(asked, lang)}`,
    facts: facts
      .map((fact) => cellText(fact))
      .filter((fact) => fact !== '')
      .join(comma[lang]),
  }
}

/** Every explanation of a view: one a region, or one of the plan alone. */
export function explanationsOf(view: ExplainView, lang: Lang): readonly ExplainedVerdict[] {
  const { file, targetYear } = view.plan
  const speech = (of: Assessment): Speech => ({ of, baselineYear: of.baselineYear, targetYear, lang })
  const source = sourceText(file, view.indicator.source, lang)
  if (view.assessments.length === 0) {
    return [{ summary: null, parts: partsOf(view.working, speech(view.asked), source) }]
  }
  return view.assessments.map((assessment) => ({
    summary: summaryOf(assessment, lang),
    parts: partsOf(assessment.working, speech(assessment), source),
  }))
}

/** Which plan it is that asks, and where in it. */
function sourceText(file: string, source: string, lang: Lang): string {
  const named = lang === 'zh' ? `“${file}”` : `"${file}"`
  if (source === '') return named
  return `${named}${comma[lang]}${source}`
}

function summaryOf(assessment: Assessment, lang: Lang): string {
  const { region, year, verdict } = assessment
  const where = region === null ? '' : `${cellText(region)}${comma[lang]}`
  const word = `${verdictSign(verdict)} ${verdictWord(assessment, lang)}`
  return `${where}${yearText(year, lang)}${colon[lang]}${word}`
}

const titles: Readonly<Record<WorkingPart, Text>> = {
  plan: { zh: '规划怎么定的', en: 'What the plan asks' },
  status: { zh: '走到了哪里', en: 'Where it stands' },
  outlook: { zh: '往后看', en: 'From here' },
  notes: { zh: '说明', en: 'To bear in mind' },
  verdict: { zh: '怎么评价', en: 'The verdict' },
}
const over: Text = { zh: '期末结果', en: 'What it came to' }

/** Steps in words, part by part; what there is nothing to say of is left out. */
function partsOf(steps: readonly Step[], speech: Speech, source: string): readonly ExplainPart[] {
  const { lang } = speech
  return (Object.keys(workingParts) as WorkingPart[]).flatMap((part) => {
    const kinds: readonly StepKind[] = workingParts[part]
    const items = steps
      .filter(({ kind }) => kinds.includes(kind))
      .map((step) => say(step, speech))
      .filter((item) => item !== null)
      .map(tidy)
    if (items.length === 0) return []
    const title = (part === 'outlook' && speech.of.final !== null ? over : titles[part])[lang]
    const from = part === 'plan' ? inBrackets(source, lang) : ''
    return [{ title: `${title}${from}`, items }]
  })
}

/** A unit runs on into the words after it: no blank between two hanzi. */
function tidy({ title, result, formula, remarks }: Said): Said {
  return { title, result: cellText(result), formula, remarks: remarks.map(cellText) }
}
