import type { Options } from '../option.ts'
import type { TypedWords } from '../typed.ts'
import { type Project, within } from './open.ts'

/** What a project says in place of options that are not typed, as if they were; of options that a command has. */
export function typedByProject({ root, config }: Project, options: Options): TypedWords {
  const { plan, targets, relations, explanations, lang, group, failOn, maxWarnings, require } = config
  const file = (name: string | undefined) => (name === undefined ? undefined : within(root, name))
  const text = (value: string | number | undefined) => (value === undefined ? undefined : String(value))
  const said = {
    plan: file(plan),
    targets: file(targets),
    relations: file(relations),
    explanations: file(explanations),
    lang,
    group,
    failOn,
    maxWarnings: text(maxWarnings),
    require: text(require),
  }
  return Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value !== undefined && Object.hasOwn(options, name)),
  )
}
