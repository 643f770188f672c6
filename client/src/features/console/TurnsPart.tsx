import type { StateView } from '@parley/shared/protocol/state-view'
import type { GroupId } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TurnSums } from '../../ui/TurnSums.tsx'
import styles from './StepPart.module.css'
import { turnOf } from './turns-facts.ts'
import { useAct, type Act } from './use-act.ts'

type PartProps = { readonly state: StateView }

const nameOf = ({ roster }: StateView, seat: string): string => roster.find((one) => one.id === seat)?.name ?? ''

/** Who wishes to speak in this group, each with a button. Those of the other group wait for their own turn. */
const Wishes = ({ state, group, act }: PartProps & { readonly group: GroupId; readonly act: Act }) => {
  const wishes = (state.speaking?.wishes ?? []).filter(
    ({ seat }) => state.roster.find((one) => one.id === seat)?.group === group,
  )
  const { name } = state.session.groups[group]
  if (wishes.length === 0) return <p className={styles.quiet}>{m.turns_wishes_none({ group: name })}</p>
  return (
    <div className={styles.chain}>
      <h2 id="wishes">{m.turns_wishes()}</h2>
      <ul className={styles.wishes} aria-labelledby="wishes">
        {wishes.map(({ seat, elsewhere }) => (
          <li key={seat}>
            <Button busy={act.busy} onClick={() => void act.send({ type: 'name-speaker', seat })}>
              {m.turns_wish_take({ name: nameOf(state, seat) })}
            </Button>
            {elsewhere && <span className={styles.quiet}>{m.turns_wish_elsewhere()}</span>}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Asks one person of the group whose turn it is; only that person sees it. */
const AskSomebody = ({ state, group, act }: PartProps & { readonly group: GroupId; readonly act: Act }) => {
  const [seat, setSeat] = useState('')
  const people = state.roster.filter((one) => one.group === group && one.role === 'participant' && one.status === 'in')
  if (people.length === 0) return null
  const isHere = people.some(({ id }) => id === seat)
  return (
    <div className={styles.asking}>
      <SelectField
        label={m.turns_ask({ group: state.session.groups[group].name })}
        value={isHere ? seat : ''}
        onChange={setSeat}
        options={[
          { value: '', label: m.turns_ask_none() },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Button
        busy={act.busy || !isHere}
        onClick={() => void act.send({ type: 'name-speaker', seat }).then((done) => done && setSeat(''))}
      >
        {m.turns_ask_go()}
      </Button>
      <p className={styles.askingNote}>{m.turns_ask_more()}</p>
    </div>
  )
}

/** Talk turns as the mediator needs them: whose it is, who would like to speak, and the time of both groups. */
export const TurnsPart = ({ state }: PartProps) => {
  const { self } = useSession()
  const act = useAct()
  const leads = !self.assists
  const { turns, speaking, session } = state
  const next = turnOf(state)
  const named = turns?.speaker?.name ?? (speaking?.asked ? nameOf(state, speaking.asked) : null)
  return (
    <div className={styles.inFocus}>
      {turns?.first && <TurnSums plan={turns.plan} groups={session.groups} />}
      {next && named !== null && (
        <div className={styles.wishes}>
          <p>{turns?.speaker ? m.turns_speaking({ name: named }) : m.turns_asking({ name: named })}</p>
          {leads && (
            <Button variant="quiet" busy={act.busy} onClick={() => void act.send({ type: 'name-speaker', seat: null })}>
              {m.turns_name_away()}
            </Button>
          )}
        </div>
      )}
      {next && named === null && (
        <>
          {/* Who would like to speak is told to whoever leads, and to nobody beside. */}
          {leads && <Wishes state={state} group={next.turn.group} act={act} />}
          {leads && <AskSomebody key={next.turn.group} state={state} group={next.turn.group} act={act} />}
        </>
      )}
      {turns && leads && (
        <ChoiceRows legend={m.turns_dialog_remote()} legendUnseen>
          <CheckRow
            checked={state.remoteFirst}
            label={m.turns_dialog_remote()}
            onChange={(on) => void act.send({ type: 'set-remote-first', on })}
          />
        </ChoiceRows>
      )}
      <ProblemNotice problem={act.problem} />
    </div>
  )
}
