import type { ZoneId } from '@parley/shared/documents/card-view'
import { SelectField } from '../ui/SelectField.tsx'
import { useOutline } from './outline-context.ts'
import { allRows, type OutlineRow } from './outline-model.ts'
import { shortOf, stackName } from './outline-words.ts'

/** A choice among the cards of the board, zone by zone in the order of the outline. */
export const CardChoice = ({
  label,
  prompt,
  value,
  fits,
  zones,
  onChange,
}: {
  readonly label: string
  readonly prompt: string
  /** The chosen card; empty for none yet. */
  readonly value: string
  readonly fits: (row: OutlineRow) => boolean
  /** Only these zones; all when absent. */
  readonly zones?: readonly ZoneId[]
  readonly onChange: (card: string) => void
}) => {
  const outline = useOutline()
  const shown = outline.zones.filter(({ zone }) => zones?.includes(zone.id) ?? true)
  const many = shown.length > 1
  const options = shown.flatMap(({ zone, rows }) =>
    allRows(rows)
      .filter(fits)
      .map((row) => {
        const words = row.look === 'stack' ? stackName(row.text) : shortOf(row.text)
        return { value: row.id, label: many ? `${words} (${outline.zoneName(zone.id)})` : words }
      }),
  )
  return (
    <SelectField
      label={label}
      value={options.some((one) => one.value === value) ? value : ''}
      onChange={onChange}
      options={[{ value: '', label: prompt }, ...options]}
    />
  )
}
