/** No name, header or title of a table is longer. */
const longest = 200

/** Whether a text is too long to be a name, a header or a title: it is then taken as it stands, and nothing is sought in it. */
export function isProse(text: string): boolean {
  return text.length > longest
}
