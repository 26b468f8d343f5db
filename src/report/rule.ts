import type { Document } from '../document/block.ts'
import type { ExplainedRule } from '../domain/finding.ts'
import type { Lang } from '../domain/wording.ts'
import type { Messages } from '../words/messages.ts'
import { rulePage, rulePageAddress } from '../words/rule-page.ts'
import type { Answer } from './answer.ts'

/** A rule for people, with where they read more, and for programs as "kq-rule/1" in the language asked for. */
export function ruleAnswer(rule: ExplainedRule, lang: Lang, homepage: string | null): Answer {
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
    page: async (words) => pageOf(rule, homepage, words),
  }
}

function pageOf(rule: ExplainedRule, homepage: string | null, words: Messages): Document {
  const { id, name, severity, title, why, example, remedy } = rule
  const { rule: said, lang } = words
  const address = rulePageAddress(homepage, id, lang) ?? said.inPackage(rulePage(id, lang))
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
          { label: said.more, text: address },
        ],
      },
    ],
  }
}
