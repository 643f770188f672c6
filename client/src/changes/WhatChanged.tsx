import { useState } from 'react'
import { nameOf } from '../map/map-words.ts'
import { m } from '../paraglide/messages.js'
import { ProblemNotice } from '../session/ProblemNotice.tsx'
import { useDocument } from '../session/use-document.ts'
import { useSession } from '../session/use-session.ts'
import { ChangeList } from './ChangeList.tsx'
import styles from './Changes.module.css'
import { traceWords } from './trace-words.ts'
import { useChangesSince, useTraces } from './use-changes.ts'

/** What changed on the board since a step began, live while it is looked at (CH2). */
export const WhatChanged = () => {
  const { state } = useSession()
  const { view } = useDocument('board')
  const traces = useTraces()
  const [chosen, setChosen] = useState<number | undefined>(undefined)
  const seq = chosen ?? traces.value?.[0]?.seq
  const changes = useChangesSince(seq, view)
  const byId = new Map(view.cards.map((card) => [card.id, card]))
  if (traces.problem) return <ProblemNotice problem={traces.problem} />
  if (!traces.value) return <p>{m.changes_loading()}</p>
  if (traces.value.length === 0) return <p>{m.changes_nothing_kept()}</p>
  return (
    <>
      <label className={styles.since}>
        {m.changes_since()}
        <select value={seq} onChange={({ target }) => setChosen(Number(target.value))}>
          {traces.value.map((trace) => (
            <option key={trace.seq} value={trace.seq}>
              {traceWords(state, trace)}
            </option>
          ))}
        </select>
      </label>
      <ProblemNotice problem={changes.problem} />
      {changes.value ? (
        <ChangeList
          changes={changes.value}
          context={{ groups: state.session.groups, nameOf: (id) => nameOf(byId.get(id)) }}
        />
      ) : (
        !changes.problem && <p>{m.changes_loading()}</p>
      )}
      <p className={styles.quiet}>{m.changes_by_nobody()}</p>
    </>
  )
}
