import { MIXED_SIZES, mixedTableCount, type MixedSize } from '@parley/shared/session/mixed-lot'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import type { RosterSeat, StateView } from '@parley/shared/protocol/state-view'
import { useState } from 'react'
import { m } from '../../../paraglide/messages.js'
import { ProblemNotice } from '../../../session/ProblemNotice.tsx'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { CheckRow, ChoiceRows, RadioRow } from '../../../ui/ChoiceRow.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useAct } from '../use-act.ts'

const SIZES = { 2: m.mixed_size_2, 3: m.mixed_size_3, 4: m.mixed_size_4 } as const

/** People who can be drawn: members of a group who are in the room. */
const drawable = ({ roster }: StateView, group: GroupId): readonly RosterSeat[] =>
  roster.filter((seat) => seat.role === 'participant' && seat.group === group && seat.status === 'in' && seat.atTable)

/** Chooses who is drawn and how many sit together. Where they sit is the lot's affair, and nobody's wish. */
export const MixedDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const step = state.steps[state.current]
  const planned: MixedSize = step?.act === 'write' && step.mode === 'mixed' ? step.size : 4
  const [chosen, setChosen] = useState<MixedSize | null>(null)
  const [away, setAway] = useState<ReadonlySet<string>>(new Set())
  const [isTried, setTried] = useState(false)
  const size = chosen ?? planned
  const taken = (group: GroupId): readonly RosterSeat[] => drawable(state, group).filter(({ id }) => !away.has(id))
  const counts = { a: taken('a').length, b: taken('b').length }
  const isEnough = counts.a > 0 && counts.b > 0
  const scribeOf = ({ scribe }: RosterSeat): string | undefined => state.roster.find(({ id }) => id === scribe)?.name
  const submit = async (): Promise<void> => {
    setTried(true)
    if (!isEnough) return
    const seats = GROUPS.flatMap((group) => taken(group).map(({ id }) => id))
    if (await send({ type: 'set-mixed', size, seats })) onClose()
  }
  const turn = (id: string): void =>
    setAway(new Set(away.has(id) ? [...away].filter((one) => one !== id) : [...away, id]))
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={m.mixed_dialog_title()}
      description={m.mixed_dialog_more()}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.mixed_dialog_go()}
          </Button>
        </>
      }
    >
      <ChoiceRows legend={m.mixed_dialog_size()}>
        {MIXED_SIZES.map((one) => (
          <RadioRow
            key={one}
            name="mixed-size"
            value={String(one)}
            checked={one === size}
            onChange={() => setChosen(one)}
            label={SIZES[one]()}
          />
        ))}
      </ChoiceRows>
      <p>{m.mixed_dialog_people_more()}</p>
      {GROUPS.map((group) => (
        <ChoiceRows
          key={group}
          legend={m.mixed_dialog_people({ group: state.session.groups[group].name })}
          error={isTried && counts[group] === 0 ? m.mixed_dialog_few() : undefined}
        >
          {drawable(state, group).map((seat) => {
            const scribe = scribeOf(seat)
            return (
              <CheckRow
                key={seat.id}
                checked={!away.has(seat.id)}
                onChange={() => turn(seat.id)}
                label={<bdi>{seat.name}</bdi>}
                description={scribe === undefined ? undefined : m.mixed_dialog_scribe({ scribe })}
              />
            )
          })}
        </ChoiceRows>
      ))}
      {isEnough && (
        <p role="status">
          {m.mixed_dialog_sum({ people: counts.a + counts.b, tables: mixedTableCount(counts, size) })}
        </p>
      )}
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
