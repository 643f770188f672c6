import type { OwnedView } from '@parley/shared/agree/owned-view'
import { Copy } from 'lucide-react'
import { useState } from 'react'
import { copyText } from '../device/copy-text.ts'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { Button } from '../ui/Button.tsx'
import { kindAndDay } from './follow-words.ts'
import styles from './LastTime.module.css'
import { dayDistance, reminderText } from './reminder-words.ts'

/** Copies a text to be sent, and shows it where the browser does not let a page copy. */
const CopyReminder = ({ text, of }: { readonly text: string; readonly of: string }) => {
  const [isShown, setShown] = useState(false)
  const copy = async (): Promise<void> => {
    const isDone = await copyText(text)
    setShown(!isDone)
    announce(isDone ? m.owned_copied() : m.owned_copy_by_hand())
  }
  return (
    <>
      <p>
        <Button
          icon={<Copy aria-hidden="true" />}
          aria-label={m.owned_copy_of({ text: of })}
          onClick={() => void copy()}
        >
          {m.owned_copy()}
        </Button>
      </p>
      {isShown && (
        <p className={styles.copied} dir="auto">
          {text}
        </p>
      )}
    </>
  )
}

/** The agreements of one owner: the words, what their kind asks for, when they are due, and who owns them as well. */
export const OwnedList = ({ owned }: { readonly owned: OwnedView }) => {
  const [now] = useState(Date.now)
  return (
    <ul className={styles.list}>
      {owned.agreements.map((one, at) => (
        // The list never changes, and two agreements may read alike.
        <li key={`${at} ${one.text}`} className={styles.agreement}>
          <p className={styles.words} dir="auto">
            {one.text}
          </p>
          <p className={styles.quiet} dir="auto">
            {kindAndDay(one)}
          </p>
          {one.due && (
            <p>
              <strong>{m.owned_due({ distance: dayDistance(one.due, now) })}</strong>
            </p>
          )}
          {one.fields.map((line) => (
            <p key={line} className={styles.quiet} dir="auto">
              {line}
            </p>
          ))}
          <p className={styles.quiet} dir="auto">
            {m.owned_with({ name: one.owners[1] })}
          </p>
          <CopyReminder of={one.text} text={reminderText(one)} />
        </li>
      ))}
    </ul>
  )
}
