import { createHmac } from 'node:crypto'
import type { Config } from '../config.ts'

/** How long a receiver may take to answer, in milliseconds. */
const PATIENCE = 10_000

/** What leaves: that something comes due, when, how many, and in which session; no word of anybody (FT5). */
export type Reminder = {
  readonly type: 'reminder'
  readonly session: string
  readonly about: string
  /** ISO 8601, a day. */
  readonly due: string
  /** Whole days from today to it. */
  readonly days: number
  readonly count: number
}

/**
 * The signature of a body: HMAC-SHA-256 of `<seconds since 1970>.<body>` under the secret, hex, behind the seconds. Who
 * receives it computes the same and refuses what is old.
 */
export const signatureOf = (secret: string, seconds: number, body: string): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`

/**
 * Sends a reminder; resolves to whether the receiver took it, refused it, or did not answer in time. `delivery` is the same when it is sent again, so that a
 * receiver can tell. Never throws, and follows no address to another one.
 */
export const sendReminder = async (
  { url, secret }: NonNullable<Config['webhook']>,
  reminder: Reminder,
  delivery: string,
  now: number,
): Promise<'taken' | 'refused' | 'away'> => {
  const body = JSON.stringify(reminder)
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        'content-type': 'application/json',
        'parley-delivery': delivery,
        'parley-signature': signatureOf(secret, Math.floor(now / 1_000), body),
      },
      body,
    })
    await answer.body?.cancel()
    return answer.ok ? 'taken' : 'refused'
  } catch {
    return 'away'
  }
}
