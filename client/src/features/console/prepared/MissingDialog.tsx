import { CHAIRS_MOST, MIX_WORD_MOST } from '@parley/shared/limits'
import { MIX_PARTS, type MixCount, type MixPart } from '@parley/shared/protocol/interview-views'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { useState, type FormEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import styles from '../../../prepared/Prepared.module.css'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Field } from '../../../ui/Field.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import { useAct } from '../use-act.ts'
import { NotebookField } from './NotebookField.tsx'

const PARTS: Readonly<Record<MixPart, () => string>> = {
  role: m.interviews_missing_role,
  site: m.interviews_missing_site,
  shift: m.interviews_missing_shift,
}

const figures = (count: MixCount, { session }: StateView): string =>
  count.total === undefined
    ? GROUPS.flatMap((group) =>
        count[group] === undefined
          ? []
          : [m.interviews_missing_group({ group: session.groups[group].name, count: count[group] })],
      ).join(', ')
    : m.interviews_missing_total({ count: count.total })

/** Who is coming, as counts of words that k people wrote. */
const Coming = () => {
  const { state } = useSession()
  const { mix, session } = state
  const parts = MIX_PARTS.filter((part) => (mix?.[part].length ?? 0) > 0)
  return (
    <section className={styles.stack}>
      <h3>{m.interviews_missing_mix()}</h3>
      <p className={styles.quiet}>{m.interviews_missing_rule({ k: session.k })}</p>
      {parts.length === 0 && <p>{m.interviews_missing_none({ k: session.k })}</p>}
      {parts.map((part) => (
        <div key={part}>
          <h4>{PARTS[part]()}</h4>
          <ul className={styles.list}>
            {mix?.[part].map((count) => (
              <li key={count.word}>
                <bdi>{count.word}</bdi> <span className={styles.quiet}>{figures(count, state)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

const NUMBERS = Array.from({ length: CHAIRS_MOST }, (_, at) => at)

/** Up to three places that are kept for who is missing. */
const Chairs = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const nameAt = (at: number): string => typed[at] ?? state.chairs[at] ?? ''
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const chairs = NUMBERS.map((at) => nameAt(at).trim()).filter((name) => name !== '')
    if (chairs.some((name) => isTooLong(name, MIX_WORD_MOST))) return goToTooLong()
    if (!(await send({ type: 'set-chairs', chairs }))) return
    setTyped({})
    announce(m.interviews_chairs_saved())
  }
  return (
    <form className={styles.stack} onSubmit={(event) => void save(event)} noValidate>
      <h3>{m.interviews_chairs()}</h3>
      <p>{m.interviews_chairs_lead()}</p>
      <fieldset className={styles.stack} disabled={self.assists === true}>
        <legend className="unseen">{m.interviews_chairs()}</legend>
        {NUMBERS.map((at) => (
          <Field
            key={at}
            label={m.interviews_chair({ number: at + 1 })}
            value={nameAt(at)}
            most={MIX_WORD_MOST}
            autoComplete="off"
            onChange={(next) => setTyped({ ...typed, [at]: next })}
          />
        ))}
        <ProblemNotice problem={problem} />
        <div>
          <Button type="submit" busy={busy}>
            {m.interviews_chairs_save()}
          </Button>
        </div>
      </fieldset>
    </form>
  )
}

/** Who is missing, before the day begins: who comes, what the mediators think of it, and the empty chairs. */
export const MissingDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => (
  <Dialog
    open={open}
    onClose={onClose}
    wide
    title={m.interviews_missing_tool()}
    description={m.interviews_missing_lead()}
    actions={<Button onClick={onClose}>{m.interviews_done()}</Button>}
  >
    {open && (
      <div className={styles.stack}>
        <Coming />
        <NotebookField
          about="missing"
          label={m.interviews_missing_notes()}
          hint={m.interviews_missing_notes_hint()}
          who={m.interviews_missing_notes_who()}
        />
        <Chairs />
      </div>
    )}
  </Dialog>
)
