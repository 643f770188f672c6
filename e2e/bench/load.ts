import process from 'node:process'
import type { Job } from './jobs.ts'
import { runJoin } from './join.ts'
import { runSteady } from './steady.ts'
import { runVotes } from './vote-load.ts'

/** The load process: takes one job from the bench, does it, answers and ends. */
const begun = (): void => void process.send?.({ begun: true })

process.once('message', (job: Job) => {
  const work = job.kind === 'join' ? runJoin(job) : job.kind === 'votes' ? runVotes(job) : runSteady(job, begun)
  work.then(
    (result) => process.send?.({ result }, () => process.exit(0)),
    (error: unknown) => process.send?.({ failed: String(error) }, () => process.exit(1)),
  )
})
