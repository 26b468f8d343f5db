import fc from 'fast-check'

/*
 * The same cases in every run, so that a failure is a change's own; FC_SEED=N npm test goes through others, and
 * FC_TIMES=10 npm test through ten times as many, and through every combination of what is else combined in turn.
 */
export const times = Number(process.env.FC_TIMES ?? '1')

/** How often a property is tried; a hundred times where a test does not say. */
export const tries = (count: number) => ({ numRuns: Math.ceil(count * times) })

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? '14052025'), ...tries(100) })
