import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp } from 'lucide-react'
import { useId, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { CardChoice } from './CardChoice.tsx'
import { IconAct } from './IconAct.tsx'
import { useOutline } from './outline-context.ts'
import type { OutlineRow } from './outline-model.ts'
import styles from './Outline.module.css'
import { SIDES, type Side } from './place-beside.ts'

const SIDE_NAMES: Readonly<Record<Side, () => string>> = {
  right: m.outline_side_right,
  left: m.outline_side_left,
  below: m.outline_side_below,
  above: m.outline_side_above,
}
const STEPS = [
  { side: 'left', name: m.outline_nudge_left, Icon: ArrowLeft },
  { side: 'right', name: m.outline_nudge_right, Icon: ArrowRight },
  { side: 'above', name: m.outline_nudge_above, Icon: ArrowUp },
  { side: 'below', name: m.outline_nudge_below, Icon: ArrowDown },
] as const

/** Where a card lies in the free area, without a canvas: beside another card, or a step further. */
export const PlacePart = ({ row }: { readonly row: OutlineRow }) => {
  const { acts, row: rowOf } = useOutline()
  const [other, setOther] = useState('')
  const [side, setSide] = useState<Side>('right')
  const [isAsked, setAsked] = useState(false)
  const title = useId()
  const put = (): void => {
    if (rowOf(other) === undefined) return setAsked(true)
    acts.placeBeside(row.id, other, side)
  }
  return (
    <div className={styles.part} role="group" aria-labelledby={title}>
      <p id={title} className={styles.label}>
        {m.outline_place()}
      </p>
      <form
        className={styles.inline}
        onSubmit={(event) => {
          event.preventDefault()
          put()
        }}
      >
        <CardChoice
          label={m.outline_place_other()}
          prompt={m.outline_place_choose()}
          value={other}
          zones={[row.zone]}
          fits={(one) => one.id !== row.id && one.within !== row.id}
          onChange={(card) => {
            setOther(card)
            setAsked(false)
          }}
        />
        <SelectField
          label={m.outline_place_side()}
          value={side}
          onChange={setSide}
          options={SIDES.map((value) => ({ value, label: SIDE_NAMES[value]() }))}
        />
        <Button type="submit">{m.outline_place_put()}</Button>
        {isAsked && (
          <p className={styles.trouble} role="alert">
            {m.outline_place_need()}
          </p>
        )}
      </form>
      <div className={styles.steps} role="group" aria-label={m.outline_nudge()}>
        <span className={styles.notes}>{m.outline_nudge()}</span>
        {STEPS.map(({ side: way, name, Icon }) => (
          <IconAct key={way} act={`nudge-${way}`} label={name()} onPress={() => acts.nudge(row.id, way)}>
            <Icon aria-hidden="true" />
          </IconAct>
        ))}
        <Button variant="quiet" onClick={() => acts.widen(row.id, -1)}>
          {m.outline_narrower()}
        </Button>
        <Button variant="quiet" onClick={() => acts.widen(row.id, 1)}>
          {m.outline_wider()}
        </Button>
      </div>
    </div>
  )
}
