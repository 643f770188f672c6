import { CopyPlus } from 'lucide-react'
import { lensOptions } from '../lenses/lens-words.ts'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { ArrowPart } from './ArrowPart.tsx'
import { useOutline } from './outline-context.ts'
import type { OutlineRow } from './outline-model.ts'
import styles from './Outline.module.css'
import { shortOf, stackName } from './outline-words.ts'
import { PlacePart } from './PlacePart.tsx'

/** Everything about a card that its row has no room for. */
export const CardPanel = ({ row }: { readonly row: OutlineRow }) => {
  const outline = useOutline()
  const may = outline.may(row)
  const why = outline.why(row)
  const card = outline.card(row.id)
  const stacks = (outline.zones.find(({ zone }) => zone.id === row.zone)?.rows ?? []).filter(
    (one) => one.look === 'stack' && one.id !== row.within,
  )
  const stack = row.within === null ? undefined : outline.row(row.within)
  return (
    <div className={styles.panel} role="group" aria-label={m.outline_card_panel({ card: shortOf(row.text) })}>
      {why && <p className={styles.notes}>{why}</p>}
      {(may.duplicate || may.stack) && (
        <div className={styles.inline}>
          {may.duplicate && (
            <Button icon={<CopyPlus aria-hidden="true" />} onClick={() => outline.acts.duplicate([row.id])}>
              {m.outline_duplicate()}
            </Button>
          )}
          {may.stack && stack && (
            <Button onClick={() => outline.acts.intoStack([row.id], null)}>{m.outline_stack_out()}</Button>
          )}
          {may.stack && stacks.length > 0 && (
            <SelectField
              label={m.outline_stack_into()}
              value=""
              onChange={(id) => id !== '' && outline.acts.intoStack([row.id], id)}
              options={[
                { value: '', label: m.outline_stack_choose() },
                ...stacks.map((one) => ({ value: one.id, label: stackName(one.text) })),
              ]}
            />
          )}
        </div>
      )}
      {may.lens && card && (
        <SelectField
          label={m.words_lens()}
          value={card.lens ?? ''}
          onChange={(lens) => outline.acts.lens(row.id, lens === '' ? undefined : lens)}
          options={lensOptions()}
        />
      )}
      {may.place && <PlacePart row={row} />}
      {(may.arrow || row.arrows.length > 0) && <ArrowPart row={row} mayDraw={may.arrow} />}
    </div>
  )
}
