/** The two languages a report can be written in. */
export type Lang = 'zh' | 'en'

/** One sentence or word in both languages. The core carries both; a report picks one. */
export interface Text {
  readonly zh: string
  readonly en: string
}

/** What goes by a Chinese and an English name, the second empty where it has none. */
export interface Named {
  readonly name: string
  readonly nameEn: string
}

/** The names it goes by in the two languages. */
export function bothNames({ name, nameEn }: Named): Text {
  return { zh: name, en: nameEn === '' ? name : nameEn }
}
