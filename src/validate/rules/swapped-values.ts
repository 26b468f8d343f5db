import { raise } from '../../domain/finding.ts'
import type { Text } from '../../domain/wording.ts'
import { bothNames } from '../../domain/wording.ts'
import { fitsAt, type PatternRule } from '../pattern.ts'
import { subjectOf } from '../table.ts'

export const swappedValues: PatternRule<{
  value: string
  name: Text
  other: string
  otherName: Text
  otherPlace: string
}> = {
  id: 'KQ511',
  name: 'swapped-values',
  severity: 'warning',
  title: { zh: '两个指标的数值可能互换了', en: 'The values of two indicators may be swapped' },
  why: {
    zh: '两行抄错位时，各自都异常，换过来就都正常。',
    en: 'Two rows copied crosswise are each implausible as they stand and ordinary in each other’s place.',
  },
  message: ({ value, name, other, otherName, otherPlace }) => ({
    zh: `“${name.zh}”的“${value}”与“${otherName.zh}”的“${other}”（${otherPlace}）像是互换了`,
    en: `"${value}" of "${name.en}" and "${other}" of "${otherName.en}" (${otherPlace}) look swapped`,
  }),
  remedy: ({ value, other, otherPlace }) => ({
    zh: `对照原始报表核对；填反的，这一格改为 ${other}，${otherPlace} 改为 ${value}；属实的，说明原因`,
    en: `Check both against the source: if they are swapped, write ${other} here and ${value} in ${otherPlace}; if they are true, explain it`,
  }),
  check: (cells) => {
    const misplaced = cells.filter((cell) => cell.misplaced)
    const taken = new Set<(typeof cells)[number]>()
    return misplaced.flatMap((cell, index) => {
      const other = misplaced
        .slice(index + 1)
        .find((one) => !taken.has(one) && fitsAt(cell, one) && fitsAt(one, cell))
      if (taken.has(cell) || other === undefined) return []
      taken.add(cell).add(other)
      const { observation } = cell
      const { place, text } = other.observation
      const facts = {
        value: observation.text.trim(),
        name: bothNames(cell.indicator),
        other: text.trim(),
        otherName: bothNames(other.indicator),
        otherPlace: place.cell ?? `${place.line}`,
      }
      const finding = raise(swappedValues, observation.place, facts, subjectOf(observation))
      return [{ finding, cells: [cell, other], spread: false }]
    })
  },
}
