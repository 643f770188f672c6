import { WRITTEN_KINDS, type GroupId } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { kindsName } from '../../session/step-text.ts'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CardPaper } from '../../ui/CardPaper.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import styles from './Dialogs.module.css'

const Table = ({ group }: { readonly group: GroupId }) => {
  const { view, closed, loaded } = useDocument(`table:${group}`)
  if (closed !== null) return <p>{m.console_table_closed()}</p>
  if (loaded && view.cards.length === 0) return <p>{m.console_table_empty()}</p>
  return WRITTEN_KINDS.map((kind) => {
    const cards = view.cards.filter((card) => card.kind === kind)
    if (cards.length === 0) return null
    return (
      <section key={kind} className={styles.part}>
        <h3>{kindsName(kind)}</h3>
        <ul className={styles.cards}>
          {cards.map((card) => (
            <CardPaper
              key={card.id}
              as="li"
              group={group}
              text={card.text}
              {...(card.held && { held: true })}
              meta={card.held ? m.console_table_held() : card.into ? m.console_table_joined() : undefined}
            />
          ))}
        </ul>
      </section>
    )
  })
}

/** A group's table, to read, for as long as the group keeps its door open. */
export const TableDialog = ({ group, onClose }: { readonly group: GroupId | null; readonly onClose: () => void }) => {
  const { state } = useSession()
  const open = group !== null
  const stillOpen = open && (state.doorsOpen ?? []).includes(group)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={group && <GroupName group={group} name={state.session.groups[group].name} />}
      description={m.console_table_more()}
      actions={<Button onClick={onClose}>{m.console_done()}</Button>}
    >
      {stillOpen ? <Table key={group} group={group} /> : <p>{m.console_table_closed()}</p>}
    </Dialog>
  )
}
