import * as z from 'zod/mini'
import { CannotRun } from '../domain/cannot-run.ts'
import type { ProjectConfig } from '../domain/project.ts'
import type { Text } from '../domain/wording.ts'

const file = z.string().check(z.minLength(1))
const files = z.array(file)

const shape = z.strictObject({
  $schema: z.optional(z.string()),
  plan: z.optional(file),
  targets: z.optional(file),
  relations: z.optional(file),
  explanations: z.optional(file),
  roster: z.optional(file),
  data: z.optional(files),
  history: z.optional(files),
  lang: z.optional(z.enum(['zh', 'en'])),
  group: z.optional(z.enum(['main', 'text', 'all'])),
  failOn: z.optional(z.enum(['error', 'warning', 'off-track', 'late', 'never'])),
  maxWarnings: z.optional(z.int().check(z.nonnegative())),
  require: z.optional(z.union([z.string(), z.int().check(z.nonnegative())])),
})

/** What each key takes, for whoever has to correct one. */
const accepted: Readonly<Record<Exclude<keyof typeof shape.shape, '$schema'>, Text>> = {
  plan: { zh: '规划文件名', en: 'the name of a plan file' },
  targets: { zh: '下达目标的文件名', en: 'the name of a file of assigned targets' },
  relations: { zh: '关系表的文件名', en: 'the name of a file of relations' },
  explanations: { zh: '说明文件名', en: 'the name of a file of explanations' },
  roster: { zh: '名册文件名', en: 'the name of a roster' },
  data: { zh: '文件名的列表，可用 * 和 ?', en: 'a list of file names, with * and ?' },
  history: { zh: '文件名的列表，可用 * 和 ?', en: 'a list of file names, with * and ?' },
  lang: { zh: 'zh 或 en', en: 'zh or en' },
  group: { zh: 'main、text 或 all', en: 'main, text or all' },
  failOn: {
    zh: 'error、warning、off-track、late 或 never',
    en: 'error, warning, off-track, late or never',
  },
  maxWarnings: { zh: '不小于 0 的整数', en: 'a whole number, 0 or more' },
  require: { zh: 'all、项数或比例（"80%"）', en: 'all, a number, or a share ("80%")' },
}

/**
 * Read what `kq.json` says of a project; what it says wrongly cannot run, each with what is accepted.
 *
 * @example readConfig('{ "plan": "plan.csv", "roster": "roster.csv" }', 'kq.json').roster // 'roster.csv'
 */
export function readConfig(text: string, name: string): ProjectConfig {
  const read = shape.safeParse(parsed(text, name))
  if (read.success) return read.data as ProjectConfig
  throw new CannotRun(read.error.issues.flatMap((issue) => problems(issue, name)))
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new CannotRun([
      {
        zh: `“${name}”不是 JSON，读不了项目；内容写成例如 {"plan": "plan.csv", "roster": "roster.csv"}`,
        en: `"${name}" is no JSON, so there is no project to read; write, for example, {"plan": "plan.csv", "roster": "roster.csv"}`,
      },
    ])
  }
}

function problems(issue: z.core.$ZodIssue, name: string): readonly Text[] {
  const known = Object.keys(accepted)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      zh: `“${name}”里的“${key}”不是项目的设置；可用 ${known.join('、')}`,
      en: `"${name}" has the key "${key}", which is none of a project; it takes ${known.join(', ')}`,
    }))
  }
  const [key] = issue.path
  const takes = Object.entries(accepted).find(([one]) => one === key)?.[1]
  if (takes === undefined) {
    return [
      {
        zh: `“${name}”里应是一个对象，例如 {"plan": "plan.csv"}`,
        en: `"${name}" should hold an object, for example {"plan": "plan.csv"}`,
      },
    ]
  }
  return [
    {
      zh: `“${name}”里的“${String(key)}”应是${takes.zh}`,
      en: `In "${name}", "${String(key)}" should be ${takes.en}`,
    },
  ]
}
