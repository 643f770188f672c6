import { setText } from '@parley/shared/documents/cards'
import { mayTouch } from '@parley/shared/permissions/edits'
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState, type FocusEvent } from 'react'
import { useKeptFocus, type Lost } from '../../outline/use-kept-focus.ts'
import { m } from '../../paraglide/messages.js'
import { useDocumentPart } from '../../session/use-document-part.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import cards from './Cards.module.css'
import { collectList, ROWS, rowsOf } from './collect-list.ts'
import { heldField, useOpenCardFields } from './held-edit.ts'
import { useFieldsKept } from './kept-text.ts'
import styles from './Participant.module.css'
import { SharedProblem } from './SharedProblem.tsx'

/**
 * The shared problems, so many at once: more on request. What the person added, is on or writes in stays shown wherever
 * it lies in the list. It is drawn only when something in the list looks otherwise.
 */
export const CollectList = memo(function CollectList({ added }: { readonly added: ReadonlySet<string> }) {
  const { state, self, seat, documents } = useSession()
  const [read] = useState(collectList)
  const listed = useDocumentPart('board', ({ view }) => read(view))
  const [asked, setAsked] = useState(ROWS)
  const [here, setHere] = useState<string | null>(null)
  const open = useOpenCardFields()
  const held = useFieldsKept(seat)
  const stays = useMemo(() => {
    const fields = new Set([...open, ...held])
    const written = fields.size === 0 ? [] : listed.filter(({ id }) => fields.has(heldField(id)))
    return new Set([...added, ...(here === null ? [] : [here]), ...written.map(({ id }) => id)])
  }, [listed, added, here, open, held])
  const rows = rowsOf(listed, asked, stays)
  const left = listed.length - rows.length
  const root = useRef<HTMLDivElement>(null)

  const onLost = ({ what, now }: Lost): void => {
    const card = listed.find(({ id }) => id === now)
    if (!card) announce(m.outline_lost_last({ zone: m.participant_collect_list() }))
    else announce(what === 'part' ? m.outline_lost_part({ card: card.text }) : m.outline_lost_card({ card: card.text }))
  }
  const focus = useKeptFocus(root, onLost)
  /** The first of the rows that were asked for: whoever asked goes on from there. */
  const awaited = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (awaited.current === null) return
    root.current?.querySelector<HTMLElement>(`[data-card="${CSS.escape(awaited.current)}"]`)?.focus()
    awaited.current = null
  })
  const more = (): void => {
    const shown = new Set(rowsOf(listed, asked + ROWS, stays).map(({ id }) => id))
    const before = new Set(rows.map(({ id }) => id))
    awaited.current = listed.find(({ id }) => shown.has(id) && !before.has(id))?.id ?? null
    setAsked(asked + ROWS)
    announce(m.outline_shown_rows({ count: shown.size, all: listed.length }))
  }

  const write = useCallback(
    (card: string, text: string) => setText(documents.document('board').snapshot().doc, card, text),
    [documents],
  )
  const group = self.role === 'participant' && state.boardOpen ? self.group : undefined
  return (
    <div
      ref={root}
      onBlur={focus.onBlur}
      onFocus={(event: FocusEvent) => {
        focus.onFocus(event)
        setHere(event.target.closest<HTMLElement>('[data-card]')?.dataset['card'] ?? null)
      }}
    >
      <section className={styles.section} data-zone="together">
        <h2 data-heading="" tabIndex={-1}>
          <GroupName group="both" name={m.participant_collect_list()} />{' '}
          <span className={styles.quiet}>
            {listed.length > 0 ? m.board_outline_count({ count: listed.length }) : m.board_outline_none()}
          </span>
        </h2>
        {rows.length > 0 && (
          <ul className={cards.list}>
            {rows.map((card) => (
              <SharedProblem
                key={card.id}
                card={card}
                mayWrite={group !== undefined && mayTouch(group, card)}
                onWrite={write}
              />
            ))}
          </ul>
        )}
        {left > 0 && (
          <Button variant="quiet" onClick={more}>
            {m.outline_more_rows({ count: Math.min(left, ROWS), all: listed.length })}
          </Button>
        )}
      </section>
    </div>
  )
})
