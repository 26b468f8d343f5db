import type { Messages } from './messages.ts'
import { milestones } from './zh/milestones.ts'
import { titles } from './zh/titles.ts'

export const zh: Messages = { lang: 'zh', titles, milestones }
