import type { Assessment } from '../domain/assessment.ts'
import { countsAs } from '../domain/finding.ts'
import { grouped } from '../domain/grouped.ts'
import type { Report, ReportFinding } from '../domain/report.ts'
import type { Lang, Text } from '../domain/wording.ts'
import { placeText, remedyLine, sentence, severityText } from '../words/finding.ts'
import { lateLine, lateTitle } from '../words/late.ts'
import { moreErrors } from '../words/more-findings.ts'
import { nameOf } from '../words/name.ts'
import { oneLine } from '../words/plain-text.ts'
import { colon } from '../words/punctuation.ts'
import { reasonWords, verdictWord } from '../words/verdict.ts'
import { type Element, xml } from './xml.ts'

/** Groups of rules by the first digit of their ids; those that every file is checked against are always listed. */
const ruleGroups: ReadonlyMap<string, Text> = new Map([
  ['1', { zh: '文件与编码', en: 'file and encoding' }],
  ['2', { zh: '表头与版式', en: 'header and layout' }],
  ['3', { zh: '行与单元格', en: 'rows and cells' }],
  ['4', { zh: '覆盖', en: 'coverage' }],
  ['5', { zh: '合理性', en: 'plausibility' }],
  ['6', { zh: '指标之间', en: 'across indicators' }],
])
/** Groups that a case is made for only where one of their rules speaks. */
const otherGroups: ReadonlyMap<string, Text> = new Map([
  ['7', { zh: '说明', en: 'explanations' }],
  ['9', { zh: '规划', en: 'plan' }],
])

/** What the format is told besides the report. */
interface JunitTerms {
  readonly lang: Lang
  readonly says: Says
  readonly lateFails?: boolean
}

/**
 * The report in the JUnit form that CI servers read (the schema of Jenkins, `junit-10.xsd`). A suite for each file: a
 * case for each group of rules and indicator concerned, which fails where there is an error; what else was found is
 * its output. A suite for each region: a case for each indicator, passed where it is assessed, its verdict being no
 * fault of the data, and skipped with the reason where it is not. A suite for each region
 * that has not reported.
 */
export function junit(report: Report, terms: JunitTerms): string {
  const { lang, says, lateFails = false } = terms
  const { inputs, findings, assessments, plan, tool } = report
  const files = new Set([...inputs, ...findings].map(({ file }) => file))
  const byFile = grouped(findings, ({ file }) => file)
  const suites = [
    ...[...files].map((file) => suite(file, fileCases(file, byFile.get(file) ?? [], lang))),
    ...lateSuites(report, lateFails, lang),
    ...[...grouped(assessments, ({ region }) => region)].map(([region, own]) => {
      const name = region ?? plan.file
      return suite(
        name,
        own.map((assessment) => indicatorCase(name, assessment, says, lang)),
      )
    }),
  ]
  const total = (key: 'tests' | 'failures') => suites.reduce((sum, { counts }) => sum + counts[key], 0)
  return xml({
    tag: 'testsuites',
    attributes: { name: tool, tests: total('tests'), failures: total('failures'), errors: 0 },
    children: suites.map(({ element }) => element),
  })
}

/** A suite for each region that has not reported: its one case fails where the run does, and is skipped where not. */
function lateSuites(
  { summary: { late = [] }, year }: Pick<Report, 'summary' | 'year'>,
  fails: boolean,
  lang: Lang,
): readonly Suite[] {
  return late.map((one) => {
    const { region } = one
    const attributes = { message: lateLine([one], year, lang), type: 'late' }
    const outcome = { tag: fails ? 'failure' : 'skipped', attributes }
    const name = lateTitle[lang]
    return suite(region, [{ tag: 'testcase', attributes: { name, classname: region }, children: [outcome] }])
  })
}

interface Suite {
  readonly counts: { readonly tests: number; readonly failures: number }
  readonly element: Element
}

function suite(name: string, cases: readonly Element[]): Suite {
  const holding = (tag: string) =>
    cases.filter(({ children }) => children?.some((child) => child.tag === tag)).length
  const counts = { tests: cases.length, failures: holding('failure') }
  const attributes = { name, ...counts, errors: 0, skipped: holding('skipped') }
  return { counts, element: { tag: 'testsuite', attributes, children: cases } }
}

function fileCases(file: string, findings: readonly ReportFinding[], lang: Lang): readonly Element[] {
  const byDigit = grouped(findings, digitOf)
  const digits = new Set([...ruleGroups.keys(), ...byDigit.keys()])
  return [...digits].toSorted().flatMap((digit) => {
    const title = [`KQ${digit}xx`, (ruleGroups.get(digit) ?? otherGroups.get(digit))?.[lang]]
      .filter((part) => part !== undefined)
      .join(' ')
    const own = byDigit.get(digit)
    if (own === undefined) return [findingCase(file, title, [], lang)]
    return [...grouped(own, ({ indicator }) => indicator)].map(([indicator, concerned]) =>
      findingCase(file, indicator === null ? title : `${title}: ${indicator}`, concerned, lang),
    )
  })
}

function digitOf({ id }: ReportFinding): string {
  return id.slice(2, 3)
}

function findingCase(file: string, name: string, findings: readonly ReportFinding[], lang: Lang): Element {
  const isFailure = (finding: ReportFinding) => countsAs(finding) === 'error'
  const failures = findings.filter(isFailure)
  const others = findings.filter((finding) => !isFailure(finding))
  const [first] = failures
  const rest = moreErrors(failures.length - 1, lang)
  const children: readonly Element[] = [
    ...(first === undefined
      ? []
      : [
          {
            tag: 'failure',
            attributes: { message: `${sentence(first, lang)}${rest}`, type: first.id },
            text: details(failures, lang),
          },
        ]),
    ...(others.length === 0 ? [] : [{ tag: 'system-out', text: details(others, lang) }]),
  ]
  return { tag: 'testcase', attributes: { name, classname: file }, children }
}

function details(findings: readonly ReportFinding[], lang: Lang): string {
  const lines = findings.flatMap((finding) => {
    const { id, name, message } = finding
    const remedy = remedyLine(finding, lang)
    const line = `${placeText(finding)}  ${id} ${name}  ${severityText(finding, lang)}  ${oneLine(message)}`
    return remedy === null ? [line] : [line, `  ${remedy}`]
  })
  return `\n${lines.join('\n')}\n`
}

/** What is said of an indicator besides its verdict: header and text of each. */
export type Says = (assessment: Assessment) => readonly (readonly [title: string, text: string])[]

function indicatorCase(classname: string, assessment: Assessment, says: Says, lang: Lang): Element {
  const { no, onTrack, reason, verdict } = assessment
  const word = verdictWord(assessment, lang)
  const attributes = { name: `${no} ${nameOf(assessment, lang)}`, classname }
  if (onTrack === null) {
    const why = reason === null ? '' : `${colon[lang]}${reasonWords[reason][lang]}`
    const skipped = { tag: 'skipped', attributes: { message: `${word}${why}`, type: reason ?? verdict } }
    return { tag: 'testcase', attributes, children: [skipped] }
  }
  const said = says(assessment).map(([title, text]) => `${title} ${text}`)
  return { tag: 'testcase', attributes, children: [{ tag: 'system-out', text: [word, ...said].join('; ') }] }
}
