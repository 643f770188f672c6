import { m } from '../../../paraglide/messages.js'
import { useDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { RingLine } from '../../../ui/RingLine.tsx'
import cards from '../Cards.module.css'
import styles from '../Participant.module.css'

const Kept = ({ name }: { readonly name: string }) => {
  const { view, loaded } = useDocument(name)
  const kept = view.cards.filter((card) => card.text.trim() !== '')
  if (kept.length === 0) return <li className={styles.quiet}>{loaded ? m.mixed_earlier_none() : m.mixed_loading()}</li>
  return kept.map((card) => (
    <li key={card.id} className={cards.card}>
      <p className={cards.words} dir="auto">
        {card.text}
      </p>
    </li>
  ))
}

/** What stayed at tables where one sat before, to be read: nothing that somebody typed is lost by another draw. */
export const EarlierTables = ({ now }: { readonly now: string | null }) => {
  const earlier = (useSession().self.mixed ?? []).filter(({ document }) => document !== now)
  if (earlier.length === 0) return null
  return (
    <details className={styles.details}>
      <summary>{m.mixed_earlier()}</summary>
      <RingLine ring="mixed">{m.mixed_earlier_lead()}</RingLine>
      <ul className={cards.list}>
        {earlier.map(({ document }) => (
          <Kept key={document} name={document} />
        ))}
      </ul>
    </details>
  )
}
