import { THEME_MOST, THEMES_JOINED_MOST } from '@parley/shared/limits'
import type { ThemeView } from '@parley/shared/protocol/interview-views'
import { useState, type FormEvent } from 'react'
import { m } from '../../../paraglide/messages.js'
import styles from '../../../prepared/Prepared.module.css'
import { useKeptField } from '../../../prepared/use-kept-field.ts'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { randomId } from '../../../session/random.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../../ui/ChoiceRow.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { goToTooLong, isTooLong } from '../../../ui/too-long.ts'
import { useAct } from '../use-act.ts'

/** One wording for themes that overlap; their people are asked, and until all say yes everything stays as it is. */
export const JoinThemes = ({ themes }: { readonly themes: readonly ThemeView[] }) => {
  const { send, busy, problem } = useAct()
  const [text, setText] = useKeptField('join')
  const [id, setId] = useState(randomId)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [isWrong, setWrong] = useState(false)
  const joins = chosen.filter((one) => themes.some((theme) => theme.id === one))
  const ask = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const words = text.trim()
    if (words === '' || joins.length < 2) return setWrong(true)
    if (isTooLong(words, THEME_MOST)) return goToTooLong()
    if (!(await send({ type: 'join-themes', theme: id, themes: [...joins], text: words }))) return
    setText('')
    setChosen([])
    setId(randomId())
    announce(m.interviews_join_asked())
  }
  return (
    <details className={styles.part}>
      <summary>{m.interviews_join()}</summary>
      <form className={styles.stack} onSubmit={(event) => void ask(event)} noValidate>
        <p>{m.interviews_join_lead()}</p>
        <ChoiceRows
          legend={m.interviews_join_choose()}
          error={isWrong && joins.length < 2 && m.interviews_join_missing()}
        >
          {themes.map((theme) => (
            <CheckRow
              key={theme.id}
              label={theme.text}
              checked={joins.includes(theme.id)}
              disabled={!joins.includes(theme.id) && joins.length >= THEMES_JOINED_MOST}
              onChange={(on) => setChosen(on ? [...joins, theme.id] : joins.filter((one) => one !== theme.id))}
            />
          ))}
        </ChoiceRows>
        <TextArea
          label={m.interviews_join_field()}
          error={isWrong && text.trim() === '' && m.interviews_theme_missing()}
          value={text}
          most={THEME_MOST}
          rows={2}
          onChange={setText}
        />
        <ProblemNotice problem={problem} />
        <div>
          <Button type="submit" busy={busy}>
            {m.interviews_join_ask()}
          </Button>
        </div>
      </form>
    </details>
  )
}
