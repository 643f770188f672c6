import { m } from '../paraglide/messages.js'
import type { BallotView } from '@parley/shared/protocol/ballot-views'

/**
 * What belongs to the count of a ballot in which a scribe entered for somebody: so many votes came that way, or, where
 * not every vote is in, that some of those asked have a scribe (PE5). Empty where nobody has.
 */
export const scribedText = (scribed: { readonly asked: number; readonly in?: number } | undefined): string => {
  if (!scribed) return ''
  return scribed.in === undefined
    ? m.people_scribed_asked({ count: scribed.asked })
    : m.people_scribed_in({ count: scribed.in })
}

/** The pile of paper votes of an open ballot, or what part of the count was on paper; empty where there is none (PB3). */
export const papersText = ({ papers, stage }: Pick<BallotView, 'papers' | 'stage'>): string => {
  if (!papers) return ''
  const { count, isConfirmed } = papers
  if (stage === 'closed') return m.votes_paper_counted({ count })
  return isConfirmed ? m.votes_paper_confirmed({ count }) : m.votes_paper_waits({ count })
}

/** All that belongs to the number of people in a count: who entered for whom, and what was on paper. */
export const countNote = (ballot: BallotView): string =>
  [scribedText(ballot.scribed), papersText(ballot)].filter(Boolean).join(' ')
