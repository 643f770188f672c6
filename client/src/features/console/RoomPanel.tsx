import type { AcceptanceView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import type { ReactNode } from 'react'
import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { GroupMark, GroupName } from '../../ui/GroupMark.tsx'
import { BetweenOffer } from './BetweenOffer.tsx'
import styles from './Console.module.css'

const Line = ({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) => (
  <div className={styles.fact}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** Cards a head, in whole numbers and halves: more would be more than it says. */
const aHead = ({ cards, asked }: { readonly cards: number; readonly asked: number }): string =>
  String(Math.round((2 * cards) / asked) / 2)

const answers = { yes: m.console_release_yes, no: m.console_release_no } as const

/** What everybody knows of the question about the mediator, in a word. */
const acceptanceLine = ({ result }: AcceptanceView): string => {
  if (!result) return m.before_accept_line_open()
  if (result.outcome === 'accepted') return m.before_accept_line_accepted()
  return result.outcome === 'not-yet' ? m.before_accept_line_not_yet() : m.before_accept_line_none()
}

/** The room in numbers. */
export const RoomPanel = () => {
  const { state, self } = useSession()
  const { groups, k } = state.session
  const { ticks, acceptance } = state.before
  const { drafts, offline, offlineNames = [], between, betweenTalk, moreTime = 0, needBreak = 0, release } = state
  const wrote = state.participation
  const small = GROUPS.filter((group) => groups[group].seats > 0 && groups[group].seats < k)
  return (
    <section className={styles.panel} aria-labelledby="room">
      <h2 id="room">{m.console_room()}</h2>
      <dl className={styles.facts}>
        {GROUPS.map((group) => (
          <Line key={group} label={<GroupName group={group} name={groups[group].name} />}>
            {m.console_here_of({ here: groups[group].here, seats: groups[group].seats })}
          </Line>
        ))}
        {ticks && ticks.of > 0 && <Line label={m.before_ticked_short()}>{m.before_of(ticks)}</Line>}
        {acceptance && <Line label={m.before_accept_line()}>{acceptanceLine(acceptance)}</Line>}
        {drafts && <Line label={m.console_wrote()}>{m.console_of({ count: drafts.people, of: drafts.asked })}</Line>}
        {drafts && <Line label={m.console_cards_written()}>{drafts.cards}</Line>}
        {wrote && <Line label={m.part_people()}>{m.console_of({ count: wrote.people, of: wrote.asked })}</Line>}
        {wrote?.by &&
          GROUPS.map((group) => {
            const share = wrote.by?.[group]
            return (
              share && (
                <Line key={group} label={<GroupName group={group} name={groups[group].name} />}>
                  {m.part_share({ people: share.people, of: share.asked, cards: aHead(share) })}
                </Line>
              )
            )
          })}
        {needBreak > 0 && <Line label={m.turns_break_wishes()}>{needBreak}</Line>}
        {moreTime > 0 && <Line label={m.console_wishes()}>{moreTime}</Line>}
        {offline !== undefined && (
          <Line label={m.console_offline()}>{m.console_offline_seats({ count: offline })}</Line>
        )}
        {offlineNames.length > 0 && (
          <Line label={m.people_offline_names()}>
            <bdi>{offlineNames.join(', ')}</bdi>
          </Line>
        )}
        {between !== undefined && (
          <Line label={m.people_between_label()}>
            {between}
            {betweenTalk && `, ${m.people_between_offered()}`}
          </Line>
        )}
        <Line label={m.console_release()}>
          {GROUPS.map((group) => {
            const answer = release[group]
            return (
              <span key={group} className={styles.answer}>
                <GroupMark group={group} label={groups[group].name} />{' '}
                {answer ? answers[answer]() : m.console_release_null()}
              </span>
            )
          })}
        </Line>
      </dl>
      {wrote?.few && <p className={styles.small}>{m.part_few()}</p>}
      {wrote && !wrote.by && <p className={styles.small}>{m.part_total_only({ k })}</p>}
      {between !== undefined && !self.assists && <BetweenOffer />}
      {small.map((group) => (
        <p key={group} className={styles.small}>
          {m.console_under_k({ name: groups[group].name, k })}
        </p>
      ))}
    </section>
  )
}
