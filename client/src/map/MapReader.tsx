import type { DocumentView } from '@parley/shared/documents/card-view'
import { mapChecks } from '@parley/shared/map/checks'
import type { LockedLanes } from '@parley/shared/map/locked-lanes'
import { withoutHidden } from '@parley/shared/map/map-rows'
import { useMemo } from 'react'
import { ChangesPart } from './ChangesPart.tsx'
import { groupNames } from './map-labels.ts'
import { mapRights } from './map-rights.ts'
import { MapList } from './MapList.tsx'
import { useMapTime } from './use-map-time.ts'
import { STILL } from './use-moving.ts'
import { useToldChanges } from './use-told-changes.ts'

const nothing = (): void => undefined
const unsaid = (): readonly string[] => []

/** The milestone map as a list for whoever only reads: the mediator, an observer. */
export const MapReader = ({
  view,
  groups,
  hidden,
  locked,
}: {
  readonly view: DocumentView
  readonly groups: Readonly<Record<'a' | 'b', { readonly name: string }>>
  /** Cards that nobody sees any more. */
  readonly hidden: ReadonlySet<string>
  /** Lanes that are locked; keep the list the same while it says the same. */
  readonly locked: LockedLanes
}) => {
  const shown = useMemo(() => withoutHidden(view, hidden), [view, hidden])
  const checks = useMemo(() => mapChecks(shown), [shown])
  const names = useMemo(() => groupNames(groups), [groups])
  const rights = useMemo(() => mapRights(undefined, false, locked), [locked])
  const time = useMapTime(shown)
  const marked = useToldChanges('milestones', shown, groups)
  return (
    <>
      <ChangesPart marked={marked} />
      <MapList
        view={shown}
        checks={checks}
        names={names}
        rights={rights}
        time={time}
        confidence={unsaid}
        moving={STILL}
        told={marked.told}
        actions={null}
        onNew={nothing}
        onUnplaced={nothing}
      />
    </>
  )
}
