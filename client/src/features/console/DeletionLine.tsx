import { BoardGoneNote } from '../../session/BoardGoneNote.tsx'
import { DELETIONS, deletionOf, deletionWords } from '../../session/deletion-words.ts'
import { useSession } from '../../session/use-session.ts'
import { Notice } from '../../ui/Notice.tsx'

/** That a group says the session, or its board, is deleted now: the mediator reads it, and has no say in it (KE8, KE16). */
export const DeletionLine = () => {
  const { state } = useSession()
  const { groups } = state.session
  return (
    <>
      <BoardGoneNote />
      {DELETIONS.map((act) => {
        const { agreed } = deletionOf(state, act) ?? {}
        const said = agreed?.a ? 'a' : agreed?.b ? 'b' : null
        const words = deletionWords[act]
        return (
          said && (
            <Notice key={act} title={words.other({ group: groups[said].name })}>
              {words.otherMore({ group: groups[said === 'a' ? 'b' : 'a'].name })}
            </Notice>
          )
        )
      })}
    </>
  )
}
