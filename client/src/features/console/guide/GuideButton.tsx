import type { DocumentView } from '@parley/shared/documents/card-view'
import { Compass, Eye, NotebookPen } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { WhoSees } from '../../../session/WhoSees.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ReflectionDialog } from '../reflection/ReflectionDialog.tsx'
import styles from './Guide.module.css'
import { guideOf } from './guide-of.ts'
import { GuideDialog } from './GuideDialog.tsx'

/** The line above the sentence of now; at its end the guide to the step, and who can see what. */
export const GuideButton = ({ board, children }: { readonly board: DocumentView; readonly children: ReactNode }) => {
  const { state } = useSession()
  const [open, setOpen] = useState<'guide' | 'who' | 'back' | null>(null)
  const close = (): void => setOpen(null)
  const step = state.steps[state.current]
  const isOver = state.phase.of === 'close' || state.phase.of === 'ended'
  const isHard = !state.ended && step && guideOf(step).hard
  return (
    <>
      <div className={styles.open}>
        <p className={styles.quiet}>
          {children}
          {isHard && ` · ${m.guide_hard()}`}
        </p>
        <div className={styles.openers}>
          <Button variant="quiet" icon={<Compass aria-hidden="true" />} onClick={() => setOpen('guide')}>
            {m.guide_open()}
          </Button>
          <Button variant="quiet" icon={<Eye aria-hidden="true" />} onClick={() => setOpen('who')}>
            {m.who_title()}
          </Button>
          {isOver && (
            <Button variant="quiet" icon={<NotebookPen aria-hidden="true" />} onClick={() => setOpen('back')}>
              {m.reflect_open()}
            </Button>
          )}
        </div>
      </div>
      {isOver && <ReflectionDialog open={open === 'back'} onClose={close} />}
      <GuideDialog open={open === 'guide'} onClose={close} board={board} />
      <Dialog
        open={open === 'who'}
        onClose={close}
        sheet
        title={m.who_title()}
        actions={<Button onClick={close}>{m.console_done()}</Button>}
      >
        <WhoSees />
        <p className={styles.quiet}>{m.who_on_screen()}</p>
      </Dialog>
    </>
  )
}
