import type { CardView, DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { SupportRule } from '@parley/shared/session/tallies'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { ruleText, shareText } from '../../session/rule-text.ts'
import { useSession } from '../../session/use-session.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { checksOf, saying, uncheckedOf } from './step-facts.ts'
import { useAct } from './use-act.ts'

const SHARES = [
  ['half', [1, 2]],
  ['two-thirds', [2, 3]],
  ['three-quarters', [3, 4]],
  ['all', [1, 1]],
] as const satisfies readonly (readonly [string, SupportRule['share']])[]
type Share = (typeof SHARES)[number][0]

const ROUNDS = {
  carried: m.console_round_carried,
  'not-carried': m.console_round_not_carried,
  'not-decided': m.console_round_not_decided,
} as const

/** What became of a proposal in its last round, and whether its words are others since; null before the first. */
const roundText = (state: StateView, card: CardView): string | null => {
  const last = checksOf(state, card.id).findLast((ballot) => ballot.support?.result)
  const result = last?.support?.result
  if (!last || !result) return null
  const words =
    last.options[0]?.text.trim() === card.text.trim() ? m.console_round_same_words() : m.console_round_other_words()
  return `${ROUNDS[result.carried]({ round: last.round })} ${words}`
}

type ProposalDialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly board: DocumentView
  /** The proposal that another round is about; without it the first that had no round. */
  readonly again: string | null
}

/** Chooses one proposal and the rule by which it is carried. Both are frozen, and the rule is shown before anybody answers. */
export const ProposalDialog = ({ open, onClose, board, again }: ProposalDialogProps) => {
  const { state } = useSession()
  const { send, busy, problem } = useAct()
  const [picked, setPicked] = useState<string | null>(null)
  const [share, setShare] = useState<Share>('two-thirds')
  const proposals = saying(board, 'proposal')
  const chosen = proposals.find((card) => card.id === (picked ?? again)) ?? uncheckedOf(state, board)[0] ?? proposals[0]
  const close = (): void => {
    setPicked(null)
    onClose()
  }
  const rule: SupportRule = { share: SHARES.find(([name]) => name === share)?.[1] ?? [2, 3] }
  const submit = async (): Promise<void> => {
    if (chosen && (await send({ type: 'freeze-proposal', card: chosen.id, share }))) close()
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      wide
      title={again ? m.console_proposal_again() : m.console_proposal_title()}
      description={m.console_proposal_more()}
      actions={
        <>
          <Button onClick={close}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy || !chosen} onClick={() => void submit()}>
            {m.console_proposal_go()}
          </Button>
        </>
      }
    >
      <ChoiceRows legend={m.console_proposal_legend()}>
        {proposals.map((card) => {
          const round = [card.asPurpose ? m.purpose_is() : '', roundText(state, card) ?? ''].filter(Boolean).join(' ')
          return (
            <RadioRow
              key={card.id}
              name="proposal"
              checked={card.id === chosen?.id}
              onChange={() => setPicked(card.id)}
              label={card.text}
              {...(round && { description: round })}
            />
          )
        })}
      </ChoiceRows>
      <ChoiceRows legend={m.console_rule_legend()}>
        {SHARES.map(([name, fraction]) => (
          <RadioRow
            key={name}
            name="share"
            checked={share === name}
            onChange={() => setShare(name)}
            label={
              name === 'all' ? m.console_rule_all() : m.console_rule_share({ share: shareText({ share: fraction }) })
            }
          />
        ))}
      </ChoiceRows>
      <p>{ruleText(rule)}</p>
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
