import { PERSON_NAME_MOST } from '@parley/shared/limits'
import type { DoorView, SeatTaken } from '@parley/shared/protocol/answers'
import type { GroupId } from '@parley/shared/session/agenda'
import { useRef, useState, type FormEvent } from 'react'
import { useLocation } from 'wouter'
import { m } from '../../paraglide/messages.js'
import { sendCommand, takeSeat, type Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { keepSeat } from '../../session/seats.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Field } from '../../ui/Field.tsx'
import { GroupName } from '../../ui/GroupMark.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageFrame } from '../../ui/PageFrame.tsx'
import type { DoorKey } from './door-key.ts'
import { CircleNote } from './CircleNote.tsx'
import styles from './Entry.module.css'
import { operatorLine } from './ServerLines.tsx'
import { ReturnCodePage } from './ReturnCodePage.tsx'
import { SponsorRead } from './SponsorRead.tsx'
import { SharedDevice } from './SharedDevice.tsx'
import { TalkBetween } from './TalkBetween.tsx'
import { ThanksPage } from './ThanksPage.tsx'
import { useSharedDevice } from './use-shared-device.ts'
import { WhoSeesWhat } from './WhoSeesWhat.tsx'

const roleLines = {
  mediator: m.entry_join_as_mediator,
  scribe: m.entry_join_as_scribe,
  observer: m.entry_join_as_observer,
  sponsor: m.entry_join_as_sponsor,
  projector: m.entry_join_as_projector,
} as const

type Wrong = { readonly name?: string; readonly group?: string }

/** One page before joining: who can see what, the rules, a name, a group, and one tap that says yes to all of it. */
export const JoinForm = ({ by, door }: { readonly by: DoorKey; readonly door: DoorView }) => {
  const role = door.role ?? 'participant'
  const isScreen = role === 'projector'
  const byCode = 'roomCode' in by
  const [name, setName] = useState('')
  const [group, setGroup] = useState<GroupId | undefined>(door.group)
  const [wrong, setWrong] = useState<Wrong>({})
  const [problem, setProblem] = useState<Problem | null>(null)
  const device = useSharedDevice()
  const [hasRead, setHasRead] = useState(false)
  const { sheets } = door
  const asksConsent = role === 'participant' || role === 'scribe' || role === 'observer'
  const [busy, setBusy] = useState(false)
  const [taken, setTaken] = useState<(SeatTaken & { readonly place?: string | undefined }) | null>(null)
  const [declined, setDeclined] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const [, navigate] = useLocation()

  const join = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy) return
    const called = isScreen ? m.entry_join_screen_name() : name.trim()
    const missing: Wrong = {
      ...(!called && { name: m.entry_join_name_missing() }),
      ...(byCode && !group && { group: m.entry_join_group_missing() }),
    }
    setWrong(missing)
    const isRight = isScreen || device.isRight()
    if ((missing.name ?? missing.group) || !isRight) {
      requestAnimationFrame(() =>
        form.current?.querySelector<HTMLElement>('[aria-invalid], [data-invalid] input')?.focus(),
      )
      return
    }
    setBusy(true)
    setProblem(null)
    const answer = await takeSeat(
      'invite' in by
        ? { invite: by.invite, name: called }
        : { roomCode: by.roomCode, group: group ?? 'a', name: called },
    )
    if (!answer.ok) {
      setBusy(false)
      return setProblem(answer.problem)
    }
    const { sessionId, seat } = answer.value
    // The tap on "Join" is the consent. If this call is lost, the session's page asks once more.
    if (seat.role === 'participant' || seat.role === 'scribe' || seat.role === 'observer') {
      const version = sheets.statements.at(-1)?.version
      const done = await sendCommand(sessionId, seat.token, { type: 'consent', ...(version ? { version } : {}) })
      // A read mark that is lost on its way can be set on the session's page.
      const { sponsor } = sheets.versions
      if (done.ok && hasRead && sponsor)
        await sendCommand(sessionId, seat.token, { type: 'tick', sheet: 'sponsor', version: sponsor })
    }
    keepSeat(answer.value, { name: called, title: door.title }, device.isShared && !isScreen)
    // The words of a return would stand on the wall for everybody; a screen that is lost is paired anew.
    if (isScreen) return navigate(`/s/${sessionId}`, { replace: true })
    const place = await device.settle(sessionId)
    setBusy(false)
    setTaken({ ...answer.value, place })
  }
  if (declined) return <ThanksPage>{m.entry_thanks()}</ThanksPage>
  if (taken) {
    return <ReturnCodePage sessionId={taken.sessionId} returnCode={taken.returnCode} place={taken.place} />
  }

  const isOfSeries = role === 'sponsor' && door.follows !== undefined
  const roleLine = role === 'participant' ? null : isOfSeries ? m.after_join_as_sponsor() : roleLines[role]()
  const label = isScreen
    ? m.entry_join_show_screen()
    : group
      ? m.entry_join_button_group({ group: door.groups[group].name })
      : m.entry_join_button()
  return (
    <PageFrame
      title={m.entry_join_title({ title: door.title })}
      actions={
        <>
          <ProblemNotice problem={problem} />
          <Button type="submit" form="join" variant="primary" wide busy={busy}>
            {label}
          </Button>
          {!isScreen && (
            <Button variant="quiet" wide onClick={() => setDeclined(true)}>
              {m.entry_join_decline()}
            </Button>
          )}
        </>
      }
    >
      <h1 className={styles.title} dir="auto">
        {door.title}
      </h1>
      <TalkBetween groups={door.groups} mediator={door.mediator} follows={door.follows} />
      <CircleNote isCircle={door.circle === true} />
      {roleLine && <Notice tone="plain" title={roleLine} />}
      {!isScreen && (
        <WhoSeesWhat
          sheets={sheets}
          k={door.k}
          keeping={door.circle ? null : door.keeping}
          mediator={door.mediator}
          groups={door.groups}
          operator={door.operator}
          viewer={{ role, mediator: door.mediator }}
          namesOffline={door.namesOffline === true}
        />
      )}
      <form id="join" ref={form} className={styles.form} onSubmit={(event) => void join(event)} noValidate>
        {byCode && (
          <ChoiceRows legend={m.entry_join_group()} error={wrong.group}>
            {(['a', 'b'] as const).map((one) => (
              <RadioRow
                key={one}
                name="group"
                checked={group === one}
                onChange={() => {
                  setGroup(one)
                  setWrong(({ group: _mended, ...rest }) => rest)
                }}
                label={<GroupName group={one} name={door.groups[one].name} />}
              />
            ))}
          </ChoiceRows>
        )}
        {!isScreen && (
          <Field
            label={m.entry_join_name()}
            hint={m.entry_join_name_hint()}
            error={wrong.name}
            value={name}
            onChange={(text) => {
              setName(text)
              setWrong(({ name: _mended, ...rest }) => rest)
            }}
            autoComplete="given-name"
            enterKeyHint="go"
            most={PERSON_NAME_MOST}
          />
        )}
        {asksConsent && sheets.versions.sponsor && <SponsorRead hasRead={hasRead} onChange={setHasRead} />}
        {!isScreen && <SharedDevice {...device.fields} />}
      </form>
      <div className={styles.small}>
        <p>{operatorLine(door.operator)}</p>
      </div>
    </PageFrame>
  )
}
