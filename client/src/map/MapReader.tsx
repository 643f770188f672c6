import type { DocumentView } from '@parley/shared/documents/card-view'
import { withoutHidden } from '@parley/shared/map/map-rows'
import { useMemo } from 'react'
import { groupNames } from './map-labels.ts'
import { mapRights } from './map-rights.ts'
import { MapList } from './MapList.tsx'

const RIGHTS = mapRights(undefined, false)
const nothing = (): void => undefined

/** The milestone map as a list for whoever only reads: the mediator, an observer. */
export const MapReader = ({
  view,
  groups,
  hidden,
}: {
  readonly view: DocumentView
  readonly groups: Readonly<Record<'a' | 'b', { readonly name: string }>>
  /** Cards that nobody sees any more. */
  readonly hidden: ReadonlySet<string>
}) => {
  const shown = useMemo(() => withoutHidden(view, hidden), [view, hidden])
  const names = useMemo(() => groupNames(groups), [groups])
  return <MapList view={shown} names={names} rights={RIGHTS} actions={null} onNew={nothing} onUnplaced={nothing} />
}
