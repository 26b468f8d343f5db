import type { Lang } from '../domain/wording.ts'
import type { Messages } from './messages.ts'

/** The messages of a language, loaded when there is something to say to people. */
export async function loadMessages(lang: Lang): Promise<Messages> {
  return lang === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en
}
