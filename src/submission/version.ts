import type { Version } from '../domain/version.ts'
import { foldName } from '../text/fold.ts'
import { lazily } from '../text/lazily.ts'
import { isProse } from '../text/prose.ts'
import { remembering } from '../text/remembering.ts'

const numbered = /^(?:v|ver|version|版本|第)?(\d{1,8})(?:\.(\d{1,4}))?(?:版|稿|号)?$/
const counted = /^第([一二三四五六七八九十])(?:版|稿)$/
const first = lazily(
  () =>
    /^(?:初报|初步|初稿|初版|初核|快报|首报|原报|原稿|原始)(?:核算|核实)?(?:数据|数|值|版|稿)?$|^(?:first|initial|original|preliminary|provisional)(?:report|version|estimate)?$/,
)
const revised = lazily(
  () =>
    /^(?:第?([一二三四五六七八九十]|\d{1,3})次)?(?:修[订訂]|更正|[订訂]正|修正|终报|最终|终稿|定稿)(?:核算|核实)?(?:数据|数|值|版|稿)?$|^(?:revised|corrected|final|(?:revision|correction)(\d{1,3})?)(?:report|version|estimate)?$/,
)
const digits = '一二三四五六七八九十'

/** A count written in digits or as one Chinese numeral. */
function countOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : digits.indexOf(text) + 1
}

/**
 * The version that a cell of a column of versions states: `2`, `V1.1`, `第二版`, `初报`, `修订`, `第2次修订`.
 *
 * @returns null where the text says anything else
 * @example versionOf('第2次修订') // { kind: 'staged', revised: true, time: 2 }
 */
export const versionOf = remembering((text: string): Version | null => {
  if (isProse(text)) return null
  const word = foldName(text).replace(/[()]/g, '')
  const [, whole, part = ''] = numbered.exec(word) ?? []
  if (whole !== undefined) return { kind: 'numbered', whole: Number(whole), part }
  const [, count] = counted.exec(word) ?? []
  if (count !== undefined) return { kind: 'numbered', whole: countOf(count), part: '' }
  if (first().test(word)) return { kind: 'staged', revised: false, time: null }
  const found = revised().exec(word)
  if (found === null) return null
  const time = found[1] ?? found[2]
  return { kind: 'staged', revised: true, time: time === undefined ? null : countOf(time) }
})
