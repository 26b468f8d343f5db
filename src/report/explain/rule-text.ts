import type { Severity } from '../../domain/finding.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { markdownText } from '../../render/markdown.ts'
import { paletteOf } from '../../render/palette.ts'
import { wrapped } from '../../render/width.ts'
import { severityWords } from '../../words/finding.ts'
import { jsonText } from '../../words/json-text.ts'
import { asciiSigns } from '../../words/plain-text.ts'
import type { Style } from '../style.ts'

/** A rule for people: what it is called, what it finds and why that matters, and what to do. */
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

const labels = {
  severity: { zh: '级别', en: 'Severity' },
  why: { zh: '为什么', en: 'Why' },
  example: { zh: '例如', en: 'For example' },
  remedy: { zh: '处理', en: 'Remedy' },
} as const

const effects: Readonly<Record<Severity, Text>> = {
  error: { zh: '有关的数不参与评价', en: 'the value concerned is not judged' },
  warning: { zh: '数照常参与评价，请核对', en: 'the value is judged all the same; it asks for a look' },
  note: { zh: '只作告知', en: 'for information only' },
}

export function ruleText(rule: RuleView, { lang, width, ascii, colour }: Style): string {
  const palette = paletteOf(colour)
  const lines = [
    palette.strong(`${rule.id} ${rule.name}`),
    rule.title[lang],
    '',
    ...facts(rule, lang).flatMap(([label, text]) => {
      const [first = '', ...rest] = wrapped(`${label}  ${text}`, width, '  ')
      return [first.replace(label, palette.strong(label)), ...rest]
    }),
  ]
  return `${lines.map((line) => (ascii ? asciiSigns(line) : line)).join('\n')}\n`
}

export function ruleMarkdown(rule: RuleView, { lang }: Pick<Style, 'lang'>): string {
  const lines = facts(rule, lang).map(([label, text]) => `- **${label}** ${markdownText(text)}`)
  return `# ${rule.id} ${rule.name}\n\n${markdownText(rule.title[lang])}\n\n${lines.join('\n')}\n`
}

/** A rule for programs, "kq-rule/1", in the language asked for. */
export function ruleJson({ id, name, severity, ...texts }: RuleView, { lang }: Pick<Style, 'lang'>): string {
  const worded = {
    title: texts.title[lang],
    why: texts.why[lang],
    example: texts.example?.[lang] ?? null,
    remedy: texts.remedy[lang],
  }
  return jsonText({ schema: 'kq-rule/1', id, name, severity, ...worded })
}

function facts(rule: RuleView, lang: Lang): readonly (readonly [string, string])[] {
  const severity =
    lang === 'zh'
      ? `${severityWords[rule.severity].zh}：${effects[rule.severity].zh}`
      : `${severityWords[rule.severity].en}: ${effects[rule.severity].en}`
  return [
    [labels.severity[lang], severity],
    [labels.why[lang], rule.why[lang]],
    ...(rule.example === null ? [] : [[labels.example[lang], rule.example[lang]] as const]),
    [labels.remedy[lang], rule.remedy[lang]],
  ]
}
