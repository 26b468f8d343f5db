const mark =
  /(?:[①-⓿❶-➓★☆*＊※†‡¹²³⁰⁴-⁹]|[[［〔【](?:注)?[\d０-９]{1,2}[\]］〕】]|[（(]注?[\d０-９]{1,2}[）)]|注[\d０-９]{1,2})$/u
/** Signs that the longest mark takes, `（注12）`. */
const longest = 5

/**
 * A name or a header without the footnote marks at its end: `2023年①`, `地区生产总值[1]`, `出口额*`. For words only: a
 * mark after a number is part of what must not be misread.
 *
 * @example withoutMarks('地区生产总值[1]') // '地区生产总值'
 */
export function withoutMarks(text: string): string {
  let end = text.trimEnd().length
  let kept = text.length
  for (;;) {
    const found = mark.exec(text.slice(Math.max(0, end - longest), end))?.[0]
    if (found === undefined || found.length >= end) return text.slice(0, kept)
    end = text.slice(0, end - found.length).trimEnd().length
    if (end === 0) return text.slice(0, kept)
    kept = end
  }
}
