import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../../ui/ChoiceRow.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import styles from '../Participant.module.css'
import { useAct } from '../use-act.ts'
import { useKeptSwitch } from '../use-kept-switch.ts'
import talk from './Talk.module.css'

/** A quiet way to ask for a turn, which is never the loudest thing on the page, and to pass: as large as saying yes. */
export const WishToSpeak = () => {
  const { state, self } = useSession()
  const { send, busy, problem } = useAct()
  const [elsewhere, setElsewhere] = useKeptSwitch('parley.elsewhere', false)
  const { wishes, asked, speaks } = self.turn
  const answer = (said: 'yes' | 'pass') => () => void send({ type: 'answer-turn', answer: said })
  if (asked) {
    return (
      <div className={talk.speaking}>
        <Notice title={m.turns_asked({ mediator: state.session.mediator })}>{m.turns_asked_more()}</Notice>
        <div className={styles.pair}>
          <Button wide busy={busy} onClick={answer('yes')}>
            {m.turns_yes()}
          </Button>
          <Button wide busy={busy} onClick={answer('pass')}>
            {m.turns_pass()}
          </Button>
        </div>
        <ProblemNotice problem={problem} />
      </div>
    )
  }
  if (speaks) {
    return (
      <div className={talk.speaking}>
        <Button wide busy={busy} onClick={answer('pass')}>
          {m.turns_give_back()}
        </Button>
        <ProblemNotice problem={problem} />
      </div>
    )
  }
  return (
    <div className={talk.speaking}>
      <Button
        wide
        {...(wishes && { variant: 'quiet' as const })}
        busy={busy}
        onClick={() => void send({ type: 'wish-to-speak', on: !wishes, elsewhere })}
      >
        {wishes ? m.turns_wish_back() : m.turns_wish()}
      </Button>
      {wishes && (
        <p className={styles.quiet} role="status">
          {m.turns_wished()}
        </p>
      )}
      <ChoiceRows legend={m.turns_elsewhere()} legendUnseen>
        <CheckRow
          checked={elsewhere}
          label={m.turns_elsewhere()}
          onChange={(on) => {
            setElsewhere(on)
            if (wishes) void send({ type: 'wish-to-speak', on: true, elsewhere: on })
          }}
          {...(state.remoteFirst && { description: m.turns_elsewhere_first() })}
        />
      </ChoiceRows>
      <ProblemNotice problem={problem} />
    </div>
  )
}
