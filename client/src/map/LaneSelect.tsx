import type { CardView } from '@parley/shared/documents/card-view'
import { useId } from 'react'
import { m } from '../paraglide/messages.js'
import { nameOf } from './map-words.ts'
import styles from './MapList.module.css'

/** In which lane a milestone lies, as a list to choose from. */
export const LaneSelect = ({
  lanes,
  lane,
  onLane,
}: {
  readonly lanes: readonly CardView[]
  readonly lane: string | undefined
  readonly onLane: (lane: string | undefined) => void
}) => {
  const id = useId()
  const known = lanes.some((one) => one.id === lane) ? lane : undefined
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{m.board_map_field_lane()}</label>
      <select
        id={id}
        data-act="lane"
        value={known ?? ''}
        onChange={({ target }) => onLane(target.value === '' ? undefined : target.value)}
      >
        {lanes.map((one) => (
          <option key={one.id} value={one.id}>
            {nameOf(one)}
          </option>
        ))}
        <option value="">{m.board_map_no_lane()}</option>
      </select>
    </div>
  )
}
