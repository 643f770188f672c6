import type { CardView } from '@parley/shared/documents/card-view'
import { GUESSED_MOST, RATED_MOST } from '@parley/shared/limits'
import type { RatedKind } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckRow, ChoiceRows } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useAct } from './use-act.ts'

type RatingDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly of: RatedKind
  readonly cards: readonly CardView[]
}

const LEGENDS = { assumption: m.rate_dialog_legend_assumption, milestone: m.rate_dialog_legend_milestone } as const

/** Chooses what is rated, and where people guess the other group. Where all cards fit, all are ticked to begin with. */
export const RatingDialog = ({ open, onClose, of, cards }: RatingDialogProps) => {
  const { groups } = useSession().state.session
  const { send, busy, problem } = useAct()
  const [changed, setChanged] = useState<Readonly<Record<string, boolean>>>({})
  const [guessed, setGuessed] = useState<readonly string[]>([])
  const [wrong, setWrong] = useState<string | null>(null)
  const isOn = (card: CardView): boolean => changed[card.id] ?? cards.length <= RATED_MOST
  const chosen = cards.filter(isOn)
  const guess = chosen.filter((card) => guessed.includes(card.id)).map(({ id }) => id)
  const described = (card: CardView): string | null => {
    if (card.week !== undefined) return m.rate_dialog_week({ week: card.week })
    return card.group === 'a' || card.group === 'b' ? groups[card.group].name : null
  }
  const submit = async (): Promise<void> => {
    if (chosen.length === 0) return setWrong(m.rate_dialog_few())
    if (chosen.length > RATED_MOST) return setWrong(m.rate_dialog_many({ most: RATED_MOST }))
    if (await send({ type: 'freeze-rating', cards: chosen.map(({ id }) => id), guess })) onClose()
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={m.rate_dialog_title()}
      description={m.rate_dialog_more({ most: RATED_MOST })}
      actions={
        <>
          <Button onClick={onClose}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.rate_dialog_go({ count: chosen.length })}
          </Button>
        </>
      }
    >
      <ChoiceRows legend={LEGENDS[of]()} error={wrong}>
        {cards.map((card) => {
          const description = described(card)
          return (
            <CheckRow
              key={card.id}
              checked={isOn(card)}
              label={card.text}
              onChange={(on) => {
                setChanged((before) => ({ ...before, [card.id]: on }))
                setWrong(null)
              }}
              {...(description && { description })}
            />
          )
        })}
      </ChoiceRows>
      {chosen.length > 0 && (
        <ChoiceRows legend={m.rate_dialog_guess()}>
          {chosen.map((card) => {
            const isGuessed = guess.includes(card.id)
            return (
              <CheckRow
                key={card.id}
                checked={isGuessed}
                disabled={!isGuessed && guess.length >= GUESSED_MOST}
                label={card.text}
                onChange={(on) => setGuessed(on ? [...guess, card.id] : guess.filter((id) => id !== card.id))}
              />
            )
          })}
        </ChoiceRows>
      )}
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
