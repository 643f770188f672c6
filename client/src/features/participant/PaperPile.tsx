import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { pileProblem, type Piles } from '@parley/shared/voting/papers'
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

/** The row of how many papers there are; no option has this name. */
const PAPERS = ''

type Typed = Readonly<Record<string, string>>
const cellOf = (group: GroupId, row: string): string => `${group}:${row}`
/** The number in a field; an empty one is 0, and what is no whole number is null. */
const figure = (text = ''): number | null => (/^\d{0,4}$/.test(text.trim()) ? Number(text) : null)

/** Both piles as they are typed; null while a field has no number. */
const pilesOf = (ballot: BallotView, typed: Typed): Piles | null => {
  const isWhole = Object.values(typed).every((text) => figure(text) !== null)
  if (!isWhole) return null
  const pile = (group: GroupId) => ({
    papers: figure(typed[cellOf(group, PAPERS)]) ?? 0,
    counts: Object.fromEntries(ballot.options.map(({ id }) => [id, figure(typed[cellOf(group, id)]) ?? 0])),
  })
  return { a: pile('a'), b: pile('b') }
}

/** What is wrong with the piles, in words that say what to do. */
const wrongWith = (ballot: BallotView, piles: Piles | null): string | null => {
  if (!piles) return m.votes_paper_wrong()
  const found = GROUPS.map((group) => pileProblem(piles[group], ballot)).find((one) => one !== null)
  if (!found) return null
  return found === 'too-many-of-one' ? m.votes_paper_too_many_one() : m.votes_paper_too_many_all({ count: ballot.cap })
}

/** A scribe's own form: the paper votes of both groups, counted by hand, entered as one pile that names nobody (PB1). */
export const PaperPile = ({ ballot }: { readonly ballot: BallotView }) => {
  const { state, command } = useSession()
  const { groups } = state.session
  const [typed, setTyped] = useState<Typed>({})
  const [wrong, setWrong] = useState<string | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const [busy, setBusy] = useState(false)
  const piles = pilesOf(ballot, typed)
  const isFew = piles !== null && GROUPS.some((one) => piles[one].papers > 0 && piles[one].papers < ballot.k)
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    const found = wrongWith(ballot, piles)
    setWrong(found)
    if (found !== null || !piles) return
    setBusy(true)
    const pile = (group: GroupId) => ({
      papers: piles[group].papers,
      counts: Object.entries(piles[group].counts).map(([option, count]) => ({ option, count })),
    })
    const answer = await command({
      type: 'enter-papers',
      ballot: ballot.id,
      piles: { a: pile('a'), b: pile('b') },
    })
    setBusy(false)
    setProblem(answer.ok ? null : answer.problem)
    if (answer.ok) setTyped({})
  }
  const row = (id: string, text: string) => (
    <tr key={id} data-papers={id === PAPERS || undefined}>
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
            aria-label={m.votes_paper_cell({ row: text, group: groups[group].name })}
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
      <p>{ballot.dots ? m.votes_paper_lead_dots() : m.votes_paper_lead()}</p>
      {ballot.papers && (
        <Notice tone="plain" title={m.votes_paper_in({ count: ballot.papers.count })}>
          {m.votes_paper_in_again()}
        </Notice>
      )}
      <table className={looks.table}>
        <GroupColumns rows={m.participant_result_option()} groups={groups} />
        <tbody>
          {row(PAPERS, m.votes_paper_papers())}
          {ballot.options.map(({ id, text }) => row(id, text))}
        </tbody>
      </table>
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
