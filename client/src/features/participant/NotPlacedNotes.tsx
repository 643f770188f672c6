import { textMostOf } from '@parley/shared/documents/card-shape'
import { WRITTEN_KINDS, type Kind, type WrittenKind } from '@parley/shared/session/agenda'
import { useState, useSyncExternalStore } from 'react'
import { RefusedLink, RefusedPlace } from '../../map/RefusedLink.tsx'
import { m } from '../../paraglide/messages.js'
import type { NotPlaced } from '../../session/not-placed.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { isTooLong } from '../../ui/too-long.ts'
import { heldWords, useOpenCardFields } from './held-edit.ts'
import { hasHome, kindOfField } from './kept-home.ts'
import { useFieldsKept, useKeptText, type KeptField } from './kept-text.ts'
import { copyText } from '../../device/copy-text.ts'
import styles from './Participant.module.css'
import type { Desk } from './use-desk.ts'
import { useDesk } from './use-desk.ts'

/** As what a text can lie on the own desk; a goal or an ask would be something else there, and is copied instead. */
const onDeskAs = (kind: Kind): WrittenKind | undefined =>
  kind === 'problem' || kind === 'note' ? 'interest' : WRITTEN_KINDS.find((one) => one === kind)

const reasonText = (reason: string): string => {
  if (reason === 'locked') return m.participant_not_placed_locked()
  if (reason === 'not-now') return m.participant_not_placed_not_now()
  if (reason === 'gone') return m.participant_not_placed_gone()
  if (reason === 'old-generation') return m.participant_not_placed_old()
  if (reason === 'too-large') return m.participant_not_placed_large()
  if (reason === 'typing') return m.participant_not_placed_typing()
  return m.participant_not_placed_other()
}

const Note = ({
  item,
  desk,
  onDrop,
}: {
  readonly item: NotPlaced
  readonly desk: Desk
  readonly onDrop: () => void
}) => {
  const [isCopied, setCopied] = useState(false)
  const isLong = isTooLong(item.text, textMostOf(item.kind))
  const onDesk = isLong ? undefined : onDeskAs(item.kind)
  return (
    <Notice
      title={m.participant_not_placed()}
      action={
        <div className={styles.pair}>
          {onDesk !== undefined && (
            <Button
              onClick={() => {
                desk.add(onDesk, item.text)
                announce(m.participant_not_placed_on_desk())
                onDrop()
              }}
            >
              {m.participant_not_placed_put()}
            </Button>
          )}
          <Button onClick={() => void copyText(item.text).then(setCopied)}>
            {isCopied ? m.participant_copied() : m.participant_copy()}
          </Button>
          <Button variant="quiet" onClick={onDrop}>
            {m.participant_not_placed_drop()}
          </Button>
        </div>
      }
    >
      <p>{isLong ? m.participant_not_placed_long() : reasonText(item.reason)}</p>
      <blockquote className={styles.quote} dir="auto">
        {item.text}
      </blockquote>
    </Notice>
  )
}

/** What stands in a field that this page does not show any more. */
const StrayNote = ({ field, desk }: { readonly field: KeptField; readonly desk: Desk }) => {
  const { state, seat } = useSession()
  const [kept, setText] = useKeptText(seat, field)
  const text = field.startsWith('card.') ? (heldWords(kept)?.text ?? '') : kept
  if (text.trim() === '') return null
  return (
    <Note
      item={{
        id: field,
        document: 'board',
        kind: kindOfField(field),
        text,
        reason: state.locked ? 'locked' : 'typing',
        at: 0,
      }}
      desk={desk}
      onDrop={() => setText('')}
    />
  )
}

/** What a person wrote and the server could not place: never lost, to be copied or put back on the own desk. */
export const NotPlacedNotes = () => {
  const { notPlaced, state, seat } = useSession()
  const desk = useDesk()
  const items = useSyncExternalStore(notPlaced.subscribe, notPlaced.items)
  const fields = useFieldsKept(seat)
  const open = useOpenCardFields()
  return (
    <>
      {fields
        .filter((field) => (field.startsWith('card.') ? !open.includes(field) : !hasHome(field, state)))
        .map((field) => (
          <StrayNote key={field} field={field} desk={desk} />
        ))}
      {items.map(({ link, isPlace, ...item }) => {
        const onDrop = (): void => notPlaced.drop(item.id)
        if (link) return <RefusedLink key={item.id} link={link} reason={item.reason} onDrop={onDrop} />
        if (isPlace) return <RefusedPlace key={item.id} text={item.text} reason={item.reason} onDrop={onDrop} />
        return <Note key={item.id} item={item} desk={desk} onDrop={onDrop} />
      })}
    </>
  )
}
