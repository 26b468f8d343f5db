import type { Assessment } from '../domain/assessment.ts'
import type { Lang } from '../domain/wording.ts'
import { percentText, withSign } from '../words/number.ts'
import { cellText } from '../words/plain-text.ts'
import { listed } from './table-lines.ts'

type Named = (assessment: Assessment) => string

/** Whose figures stand where the plan leaves a target to be assigned: a line for each file and who assigned them. */
export function assignedNotes(shown: readonly Assessment[], named: Named, lang: Lang): readonly string[] {
  const zh = lang === 'zh'
  const sourceOf = ({ target: { assigned } }: Assessment) => {
    if (assigned === undefined) return null
    const source = cellText(assigned.source)
    const by = source === '' ? '' : zh ? `（${source}）` : ` (${source})`
    return zh
      ? `下达目标，取自「${cellText(assigned.file)}」${by}：`
      : `Assigned targets, from "${cellText(assigned.file)}"${by}: `
  }
  const heads = new Set(shown.map(sourceOf).filter((head) => head !== null))
  return [...heads].flatMap((head) =>
    listed(head, shown.filter((assessment) => sourceOf(assessment) === head).map(named), lang),
  )
}

/** What a target relative to another indicator was held against: a growth worked out from amounts. */
export function comparisonNotes(shown: readonly Assessment[], named: Named, lang: Lang): readonly string[] {
  return shown.flatMap((assessment) => {
    const { comparison, scale } = assessment
    if (comparison === null) return []
    const { own, other, from } = comparison
    const [mine, theirs] = [own, other].map((growth) => withSign(growth, percentText(growth)))
    const both = scale === 'growth'
    return lang === 'zh'
      ? [
          `${named(assessment)} ${mine}，对照${cellText(comparison.name)} ${from} 年以来年均 ${theirs}（${both ? '均' : '后者'}由现价数算得）。`,
        ]
      : [
          `${named(assessment)}: ${mine} against ${theirs} a year of ${cellText(comparison.nameEn || comparison.name)} since ${from} (${both ? 'both' : 'the latter'} worked out at current prices).`,
        ]
  })
}
