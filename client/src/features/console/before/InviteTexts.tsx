import type { InvitesView } from '@parley/shared/protocol/answers'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { useRef, useState } from 'react'
import styles from '../../../before/Before.module.css'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { announce } from '../../../ui/announcements.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { copyText } from '../copy-text.ts'
import { inviteText } from './invite-text.ts'

const InviteText = ({ view, group }: { readonly view: InvitesView; readonly group: GroupId }) => {
  const { state } = useSession()
  const { name } = state.session.groups[group]
  const place = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState<string | null>(null)
  const text = inviteText(state.session, view, group)
  const copy = async (): Promise<void> => {
    const field = place.current?.querySelector('textarea') ?? null
    const words = (await copyText(text, field)) ? m.console_copied() : m.console_copy_failed()
    setSaid(words)
    announce(words)
  }
  return (
    <div ref={place} className={styles.form}>
      <TextArea
        label={m.before_invite_text({ group: name })}
        value={text}
        onChange={() => undefined}
        readOnly
        rows={8}
        hint={said}
      />
      <div>
        <Button onClick={() => void copy()}>{m.before_invite_copy({ group: name })}</Button>
      </div>
    </div>
  )
}

/** An invitation for each group, ready to be copied into a message. */
export const InviteTexts = ({ view }: { readonly view: InvitesView }) =>
  GROUPS.map((group) => <InviteText key={group} view={view} group={group} />)
