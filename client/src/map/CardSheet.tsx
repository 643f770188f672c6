import type { CardView } from '@parley/shared/documents/card-view'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { GoalDetails } from './GoalItem.tsx'
import { LimitDetails } from './LimitItem.tsx'
import { MapContext } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf } from './map-words.ts'
import { MilestoneMeta } from './MilestoneMeta.tsx'
import { MilestonePanel } from './MilestonePanel.tsx'
import { ChangedLine } from './ChangedLine.tsx'
import { ChangesContext, NOTHING_SAID } from './changes-context.ts'
import { useMapUse, type MapGiven } from './use-map-use.ts'

/** What the button that opens a card's sheet says. */
export const sheetWords = ({ kind }: CardView): string =>
  kind === 'milestone' ? m.mapping_sheet() : kind === 'goal' ? m.mapping_sheet_goal() : m.mapping_sheet_limit()

/** Whether a card has a sheet. */
export const hasSheet = ({ kind }: CardView): boolean => ['milestone', 'goal', 'limit', 'pressure'].includes(kind)

/** All that the list offers for one card, over the canvas: dates, agreement, links, answers. */
export const CardSheet = ({
  card,
  onClose,
  ...given
}: MapGiven & { readonly card: CardView; readonly onClose: () => void }) => {
  const [refused, setRefused] = useState<string | null>(null)
  const { moving, onNew } = given
  const close = (): void => {
    if (moving.question?.by === 'sheet') moving.ask(null)
    onClose()
  }
  const map = useMapUse(
    {
      ...given,
      // A dialog opens over none: the sheet makes room for the question for a new milestone.
      onNew: (place, goal) => {
        close()
        onNew(place, goal)
      },
    },
    { by: 'sheet', refuse: setRefused, onGo: close },
  )
  return (
    <MapContext value={map}>
      <ChangesContext value={given.told?.said ?? NOTHING_SAID}>
        <Dialog
          open
          onClose={close}
          wide
          title={nameOf(card)}
          actions={<Button onClick={close}>{m.mapping_sheet_done()}</Button>}
        >
          <div className={styles.sheet} data-card={card.id} tabIndex={-1}>
            <ChangedLine card={card.id} />
            {refused && <Notice tone="trouble" title={refused} />}
            {card.kind === 'milestone' ? (
              <>
                <p className={styles.meta}>
                  <MilestoneMeta card={card} />
                </p>
                <MilestonePanel card={card} />
              </>
            ) : card.kind === 'goal' ? (
              <GoalDetails card={card} />
            ) : (
              <LimitDetails card={card} />
            )}
          </div>
        </Dialog>
      </ChangesContext>
    </MapContext>
  )
}
