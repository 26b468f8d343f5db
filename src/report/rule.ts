import type { Document } from '../document/block.ts'
import type { Severity } from '../domain/finding.ts'
import type { Lang, Text } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import type { Answer } from './answer.ts'

/** A rule as it is explained: what it is called, what it finds and why that matters, and what to do. */
export interface RuleView {
  readonly id: string
  readonly name: string
  readonly severity: Severity
  readonly title: Text
  readonly why: Text
  /** An example of what it says, where that differs from case to case. */
  readonly example: Text | null
  readonly remedy: Text
}

/** A rule for people, and for programs as "kq-rule/1" in the language asked for. */
export function ruleAnswer(rule: RuleView, lang: Lang): Answer {
  const { id, name, severity, title, why, example, remedy } = rule
  return {
    data: {
      schema: 'kq-rule/1',
      id,
      name,
      severity,
      title: title[lang],
      why: why[lang],
      example: example?.[lang] ?? null,
      remedy: remedy[lang],
    },
    rectangles: [],
    page: async (words) => pageOf(rule, words),
  }
}

function pageOf({ id, name, severity, title, why, example, remedy }: RuleView, words: Messages): Document {
  const { rule: said, lang } = words
  return {
    lang,
    title: `${id} ${name}`,
    blocks: [
      { kind: 'heading', level: 1, text: `${id} ${name}` },
      { kind: 'lines', lines: [{ text: title[lang], tone: 'plain' }] },
      {
        kind: 'facts',
        facts: [
          { label: said.severity, text: said.effect(severity) },
          { label: said.why, text: why[lang] },
          ...(example === null ? [] : [{ label: said.example, text: example[lang] }]),
          { label: said.remedy, text: remedy[lang] },
        ],
      },
    ],
  }
}
