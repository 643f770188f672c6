import { mirrorLists, writtenAbout, type MirrorList } from '@parley/shared/linked/matches'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import { mirrorCountText, mirrorListTitle } from '../../../session/mirror-words.ts'
import { SavingText } from '../../../session/SavingText.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { GroupName } from '../../../ui/GroupMark.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { useBoardCards } from '../agree/use-board-cards.ts'
import agree from '../agree/Agree.module.css'
import { useWriter } from '../agree/use-writer.ts'
import participant from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { MatchedCard } from './MatchedCard.tsx'
import styles from './Lists.module.css'

/**
 * The lists of a mirror, compared: what in them is the same is for the groups to say, each for itself. It counts where
 * both say so, and the number is everybody's at the same moment.
 */
export const MatchesTask = () => {
  const { state } = useSession()
  const cards = useBoardCards()
  const { group } = useWriter()
  const { groups } = state.session
  const lists = mirrorLists(cards)
  // What is about the own group comes first.
  const order = GROUPS.toSorted((one, other) => Number(other === group) - Number(one === group))
  const section = (list: MirrorList) => (
    <section key={list.kind} className={agree.column}>
      <h3>{mirrorListTitle(list, groups)}</h3>
      <p className={agree.status} role="status">
        {mirrorCountText(list, groups)}
      </p>
      <ul className={agree.list}>
        {list.cards.map(({ card, matches }) => (
          <MatchedCard
            key={card.id}
            card={card}
            matches={matches}
            written={writtenAbout(cards, list.about)}
            cards={cards}
          />
        ))}
      </ul>
    </section>
  )
  return (
    <>
      <TaskHeading title={m.mirror_do()}>{group ? m.mirror_lead() : m.kinds_lead_linked_reader()}</TaskHeading>
      <RingLine ring="room" after={<SavingText document={cards.document} />}>
        <Emphasis text={m.kinds_ring_linked()} />
      </RingLine>
      {state.locked && <p className={participant.quiet}>{m.participant_locked()}</p>}
      {lists.length === 0 && <p className={participant.quiet}>{m.mirror_none()}</p>}
      {order.map((about) => {
        const own = lists.filter((list) => list.about === about)
        return own.length === 0 ? null : (
          <section key={about} className={participant.section}>
            <h2>
              <GroupName group={about} name={m.kinds_about({ group: groups[about].name })} />
            </h2>
            <div className={styles.lists}>{own.map(section)}</div>
          </section>
        )
      })}
    </>
  )
}
