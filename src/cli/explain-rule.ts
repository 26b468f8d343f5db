import type { RuleView } from '../report/rule.ts'

/** The rule of an id or a name, as it is explained; null where there is none. */
export async function ruleNamed(word: string): Promise<RuleView | null> {
  const [{ catalogue }, { examples }] = await Promise.all([
    import('../catalogue.ts'),
    import('../rule-examples.ts'),
  ])
  const wanted = word.trim().toLowerCase()
  const rule = catalogue.find(({ id, name }) => id.toLowerCase() === wanted || name === wanted)
  if (rule === undefined) return null
  const { id, name, severity, title, why } = rule
  const example = examples.get(id)
  if (example !== undefined) {
    return { id, name, severity, title, why, example: example.message, remedy: example.remedy }
  }
  // Without an example its remedy takes no facts, as the test of the examples says.
  return { id, name, severity, title, why, example: null, remedy: rule.remedy(undefined as never) }
}
