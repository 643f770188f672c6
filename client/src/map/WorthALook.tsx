import { ArrowRight } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { looksOf, lookCount } from './look-words.ts'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { MoveQuestion } from './MoveQuestion.tsx'

/** So many are shown at first: a list that fills the page is not looked at. */
const FIRST = 5

/** What the map says by itself, calmly: each thing with a press that goes there. What can be tidied is tidied here. */
export const WorthALook = () => {
  const { view, checks, named, names, actions, acts, moving, by, onGo } = useMap()
  const [isWhole, setWhole] = useState(false)
  const part = useRef<HTMLElement>(null)
  const looks = useMemo(() => looksOf(view, checks, named), [view, checks, named])
  const shown = isWhole ? looks : looks.slice(0, FIRST)
  const { question } = moving
  const tidying = question?.by === by && !question.meant ? question : null
  return (
    <section ref={part} className={styles.part} aria-label={m.mapping_look()}>
      <h2 data-heading="" tabIndex={-1}>
        {m.mapping_look()}
      </h2>
      <p className={styles.quiet}>{lookCount(looks.length)}</p>
      <ul className={styles.looks}>
        {shown.map(({ id, words, card }) => (
          <li key={id}>
            <button type="button" className={styles.look} onClick={() => onGo(card)}>
              <span dir="auto">{words}</span>
              <ArrowRight aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      {looks.length > shown.length && (
        <Button variant="quiet" onClick={() => setWhole(true)}>
          {m.mapping_look_more({ count: looks.length })}
        </Button>
      )}
      {tidying ? (
        <MoveQuestion
          question={tidying}
          names={names}
          onDecide={(how) => {
            acts.decide(tidying, how)
            part.current?.querySelector<HTMLElement>('[data-heading]')?.focus()
          }}
        />
      ) : (
        actions &&
        checks.backwards.length > 0 && (
          <Button data-act="tidy" onClick={acts.tidy}>
            {m.mapping_tidy()}
          </Button>
        )
      )}
    </section>
  )
}
