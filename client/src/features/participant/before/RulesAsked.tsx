import { useState } from 'react'
import { RulesList, StatementsText } from '../../../before/StatementsText.tsx'
import { useSheets } from '../../../before/use-sheets.ts'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Loading } from '../../../ui/Loading.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'

/**
 * Asks again when the rules changed (BF3). It stands over the task and takes nothing from it: the task goes on, and
 * reading opens over it.
 */
export const RulesAsked = () => {
  const { state, self } = useSession()
  const { value: sheets, problem: unread } = useSheets()
  const { send, busy, problem } = useAct()
  const [isOpen, setOpen] = useState(false)
  const version = state.before.versions.statements ?? 1
  const isBehind = self.consented && self.ticked < version && !state.ended
  const now = sheets?.statements.at(-1)
  const before = sheets?.statements.find((one) => one.version === self.ticked)
  const tick = async (): Promise<void> => {
    if (!now || !(await send({ type: 'tick', sheet: 'statements', version: now.version }))) return
    setOpen(false)
    announce(m.before_ticked_said({ version: now.version }))
  }
  return (
    <>
      {isBehind && (
        <Notice
          title={m.before_changed()}
          action={<Button onClick={() => setOpen(true)}>{m.before_changed_open()}</Button>}
        >
          {m.before_changed_more()}
        </Notice>
      )}
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        wide
        title={m.before_changed_title()}
        description={m.before_changed_lead()}
        finalFocus={() => (isBehind ? null : document.getElementById('main'))}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{m.before_tick_later()}</Button>
            <Button variant="primary" busy={busy || !now} onClick={() => void tick()}>
              {m.before_tick()}
            </Button>
          </>
        }
      >
        <div className={styles.stack}>
          {now ? (
            <>
              <RulesList words={now.words} before={before?.words} />
              <StatementsText words={now.words} before={before?.words} />
              <p className={styles.quiet}>{m.before_not_yes()}</p>
            </>
          ) : (
            !unread && <Loading />
          )}
          <ProblemNotice problem={problem ?? unread} />
        </div>
      </Dialog>
    </>
  )
}
