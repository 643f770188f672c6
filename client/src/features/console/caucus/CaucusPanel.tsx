import { GROUPS } from '@parley/shared/session/agenda'
import type { CaucusTalkView } from '@parley/shared/protocol/talk-views'
import { useState } from 'react'
import { minutesText, talksText } from '../../../caucus/talk-words.ts'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { useServerNow } from '../../../ui/countdown.ts'
import styles from '../Console.module.css'
import { useAct } from '../use-act.ts'
import { NotesDialog } from './NotesDialog.tsx'
import { StartDialog } from './StartDialog.tsx'
import { talkName } from './talk-name.ts'

/** A talk that runs: with whom, since when, and its end. */
const Running = ({ talk }: { readonly talk: CaucusTalkView }) => {
  const { state, clockOffset } = useSession()
  const { send, busy, problem } = useAct()
  const now = useServerNow(clockOffset, 5_000)
  const count = Math.max(0, Math.floor((now - talk.startedAt) / 60_000))
  return (
    <div className={styles.talk}>
      <p>
        <strong>{m.caucus_panel_runs({ name: talkName(talk, state), count })}</strong>
      </p>
      <ProblemNotice problem={problem} />
      <Button busy={busy} onClick={() => void send({ type: 'end-caucus', caucus: talk.id })}>
        {m.caucus_panel_end()}
      </Button>
    </div>
  )
}

/** What has been asked: by groups, quietly in a group, and by people who want to talk alone. */
const Asked = () => {
  const { state } = useSession()
  const { asked = [], quiet } = state.caucus ?? {}
  const { groups } = state.session
  const lines = [
    ...asked.map((group) => m.caucus_panel_asked({ group: groups[group].name })),
    ...(quiet?.groups ?? []).map((group) => m.caucus_panel_quiet({ group: groups[group].name })),
    ...(quiet?.seats ?? []).map((seat) =>
      m.caucus_panel_alone({ name: state.roster.find((one) => one.id === seat)?.name ?? '' }),
    ),
  ]
  return lines.map((line) => (
    <p key={line} role="status">
      {line}
    </p>
  ))
}

/** The same time for the other group: what can be offered, what waits for an answer, and what was answered. */
const SameTime = () => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const { talks = [], offers = [] } = state.caucus ?? {}
  const { groups } = state.session
  const said = { yes: m.caucus_panel_yes, no: m.caucus_panel_no } as const
  return (
    <>
      {GROUPS.map((group) => {
        const last = offers.findLast((offer) => offer.to === group)
        const words = { group: groups[group].name, count: last?.minutes ?? 0 }
        return last && <p key={group}>{last.answer ? said[last.answer](words) : m.caucus_panel_waits(words)}</p>
      })}
      {talks
        .filter((talk) => talk.canOffer)
        .map((talk) => (
          <Button key={talk.id} busy={busy} onClick={() => void send({ type: 'offer-caucus', caucus: talk.id })}>
            {m.caucus_panel_offer({ group: groups[talk.with === 'a' ? 'b' : 'a'].name, count: talk.minutes ?? 0 })}
          </Button>
        ))}
      <ProblemNotice problem={problem} />
    </>
  )
}

/** Separate talks: who asks, which run, the notes of each, and the same time for the other group. */
export const CaucusPanel = () => {
  const { state, self } = useSession()
  const [asking, setAsking] = useState<'start' | { readonly document: string } | null>(null)
  const { talks = [], apart = [] } = state.caucus ?? {}
  const documents = [...new Map(talks.map((talk) => [talk.document, talk])).values()]
  const minutes = minutesText(state)
  const close = (): void => setAsking(null)
  return (
    <section className={styles.panel} aria-labelledby="caucus">
      <h2 id="caucus">{m.caucus_panel()}</h2>
      <div className={styles.talks}>
        <Asked />
        {talks
          .filter((talk) => talk.endedAt === null)
          .map((talk) => (
            <Running key={talk.id} talk={talk} />
          ))}
        <SameTime />
        {minutes ? (
          <p>{minutes}</p>
        ) : (
          talks.length === 0 && !self.assists && <p className={styles.quiet}>{m.caucus_panel_none()}</p>
        )}
        {self.assists && (
          <>
            {apart.length > 0 && <p>{m.caucus_wall({ talk: talksText(apart, state.session.groups) })}</p>}
            <p className={styles.quiet}>{m.caucus_panel_assists({ mediator: state.session.mediator })}</p>
          </>
        )}
        {documents.map((talk) => (
          <Button key={talk.document} onClick={() => setAsking({ document: talk.document })}>
            {m.caucus_notes_title({ name: talkName(talk, state) })}
          </Button>
        ))}
        {!self.assists && <Button onClick={() => setAsking('start')}>{m.caucus_panel_start()}</Button>}
      </div>
      <StartDialog open={asking === 'start'} onClose={close} />
      <NotesDialog
        talk={
          typeof asking === 'object' && asking
            ? (documents.find((one) => one.document === asking.document) ?? null)
            : null
        }
        onClose={close}
      />
    </section>
  )
}
