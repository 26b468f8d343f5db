import { lazily } from './lazily.ts'

const task =
  '(?:上级|国家|中央|省|市|区|县|级|政府|部门|下达|分解|规定|的|年度|当年|全年|考核|各项|目标|任务|指标|要求)*'
const adverb = '(?:已经|已|均|全面|全部|超额|提前|按期|如期|顺利|圆满|能够|可以)*'
const done = '(?:完成|达标|达到|实现|落实)'
const fulfilled = lazily(() => new RegExp(`^${adverb}${done}(?:了)?${task}(?:了)?$`))
const unfulfilled = lazily(
  () => new RegExp(`^(?:尚未|还未|仍未|均未|未能|没有|未|没|不)(?:能|全面|全部|按期|如期)*${done}${task}$`),
)
const taskFirst = lazily(
  () => new RegExp(`^${task}(?:已经|已|均|全部|超额|提前|按期|如期)*(?:完成|达标|实现)$`),
)
const taskFirstNot = lazily(
  () => new RegExp(`^${task}(?:尚未|未能|未|没有|不)(?:全部|按期|如期)?(?:完成|达标|实现)$`),
)
/** Statements as forms mostly have them, for which no pattern need be made, and the English ones. */
const inWords: ReadonlyMap<string, boolean> = new Map([
  ['完成', true],
  ['已完成', true],
  ['完成上级下达任务', true],
  ['达标', true],
  ['已达标', true],
  ['未完成', false],
  ['未达标', false],
  ['met', true],
  ['achieved', true],
  ['completed', true],
  ['fulfilled', true],
  ['notmet', false],
  ['notachieved', false],
  ['notcompleted', false],
  ['notfulfilled', false],
])

/**
 * What a statement about an assigned task says: fulfilled, not fulfilled, or null where the text is not a
 * plain yes or no (`基本完成` is neither).
 *
 * @example readStatement('完成上级下达任务') // true
 * @example readStatement('未达标') // false
 */
export function readStatement(text: string): boolean | null {
  const plainly = plainStatement(text)
  if (plainly !== null) return plainly
  const bare = text.replace(/\s+/g, '')
  if (unfulfilled().test(bare) || taskFirstNot().test(bare)) return false
  return fulfilled().test(bare) || taskFirst().test(bare) ? true : null
}

/**
 * What one of the usual statements says, word for word; null for any other text.
 *
 * @example plainStatement('完成') // true
 */
export function plainStatement(text: string): boolean | null {
  return inWords.get(text.replace(/\s+/g, '').toLowerCase()) ?? null
}

const assignment =
  /^(?:完成|实现|达到|落实|控制在|上级|国家|中央|省|市|区|县|级|政府|部门|下达|分解|规定|的|年度|考核|各项|目标|任务|指标|要求|以内|之内|内)+$/

/**
 * Whether a text speaks only of a task assigned by a higher level, whose figure is not stated here.
 *
 * @example speaksOfAssignment('省市下达任务') // true
 */
export function speaksOfAssignment(text: string): boolean {
  const bare = text.replace(/\s+/g, '')
  return assignment.test(bare) && /完成|下达|任务|目标|要求/.test(bare)
}
