import type { DeletionAct } from '@parley/shared/session/deletion-events'
import type { DeletionView, StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'

/** What groups delete together, in words: the session (KE8), or its board alone (KE16). */
export const deletionWords = {
  'delete-session': {
    title: m.keeping_all_title,
    lead: m.keeping_delete_lead,
    more: m.keeping_delete_first,
    propose: m.keeping_delete_propose,
    own: m.keeping_delete_own,
    other: m.keeping_delete_other,
    otherMore: m.keeping_delete_other_more,
    keep: m.keeping_delete_keep,
    proposal: m.keeping_delete_proposal,
  },
  'delete-board': {
    title: m.keeping_board_title,
    lead: m.keeping_board_lead,
    more: m.keeping_board_stays,
    propose: m.keeping_board_propose,
    own: m.keeping_board_own,
    other: m.keeping_board_other,
    otherMore: m.keeping_board_more,
    keep: m.keeping_board_keep,
    proposal: m.keeping_board_proposal,
  },
} as const satisfies Readonly<Record<DeletionAct, unknown>>

/** Who says so of the session or its board, and what stands before the own group. */
export const deletionOf = (state: StateView, act: DeletionAct): DeletionView | undefined =>
  act === 'delete-board' ? state.boardDeletion : state.deletion

/** Both, in the order in which they go further. */
export const DELETIONS = ['delete-board', 'delete-session'] as const satisfies readonly DeletionAct[]

/** Whether the board stands by itself after the end, so that it can be deleted without the session (KE16). */
export const hasBoardAlone = ({ ended, session }: StateView): boolean =>
  ended && session.keeping.boardDeletedAt === undefined

/** What the page of deleting is called. */
export const deletionTitle = (state: StateView): string =>
  hasBoardAlone(state) ? m.keeping_board_menu() : m.keeping_delete_menu()
