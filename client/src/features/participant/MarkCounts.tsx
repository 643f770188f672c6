import { CARD_MARKS, type CardMarks } from '@parley/shared/protocol/state-view'
import { useSession } from '../../session/use-session.ts'
import { GroupMark } from '../../ui/GroupMark.tsx'
import cards from './Cards.module.css'
import { markText } from './mark-text.ts'

/** How often a card was marked; by group only where the state gives it so. */
export const MarkCounts = ({ marks }: { readonly marks: CardMarks | undefined }) => {
  const { groups } = useSession().state.session
  const shown = CARD_MARKS.flatMap((mark) => {
    const count = marks?.[mark]
    return count ? [{ mark, count }] : []
  })
  if (shown.length === 0) return null
  return (
    <div className={cards.counts}>
      {shown.map(({ mark, count }) => (
        <p key={mark}>
          {markText(mark)}:{' '}
          {count.a !== undefined && count.b !== undefined ? (
            <>
              <span>
                <GroupMark group="a" label={groups.a.name} /> {count.a}
              </span>{' '}
              <span>
                <GroupMark group="b" label={groups.b.name} /> {count.b}
              </span>
            </>
          ) : (
            count.total
          )}
        </p>
      ))}
    </div>
  )
}
