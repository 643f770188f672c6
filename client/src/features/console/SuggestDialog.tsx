import type { CardView } from '@parley/shared/documents/card-view'
import { CARD_TEXT_MOST } from '@parley/shared/limits'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { useState } from 'react'
import { m } from '../../paraglide/messages.js'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { useDocument } from '../../session/use-document.ts'
import { useSession } from '../../session/use-session.ts'
import { kindName } from '../../session/step-text.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, TextArea } from '../../ui/Field.tsx'
import { GroupMark } from '../../ui/GroupMark.tsx'
import { goToTooLong, isTooLong } from '../../ui/too-long.ts'
import styles from './Dialogs.module.css'
import { useAct } from './use-act.ts'

type Choice = { readonly chosen: string | null; readonly onChoose: (card: CardView) => void; readonly find: string }
type RowsProps = Choice & { readonly cards: readonly CardView[]; readonly group?: GroupId }

const Rows = ({ cards, group, chosen, onChoose, find }: RowsProps) => {
  const { state } = useSession()
  const waits = new Set((state.wordings ?? []).map((one) => one.card))
  return cards
    .filter(({ id, text }) => text.trim() !== '' && (id === chosen || text.toLocaleLowerCase().includes(find)))
    .map((card) => (
      <RadioRow
        key={card.id}
        name="suggest"
        checked={card.id === chosen}
        onChange={() => onChoose(card)}
        label={card.text}
        description={
          <>
            <GroupMark group={group ?? card.group ?? 'both'} /> {kindName(card.kind)}
            {waits.has(card.id) && ` · ${m.words_suggest_waits()}`}
          </>
        }
      />
    ))
}

const TableRows = ({ group, ...choice }: Choice & { readonly group: GroupId }) => {
  const { view } = useDocument(`table:${group}`)
  return <Rows cards={view.cards} group={group} {...choice} />
}

type SuggestDialogProps = { readonly open: boolean; readonly onClose: () => void; readonly cards: readonly CardView[] }

/** Suggests plainer words for a card that the mediator can read. Its group sees them, and decides. */
export const SuggestDialog = ({ open, onClose, cards }: SuggestDialogProps) => {
  const { state } = useSession()
  const { send, busy, problem, forget } = useAct()
  const [find, setFind] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const close = (): void => {
    setFind('')
    setChosen(null)
    setText('')
    setTried(false)
    forget()
    onClose()
  }
  const submit = async (): Promise<void> => {
    setTried(true)
    const words = text.trim()
    if (chosen === null || words === '') return
    if (isTooLong(words, CARD_TEXT_MOST)) return goToTooLong()
    if (await send({ type: 'suggest-wording', card: chosen, text: words })) close()
  }
  const own = cards.filter(({ group }) => group === 'a' || group === 'b')
  const doors = GROUPS.filter((group) => (state.doorsOpen ?? []).includes(group))
  const choice: Choice = {
    chosen,
    find: find.trim().toLocaleLowerCase(),
    onChoose: (card) => {
      setChosen(card.id)
      setText(card.text)
    },
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={m.words_suggest()}
      description={m.words_suggest_more()}
      actions={
        <>
          <Button onClick={close}>{m.console_cancel()}</Button>
          <Button variant="primary" busy={busy} onClick={() => void submit()}>
            {m.words_suggest_go()}
          </Button>
        </>
      }
    >
      {own.length > 8 && <Field label={m.console_hide_find()} value={find} onChange={setFind} type="search" />}
      <div className={styles.choices}>
        <ChoiceRows legend={m.words_suggest_legend()}>
          <Rows cards={own} {...choice} />
          {open && doors.map((group) => <TableRows key={group} group={group} {...choice} />)}
        </ChoiceRows>
        {own.length === 0 && doors.length === 0 && <p>{m.words_suggest_empty()}</p>}
      </div>
      {tried && chosen === null && <p role="alert">{m.words_suggest_missing()}</p>}
      <TextArea
        label={m.words_suggest_field()}
        value={text}
        onChange={setText}
        error={tried && !text.trim() && m.words_suggest_words_missing()}
        rows={3}
        most={CARD_TEXT_MOST}
      />
      <ProblemNotice problem={problem} />
    </Dialog>
  )
}
