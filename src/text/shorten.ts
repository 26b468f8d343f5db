const longest = 60

/** A text of a file as a message quotes it: its beginning, where it is longer than a line can hold. */
export function shorten(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}
