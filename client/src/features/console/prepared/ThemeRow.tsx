import { THEME_MOST } from '@parley/shared/limits'
import type { ThemeView } from '@parley/shared/protocol/interview-views'
import { useState, type FormEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import styles from '../../../prepared/Prepared.module.css'
import { useKeptField } from '../../../prepared/use-kept-field.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { randomId } from '../../../session/random.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import { useAct } from '../use-act.ts'

type ThemeFieldProps = {
  readonly seat: string
  /** The theme that gets other words; without it a new one is written. */
  readonly theme?: ThemeView
  readonly onDone?: () => void
}

/** A theme of a person, new or in other words. What is typed stays until the server has it. */
export const ThemeField = ({ seat, theme, onDone }: ThemeFieldProps) => {
  const { send, busy, problem } = useAct()
  const [text, setText] = useKeptField(`theme.${theme?.id ?? seat}`)
  const [id, setId] = useState(() => theme?.id ?? randomId())
  const [isWrong, setWrong] = useState(false)
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const words = text.trim()
    if (words === '') return setWrong(true)
    if (isTooLong(words, THEME_MOST)) return goToTooLong()
    if (!(await send({ type: 'write-theme', theme: id, seat, text: words }))) return
    setText('')
    if (!theme) setId(randomId())
    announce(m.interviews_theme_asked())
    onDone?.()
  }
  return (
    <form className={styles.stack} onSubmit={(event) => void ask(event)} noValidate>
      <TextArea
        label={m.interviews_theme_field()}
        hint={theme ? m.interviews_theme_changing() : m.interviews_theme_hint()}
        error={isWrong && m.interviews_theme_missing()}
        value={text}
        most={THEME_MOST}
        rows={2}
        onChange={(next) => {
          setText(next)
          setWrong(false)
        }}
      />
      <ProblemNotice problem={problem} />
      <div className={styles.acts}>
        {onDone && (
          <Button
            onClick={() => {
              setText('')
              onDone()
            }}
          >
            {m.interviews_cancel()}
          </Button>
        )}
        <Button type="submit" busy={busy}>
          {m.interviews_theme_ask()}
        </Button>
      </div>
    </form>
  )
}

const standing = ({ approved, joins }: ThemeView): string => {
  if (approved) return m.interviews_theme_yes()
  return joins ? m.interviews_theme_joint_waits() : m.interviews_theme_waits()
}

type ThemeRowProps = {
  readonly theme: ThemeView
  /** The person whose theme can get other words here. */
  readonly seat?: string
}

/** A theme with how it stands. Who of several said yes is told to nobody. */
export const ThemeRow = ({ theme, seat }: ThemeRowProps) => {
  const { send, busy, problem } = useAct()
  const [isOpen, setOpen] = useState(false)
  const { id, text } = theme
  const drop = async (): Promise<void> => {
    if (await send({ type: 'drop-theme', theme: id })) announce(m.interviews_theme_dropped())
  }
  return (
    <li className={styles.theme}>
      <p className={styles.words} dir="auto">
        {text}
      </p>
      <p className={styles.quiet}>{standing(theme)}</p>
      <ProblemNotice problem={problem} />
      {isOpen && seat !== undefined ? (
        <ThemeField seat={seat} theme={theme} onDone={() => setOpen(false)} />
      ) : (
        <div className={styles.acts}>
          {seat !== undefined && (
            <Button variant="quiet" aria-label={m.interviews_theme_change_name({ text })} onClick={() => setOpen(true)}>
              {m.interviews_theme_change()}
            </Button>
          )}
          <Button
            variant="quiet"
            busy={busy}
            aria-label={m.interviews_theme_drop_name({ text })}
            onClick={() => void drop()}
          >
            {m.interviews_theme_drop()}
          </Button>
        </div>
      )}
    </li>
  )
}
