const marks =
  /(?<=.)(?:\s*(?:[①-⓿❶-➓★☆*＊※†‡¹²³⁰⁴-⁹]|[[［〔【](?:注)?[\d０-９]{1,2}[\]］〕】]|[（(]注?[\d０-９]{1,2}[）)]|注[\d０-９]{1,2}))+\s*$/su

/**
 * A name or a header without the footnote marks at its end: `2023年①`, `地区生产总值[1]`, `出口额*`. For words only: a
 * mark after a number is part of what must not be misread.
 *
 * @example withoutMarks('地区生产总值[1]') // '地区生产总值'
 */
export function withoutMarks(text: string): string {
  return text.replace(marks, '')
}
