import type { ReactNode } from 'react'
import styles from './Outline.module.css'

/** A small act as an icon, with its name for the ear and for hovering. */
export const IconAct = ({
  act,
  label,
  isOff = false,
  isOpen,
  onPress,
  children,
}: {
  /** What it is called when the focus has to find it again. */
  readonly act: string
  readonly label: string
  readonly isOff?: boolean
  /** For what opens and closes something: whether that is open. */
  readonly isOpen?: boolean
  readonly onPress: () => void
  readonly children: ReactNode
}) => (
  <button
    type="button"
    className={styles.act}
    data-act={act}
    aria-label={label}
    title={label}
    aria-disabled={isOff || undefined}
    aria-expanded={isOpen}
    onClick={() => !isOff && onPress()}
  >
    {children}
  </button>
)
