import type { CardView } from '@parley/shared/documents/card-view'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import type { GroupId } from '@parley/shared/session/agenda'
import { useRef, useState } from 'react'
import { m } from '../paraglide/messages.js'
import { Button } from '../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../ui/ChoiceRow.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/Field.tsx'
import { isTooLong } from '../ui/too-long.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import { RingLine } from '../ui/RingLine.tsx'
import type { NewMilestone } from './card-acts.ts'
import { LaneSelect } from './LaneSelect.tsx'
import type { GroupNames } from './map-labels.ts'
import type { Place } from './map-moves.ts'
import { nameOf } from './map-words.ts'
import styles from './MapList.module.css'
import { useTypedText } from './use-typed-text.ts'
import { WeekField } from './WeekField.tsx'

type FormProps = {
  readonly place: Place
  /** The goal that it is for, where it was asked for from one. */
  readonly goal: CardView | undefined
  readonly lanes: readonly CardView[]
  readonly group: GroupId
  readonly names: GroupNames
  readonly onAdd: (milestone: NewMilestone) => void
  readonly onClose: () => void
  readonly onUnplaced: (text: string) => void
}

const Form = ({ place, goal, lanes, group, names, onAdd, onClose, onUnplaced }: FormProps) => {
  const [text, setText] = useTypedText(onUnplaced)
  const [owner, setOwner] = useState<GroupId | 'both'>(group)
  const [week, setWeek] = useState(place.week)
  const [lane, setLane] = useState(place.lane)
  const field = useRef<HTMLTextAreaElement>(null)
  const close = (): void => {
    setText('')
    onClose()
  }
  const add = (): void => {
    if (text.trim() === '' || isTooLong(text, CARD_TEXT_MOST)) return field.current?.focus()
    onAdd({ text: text.trim(), group: owner, week, lane, goal: goal?.id })
    close()
  }
  return (
    <Dialog
      open
      onClose={close}
      title={m.board_map_new()}
      initialFocus={field}
      actions={
        <>
          <Button onClick={close}>{m.board_map_cancel()}</Button>
          <Button variant="primary" onClick={add}>
            {m.board_map_new_add()}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <RingLine ring="room" />
        {goal && <p dir="auto">{m.mapping_goal_new_hint({ goal: nameOf(goal) })}</p>}
        <TextArea
          ref={field}
          label={m.board_map_new_text()}
          hint={m.board_map_new_hint()}
          rows={2}
          value={text}
          most={CARD_TEXT_MOST}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            add()
          }}
        />
        <ChoiceRows legend={m.board_map_new_whose()}>
          {([group, 'both'] as const).map((one) => (
            <RadioRow
              key={one}
              name="milestone-owner"
              checked={owner === one}
              label={
                <>
                  <GroupMark group={one} /> {one === 'both' ? m.board_map_whose_both() : names[one]}
                </>
              }
              onChange={() => setOwner(one)}
            />
          ))}
        </ChoiceRows>
        <div className={styles.pair}>
          <WeekField week={week} onWeek={setWeek} />
          <LaneSelect lanes={lanes} lane={lane} onLane={setLane} />
        </div>
      </div>
    </Dialog>
  )
}

/** Asks for a new milestone: what is true then, whose it is, when and where. It begins anew at each opening. */
export const AddMilestone = ({ place, ...form }: Omit<FormProps, 'place'> & { readonly place: Place | null }) =>
  place && <Form place={place} {...form} />
