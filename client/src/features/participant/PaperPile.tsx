import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { useState, type FormEvent } from 'react'
import { m } from '../../paraglide/messages.js'
import type { Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { GroupColumns } from '../../ui/GroupColumns.tsx'
import { Notice } from '../../ui/Notice.tsx'
import looks from './PaperPile.module.css'
import styles from './Participant.module.css'
import { pileLead, pilesIn, pileTables, wrongWith, type PileRow } from './pile-form.ts'

type Typed = Readonly<Record<string, string>>
const cellOf = (group: GroupId, row: string): string => `${group}:${row}`
/** The number in a field; an empty one is 0, and what is no whole number is null. */
const figure = (text = ''): number | null => (/^\d{0,4}$/.test(text.trim()) ? Number(text) : null)

/** A scribe's own form: the paper votes of both groups, counted by hand, entered as one pile that names nobody (PB1). */
export const PaperPile = ({ ballot }: { readonly ballot: BallotView }) => {
  const { state, command } = useSession()
  const { groups } = state.session
  const [typed, setTyped] = useState<Typed>({})
  const [wrong, setWrong] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const isWhole = Object.values(typed).every((text) => figure(text) !== null)
  const piles = pilesIn(ballot, (group, row) => figure(typed[cellOf(group, row)]) ?? 0)
  const isFew = isWhole && GROUPS.some((one) => piles[one].papers > 0 && piles[one].papers < ballot.k)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    const found = isWhole ? wrongWith(ballot, piles) : m.votes_paper_wrong()
    setWrong(found)
    if (found !== null) return
    setBusy(true)
    const answer = await command({ type: 'enter-papers', ballot: ballot.id, piles })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setTyped({})
  }
  const row = ({ id, text, isPapers }: PileRow, of: string) => (
    <tr key={id} data-papers={isPapers}>
      <th scope="row" dir="auto">
        {text}
      </th>
      {GROUPS.map((group) => (
        <td key={group}>
          <input
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            className={looks.figure}
            aria-label={m.votes_paper_cell({ row: of === '' ? text : `${of} ${text}`, group: groups[group].name })}
            aria-invalid={figure(typed[cellOf(group, id)]) === null || undefined}
            value={typed[cellOf(group, id)] ?? ''}
            onChange={({ target }) => {
              setTyped({ ...typed, [cellOf(group, id)]: target.value })
              setWrong(null)
            }}
          />
        </td>
      ))}
    </tr>
  )
  return (
    <form className={styles.stack} onSubmit={(event) => void send(event)} noValidate>
      <h2>{m.votes_paper_title()}</h2>
      <p>{pileLead(ballot)}</p>
      {ballot.support && <p>{m.votes_paper_no_lines()}</p>}
      {ballot.papers && (
        <Notice tone="plain" title={m.votes_paper_in({ count: ballot.papers.count })}>
          {m.votes_paper_in_again()}
        </Notice>
      )}
      {pileTables(ballot).map(({ id, card, asks, rows }, at, tables) => (
        <section key={id} className={looks.part}>
          {card !== undefined && card !== tables[at - 1]?.card && <h3 dir="auto">{card}</h3>}
          <table className={looks.table}>
            {asks !== undefined && <caption>{asks}</caption>}
            <GroupColumns rows={m.participant_result_option()} groups={groups} />
            <tbody>{rows.map((one) => row(one, [card, asks].filter(Boolean).join('. ')))}</tbody>
          </table>
        </section>
      ))}
      {isFew && <p>{m.votes_paper_few({ count: ballot.k })}</p>}
      {wrong !== null && (
        <p role="alert" className={looks.wrong}>
          {wrong}
        </p>
      )}
      <ProblemNotice problem={problem} />
      <Button type="submit" variant="primary" wide busy={busy}>
        {ballot.papers ? m.votes_paper_replace() : m.votes_paper_send()}
      </Button>
    </form>
  )
}
