import { LINK_LABEL_MOST } from '@parley/shared/limits'
import { Pencil, X } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { CardChoice } from './CardChoice.tsx'
import { focusFirst } from './focus-first.ts'
import { IconAct } from './IconAct.tsx'
import { useOutline } from './outline-context.ts'
import { allRows, type OutlineArrow, type OutlineRow } from './outline-model.ts'
import styles from './Outline.module.css'
import { shortOf } from './outline-words.ts'

/** One arrow in words: "Arrow to “Dates”: first". */
export const arrowName = ({ toText, label }: OutlineArrow): string =>
  label === ''
    ? m.outline_arrow_to({ card: shortOf(toText) })
    : m.outline_arrow_to_label({ card: shortOf(toText), label })

/** An arrow with its word, which can be changed, and taken away. */
const ArrowItem = ({ arrow, isOff }: { readonly arrow: OutlineArrow; readonly isOff: boolean }) => {
  const { acts } = useOutline()
  const [word, setWord] = useState<string | null>(null)
  const item = useRef<HTMLLIElement>(null)
  const card = shortOf(arrow.toText)
  const close = (): void => {
    setWord(null)
    requestAnimationFrame(() => item.current?.querySelector('button')?.focus())
  }
  const save = (): void => {
    if (word === null || word.trim().length > LINK_LABEL_MOST) return
    if (word.trim() !== arrow.label) acts.relabel(arrow.link, word.trim())
    close()
  }
  return (
    <li ref={item} className={styles.arrow}>
      {word === null ? (
        <>
          <span dir="auto">{arrowName(arrow)}</span>
          {!isOff && (
            <span className={styles.acts}>
              <IconAct
                act={`word-${arrow.link}`}
                label={m.outline_arrow_rename({ card })}
                onPress={() => setWord(arrow.label)}
              >
                <Pencil aria-hidden="true" />
              </IconAct>
              <IconAct
                act={`unarrow-${arrow.link}`}
                label={m.outline_arrow_remove({ card })}
                onPress={() => acts.unarrow(arrow.link)}
              >
                <X aria-hidden="true" />
              </IconAct>
            </span>
          )}
        </>
      ) : (
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault()
            save()
          }}
        >
          <Field
            label={m.outline_arrow_word_of({ card })}
            value={word}
            onChange={setWord}
            most={LINK_LABEL_MOST}
            data-act={`word-${arrow.link}`}
            onKeyDown={(event) => event.key === 'Escape' && close()}
            ref={focusFirst}
          />
          <Button type="submit">{m.outline_arrow_save()}</Button>
          <Button variant="quiet" onClick={close}>
            {m.board_outline_cancel()}
          </Button>
        </form>
      )}
    </li>
  )
}

/** The arrows of a card: those that go from it, those that come to it, and a new one. */
export const ArrowPart = ({ row, mayDraw }: { readonly row: OutlineRow; readonly mayDraw: boolean }) => {
  const { acts, zones, row: rowOf } = useOutline()
  const [to, setTo] = useState('')
  const [word, setWord] = useState('')
  const [isAsked, setAsked] = useState(false)
  const title = useId()
  const coming = zones.flatMap(({ rows }) =>
    allRows(rows).filter(({ arrows }) => arrows.some((arrow) => arrow.to === row.id)),
  )
  const add = (): void => {
    if (rowOf(to) === undefined) return setAsked(true)
    if (word.trim().length > LINK_LABEL_MOST) return
    acts.arrow(row.id, to, word.trim())
    setTo('')
    setWord('')
    setAsked(false)
  }
  return (
    <div className={styles.part} role="group" aria-labelledby={title}>
      <p id={title} className={styles.label}>
        {m.outline_arrows()}
      </p>
      {row.arrows.length === 0 && <p className={styles.notes}>{m.outline_arrows_none()}</p>}
      {row.arrows.length > 0 && (
        <ul className={styles.plain}>
          {row.arrows.map((arrow) => (
            <ArrowItem key={arrow.link} arrow={arrow} isOff={!mayDraw} />
          ))}
        </ul>
      )}
      {coming.length > 0 && (
        <p className={styles.notes}>
          {m.outline_arrows_here({
            count: coming.length,
            names: coming.map((one) => `“${shortOf(one.text)}”`).join(', '),
          })}
        </p>
      )}
      {mayDraw && (
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault()
            add()
          }}
        >
          <CardChoice
            label={m.outline_arrow_other()}
            prompt={m.outline_arrow_choose()}
            value={to}
            fits={(one) => one.id !== row.id}
            onChange={(card) => {
              setTo(card)
              setAsked(false)
            }}
          />
          <Field label={m.outline_arrow_word()} value={word} onChange={setWord} most={LINK_LABEL_MOST} />
          <Button type="submit">{m.outline_arrow_add()}</Button>
          {isAsked && (
            <p className={styles.trouble} role="alert">
              {m.outline_arrow_need()}
            </p>
          )}
        </form>
      )}
    </div>
  )
}
