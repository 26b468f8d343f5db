import { type CountedAs, countsAs } from '../domain/finding.ts'
import type { Report } from '../domain/report.ts'
import type { Lang } from '../domain/wording.ts'
import { remedyLine, sentence } from '../words/finding.ts'
import { jsonText } from '../words/json-text.ts'
import { fingerprints } from './fingerprint.ts'
import { repositoryPath } from './repository-path.ts'

const severities: Readonly<Record<CountedAs, string>> = {
  error: 'major',
  warning: 'minor',
  note: 'info',
  accepted: 'info',
}

/**
 * The findings as a GitLab code quality report: what a merge request shows beside the changed lines. An accepted
 * finding is there as information. A finding about a whole file stands on its first line, for GitLab asks for one.
 */
export function gitlab({ findings }: Pick<Report, 'findings'>, { lang }: { readonly lang: Lang }): string {
  const prints = fingerprints(findings)
  const issues = findings.map((finding, index) => ({
    type: 'issue',
    check_name: `${finding.id} ${finding.name}`,
    description: [sentence(finding, lang), remedyLine(finding, lang)]
      .filter((part) => part !== null)
      .join('\n'),
    categories: ['Bug Risk'],
    severity: severities[countsAs(finding)],
    fingerprint: prints[index],
    location: { path: repositoryPath(finding.file), lines: { begin: finding.line ?? 1 } },
  }))
  return jsonText(issues)
}
