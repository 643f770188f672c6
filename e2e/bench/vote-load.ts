import { randomBytes } from 'node:crypto'
import { eachOf, pause } from './each-of.ts'
import type { Voter, VotesJob, VotesResult } from './jobs.ts'
import { evenly } from './pace.ts'
import { cpuSeconds } from './process-meter.ts'
import { latencyOf, Tally } from './tally.ts'
import { wayOf, type Way } from './vote-ways.ts'

/** What befalls every tenth person each, so that half of them have some trouble. */
const MISHAPS = ['no answer came', 'half a request', 'sent twice at once', 'changed', 'socket dropped'] as const
const EVERY = 10
/** A page tries again after so long, in milliseconds, and gives up after so many times. */
const AGAIN_AFTER = 250
const TRIES_MOST = 8
/** Votes under way at the same time where all come at once. */
const AT_ONCE = 500
const LATE_MOST = 60_000

const newReceipt = (): string => randomBytes(32).toString('base64url')

/** Votes, whatever happens on the way; gives the receipt that counts at the end. */
const casts = async (voter: Voter, way: Way, mishap: (typeof MISHAPS)[number] | undefined): Promise<string> => {
  const sent = { receipt: newReceipt(), choice: voter.choice }
  switch (mishap) {
    case 'no answer came':
    case 'half a request':
      await way.votes(sent, mishap === 'half a request' ? 'half' : 'all').catch(() => pause(AGAIN_AFTER))
      break
    case 'sent twice at once':
      await Promise.all([way.votes(sent), way.votes(sent)])
      return sent.receipt
    case 'changed': {
      // Another option first, from another device with a receipt of its own.
      const before = { receipt: newReceipt(), choice: (voter.choice + 1) % voter.options.length }
      await way.votes(before)
      await way.votes({ ...sent, instead: before.receipt })
      return sent.receipt
    }
    case 'socket dropped':
      await way.drops()
      break
    case undefined:
      break
  }
  for (let tries = 1; ; tries += 1) {
    try {
      await way.votes(sent)
      return sent.receipt
    } catch (error) {
      if (tries >= TRIES_MOST) throw error
      await pause(AGAIN_AFTER)
    }
  }
}

/** Brings all voters in, lets them vote, and says of which votes the server said that they are in. */
export const runVotes = async ({ voters, seconds, serverPid }: VotesJob): Promise<VotesResult> => {
  const tally = new Tally()
  const ways = voters.map((voter) => wayOf(voter, tally))
  await eachOf(ways, 50, (way) => way.arrives())
  await pause(2_000)
  const receipts: string[] = []
  const failed: string[] = []
  const [plain, again]: [number[], number[]] = [[], []]
  const mishaps: Record<string, number> = {}
  const person = async (at: number): Promise<void> => {
    const [voter, way] = [voters[at], ways[at]]
    if (!voter || !way) return
    const mishap = MISHAPS[at % EVERY]
    if (mishap) mishaps[mishap] = (mishaps[mishap] ?? 0) + 1
    const began = performance.now()
    try {
      receipts.push(await casts(voter, way, mishap))
      ;(mishap ? again : plain).push(performance.now() - began)
    } catch (error) {
      failed.push(String(error))
    }
  }
  const before = cpuSeconds(serverPid)
  const began = performance.now()
  if (seconds === 0) await eachOf(voters, AT_ONCE, (_voter, at) => person(at))
  else {
    const stop = evenly(voters.length / seconds, (at) => void person(at))
    const isOver = () => receipts.length + failed.length >= voters.length
    while (!isOver() && performance.now() - began < seconds * 1_000 + LATE_MOST) await pause(20)
    stop()
  }
  const took = (performance.now() - began) / 1_000
  const serverCpu = cpuSeconds(serverPid) - before
  for (const way of ways) way.leaves()
  return {
    receipts,
    plain: latencyOf(plain),
    again: latencyOf(again),
    mishaps,
    failed,
    seconds: took,
    serverCpu,
  }
}
