import type { BallotView } from '@parley/shared/protocol/ballot-views'
import { useEffect } from 'react'
import { useSession } from '../../session/use-session.ts'
import { ownVote, type OwnVote } from './own-vote.ts'
import { forgetRatings } from './rate/rate-draft.ts'
import { forgetDraft, knownReceipts } from './receipts.ts'

/**
 * What became of the own vote in a ballot that has closed, as far as it can still be told; and takes what was chosen off
 * this device. Null where no receipts are sent any more, and for whoever has no vote.
 */
export const useOwnVote = (ballot: Pick<BallotView, 'id' | 'receipts'> | undefined): OwnVote | null => {
  const { seat, self } = useSession()
  const id = ballot?.id
  useEffect(() => {
    if (id === undefined) return
    forgetRatings(seat, id)
    forgetDraft(seat, id)
  }, [seat, id])
  if (!ballot?.receipts || self.role !== 'participant') return null
  return ownVote(knownReceipts(seat, ballot.id), ballot.receipts)
}
