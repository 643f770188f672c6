import process from 'node:process'
import fc from 'fast-check'

/**
 * Property tests try the same cases each time, so that nobody's change is red for what another day's chance found.
 * `PROPERTY_SEED=` tries others, and `PROPERTY_RUNS=` more of them: what they find becomes a case of its own.
 */
const { PROPERTY_SEED = '20261122', PROPERTY_RUNS } = process.env
fc.configureGlobal({ seed: Number(PROPERTY_SEED), ...(PROPERTY_RUNS ? { numRuns: Number(PROPERTY_RUNS) } : {}) })
