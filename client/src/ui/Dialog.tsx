import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'
import styles from './Dialog.module.css'

type DialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: ReactNode
  /** One sentence under the title; read out when the dialog opens. */
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** Twice as wide, for what is read rather than answered. */
  readonly wide?: boolean
  /** On a phone it fills the page from the lower edge up, for what is read while a room waits. */
  readonly sheet?: boolean
  /** What gets the focus first; without it the first thing that can. */
  readonly initialFocus?: RefObject<HTMLElement | null> | undefined
  /** Where the focus goes at the end, if not to where it was, which may have gone by what was answered. */
  readonly finalFocus?: (() => HTMLElement | null) | undefined
  /** Buttons, the safe one first. */
  readonly actions: ReactNode
}

/** A question that must be answered first. Esc and a press outside close it; the focus goes back to where it was. */
export const Dialog = ({
  open,
  onClose,
  title,
  description,
  children,
  wide,
  sheet,
  initialFocus,
  finalFocus,
  actions,
}: DialogProps) => (
  <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
    <Base.Portal>
      <Base.Backdrop className={styles.backdrop} />
      <Base.Popup
        className={styles.popup}
        data-wide={wide || undefined}
        data-sheet={sheet || undefined}
        {...(initialFocus && { initialFocus })}
        {...(finalFocus && { finalFocus: () => finalFocus() ?? true })}
      >
        <Base.Title className={styles.title}>{title}</Base.Title>
        {description && <Base.Description className={styles.description}>{description}</Base.Description>}
        {children}
        <div className={styles.actions}>{actions}</div>
      </Base.Popup>
    </Base.Portal>
  </Base.Root>
)
