import { RULES_MOST, RULE_MOST, STATEMENT_MOST } from '@parley/shared/limits'
import type { StatementsVersion } from '@parley/shared/protocol/sheets'
import { useState, type FormEvent } from 'react'
import styles from '../../../before/Before.module.css'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { useAct } from '../use-act.ts'
import { rulesIn, STATEMENT_NAMES, wrongRules } from './statements-draft.ts'

/** The ground rules, one a line, and the statements. Saving makes a new version, which everybody is asked to read. */
export const StatementsForm = ({ stands }: { readonly stands: StatementsVersion }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const [draft, setDraft] = useState({ ...stands.words, rules: stands.words.rules.join('\n') })
  const rules = rulesIn(draft.rules)
  const wrong = wrongRules(rules)
  const words = { ...draft, rules }
  const isEmpty = STATEMENT_NAMES.some(([key]) => !draft[key].trim())
  const isSame =
    rules.join('\n') === stands.words.rules.join('\n') &&
    STATEMENT_NAMES.every(([key]) => draft[key].trim() === stands.words[key])
  const { ticks } = state.before
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (wrong || isEmpty || isSame) return
    if (await send({ type: 'write-sheet', written: { sheet: 'statements', words } })) announce(m.before_edit_saved())
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)} noValidate>
      <p>{m.before_edit_statements_lead()}</p>
      {ticks && <p className={styles.quiet}>{m.before_edit_ticked({ version: stands.version, ...ticks })}</p>}
      <TextArea
        label={m.before_rules()}
        hint={m.before_edit_rules_hint()}
        error={
          wrong &&
          {
            none: m.before_edit_rules_none(),
            many: m.before_edit_rules_many(),
            long: m.before_edit_rule_long({ most: RULE_MOST }),
          }[wrong]
        }
        value={draft.rules}
        onChange={(text) => setDraft((before) => ({ ...before, rules: text }))}
        rows={6}
        most={RULES_MOST * (RULE_MOST + 1)}
      />
      {STATEMENT_NAMES.map(([key, name]) => (
        <TextArea
          key={key}
          label={name()}
          error={!draft[key].trim() && m.before_edit_empty()}
          value={draft[key]}
          onChange={(text) => setDraft((before) => ({ ...before, [key]: text }))}
          most={STATEMENT_MOST}
        />
      ))}
      <ProblemNotice problem={problem} />
      {isSame && <p className={styles.quiet}>{m.before_edit_same()}</p>}
      <div>
        <Button type="submit" busy={busy || isSame || state.ended}>
          {m.before_edit_save_rules()}
        </Button>
      </div>
    </form>
  )
}
