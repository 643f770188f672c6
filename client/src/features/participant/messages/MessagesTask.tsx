import { triedMessages } from '@parley/shared/linked/try-out'
import { m } from '../../../paraglide/messages.js'
import { SavingText } from '../../../session/SavingText.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { GroupName } from '../../../ui/GroupMark.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { AddCard } from '../agree/AddCard.tsx'
import { AddFolded } from '../agree/AddFolded.tsx'
import agree from '../agree/Agree.module.css'
import { useBoardCards } from '../agree/use-board-cards.ts'
import { useWriter } from '../agree/use-writer.ts'
import participant from '../Participant.module.css'
import { TaskHeading } from '../TaskHeading.tsx'
import { MessageVersion } from './MessageVersion.tsx'
import { NewVersion } from './NewVersion.tsx'

/** A message before it goes out: both groups flag what is unclear and what is missing, and a new version lies beside it. */
export const MessagesTask = () => {
  const { state } = useSession()
  const cards = useBoardCards()
  const { group, mayWrite } = useWriter()
  const hidden = new Set(state.hidden.map((one) => one.card))
  const messages = triedMessages({ cards: cards.cards.filter(({ id }) => !hidden.has(id)) })
  const isWriter = mayWrite && group !== undefined
  const field = {
    field: 'linked.messages',
    label: m.craft_add_message(),
    button: m.craft_add_message_do(),
    hint: m.craft_add_message_hint(),
    ring: 'mine',
    rows: 6,
    document: cards.document,
    onAdd: (text: string) => cards.add({ kind: 'message', group: group ?? 'both', zone: 'messages', text }),
  } as const
  return (
    <>
      <TaskHeading title={m.craft_do_messages()}>
        {group ? m.craft_lead_messages() : m.kinds_lead_linked_reader()}
      </TaskHeading>
      {state.locked && <p className={participant.quiet}>{m.participant_locked()}</p>}
      {isWriter && messages.length === 0 && <AddCard {...field} primary />}
      {messages.length === 0 && <p className={participant.quiet}>{m.craft_none_messages()}</p>}
      {messages.length > 0 && (
        <RingLine ring="room" after={<SavingText document={cards.document} />}>
          <Emphasis text={m.kinds_ring_linked()} />
        </RingLine>
      )}
      {isWriter && messages.length > 0 && (
        <RingLine ring="counts">{m.craft_marks_ring({ k: state.session.k })}</RingLine>
      )}
      <ul className={agree.list}>
        {messages.map((message) => {
          const [first, last] = [message.versions[0], message.versions.at(-1)]
          if (!first || !last) return null
          const name = message.group ? state.session.groups[message.group].name : ''
          return (
            <li key={first.row.card.id} className={agree.sheet} data-group={message.group}>
              <h2>
                <GroupName group={message.group ?? 'both'} name={m.craft_message_of({ group: name })} />
              </h2>
              <div className={agree.columns}>
                {message.versions.map((version, at) => (
                  <MessageVersion
                    key={version.row.card.id}
                    version={version}
                    at={at}
                    isLast={version === last}
                    cards={cards}
                  />
                ))}
              </div>
              {isWriter && group === message.group && (
                <NewVersion message={first.row.card} last={last.row.card} group={group} cards={cards} />
              )}
            </li>
          )
        })}
      </ul>
      {isWriter && messages.length > 0 && (
        <AddFolded {...field} button={m.craft_add_message_do()} open={m.craft_add_another()} about="" />
      )}
    </>
  )
}
