import type { DocumentView } from '@parley/shared/documents/card-view'
import type { LastTime } from '@parley/shared/follow/last-time'
import { SIGNALS_MOST } from '@parley/shared/limits'
import { signsOnBoard } from '@parley/shared/series/signs-on-board'
import { SIGNALS, USUAL_SIGNALS, isSignal, type SignalPeriod } from '@parley/shared/voting/signals'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { sha256Hex } from '../../session/hash.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useLastTime } from '../../session/use-last-time.ts'
import { useSession } from '../../session/use-session.ts'
import { SIGNAL_WORDS } from '../../signals/signal-words.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useAct } from './use-act.ts'
import { dayText } from '../../ui/moments.ts'

type SignalsDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly board: DocumentView }

/** What was asked in the last check of the series, where there was one: names of the set and words of signs. */
const askedBefore = (last: LastTime | null | undefined): readonly string[] | undefined => {
  const check = last?.series?.sessions.findLast(({ signals = [] }) => signals.length > 0)?.signals?.at(-1)
  return check?.signals.flatMap(({ item, text }) => (item === 'named' ? (text ?? []) : item))
}

const Form = ({ onClose, board, last }: Omit<SignalsDialogProps, 'open'> & { readonly last: LastTime | null }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const { follows } = state.session
  const hidden = new Set(state.hidden.map(({ card }) => card))
  const signs = [...new Set([...(last?.signs ?? []), ...signsOnBoard(board, hidden)])]
  const [chosen, setChosen] = useState<readonly string[]>(() => askedBefore(last) ?? USUAL_SIGNALS)
  const [period, setPeriod] = useState<SignalPeriod>(follows ? 'since-last' : 'three-months')
  const [isWrong, setWrong] = useState(false)
  const items = SIGNALS.filter((name) => chosen.includes(name))
  const named = signs.filter((text) => !isSignal(text) && chosen.includes(text))
  const count = items.length + named.length
  const submit = async (): Promise<void> => {
    if (count === 0) return setWrong(true)
    if (await send({ type: 'open-signals', items, signs: named.map(sha256Hex), period })) onClose()
  }
  const row = (key: string, label: string) => {
    const isOn = chosen.includes(key)
    return (
      <CheckRow
        key={key}
        checked={isOn}
        disabled={!isOn && count >= SIGNALS_MOST}
        label={label}
        onChange={(on) => {
          setChosen(on ? [...chosen, key] : chosen.filter((one) => one !== key))
          setWrong(false)
        }}
      />
    )
  }
  return (
    <Dialog
      open
      onClose={onClose}
      wide
      title={m.signals_dialog_title()}
      description={m.signals_dialog_more({ most: SIGNALS_MOST })}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.signals_dialog_go({ count })}
          </Button>
        </>
      }
    >
      {follows && (
        <ChoiceRows legend={m.signals_dialog_period()}>
          <RadioRow
            name="signal-period"
            checked={period === 'since-last'}
            label={m.signals_dialog_since_last({ date: dayText(new Date(follows.at).toISOString().slice(0, 10)) })}
            onChange={() => setPeriod('since-last')}
          />
          <RadioRow
            name="signal-period"
            checked={period === 'three-months'}
            label={m.signals_dialog_three_months()}
            onChange={() => setPeriod('three-months')}
          />
        </ChoiceRows>
      )}
      {count >= SIGNALS_MOST && <p role="status">{m.signals_dialog_full()}</p>}
      {signs.length > 0 && (
        <>
          <ChoiceRows legend={m.signals_dialog_named()}>{signs.map((text) => row(text, text))}</ChoiceRows>
          <p>{m.signals_dialog_named_more()}</p>
        </>
      )}
      <ChoiceRows legend={m.signals_dialog_set()} error={isWrong && m.signals_dialog_few()}>
        {SIGNALS.map((name) => row(name, SIGNAL_WORDS[name]()))}
      </ChoiceRows>
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}

/** Chooses up to six early signs, of a fixed set and of those that the groups named, and what time they are about. */
export const SignalsDialog = ({ open, onClose, board }: SignalsDialogProps) => {
  const { state } = useSession()
  const { value: last, problem } = useLastTime()
  // What was asked last time is chosen already, so the choice waits for it.
  const isKnown = !state.session.follows || last !== null || problem !== null
  return open && isKnown ? <Form onClose={onClose} board={board} last={last} /> : null
}
