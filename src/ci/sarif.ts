import type { Rule } from '../domain/finding.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { remedyLine, sentence } from '../words/finding.ts'
import { jsonText } from '../words/json-text.ts'
import { fingerprints } from './fingerprint.ts'
import { pathUri } from './repository-path.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** What the format says of a rule: all but its messages, which need the facts of a finding. */
export type RuleCard = Pick<Rule, 'id' | 'name' | 'severity' | 'title' | 'why'>

/**
 * A reporter of SARIF 2.1.0 for findings of these rules. An accepted finding is a suppressed result, as the standard
 * has it. A cell is a logical location, for its column is one of the table and not of the text.
 */
export function sarifReporter(
  rules: readonly RuleCard[],
): (report: Pick<Report, 'tool' | 'findings'>, style: { readonly lang: Lang }) => string {
  const order = new Map<string, number>(rules.map(({ id }, index) => [id, index]))
  return ({ tool, findings }, { lang }) => {
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
              rules: rules.map((rule) => descriptor(rule, lang)),
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

function descriptor({ id, name, severity, title, why }: RuleCard, lang: Lang): object {
  return {
    id,
    name,
    shortDescription: { text: title[lang] },
    fullDescription: { text: why[lang] },
    help: { text: why[lang] },
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
