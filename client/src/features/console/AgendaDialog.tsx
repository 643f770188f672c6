import type { StateView } from '@parley/shared/protocol/state-view'
import type { Step } from '@parley/shared/session/agenda'
import { planNow, type PlanNow } from '@parley/shared/session/plan-clock'
import { useState } from 'react'
import { draftOfSession, stepIn, stepsOfDraft, type Begun, type Draft } from '../../agenda/agenda-draft.ts'
import { AgendaEditor, minutesOfDraft } from '../../agenda/AgendaEditor.tsx'
import { KeepTemplate } from '../../agenda/KeepTemplate.tsx'
import { m } from '../../paraglide/messages.js'
import { durationText } from '../../session/agenda-text.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { useServerNow } from '../../ui/countdown.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { beginsAt } from './plan-text.ts'
import { useAct } from './use-act.ts'
import { hourText } from '../../ui/moments.ts'

/** The steps of a view without what is so of them now. */
const stepsOfView = (state: StateView): readonly Step[] => state.steps.map(({ status: _status, ...step }) => step)

const begunIn = ({ steps, plan }: StateView): Begun =>
  new Set([
    ...(plan?.begins.map(({ step }) => step) ?? []),
    ...steps.filter(({ status }) => status === 'done' || status === 'now').map(({ id }) => id),
  ])

/** How the day would stand with this draft. */
const planOf = (state: StateView, draft: Draft, now: number): PlanNow | null => {
  const { plan } = state
  const begun = begunIn(state)
  const ids = draft.steps.map((row) => row.id ?? row.key)
  const current = ids.indexOf(state.steps[state.current]?.id ?? '')
  const steps = draft.steps.map((row, at) => ({
    ...stepIn(row),
    id: ids[at] ?? '',
    status:
      at === current
        ? ('now' as const)
        : begun.has(ids[at] ?? '')
          ? ('done' as const)
          : at < current
            ? ('skipped' as const)
            : ('next' as const),
  }))
  return plan ? planNow({ steps, current, begins: plan.begins, planned: plan.planned }, now) : null
}

type AgendaDialogProps = { readonly open: boolean; readonly onClose: () => void }

/**
 * Changes the agenda, before the day and while it goes on. What is arranged here is seen by nobody until it is used. A
 * `key` of its own for each time it opens lets it begin with the agenda as it stands.
 */
export const AgendaDialog = ({ open, onClose }: AgendaDialogProps) => {
  const { state, clockOffset } = useSession()
  const { send, busy, problem } = useAct()
  const now = useServerNow(clockOffset, 15_000)
  const { plan } = state
  const version = plan?.version ?? 0
  const [was, setWas] = useState(version)
  const [first, setFirst] = useState(() => draftOfSession(stepsOfView(state), plan?.start ?? null))
  const [draft, setDraft] = useState(first)
  const [isWrong, setWrong] = useState(false)
  const isOld = open && was !== version
  const isSame = JSON.stringify(draft) === JSON.stringify(first)
  const begin = (): void => {
    const fresh = draftOfSession(stepsOfView(state), plan?.start ?? null)
    setWas(version)
    setFirst(fresh)
    setDraft(fresh)
  }
  const save = async (): Promise<void> => {
    const steps = stepsOfDraft(draft)
    setWrong(!steps)
    if (!steps) return
    const { start } = draft
    // From here on the agenda of the session is this one: its coming back is no change by somebody else.
    setWas(version + 1)
    if (await send({ type: 'set-agenda', steps, was, ...(start === null ? {} : { start }) })) {
      announce(m.agenda_changed())
      onClose()
    } else setWas(was)
  }
  const coming = planOf(state, draft, now)
  const clocks = draft.steps.map((row, at) => {
    const begunAt = plan?.begins.findLast(({ step }) => step === row.id)?.at
    if (begunAt !== undefined) return hourText(begunAt)
    const next = coming?.begins.get(row.id ?? row.key)
    if (next !== undefined) return hourText(next)
    return coming ? null : beginsAt(draft, at)
  })
  const time = durationText(minutesOfDraft(draft))
  const ends = beginsAt(draft, draft.steps.length)
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={m.agenda_change()}
      description={m.agenda_change_lead()}
      actions={
        <>
          <Button onClick={onClose}>{isSame ? m.console_done() : m.agenda_change_leave()}</Button>
          <Button variant="primary" busy={busy || isSame || isOld} onClick={() => void save()}>
            {m.agenda_change_save()}
          </Button>
        </>
      }
    >
      {isOld && !busy && (
        <div role="alert">
          <p>{m.agenda_change_meanwhile()}</p>
          <Button onClick={begin}>{m.agenda_change_again()}</Button>
        </div>
      )}
      <AgendaEditor
        draft={draft}
        onDraft={setDraft}
        begun={begunIn(state)}
        now={state.steps[state.current]?.id}
        clocks={clocks}
        sum={
          coming
            ? `${m.agenda_sum({ time })} ${m.agenda_sum_ends_live({ clock: hourText(coming.ends) })}`
            : ends === null
              ? m.agenda_sum({ time })
              : m.agenda_sum_ends({ time, clock: ends })
        }
      />
      <KeepTemplate draft={draft} />
      <ProblemNotice problem={problem} />
      {isWrong && <p role="alert">{m.agenda_change_wrong()}</p>}
    </Dialog>
  )
}
