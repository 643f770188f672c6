import type { LucideIcon } from 'lucide-react'
import { IconAct } from './IconAct.tsx'
import styles from './Outline.module.css'
import type { RowAct } from './OutlineCard.tsx'

/** The tick box before a row. */
export const RowTick = ({
  label,
  row,
  isOn,
  onAct,
}: {
  readonly label: string
  readonly row: string
  readonly isOn: boolean
  readonly onAct: (act: RowAct) => void
}) => (
  <label className={styles.tick}>
    <input
      type="checkbox"
      data-act="tick"
      aria-label={label}
      checked={isOn}
      onChange={() => onAct({ act: 'tick', row })}
    />
  </label>
)

type Way = { readonly label: string; readonly isOff: boolean; readonly Icon: LucideIcon }

/** One place up or down in the list. */
export const RowOrder = ({
  row,
  up,
  down,
  onAct,
}: {
  readonly row: string
  readonly up: Way
  readonly down: Way
  readonly onAct: (act: RowAct) => void
}) =>
  ([['up', up] as const, ['down', down] as const] as const).map(([act, { label, isOff, Icon }]) => (
    <IconAct key={act} act={act} label={label} isOff={isOff} onPress={() => onAct({ act, row })}>
      <Icon aria-hidden="true" />
    </IconAct>
  ))
