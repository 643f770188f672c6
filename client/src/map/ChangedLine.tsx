import { History } from 'lucide-react'
import { use } from 'react'
import { ChangesContext } from './changes-context.ts'
import styles from './MapList.module.css'

/** What changed about a card since the step that was chosen, under its words; nothing where nothing did. */
export const ChangedLine = ({ card }: { readonly card: string }) => {
  const sentences = use(ChangesContext).get(card)
  if (!sentences) return null
  return (
    <p className={styles.changed} data-changed="" dir="auto">
      <History aria-hidden="true" /> {sentences.join(' ')}
    </p>
  )
}
