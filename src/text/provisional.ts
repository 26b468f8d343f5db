import { lazily } from './lazily.ts'

const word = '(?:初步(?:统计|核算|数据?|值)?|预计(?:数|值)?|预估(?:数|值)?|暂估|估计(?:数|值)?|快报(?:数)?)'
const leading = lazily(() => new RegExp(`^(?:大?约为?|${word}为?|\\(${word}\\)):?`))
const trailing = lazily(
  () =>
    new RegExp(
      `(?:左右|上下|${word}|\\((?:${word}|[Pp]|provisional|preliminary|estimated?)\\)|(?<=[\\d０-９%‰％])[Pp])$`,
    ),
)

/**
 * Take the marks of a value that may still change off a cell whose symbols are folded: 约, 初步, 预计 and their
 * kin before or after it, and the `p` of statistics offices.
 *
 * @example peelProvisional('1516.7(初步)') // { rest: '1516.7', provisional: true }
 */
export function peelProvisional(text: string): { readonly rest: string; readonly provisional: boolean } {
  const rest = text.replace(leading(), '').replace(trailing(), '')
  return { rest, provisional: rest.length < text.length }
}
