import type { DocumentView } from '@parley/shared/documents/card-view'
import type { Scene } from '@parley/shared/scene/scene'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import styles from './BoardParts.module.css'
import { findCards, stepRound, type Found } from './find-cards.ts'
import { IconButton } from './BoardTools.tsx'

type FindBarProps = {
  readonly scene: Scene
  readonly view: DocumentView
  /** Shows a card, and opens the stack that it lies in. */
  readonly onShow: (found: Found) => void
  readonly onClose: () => void
}

/** Finds cards by their words and goes from one to the next; says which of how many. */
export const FindBar = ({ scene, view, onShow, onClose }: FindBarProps) => {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  const found = useMemo(() => findCards(scene, view.cards, query), [scene, view.cards, query])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const place = Math.min(at, found.length - 1)
  const show = (index: number, all: readonly Found[]): void => {
    setAt(index)
    const one = all[index]
    if (!one) return
    onShow(one)
    const text = view.cards.find((card) => card.id === one.card)?.text ?? ''
    announce(m.hand_find_said({ at: index + 1, count: all.length, card: text }))
  }
  const step = (by: 1 | -1): void => show(stepRound(place, by, found.length), found)
  const change = (next: string): void => {
    setQuery(next)
    const all = findCards(scene, view.cards, next)
    if (all.length > 0) return show(0, all)
    setAt(-1)
    if (next.trim() !== '') announce(m.hand_find_none())
  }
  return (
    <search className={styles.find}>
      <input
        ref={field}
        type="text"
        dir="auto"
        aria-label={m.hand_find_field()}
        placeholder={m.hand_find()}
        value={query}
        onChange={(event) => change(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault()
            onClose()
          } else if (event.key === 'Enter') {
            event.preventDefault()
            step(event.shiftKey ? -1 : 1)
          }
        }}
      />
      <span className={styles.count}>
        {query.trim() === ''
          ? ''
          : found.length === 0
            ? m.hand_find_none()
            : m.hand_find_at({ at: place + 1, count: found.length })}
      </span>
      <IconButton label={m.hand_find_previous()} aria-disabled={found.length === 0} onClick={() => step(-1)}>
        <ChevronUp aria-hidden="true" />
      </IconButton>
      <IconButton label={m.hand_find_next()} aria-disabled={found.length === 0} onClick={() => step(1)}>
        <ChevronDown aria-hidden="true" />
      </IconButton>
      <IconButton label={m.hand_find_close()} onClick={onClose}>
        <X aria-hidden="true" />
      </IconButton>
    </search>
  )
}
