import { useEffect, useRef } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from './announcements.ts'
import styles from './Field.module.css'
import { goToTooLong, noteTooLong, spaceOf } from './too-long.ts'

type TextSpaceProps = {
  /** The id of the field; the line has the same with `-space` behind it. */
  readonly field: string
  readonly text: string
  /** How many UTF-16 units fit. */
  readonly most: number
}

/**
 * The line under a field that says what is left when that is little, and how much is too much. Each of the two is said
 * once to screen readers, not at every letter. While the text is too long, the form around the field is not sent.
 */
export const TextSpaceLine = ({ field, text, most }: TextSpaceProps) => {
  const space = spaceOf(text, most)
  const line =
    space.is === 'over'
      ? m.interface_text_over({ count: space.by })
      : space.is === 'little'
        ? m.interface_text_left({ count: space.left })
        : ''
  const before = useRef(space.is)
  useEffect(() => {
    if (before.current === space.is) return
    announce(before.current === 'over' ? m.interface_text_fits() : line)
    before.current = space.is
  }, [line, space.is])
  const isOver = space.is === 'over'
  useEffect(() => (isOver ? noteTooLong() : undefined), [isOver])
  useEffect(() => {
    const form = document.getElementById(field)?.closest('form')
    if (!isOver || !form) return
    // Before the form's own listener: it never hears of a text that cannot be taken.
    const hold = (event: Event): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
      goToTooLong()
    }
    form.addEventListener('submit', hold, true)
    return () => form.removeEventListener('submit', hold, true)
  }, [field, isOver])
  return line === '' ? null : (
    <p id={`${field}-space`} className={isOver ? styles.error : styles.hint}>
      {line}
    </p>
  )
}
