import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { keepSeat } from '../../session/seats.ts'
import { PageFrame } from '../../ui/PageFrame.tsx'
import { pairScreen, type Pairing } from './screen-pairing.ts'
import styles from './ScreenPage.module.css'

/** The screen in the room, before it belongs to a session: four figures, readable from eight metres. */
export const ScreenPage = () => {
  const [, navigate] = useLocation()
  const [pairing, setPairing] = useState<Pairing>({ of: 'starting' })
  useEffect(
    () =>
      pairScreen((next) => {
        setPairing(next)
        if (next.of !== 'paired') return
        const { paired } = next.screen
        keepSeat(paired, { name: m.entry_join_screen_name(), title: m.entry_return_session() })
        navigate(`/s/${paired.sessionId}`, { replace: true })
      }),
    [navigate],
  )
  return (
    <PageFrame title={m.entry_screen_title()} width="wide">
      <div className={styles.screen}>
        <h1 className={styles.title}>{m.entry_screen_title()}</h1>
        <p className={styles.lead}>{m.entry_screen_lead()}</p>
        {pairing.of === 'waiting' ? (
          <p
            className={styles.code}
            role="status"
            aria-label={m.entry_screen_code({ code: pairing.code.split('').join(' ') })}
          >
            {pairing.code}
          </p>
        ) : (
          <p className={styles.lead}>{m.interface_loading()}</p>
        )}
        <p className={styles.lead}>{m.entry_screen_waiting()}</p>
        {pairing.of === 'trouble' && <ProblemNotice problem={pairing.problem} />}
      </div>
    </PageFrame>
  )
}
