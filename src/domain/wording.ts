/** The two languages a report can be written in. */
export type Lang = 'zh' | 'en'

/** One sentence or word in both languages. The core carries both; a report picks one. */
export interface Text {
  readonly zh: string
  readonly en: string
}
