import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useSyncExternalStore } from 'react'
import { m } from '../paraglide/messages.js'
import { kindName } from '../session/step-text.ts'
import type { ChangeLine, ChangesLog } from './changes-log.ts'
import { useOutline } from './outline-context.ts'
import styles from './Outline.module.css'
import { shortOf } from './outline-words.ts'

const LINES = {
  added: m.outline_line_added,
  changed: m.outline_line_changed,
  moved: m.outline_line_moved,
} as const

/** What others changed since this page was opened, by kind and zone and never by person; the key opens it too. */
export const WhatChanged = ({
  log,
  isOpen,
  onOpen,
}: {
  readonly log: ChangesLog
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}) => {
  const lines = useSyncExternalStore(log.watch, log.lines)
  const { card, zoneName, goTo } = useOutline()
  const body = useId()
  const Chevron = isOpen ? ChevronDown : ChevronRight
  /** The words of a card as it reads now; it has none when it has gone, and its line says less. */
  const words = (id: string): string | null => {
    const one = card(id)
    return one ? shortOf(one.text) : null
  }
  const sentence = (line: ChangeLine): string => {
    switch (line.what) {
      case 'unarrow':
        return m.outline_line_unarrow()
      case 'drawn':
        return m.outline_line_drawn()
      case 'erased':
        return m.outline_line_erased()
      case 'arrow': {
        const [from, to] = [words(line.from), words(line.to)]
        return from === null || to === null ? m.outline_line_unarrow() : m.outline_line_arrow({ from, to })
      }
      default: {
        const said = words(line.id)
        const place = { kind: kindName(line.kind), zone: zoneName(line.zone) }
        return line.what === 'gone' || said === null
          ? m.outline_line_gone(place)
          : LINES[line.what]({ ...place, words: said })
      }
    }
  }
  const target = (line: ChangeLine): string | null => {
    const id = line.what === 'arrow' ? line.from : line.id
    return card(id) ? id : null
  }
  return (
    <div className={styles.changed}>
      <button
        type="button"
        className={styles.zoneTitle}
        data-changed=""
        aria-expanded={isOpen}
        aria-controls={isOpen ? body : undefined}
        aria-keyshortcuts="Alt+Shift+W"
        onClick={() => onOpen(!isOpen)}
      >
        <Chevron aria-hidden="true" />
        {lines.length === 0 ? m.outline_changed() : m.outline_changed_count({ count: lines.length })}
      </button>
      {isOpen && (
        <div id={body}>
          <p className={styles.notes}>
            {lines.length === 0 && `${m.outline_changed_none()} `}
            <span className={styles.keys}>{m.outline_changed_key()}</span>
          </p>
          {lines.length > 0 && (
            <ul className={styles.plain} aria-label={m.outline_changed_list()}>
              {lines.map((line) => {
                const id = target(line)
                return (
                  <li key={`${line.what}-${line.id}`} dir="auto">
                    {id === null ? (
                      sentence(line)
                    ) : (
                      <button type="button" className={styles.line} onClick={() => goTo(id)}>
                        {sentence(line)}
                      </button>
                    )}
                  </li>
                )
              })}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}
