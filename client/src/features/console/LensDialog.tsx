import type { CardView } from '@parley/shared/documents/card-view'
import { lensCounts } from '@parley/shared/lenses/lenses'
import { LENSES } from '@parley/shared/session/agenda'
import { lensName } from '../../lenses/lens-words.ts'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useAct } from './use-act.ts'

type LensDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly cards: readonly CardView[] }

/** Shows everybody the board through one of three lenses: the other cards stand back, and stay where they are. */
export const LensDialog = ({ open, onClose, cards }: LensDialogProps) => {
  const { state } = useSession()
  const { send, problem } = useAct()
  const counts = lensCounts(cards, new Set(state.hidden.map((one) => one.card)))
  const now = state.lens ?? null
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={m.words_lens_tool()}
      description={m.words_lens_more()}
      actions={<Button onClick={onClose}>{m.console_done()}</Button>}
    >
      {state.revealed.length === 0 ? (
        <p>{m.words_lens_early()}</p>
      ) : (
        <ChoiceRows legend={m.words_lens_legend()}>
          {[null, ...LENSES].map((lens) => (
            <RadioRow
              key={lens ?? 'all'}
              name="lens"
              checked={lens === now}
              onChange={() => void send({ type: 'set-lens', lens })}
              label={lens ? lensName(lens) : m.words_lens_all()}
              {...(lens && { description: m.words_lens_count({ count: counts[lens] }) })}
            />
          ))}
        </ChoiceRows>
      )}
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
