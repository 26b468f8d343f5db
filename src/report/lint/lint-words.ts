import { type Grade, grades } from '../../domain/relation.ts'
import type { Lang, Text } from '../../domain/wording.ts'
import { oneLine } from '../../words/plain-text.ts'
import type { LintReport } from './lint-view.ts'

export const gradeWords: Readonly<Record<Grade, Text>> = {
  contradiction: { zh: '矛盾', en: 'contradiction' },
  tension: { zh: '不衔接', en: 'tension' },
  remark: { zh: '提示', en: 'remark' },
}

/** What the grades mean, for whoever has not met them. */
export const gradeMeanings: Readonly<Record<Grade, Text>> = {
  contradiction: {
    zh: '恰好完成一个目标，就完不成另一个',
    en: 'whoever meets one target exactly misses another',
  },
  tension: {
    zh: '只在部分情形下一致，或要靠约数让步，或超出设定的范围',
    en: 'targets agree in part only, or if a figure said to be about so much gives way, or leave the range set for them',
  },
  remark: {
    zh: '写法不同，或基期已达到，或须知道的推算',
    en: 'different words, targets already met, and what else is to be known',
  },
}

/** A heading for the findings of one grade. */
export function gradeHeading(grade: Grade, count: number, lang: Lang): string {
  const word = gradeWords[grade][lang]
  if (lang === 'zh') return `${word}（${count} 处）`
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}s (${count})`
}

/** `3 处矛盾，7 处不衔接，16 处提示`. */
export function countsText({ findings }: Pick<LintReport, 'findings'>, lang: Lang): string {
  const parts = grades.map((grade) => {
    const count = findings.filter((finding) => finding.grade === grade).length
    if (lang === 'zh') return `${count} 处${gradeWords[grade].zh}`
    return `${count} ${gradeWords[grade].en}${count === 1 ? '' : 's'}`
  })
  return parts.join(lang === 'zh' ? '，' : ', ')
}

/** What was looked at: the targets, the relations declared beside the plan, or that there are none. */
export function scopeText({ findings, lint }: LintReport, lang: Lang): string {
  const { stated, restated } = lint.targets
  const { file, held } = lint.relations
  const inRelations = new Set(findings.filter((finding) => finding.file === file).map(({ line }) => line))
    .size
  const count = inRelations + held.length
  if (lang === 'zh') {
    const beside =
      file === null
        ? '没有关系表，只核对了重申的目标和基期'
        : `${count} 条关系（${oneLine(file)}），其中 ${inRelations} 条有问题`
    return `共 ${stated} 个目标，其中 ${restated} 个是重申；${beside}`
  }
  const beside =
    file === null
      ? 'no relations are declared, so only restated targets and baselines were compared'
      : `${counted(count, 'relation')} (${oneLine(file)}), ${inRelations} of them with findings`
  return `${counted(stated, 'target')}, ${restated} of them restated; ${beside}`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}
