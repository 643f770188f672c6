import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../../paraglide/messages.js'
import { GroupName } from '../../ui/GroupMark.tsx'
import { FactList } from './FactList.tsx'
import { saying } from './step-facts.ts'

/** The asks in counts: how many of each group, and how many answers hold. Never an answer. */
export const AsksPart = ({ state, board }: { readonly state: StateView; readonly board: DocumentView }) => {
  const { stage, answered, list } = state.asks
  const asks = saying(board, 'ask')
  return (
    <FactList
      facts={GROUPS.map((group) => {
        const answers = answered[group]
        const figure =
          stage === 'write'
            ? m.console_asks_count({ count: asks.filter((card) => card.group === group).length })
            : answers
              ? m.console_asks_answered({ count: answers.in, of: answers.of })
              : m.console_asks_count({ count: list.filter((ask) => ask.from === group).length })
        return [<GroupName key={group} group={group} name={state.session.groups[group].name} />, figure] as const
      })}
    />
  )
}
