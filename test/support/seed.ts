import fc from 'fast-check'

// The same cases in every run, so that a failure is a change's own; FC_SEED=N npm test goes through others.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? '14052025') })
