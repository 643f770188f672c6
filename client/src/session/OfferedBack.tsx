import { useState, useSyncExternalStore } from 'react'
import { copyText } from '../device/copy-text.ts'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import type { NotPlaced, NotPlacedList } from './not-placed.ts'
import styles from './OfferedBack.module.css'

const Words = ({ item }: { readonly item: NotPlaced }) => {
  const [isCopied, setCopied] = useState(false)
  return (
    <li>
      <blockquote className={styles.words} dir="auto">
        {item.text}
      </blockquote>
      <Button onClick={() => void copyText(item.text).then(setCopied)}>
        {isCopied ? m.interface_offered_copied() : m.interface_offered_copy()}
      </Button>
    </li>
  )
}

/** What a person wrote and nobody has, once the session is over for them: to be copied, and gone with this tab. */
export const OfferedBack = ({ notPlaced }: { readonly notPlaced: NotPlacedList }) => {
  const items = useSyncExternalStore(notPlaced.subscribe, notPlaced.items)
  const [isRead, setRead] = useState(false)
  // Where a link or a place was refused, every word of it stands already.
  const words = items.filter((item) => !item.link && !item.isPlace)
  const drop = (): void => {
    for (const { id } of items) notPlaced.drop(id)
  }
  return (
    <Dialog
      open={words.length > 0 && !isRead}
      onClose={() => setRead(true)}
      title={m.interface_offered()}
      description={m.interface_offered_more()}
      actions={
        <>
          <Button variant="primary" onClick={() => setRead(true)}>
            {m.interface_offered_close()}
          </Button>
          <Button variant="quiet" onClick={drop}>
            {m.interface_offered_drop()}
          </Button>
        </>
      }
    >
      <ul className={styles.items}>
        {words.map((item) => (
          <Words key={item.id} item={item} />
        ))}
      </ul>
    </Dialog>
  )
}
