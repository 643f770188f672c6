import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { Field } from '../../../ui/Field.tsx'
import styles from './Guide.module.css'
import { findReframings, type Move } from './reframing.ts'

const MOVES: Readonly<Record<Move, () => string>> = {
  wish: m.guide_move_wish,
  effect: m.guide_move_effect,
  reason: m.guide_move_reason,
}

/** Looks up a way of asking. It shows a pattern and a question, and touches no word that anybody wrote. */
export const ReframingTable = () => {
  const [wanted, setWanted] = useState('')
  const found = findReframings(wanted)
  return (
    <section className={styles.part} aria-labelledby="reframing">
      <h3 id="reframing">{m.guide_reframe()}</h3>
      <p className={styles.quiet}>{m.guide_reframe_lead()}</p>
      <div role="search">
        <Field label={m.guide_reframe_find()} type="search" value={wanted} onChange={setWanted} />
        <p role="status" className={styles.quiet}>
          {wanted.trim() !== '' &&
            (found.length === 0 ? m.guide_reframe_none() : m.guide_reframe_found({ count: found.length }))}
        </p>
      </div>
      <ul className={styles.patterns}>
        {found.map(({ move, heard, asks }) => (
          <li key={heard()} className={styles.pattern}>
            <p>“{heard()}”</p>
            <p>
              <span className={styles.quiet}>{m.guide_reframe_ask()} </span>
              <q className={styles.asks}>{asks()}</q>
            </p>
            <p className={styles.quiet}>{MOVES[move]()}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
