import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import { Notice } from '../../ui/Notice.tsx'

/** That a group says the session is deleted now: the mediator reads it, and has no say in it (KE8). */
export const DeletionLine = () => {
  const { deletion, session } = useSession().state
  const said = deletion?.agreed.a ? 'a' : deletion?.agreed.b ? 'b' : null
  if (!said) return null
  return (
    <Notice title={m.keeping_delete_other({ group: session.groups[said].name })}>
      {m.keeping_delete_other_more({ group: session.groups[said === 'a' ? 'b' : 'a'].name })}
    </Notice>
  )
}
