import type { RoleLineView } from '@parley/shared/protocol/agree-views'
import { ROLE_PARTS, rolesWrong, type RolePart, type RoleParts } from '@parley/shared/roles/role-grid'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { partName, partyName } from '../../../session/role-text.ts'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckRow, ChoiceRows, RadioRow } from '../../../ui/ChoiceRow.tsx'
import { useKeptText } from '../kept-text.ts'
import participant from '../Participant.module.css'
import { useAct } from '../use-act.ts'
import { beginning, draftFrom, keptDraft, ticked } from './role-draft.ts'
import styles from './Roles.module.css'

const HINTS: Readonly<Record<RolePart, () => string>> = {
  answers: m.roles_hint_answers,
  does: m.roles_hint_does,
  asked: m.roles_hint_asked,
  told: m.roles_hint_told,
}
const WRONG = { answers: m.roles_wrong_answers, does: m.roles_wrong_does } as const

type RoleFormProps = {
  readonly line: RoleLineView
  /** What the group said last. */
  readonly before: RoleParts | undefined
  readonly onDone?: () => void
}

/** Who does what at one milestone: four questions, the same parties in each. What is ticked survives a reload. */
export const RoleForm = ({ line, before, onDone }: RoleFormProps) => {
  const { state, seat } = useSession()
  const { send, busy, problem } = useAct()
  const [kept, setKept] = useKeptText(seat, `roles.${line.milestone}`)
  const [wrong, setWrong] = useState<'answers' | 'does' | null>(null)
  const parties = state.roles.parties.map(({ id }) => id)
  const parts = beginning(draftFrom(kept, parties), before)
  const submit = async (): Promise<void> => {
    const now = rolesWrong(parts)
    setWrong(now)
    if (now) return
    if (!(await send({ type: 'propose', act: 'fill-roles', milestone: line.milestone, parts: mutable(parts) }))) return
    setKept('')
    onDone?.()
  }
  return (
    <form
      className={participant.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void submit()
      }}
    >
      <div className={styles.parts}>
        {ROLE_PARTS.map((part) => {
          const Row = part === 'answers' ? RadioRow : CheckRow
          return (
            <ChoiceRows
              key={part}
              legend={
                <>
                  <strong>{partName(part)}</strong> <span className={styles.hint}>{HINTS[part]()}</span>
                </>
              }
              error={wrong === part ? WRONG[part]() : null}
            >
              {parties.map((party) => (
                <Row
                  key={party}
                  {...(part === 'answers' && { name: `answers-${line.milestone}` })}
                  checked={parts[part].includes(party)}
                  onChange={(on) => {
                    setKept(keptDraft(ticked(parts, part, party, on)))
                    if (wrong === part) setWrong(null)
                  }}
                  label={partyName(party, state)}
                />
              ))}
            </ChoiceRows>
          )
        })}
      </div>
      <ProblemNotice problem={problem} />
      <div className={participant.pair}>
        {onDone && (
          <Button
            onClick={() => {
              setKept('')
              onDone()
            }}
          >
            {m.roles_cancel()}
          </Button>
        )}
        <Button type="submit" variant="primary" busy={busy}>
          {m.roles_propose()}
        </Button>
      </div>
    </form>
  )
}

/** A command's lists are its own. */
const mutable = (parts: RoleParts): Record<RolePart, string[]> => ({
  answers: [...parts.answers],
  does: [...parts.does],
  asked: [...parts.asked],
  told: [...parts.told],
})
