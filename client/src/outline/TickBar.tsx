import { CopyPlus, Layers2, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { focusFirst } from './focus-first.ts'
import { useOutline } from './outline-context.ts'
import type { OutlineRow } from './outline-model.ts'
import styles from './Outline.module.css'
import { whyNot } from './tick-reasons.ts'
import { zonesForAll } from './what-may.ts'

/** So long may the title of a stack be here: one line. */
const TITLE_MOST = 120

type TickBarProps = {
  /** The ticked rows, in the order of the outline. */
  readonly rows: readonly OutlineRow[]
  readonly onNone: () => void
  /** A stack was made of them. */
  readonly onStacked: (stack: string) => void
}

/** What can be done with the ticked cards together; what cannot is said in a sentence. */
export const TickBar = ({ rows, onNone, onStacked }: TickBarProps) => {
  const { acts, may, zoneName } = useOutline()
  const [title, setTitle] = useState<string | null>(null)
  const reasons = useId()
  const ids = rows.map(({ id }) => id)
  const rights = rows.map(may)
  const zones = zonesForAll(rights)
  const why = whyNot(rows, rights)
  const all = Object.values(why).filter((one) => one !== null)
  const isIdle = rows.length === 0
  const does = (what: () => void): void => {
    what()
    setTitle(null)
    onNone()
  }
  return (
    <div className={styles.tickBar} role="group" aria-label={m.outline_tick_bar()} data-ticks="" tabIndex={-1}>
      <p role="status">{isIdle ? m.outline_ticked_none() : m.outline_ticked({ count: rows.length })}</p>
      {isIdle && <p className={styles.keys}>{m.outline_tick_key()}</p>}
      <div className={styles.inline}>
        {zones.length > 0 && (
          <select
            className={styles.moveTo}
            aria-label={m.outline_ticked_move()}
            value=""
            onChange={(event) => {
              const zone = zones.find((one) => one === event.target.value)
              if (zone) does(() => acts.move(ids, zone))
            }}
          >
            <option value="" disabled>
              {m.board_move_to()}
            </option>
            {zones.map((zone) => (
              <option key={zone} value={zone}>
                {zoneName(zone)}
              </option>
            ))}
          </select>
        )}
        <Button
          variant="quiet"
          icon={<Layers2 aria-hidden="true" />}
          busy={isIdle || why.stack !== null}
          aria-expanded={title !== null}
          aria-describedby={reasons}
          onClick={() => setTitle((now) => (now === null ? '' : null))}
        >
          {m.outline_ticked_stack()}
        </Button>
        <Button
          variant="quiet"
          icon={<CopyPlus aria-hidden="true" />}
          busy={isIdle || why.duplicate !== null}
          aria-describedby={reasons}
          onClick={() => does(() => acts.duplicate(ids))}
        >
          {m.outline_ticked_duplicate()}
        </Button>
        <Button
          variant="quiet"
          icon={<Trash2 aria-hidden="true" />}
          busy={isIdle || why.remove !== null}
          aria-describedby={reasons}
          onClick={() => does(() => acts.remove(ids))}
        >
          {m.outline_ticked_delete()}
        </Button>
        <Button variant="quiet" busy={isIdle} onClick={() => does(() => undefined)}>
          {m.outline_tick_none()}
        </Button>
      </div>
      {title !== null && why.stack === null && !isIdle && (
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault()
            if (title.trim().length > TITLE_MOST) return
            does(() => {
              const made = acts.stack(ids, title.trim())
              if (made !== null) onStacked(made)
            })
          }}
        >
          <Field label={m.outline_stack_title()} value={title} onChange={setTitle} most={TITLE_MOST} ref={focusFirst} />
          <Button type="submit">{m.outline_ticked_stack_as({ count: rows.length })}</Button>
        </form>
      )}
      <div id={reasons}>
        {all.map((one) => (
          <p key={one} className={styles.notes}>
            {one}
          </p>
        ))}
      </div>
    </div>
  )
}
