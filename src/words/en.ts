import { milestones } from './en/milestones.ts'
import { titles } from './en/titles.ts'
import type { Messages } from './messages.ts'

export const en: Messages = { lang: 'en', titles, milestones }
