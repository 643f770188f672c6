import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { ProblemNotice } from '../session/ProblemNotice.tsx'
import { useSession } from '../session/use-session.ts'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import styles from './History.module.css'
import { useSend } from './use-send.ts'

/** The mediator lays copies of what a snapshot has, and the board no more, into the free area (SN7). */
export const LayCopies = ({ number }: { readonly number: number }) => {
  const { state, self } = useSession()
  const [said, setSaid] = useState<string | null>(null)
  const { send, busy, problem } = useSend()
  if (self.role !== 'mediator' || self.assists || state.ended) return null
  const lay = async (): Promise<void> => {
    setSaid(null)
    const done = await send({ type: 'lay-copies', snapshot: number })
    if (!done) return
    const words = m.snaps_laid({ count: Number(done['copies']) })
    setSaid(words)
    announce(words)
  }
  return (
    <section className={styles.part}>
      <h4>{m.snaps_lay_title()}</h4>
      <p>{m.snaps_lay_about()}</p>
      <div className={styles.bar}>
        <Button busy={busy} onClick={() => void lay()}>
          {m.snaps_lay()}
        </Button>
      </div>
      {said && <p>{said}</p>}
      <ProblemNotice problem={problem} />
    </section>
  )
}
