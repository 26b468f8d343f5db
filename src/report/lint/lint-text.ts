import { grades } from '../../domain/relation.ts'
import type { Lang } from '../../domain/wording.ts'
import { type Palette, paletteOf } from '../../render/palette.ts'
import { wrapped } from '../../render/width.ts'
import { placeText, remedyLine } from '../../words/finding.ts'
import { asciiSigns, oneLine } from '../../words/plain-text.ts'
import type { Style } from '../style.ts'
import type { LintFinding, LintReport } from './lint-view.ts'
import { countsText, gradeHeading, gradeMeanings, gradeWords, scopeText } from './lint-words.ts'

/**
 * Whether a plan agrees with itself, for people: grade by grade, each finding with the numbers worked out, where each
 * figure stands, and one remedy. With `all`, the relations in which nothing was found, too.
 */
export function lintText(report: LintReport, style: Style): string {
  const { lang, width, ascii } = style
  const palette = paletteOf(style.colour)
  const own = (text: string) => (ascii ? asciiSigns(oneLine(text)) : oneLine(text))
  const lines = (text: string, indent: number) => indented(own(text), width, indent)
  const { plan, lint } = report
  const title =
    lang === 'zh'
      ? `规划「${plan.file}」（${plan.baselineYear}–${plan.targetYear}）目标之间是否相符`
      : `Whether the targets of the plan "${plan.file}" (${plan.baselineYear}–${plan.targetYear}) agree`
  const head = [
    ...lines(title, 0).map(palette.strong),
    ...lines(scopeText(report, lang), 0),
    ...lines(countsText(report, lang), 0).map(palette.strong),
  ]
  const groups = grades.flatMap((grade) => {
    const group = report.findings.filter((finding) => finding.grade === grade)
    if (group.length === 0) return []
    const heading = lines(gradeHeading(grade, group.length, lang), 0).map(paintOf(grade, palette))
    const blocks = group.map((finding) => findingLines(finding, lines, palette, lang))
    return [[...heading, '', ...blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]))]]
  })
  const held = style.all && lint.relations.held.length > 0 ? [heldLines(report, lines, palette, lang)] : []
  return `${[head, ...groups, ...held, noteLines(report, lines, style)]
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`
}

type Lines = (text: string, indent: number) => readonly string[]

function findingLines(finding: LintFinding, lines: Lines, palette: Palette, lang: Lang): readonly string[] {
  const remedy = remedyLine(finding, lang)
  return [
    ...lines(finding.message, 0).map(palette.strong),
    ...finding.working.flatMap((line) => lines(line, 2)),
    ...(remedy === null ? [] : lines(remedy, 2)),
    ...lines(`${finding.id} ${placeText(finding)}`, 2).map(palette.quiet),
  ]
}

function heldLines({ lint }: LintReport, lines: Lines, palette: Palette, lang: Lang): readonly string[] {
  const { held } = lint.relations
  const heading =
    lang === 'zh' ? `没有问题的关系（${held.length} 条）` : `Relations that hold (${held.length})`
  const blocks = held.map(({ name, working }) => [
    ...lines(name, 0).map(palette.strong),
    ...working.flatMap((line) => lines(line, 2)),
  ])
  return [
    ...lines(heading, 0),
    '',
    ...blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])),
  ]
}

/** What the grades mean, as far as they were given, and how to see what holds. */
function noteLines({ findings, lint }: LintReport, lines: Lines, { lang, all }: Style): readonly string[] {
  const zh = lang === 'zh'
  const used = grades.filter((grade) => findings.some((finding) => finding.grade === grade))
  const meanings = used.map(
    (grade) => `${gradeWords[grade][lang]}${zh ? '：' : ': '}${gradeMeanings[grade][lang]}${zh ? '。' : '.'}`,
  )
  const more = zh ? '加 --all 列出没有问题的关系。' : 'Add --all to list the relations that hold.'
  const exact = zh
    ? '各目标都按恰好完成计算；「不小于」一类的目标可以超额，超额后可能就相符。'
    : 'Every target is taken as met exactly; one that is a floor may be exceeded, and may then agree.'
  const hidden = !all && lint.relations.held.length > 0
  return [...meanings, ...(used.length === 0 ? [] : [exact]), ...(hidden ? [more] : [])].flatMap((line) =>
    lines(line, 0),
  )
}

function paintOf(grade: LintFinding['grade'], palette: Palette) {
  return { contradiction: palette.bad, tension: palette.warning, remark: palette.quiet }[grade]
}

function indented(text: string, width: number, indent: number): readonly string[] {
  const blanks = ' '.repeat(indent)
  return wrapped(text, width - indent).map((line) => `${blanks}${line}`)
}
