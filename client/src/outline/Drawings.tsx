import { X } from 'lucide-react'
import { useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { IconAct } from './IconAct.tsx'
import styles from './Outline.module.css'
import { useOutline } from './outline-context.ts'

/** So many drawings are listed one by one; a sketch of hundreds of lines is only taken away as a whole. */
const LISTED = 30

/** What was drawn by hand: it says nothing to the ear but that it is there. It is removed line by line, or all at once. */
export const Drawings = ({
  strokes,
  mayErase,
}: {
  readonly strokes: readonly string[]
  readonly mayErase: boolean
}) => {
  const { acts } = useOutline()
  const [isAsked, setAsked] = useState(false)
  const count = m.outline_drawings({ count: strokes.length })
  return (
    <div className={styles.drawings} role="group" aria-label={count}>
      <p>
        {count} <span className={styles.notes}>{m.outline_drawings_note()}</span>
      </p>
      {mayErase && strokes.length > 1 && (
        <Button variant="quiet" onClick={() => setAsked(true)}>
          {m.outline_drawings_remove()}
        </Button>
      )}
      {mayErase && (
        <details className={styles.paste}>
          <summary>{m.outline_drawings_single()}</summary>
          <ul className={styles.plain}>
            {strokes.slice(0, LISTED).map((stroke, index) => (
              <li key={stroke} className={styles.arrow} data-card={`stroke-${stroke}`} tabIndex={-1}>
                <span>{m.outline_drawing({ number: index + 1 })}</span>
                <IconAct
                  act={`erase-${stroke}`}
                  label={m.outline_drawing_remove({ number: index + 1 })}
                  onPress={() => acts.erase([stroke])}
                >
                  <X aria-hidden="true" />
                </IconAct>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Dialog
        open={isAsked}
        onClose={() => setAsked(false)}
        title={m.outline_drawings_ask({ count: strokes.length })}
        description={m.outline_drawings_ask_more()}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{m.outline_drawings_keep()}</Button>
            <Button
              variant="primary"
              onClick={() => {
                setAsked(false)
                acts.erase(strokes)
              }}
            >
              {m.outline_drawings_remove()}
            </Button>
          </>
        }
      />
    </div>
  )
}
