import type { CardView } from '@parley/shared/documents/card-view'
import { fitsHash, isHeardAsMeant } from '@parley/shared/linked/linked-boards'
import { m } from '../../../paraglide/messages.js'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import agree from '../agree/Agree.module.css'
import type { BoardCards } from '../agree/use-board-cards.ts'
import { useWriter } from '../agree/use-writer.ts'

type FitsProps = { readonly meant: CardView; readonly heard: CardView; readonly cards: BoardCards }

/** Whether it was heard as it was meant: the group that meant it says so, and an edit of either wording asks again. */
export const Fits = ({ meant, heard, cards }: FitsProps) => {
  const { groups } = useSession().state.session
  const { group, mayWrite } = useWriter()
  if (meant.group !== 'a' && meant.group !== 'b') return null
  const fits = isHeardAsMeant(meant, heard)
  const name = groups[meant.group].name
  const mayAnswer = mayWrite && group === meant.group
  return (
    <>
      <p className={agree.status}>
        {fits && <GroupMark group="both" />}
        {fits ? m.kinds_fits({ group: name }) : m.kinds_fits_waits({ group: name })}
      </p>
      {mayAnswer && heard.text.trim() !== '' && (
        <div className={agree.tools}>
          <Button
            variant={fits ? 'quiet' : 'secondary'}
            aria-label={`${fits ? m.kinds_fits_undo() : m.kinds_fits_do()}: ${heard.text}`}
            onClick={() => cards.set(heard.id, 'fits', fits ? undefined : fitsHash(meant, heard))}
          >
            {fits ? m.kinds_fits_undo() : m.kinds_fits_do()}
          </Button>
        </div>
      )}
    </>
  )
}
