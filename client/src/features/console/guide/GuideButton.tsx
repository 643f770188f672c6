import type { DocumentView } from '@parley/shared/documents/card-view'
import { Compass } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import styles from './Guide.module.css'
import { guideOf } from './guide-of.ts'
import { GuideDialog } from './GuideDialog.tsx'

/** The line above the sentence of now, with the guide to the step at its end. */
export const GuideButton = ({ board, children }: { readonly board: DocumentView; readonly children: ReactNode }) => {
  const { state } = useSession()
  const [isOpen, setOpen] = useState(false)
  const step = state.steps[state.current]
  const isHard = !state.ended && step && guideOf(step).hard
  return (
    <>
      <div className={styles.open}>
        <p className={styles.quiet}>
          {children}
          {isHard && ` · ${m.guide_hard()}`}
        </p>
        <Button variant="quiet" icon={<Compass aria-hidden="true" />} onClick={() => setOpen(true)} data-guide="">
          {m.guide_open()}
        </Button>
      </div>
      <GuideDialog open={isOpen} onClose={() => setOpen(false)} board={board} />
    </>
  )
}
