import type { ExplainedRule } from '../domain/finding.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { remedyLine, sentence } from '../words/finding.ts'
import { jsonText } from '../words/json-text.ts'
import { markdownText } from '../words/markdown-text.ts'
import type { RuleMessages } from '../words/messages/rule.ts'
import { colon } from '../words/punctuation.ts'
import { rulePageAddress } from '../words/rule-page.ts'
import { fingerprints } from './fingerprint.ts'
import { pathUri } from './repository-path.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** What the format is told besides the report. */
export interface SarifTerms {
  readonly lang: Lang
  readonly labels: Pick<RuleMessages, 'why' | 'example' | 'remedy'>
  readonly homepage: string | null
}

/**
 * A reporter of SARIF 2.1.0 for findings of these rules. An accepted finding is a suppressed result, as the standard
 * has it. A cell is a logical location, for its column is one of the table and not of the text.
 */
export function sarifReporter(
  rules: readonly ExplainedRule[],
): (report: Pick<Report, 'tool' | 'findings'>, terms: SarifTerms) => string {
  const order = new Map<string, number>(rules.map(({ id }, index) => [id, index]))
  return ({ tool, findings }, terms) => {
    const { lang } = terms
    const [name = tool, version] = tool.split(' ')
    const prints = fingerprints(findings)
    const log = {
      $schema: schema,
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name,
              ...(version === undefined ? {} : { version }),
              language: lang,
              rules: rules.map((rule) => descriptor(rule, terms)),
            },
          },
          columnKind: 'utf16CodeUnits',
          results: findings.map((finding, index) =>
            result(finding, order.get(finding.id), prints[index], lang),
          ),
        },
      ],
    }
    return jsonText(log)
  }
}

/**
 * A rule, with its help: GitHub shows the Markdown beside an alert and never the text where there is both, other viewers
 * the text; they link the id of the rule to its address, which the standard wants absolute.
 */
function descriptor(rule: ExplainedRule, { lang, homepage, labels }: SarifTerms): object {
  const { id, name, severity, title, why, example, remedy } = rule
  const address = rulePageAddress(homepage, id, lang)
  const said: readonly (readonly [string, Text])[] = [
    [labels.why, why],
    ...(example === null ? [] : [[labels.example, example] as const]),
    [labels.remedy, remedy],
  ]
  const inText = said.map(([label, text]) => `${label}${colon[lang]}${text[lang]}`)
  const inMarkdown = said.map(([label, text]) => `**${label}** ${markdownText(text[lang])}`)
  return {
    id,
    name,
    shortDescription: { text: title[lang] },
    fullDescription: { text: why[lang] },
    ...(address === null ? {} : { helpUri: address }),
    help: { text: inText.join('\n'), markdown: inMarkdown.join('\n\n') },
    defaultConfiguration: { level: severity },
  }
}

function result(
  finding: ReportFinding,
  ruleIndex: number | undefined,
  fingerprint: string | undefined,
  lang: Lang,
): object {
  const { id, severity, file, line, column, cell, indicator, value, accepted } = finding
  const text = [sentence(finding, lang), remedyLine(finding, lang)].filter((part) => part !== null).join('\n')
  return {
    ruleId: id,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: severity,
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: pathUri(file) },
          ...(line === null ? {} : { region: { startLine: line } }),
        },
        ...(cell === null ? {} : { logicalLocations: [{ name: cell, kind: 'cell' }] }),
      },
    ],
    partialFingerprints: { 'kq/v1': fingerprint },
    ...(accepted ? { suppressions: [{ kind: 'external', status: 'accepted' }] } : {}),
    properties: { indicator, value, column },
  }
}
