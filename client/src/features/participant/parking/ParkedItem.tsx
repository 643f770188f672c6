import type { CardView } from '@parley/shared/documents/card-view'
import { zoneOpen } from '@parley/shared/permissions/zones'
import type { Command } from '@parley/shared/protocol/commands'
import { GROUPS } from '@parley/shared/session/agenda'
import looks from '../../../caucus/Caucus.module.css'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import { TakeBack } from '../TakeBack.tsx'
import { useAct } from '../use-act.ts'

/** A point that waits, and the ways that it can go. */
export const ParkedItem = ({ point }: { readonly point: CardView }) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const { id: card, text, taken } = point
  const { parking, session, table } = state
  const does = async (command: Command, said: string): Promise<void> => {
    if (await send(command)) announce(said)
  }
  const act = (words: string, label: string, command: Command, said: string) => (
    <Button busy={busy} aria-label={label} onClick={() => void does(command, said)}>
      {words}
    </Button>
  )
  const lets = GROUPS.filter((group) => parking?.letGo[group].includes(card))
  const mayLetGo = self.atTable && self.group !== undefined && !lets.includes(self.group) && !table?.proposal
  return (
    <li className={looks.note}>
      <p dir="auto">{text}</p>
      {taken && <p className={looks.meta}>{m.words_parking_next()}</p>}
      {lets.map((group) => (
        <p key={group} className={looks.meta}>
          <GroupMark group={group} /> {m.words_parking_let_go_by({ group: session.groups[group].name })}
        </p>
      ))}
      <ProblemNotice problem={problem} />
      {parking?.possible && self.role === 'participant' && (
        <div className={looks.acts}>
          {zoneOpen(state, 'together') &&
            act(
              m.words_parking_to_board(),
              m.words_parking_to_board_of({ text }),
              { type: 'settle-parked', card, to: 'board' },
              m.words_parking_moved(),
            )}
          {taken
            ? act(
                m.words_parking_wait(),
                m.words_parking_wait_of({ text }),
                { type: 'settle-parked', card, to: 'wait' },
                m.words_parking_waits(),
              )
            : act(
                m.words_parking_to_next(),
                m.words_parking_to_next_of({ text }),
                { type: 'settle-parked', card, to: 'next' },
                m.words_parking_goes_next(),
              )}
          {mayLetGo &&
            act(
              m.words_parking_let_go(),
              m.words_parking_let_go_of({ text }),
              { type: 'propose', act: 'let-go', card },
              m.words_parking_proposed(),
            )}
        </div>
      )}
      <TakeBack
        card={card}
        own={m.words_parking_own()}
        button={m.words_parking_withdraw()}
        label={m.words_parking_withdraw_of({ text })}
        asked={m.words_parking_withdraw_asked()}
      />
    </li>
  )
}
