import { MIX_WORD_MOST } from '@parley/shared/limits'
import { MIX_PARTS, type Mix, type MixPart } from '@parley/shared/protocol/interview-views'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import looks from '../../../prepared/Prepared.module.css'
import { useKeptField } from '../../../prepared/use-kept-field.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { Field } from '../../../ui/Field.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'

const LABELS: Readonly<Record<MixPart, () => string>> = {
  role: m.interviews_mix_role,
  site: m.interviews_mix_site,
  shift: m.interviews_mix_shift,
}
const NOTHING: Mix = { role: '', site: '', shift: '' }

const MixForm = ({ said, onDone }: { readonly said: Mix; readonly onDone: () => void }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const fields = { role: useKeptField('mix.role'), site: useKeptField('mix.site'), shift: useKeptField('mix.shift') }
  const first = useRef<HTMLHeadingElement>(null)
  useEffect(() => first.current?.focus(), [])
  const [touched, setTouched] = useState<readonly MixPart[]>([])
  const wordOf = (part: MixPart): string => (touched.includes(part) ? fields[part][0] : fields[part][0] || said[part])
  const say = async (mix: Mix): Promise<void> => {
    if (!(await send({ type: 'say-mix', ...mix }))) return
    for (const part of MIX_PARTS) fields[part][1]('')
    announce(m.interviews_mix_saved())
    onDone()
  }
  const save = (event: FormEvent): void => {
    event.preventDefault()
    if (MIX_PARTS.some((part) => isTooLong(wordOf(part).trim(), MIX_WORD_MOST))) return goToTooLong()
    void say({ role: wordOf('role').trim(), site: wordOf('site').trim(), shift: wordOf('shift').trim() })
  }
  return (
    <section className={styles.act}>
      <h2 ref={first} tabIndex={-1}>
        {m.interviews_mix_title()}
      </h2>
      <p>{m.interviews_mix_lead()}</p>
      <form className={looks.stack} onSubmit={save} noValidate>
        {MIX_PARTS.map((part) => (
          <Field
            key={part}
            label={LABELS[part]()}
            value={wordOf(part)}
            most={MIX_WORD_MOST}
            autoComplete="off"
            onChange={(next) => {
              setTouched([...touched, part])
              fields[part][1](next)
            }}
          />
        ))}
        <RingLine ring="counts">
          <Emphasis text={m.interviews_mix_who({ k: state.session.k })} />
        </RingLine>
        <ProblemNotice problem={problem} />
        <div className={styles.pair}>
          <Button busy={busy} onClick={() => void say(NOTHING)}>
            {m.interviews_mix_pass()}
          </Button>
          <Button type="submit" busy={busy}>
            {m.interviews_mix_save()}
          </Button>
        </div>
      </form>
    </section>
  )
}

/** The question, before anybody has to look at fields: to say something, or to skip it, is one press each. */
const MixAsked = ({ onSay }: { readonly onSay: () => void }) => {
  const { send, busy, problem } = useAct()
  return (
    <section className={styles.act}>
      <h2>{m.interviews_mix_title()}</h2>
      <p>{m.interviews_mix_lead()}</p>
      <ProblemNotice problem={problem} />
      <div className={styles.pair}>
        <Button busy={busy} onClick={() => void send({ type: 'say-mix', ...NOTHING })}>
          {m.interviews_mix_pass()}
        </Button>
        <Button onClick={onSay}>{m.interviews_mix_say()}</Button>
      </div>
    </section>
  )
}

/** Before the first step: where one comes from, in own words. One press skips it, and it can be changed until then. */
export const MixQuestion = () => {
  const { state, self } = useSession()
  const [isOpen, setOpen] = useState(false)
  if (state.phase.of !== 'waiting' || self.role !== 'participant') return null
  if (isOpen) return <MixForm said={self.mix ?? NOTHING} onDone={() => setOpen(false)} />
  if (!self.mix) return <MixAsked onSay={() => setOpen(true)} />
  return (
    <div>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {m.interviews_mix_change()}
      </Button>
    </div>
  )
}
