import type { Invites, InvitesView } from '@parley/shared/protocol/answers'
import { useEffect, useRef, useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { doorAddress, doorLink } from '../../projection/door-address.ts'
import { readInvites, type Problem } from '../../session/api.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field } from '../../ui/Field.tsx'
import { QrCode } from '../../ui/QrCode.tsx'
import { InviteTexts } from './before/InviteTexts.tsx'
import styles from './Dialogs.module.css'
import { copyText } from './copy-text.ts'

const Link = ({ label, link }: { readonly label: string; readonly link: string }) => {
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    const words = (await copyText(link, field.current)) ? m.console_copied() : m.console_copy_failed()
    setSaid(words)
    announce(words)
  }
  return (
    <div className={styles.link}>
      <Field ref={field} label={label} value={link} onChange={() => undefined} readOnly hint={said} dir="ltr" />
      <Button aria-label={m.console_copy_name({ what: label })} onClick={() => void copy()}>
        {m.console_copy()}
      </Button>
    </div>
  )
}

const Content = ({ view }: { readonly view: InvitesView }) => {
  const { state } = useSession()
  const { address, groups } = state.session
  const names: Readonly<Record<keyof Invites, string>> = {
    a: m.console_invite_group({ group: groups.a.name }),
    b: m.console_invite_group({ group: groups.b.name }),
    mediator: m.console_invite_mediator(),
    scribe: m.console_invite_scribe(),
    observer: m.console_invite_observer(),
    sponsor: m.console_invite_sponsor(),
    projector: m.console_invite_projector(),
  }
  const roles = ['a', 'b', 'observer', 'scribe', 'sponsor', 'projector', 'mediator'] as const
  return (
    <>
      {view.roomCode ? (
        <div className={styles.roomCode}>
          <div className={styles.qr}>
            <QrCode text={doorLink(address, view.roomCode)} label={m.console_invite_qr()} />
          </div>
          <div>
            <p className={styles.quiet}>{doorAddress(address)}</p>
            <p className={styles.quiet}>{m.console_invite_code()}</p>
            <p className={styles.code}>{view.roomCode}</p>
          </div>
        </div>
      ) : (
        <p>{m.console_invite_no_code()}</p>
      )}
      <InviteTexts view={view} />
      {roles.map((role) => (
        <Link key={role} label={names[role]} link={`${address}/join#invite=${view.invites[role]}`} />
      ))}
    </>
  )
}

/** The ways in: the room code with its QR, and a link for every kind of seat. */
export const InvitesDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => {
  const { seat, state } = useSession()
  const [view, setView] = useState<InvitesView | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const { sessionId, token } = seat
  const doorOpen = state.door.open
  useEffect(() => {
    if (!open) return undefined
    let over = false
    void readInvites(sessionId, token).then((answer) => {
      if (over) return
      if (answer.ok) setView(answer.value)
      setProblem(answer.ok ? null : answer.problem)
    })
    return () => {
      over = true
    }
  }, [open, sessionId, token, doorOpen])
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={m.console_invite()}
      description={m.console_invite_more()}
      actions={
        <>
          <Button onClick={onClose}>{m.console_done()}</Button>
          <Button variant="quiet" onClick={() => window.print()}>
            {m.console_print()}
          </Button>
        </>
      }
    >
      <ProblemNotice problem={problem} />
      {view && <Content view={view} />}
    </Dialog>
  )
}
