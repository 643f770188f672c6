import { useState } from 'react'
import { nameOf } from '../map/map-words.ts'
import { m } from '../paraglide/messages.js'
import { ProblemNotice } from '../session/ProblemNotice.tsx'
import { stepTitle } from '../session/step-text.ts'
import { useDocument } from '../session/use-document.ts'
import { useSession } from '../session/use-session.ts'
import { ChangeList } from './ChangeList.tsx'
import styles from './Changes.module.css'
import { useChangesSince, useTraces } from './use-changes.ts'

const clock = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(at)

/** What changed on the board since a step began, live while it is looked at (CH2). */
export const WhatChanged = () => {
  const { state } = useSession()
  const { view } = useDocument('board')
  const traces = useTraces()
  const [chosen, setChosen] = useState<number | undefined>(undefined)
  const seq = chosen ?? traces.value?.[0]?.seq
  const changes = useChangesSince(seq, view)
  const titleOf = (id: string): string => {
    const step = state.steps.find((one) => one.id === id)
    return step ? stepTitle(step) : id
  }
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
              {m.changes_since_step({ step: titleOf(trace.step), time: clock(trace.at) })}
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
