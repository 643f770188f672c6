import { CALL_LINK_MOST } from '@parley/shared/limits'
import { CALL_LINK, CALL_PLACES, type CallPlace } from '@parley/shared/protocol/interview-views'
import { useState, type FormEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import { placeName } from '../../../prepared/place-name.ts'
import styles from '../../../prepared/Prepared.module.css'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import { useAct } from '../use-act.ts'

/** One address. It is written and not shown again: the mediator may have no business at that table now. */
const CallField = ({ place }: { readonly place: CallPlace }) => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const isSet = state.callPlaces?.includes(place) ?? false
  const name = placeName(place, state)
  const set = async (url: string): Promise<void> => {
    if (!(await send({ type: 'set-call-link', place, url }))) return
    setText('')
    announce(url === '' ? m.interviews_call_gone() : m.interviews_call_saved())
  }
  const save = (event: FormEvent): void => {
    event.preventDefault()
    const url = text.trim()
    if (!CALL_LINK.test(url)) return setWrong(true)
    if (isTooLong(url, CALL_LINK_MOST)) return goToTooLong()
    void set(url)
  }
  return (
    <form className={styles.stack} onSubmit={save} noValidate>
      <Field
        label={name}
        type="url"
        inputMode="url"
        autoComplete="off"
        value={text}
        most={CALL_LINK_MOST}
        disabled={self.assists === true}
        hint={isSet ? m.interviews_call_is_set() : m.interviews_call_none()}
        error={isWrong && m.interviews_call_wrong()}
        onChange={(next) => {
          setText(next)
          setWrong(false)
        }}
      />
      <ProblemNotice problem={problem} />
      {!self.assists && (
        <div className={styles.acts}>
          <Button type="submit" busy={busy} aria-label={m.interviews_call_save_name({ place: name })}>
            {m.interviews_call_save()}
          </Button>
          {isSet && (
            <Button
              variant="quiet"
              busy={busy}
              aria-label={m.interviews_call_remove_name({ place: name })}
              onClick={() => void set('')}
            >
              {m.interviews_call_remove()}
            </Button>
          )}
        </div>
      )}
    </form>
  )
}

/** Where people from elsewhere talk: one address for the room, and one for each table. */
export const CallsDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => (
  <Dialog
    open={open}
    onClose={onClose}
    title={m.interviews_calls()}
    description={m.interviews_calls_lead()}
    actions={<Button onClick={onClose}>{m.interviews_done()}</Button>}
  >
    <div className={styles.stack}>
      {CALL_PLACES.map((place) => (
        <CallField key={place} place={place} />
      ))}
    </div>
  </Dialog>
)
