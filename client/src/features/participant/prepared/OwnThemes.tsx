import { THEME_MOST } from '@parley/shared/limits'
import type { OwnTheme } from '@parley/shared/protocol/interview-views'
import { useState, type FormEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import styles from '../../../prepared/Prepared.module.css'
import { useKeptField } from '../../../prepared/use-kept-field.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { Emphasis } from '../../../ui/Emphasis.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { RingLine } from '../../../ui/RingLine.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import { useAct } from '../use-act.ts'

type ThemeProps = { readonly theme: OwnTheme }

/** The theme in the person's own words: the yes goes with them. */
const OtherWords = ({ theme, onDone }: ThemeProps & { readonly onDone: () => void }) => {
  const { send, busy, problem } = useAct()
  const [typed, setTyped] = useKeptField(`own.${theme.id}`)
  const [isWrong, setWrong] = useState(false)
  const text = typed === '' && !isWrong ? theme.text : typed
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const words = text.trim()
    if (words === '') return setWrong(true)
    if (isTooLong(words, THEME_MOST)) return goToTooLong()
    if (!(await send({ type: 'answer-theme', theme: theme.id, text: words }))) return
    setTyped('')
    announce(m.interviews_own_approved())
    onDone()
  }
  return (
    <form className={styles.stack} onSubmit={(event) => void save(event)} noValidate>
      <TextArea
        label={m.interviews_own_field()}
        hint={m.interviews_own_field_hint()}
        error={isWrong && m.interviews_own_missing()}
        value={text}
        most={THEME_MOST}
        rows={2}
        onChange={(next) => {
          setTyped(next)
          setWrong(next === '')
        }}
      />
      <ProblemNotice problem={problem} />
      <div className={styles.acts}>
        <Button
          onClick={() => {
            setTyped('')
            onDone()
          }}
        >
          {m.interviews_cancel()}
        </Button>
        <Button type="submit" busy={busy}>
          {m.interviews_own_save()}
        </Button>
      </div>
    </form>
  )
}

/** One theme of the own interview: yes, other words, or struck, each as large as the other. */
const Theme = ({ theme }: ThemeProps) => {
  const { send, busy, problem } = useAct()
  // What the room sees is struck or stays; its words are fixed.
  const isShown = useSession().state.themes !== undefined
  const [kept] = useKeptField(`own.${theme.id}`)
  const [isOpen, setOpen] = useState(kept !== '')
  const { id, text, approved, joint } = theme
  const answer = async (yes: boolean): Promise<void> => {
    if (!(await send({ type: 'answer-theme', theme: id, ...(yes && { text }) }))) return
    announce(yes ? m.interviews_own_approved() : m.interviews_own_struck())
  }
  return (
    <li className={styles.theme}>
      <p className={styles.words} dir="auto">
        {text}
      </p>
      <p className={styles.quiet}>{approved ? m.interviews_own_yes() : m.interviews_own_waits()}</p>
      {joint && !approved && <p>{m.interviews_own_joint()}</p>}
      <ProblemNotice problem={problem} />
      {isOpen ? (
        <OtherWords theme={theme} onDone={() => setOpen(false)} />
      ) : (
        <div className={styles.acts}>
          {!approved && (
            <Button busy={busy} aria-label={m.interviews_own_approve_name({ text })} onClick={() => void answer(true)}>
              {m.interviews_own_approve()}
            </Button>
          )}
          {!joint && !isShown && (
            <Button aria-label={m.interviews_own_change_name({ text })} onClick={() => setOpen(true)}>
              {m.interviews_own_change()}
            </Button>
          )}
          <Button busy={busy} aria-label={m.interviews_own_strike_name({ text })} onClick={() => void answer(false)}>
            {m.interviews_own_strike()}
          </Button>
        </div>
      )}
    </li>
  )
}

/** The themes of the own interview, with who sees them. */
export const OwnThemes = () => {
  const { state, self } = useSession()
  const { themes = [] } = self
  return (
    <>
      {themes.length > 0 && (
        <ul className={styles.list}>
          {themes.map((theme) => (
            <Theme key={theme.id} theme={theme} />
          ))}
        </ul>
      )}
      <RingLine ring="apart" after={m.interviews_own_small()}>
        <Emphasis text={m.interviews_own_who({ k: state.session.k })} />
      </RingLine>
    </>
  )
}
