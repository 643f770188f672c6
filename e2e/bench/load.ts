import process from 'node:process'
import type { SteadyJob } from './jobs.ts'
import { runSteady } from './steady.ts'

/** The load process: takes one job from the bench, does it, answers and ends. */
process.once('message', (job: SteadyJob) => {
  runSteady(job).then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => process.send?.({ failed: String(error) }, () => process.exit(1)),
  )
})
