import { useState } from 'react'
import { useBoardActions } from '../../../board/use-board-actions.ts'
import { m } from '../../../paraglide/messages.js'
import { useDocument } from '../../../session/use-document.ts'
import { useSession } from '../../../session/use-session.ts'
import { GroupName } from '../../../ui/GroupMark.tsx'
import { AddShared } from '../AddShared.tsx'
import cards from '../Cards.module.css'
import { DeletedNote } from '../DeletedNote.tsx'
import { MixedMark } from '../mixed/MixedMark.tsx'
import { FoldedOptions } from '../mixed/MixedOptions.tsx'
import styles from '../Participant.module.css'
import { SharedCard } from '../SharedCard.tsx'
import { TaskHeading } from '../TaskHeading.tsx'
import { AsPurpose } from './AsPurpose.tsx'
import { resultText } from './level-text.ts'

type ProposalListProps = {
  readonly title: string
  /** After a round: the words that stand are changed first, and something new comes after. */
  readonly isAgain?: boolean
}

/** The proposals on the board, with how the rounds of each ended; people who may write add, change and delete them. */
export const ProposalList = ({ title, isAgain = false }: ProposalListProps) => {
  const { state, self } = useSession()
  const board = useDocument('board')
  const actions = useBoardActions(board.doc)
  const [isDeleted, setDeleted] = useState(false)
  const mayWrite = self.role === 'participant' && state.boardOpen && actions !== null
  const hidden = new Set(state.hidden.map((one) => one.card))
  const proposals = board.view.cards.filter((card) => card.kind === 'proposal' && !hidden.has(card.id))
  const roundsOf = (id: string) =>
    state.ballots.flatMap((one) =>
      one.support?.proposal === id && one.support.result ? [{ round: one.round, is: one.support.result.carried }] : [],
    )
  const adding = mayWrite && (
    <AddShared
      field="proposal"
      label={m.participant_proposals_field()}
      add={m.participant_proposals_add()}
      added={m.participant_added()}
      board={board}
      isMain={!isAgain}
      onAdd={(text) => actions.add('proposals', text, 'proposal')}
    />
  )
  return (
    <section className={styles.section}>
      <h2>
        <GroupName group="both" name={title} />
      </h2>
      {!isAgain && adding}
      {mayWrite && (
        <FoldedOptions
          use={{
            kind: 'proposal',
            onUse: ({ id, text }) => actions.add('proposals', text, 'proposal', { from: id }),
          }}
        />
      )}
      {proposals.length === 0 && <p className={styles.quiet}>{m.participant_proposals_none()}</p>}
      {proposals.length > 0 && (
        <ul className={cards.list}>
          {proposals.map((card) => (
            <SharedCard
              key={card.id}
              card={card}
              actions={mayWrite ? actions : null}
              onRemoved={() => setDeleted(true)}
            >
              {card.from !== undefined && <MixedMark />}
              <AsPurpose card={card} doc={mayWrite ? board.doc : null} />
              {roundsOf(card.id).map(({ round, is }) => (
                <p key={round} className={cards.counts}>
                  {m.participant_support_round_was({ round, result: resultText(is) })}
                </p>
              ))}
            </SharedCard>
          ))}
        </ul>
      )}
      {isDeleted && mayWrite && (
        <DeletedNote
          onUndo={() => {
            actions.undo()
            setDeleted(false)
          }}
        />
      )}
      {isAgain && adding}
      {state.locked && !mayWrite && <p className={styles.quiet}>{m.participant_locked()}</p>}
    </section>
  )
}

/** Before a support check: what both groups propose, for everyone to read at once. */
export const Proposals = () => {
  const { state } = useSession()
  return (
    <>
      <TaskHeading title={m.participant_proposals_title()}>
        {m.participant_proposals_lead({ mediator: state.session.mediator })}
      </TaskHeading>
      <ProposalList title={m.participant_proposals_list()} />
    </>
  )
}
