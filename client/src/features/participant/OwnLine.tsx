import { CARD_TEXT_MOST } from '@parley/shared/limits'
import type { Command } from '@parley/shared/protocol/commands'
import { useRef } from 'react'
import { sha256Hex } from '../../session/hash.ts'
import { ProblemNotice } from '../../session/ProblemNotice.tsx'
import { randomId } from '../../session/random.ts'
import { useSession } from '../../session/use-session.ts'
import { announce } from '../../ui/announcements.ts'
import { Button } from '../../ui/Button.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { RingFrame } from '../../ui/RingLine.tsx'
import { goToTooLong, isTooLong } from '../../ui/too-long.ts'
import { useKeptText, type KeptField } from './kept-text.ts'
import { secretOf } from './own-secrets.ts'
import styles from './Participant.module.css'
import { useAct } from './use-act.ts'

/** A line under its name, with the hash of the secret that only this browser has. */
export type SentLine = { readonly card: string; readonly text: string; readonly hash: string }

type OwnLineProps = {
  readonly field: KeptField
  readonly label: string
  /** Who can read it, in a sentence. */
  readonly ring: string
  readonly button: string
  /** Said when it is there. */
  readonly added: string
  readonly command: (line: SentLine) => Command
  readonly onAdded?: () => void
}

/**
 * The field of a line that nobody signs. What stands in it leaves this device with the button and not before, so that
 * nobody can see anybody type; until the server has it, it stays here, over a step and a reload.
 */
export const OwnLine = ({ field, label, ring, button, added, command, onAdded }: OwnLineProps) => {
  const { seat } = useSession()
  const { send, busy, problem } = useAct()
  const [text, setText] = useKeptText(seat, field)
  // The same words under the same name: a second press after a lost answer adds nothing twice.
  const under = useRef<{ readonly card: string; readonly text: string } | null>(null)
  const add = async (): Promise<void> => {
    const words = text.trim()
    if (words === '') return
    if (isTooLong(words, CARD_TEXT_MOST)) return goToTooLong()
    if (under.current?.text !== words) under.current = { card: randomId(), text: words }
    const { card } = under.current
    if (!(await send(command({ card, text: words, hash: sha256Hex(secretOf(seat, card)) })))) return
    under.current = null
    setText('')
    announce(added)
    onAdded?.()
  }
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <RingFrame ring="room" line={<Emphasis text={ring} />}>
        <TextArea label={label} value={text} most={CARD_TEXT_MOST} rows={2} onChange={setText} />
      </RingFrame>
      <ProblemNotice problem={problem} />
      <Button type="submit" busy={busy}>
        {button}
      </Button>
    </form>
  )
}
