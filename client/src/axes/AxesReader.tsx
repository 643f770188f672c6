import type { DocumentView } from '@parley/shared/documents/card-view'
import { withoutHidden } from '@parley/shared/map/map-rows'
import type { StateView } from '@parley/shared/protocol/state-view'
import { useMemo } from 'react'
import { ChangesPart } from '../map/ChangesPart.tsx'
import { useToldChanges } from '../map/use-told-changes.ts'
import { groupNames } from '../map/map-labels.ts'
import { axesModel, type AxesBoardName } from './axes-model.ts'
import { axesRights } from './axes-rights.ts'
import { AxesList } from './AxesList.tsx'
import { usePlaceSaid } from './use-place-said.ts'
import { nameIn } from './people.ts'

const RIGHTS = axesRights(undefined, false)
const nothing = (): void => undefined

type AxesReaderProps = { readonly board: AxesBoardName; readonly view: DocumentView; readonly state: StateView }

/** A board with two axes as a list for whoever only reads: the mediator, an observer. */
export const AxesReader = ({ board, view, state }: AxesReaderProps) => {
  const { hidden, ballots, session, roster } = state
  const shown = useMemo(() => withoutHidden(view, new Set(hidden.map(({ card }) => card))), [view, hidden])
  const groups = useMemo(() => groupNames(session.groups), [session.groups])
  const model = useMemo(() => axesModel(board, shown, { ballots }, groups), [board, shown, ballots, groups])
  const people = useMemo(() => ({ members: [], nameOf: nameIn(roster) }), [roster])
  const marked = useToldChanges(board, shown, session.groups, usePlaceSaid(model))
  return (
    <>
      <ChangesPart marked={marked} />
      <AxesList
        model={model}
        groups={groups}
        rights={RIGHTS}
        actions={null}
        people={people}
        changes={marked.told}
        hasCanvas={false}
        onUnplaced={nothing}
      />
    </>
  )
}
