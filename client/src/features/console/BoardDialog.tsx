import type { CardView, ZoneId } from '@parley/shared/documents/card-view'
import { WRITTEN_KINDS } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { kindName, kindsName } from '../../session/step-text.ts'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CardPaper } from '../../ui/CardPaper.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import styles from './Dialogs.module.css'

const Lane = ({ name, cards }: { readonly name: React.ReactNode; readonly cards: readonly CardView[] }) => (
  <section className={styles.part}>
    <h4>{name}</h4>
    <ul className={styles.cards}>
      {cards.map((card) => (
        <CardPaper
          key={card.id}
          as="li"
          text={card.text}
          {...(card.group && { group: card.group })}
          {...(card.kind === 'note' && { meta: kindName(card.kind) })}
        />
      ))}
    </ul>
  </section>
)

/** The joint board to read, as a list in the order of its places. */
export const BoardDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { state } = useSession()
  const { view } = useDocument('board')
  const { groups } = state.session
  const inZone = (zone: ZoneId): readonly CardView[] => view.cards.filter((card) => card.zone === zone)
  const together = inZone('together')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={m.console_board_label()}
      description={state.locked ? `${m.console_board_only()} ${m.console_locked()}` : m.console_board_only()}
      actions={<Button onClick={onClose}>{m.console_done()}</Button>}
    >
      {view.cards.length === 0 && <p>{m.console_board_empty()}</p>}
      {WRITTEN_KINDS.filter((kind) => view.cards.some((card) => card.kind === kind)).map((kind) => (
        <section key={kind} className={styles.part}>
          <h3>{kindsName(kind)}</h3>
          <div className={styles.lanes}>
            {(['a', 'both', 'b'] as const).map((owner) => {
              const cards = inZone(`${kind}:${owner}`)
              const name = owner === 'both' ? m.board_lane_shared() : groups[owner].name
              return (
                cards.length > 0 && <Lane key={owner} name={<GroupName group={owner} name={name} />} cards={cards} />
              )
            })}
          </div>
        </section>
      ))}
      {together.length > 0 && <Lane name={m.board_band_together()} cards={together} />}
    </Dialog>
  )
}
