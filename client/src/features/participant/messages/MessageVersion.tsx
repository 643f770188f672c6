import type { LinkedRow } from '@parley/shared/linked/linked-boards'
import type { TriedVersion } from '@parley/shared/linked/try-out'
import { m } from '../../../paraglide/messages.js'
import { kindsName } from '../../../session/step-text.ts'
import { useSession } from '../../../session/use-session.ts'
import { flagLines, versionName } from '../../../try-out/flag-words.ts'
import { ExplainedNote } from '../../../ui/ExplainedText.tsx'
import { GroupMark } from '../../../ui/GroupMark.tsx'
import { AddFolded } from '../agree/AddFolded.tsx'
import agree from '../agree/Agree.module.css'
import { DeleteCard } from '../agree/DeleteCard.tsx'
import { EditableWords } from '../agree/EditableWords.tsx'
import type { BoardCards } from '../agree/use-board-cards.ts'
import { useWriter } from '../agree/use-writer.ts'
import { keptText } from '../kept-text.ts'
import participant from '../Participant.module.css'
import talk from '../talk/Talk.module.css'
import { UnclearCounts, UnclearMark } from '../talk/UnclearMark.tsx'
import styles from './Messages.module.css'

type MessageVersionProps = {
  readonly version: TriedVersion
  /** Its place among the versions of its message, from 0. */
  readonly at: number
  /** New flags are set on the last version; on an earlier one only what somebody had begun to type is ended. */
  readonly isLast: boolean
  readonly cards: BoardCards
}

const ADDS = {
  vague: { label: m.craft_add_vague, button: m.craft_add_vague_do },
  missing: { label: m.craft_add_missing, button: m.craft_add_missing_do },
} as const

/** One flag: whose it is, its words, and to how many it is so. */
const Flag = ({ row, cards }: { readonly row: LinkedRow; readonly cards: BoardCards }) => {
  const { state } = useSession()
  const { group, mayWrite } = useWriter()
  const { card } = row
  const owner = card.group
  return (
    <li className={styles.flag}>
      <div className={styles.said}>
        {(owner === 'a' || owner === 'b') && <GroupMark group={owner} label={state.session.groups[owner].name} />}
        <EditableWords
          card={card}
          doc={cards.document.doc}
          label={ADDS[card.kind === 'missing' ? 'missing' : 'vague'].label()}
          mayWrite={mayWrite && group === owner}
          onRemove={() => cards.remove(card.id)}
        />
      </div>
      <div className={talk.marking}>
        {mayWrite && group !== undefined && <UnclearMark term={card} />}
        <UnclearCounts term={card} />
      </div>
    </li>
  )
}

/** A version of a message with its flags, and how much was flagged in it by how many. */
export const MessageVersion = ({ version, at, isLast, cards }: MessageVersionProps) => {
  const { state, seat } = useSession()
  const { group, mayWrite } = useWriter()
  const { card } = version.row
  const isOwn = mayWrite && group !== undefined && group === card.group
  const parts = [
    { kind: 'vague', rows: version.vague },
    { kind: 'missing', rows: version.missing },
  ] as const
  return (
    <section className={agree.column} aria-label={versionName(at)}>
      <h3>{versionName(at)}</h3>
      <p className={styles.message} dir="auto">
        {card.text}
      </p>
      <ExplainedNote text={card.text} />
      {parts.map(({ kind, rows }) => (
        <div key={kind} className={agree.column}>
          <h4>{kindsName(kind)}</h4>
          {rows.length === 0 && <p className={participant.quiet}>{m.craft_flag_none()}</p>}
          {rows.length > 0 && (
            <ul className={styles.flags}>
              {rows.map((row) => (
                <Flag key={row.card.id} row={row} cards={cards} />
              ))}
            </ul>
          )}
          {(isLast || keptText(seat, `linked.${card.id}.${kind}`) !== '') && mayWrite && group !== undefined && (
            <AddFolded
              field={`linked.${card.id}.${kind}`}
              label={ADDS[kind].label()}
              button={ADDS[kind].button()}
              about={versionName(at)}
              document={cards.document}
              onAdd={(text) => cards.add({ kind, group, zone: 'messages', of: card.id, text })}
            />
          )}
        </div>
      ))}
      <div className={participant.quiet}>
        <p>{m.craft_counts_title()}</p>
        <ul className={styles.counts}>
          {flagLines(version, state).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {isOwn && (
        <div className={agree.tools}>
          <DeleteCard
            text={versionName(at)}
            title={at === 0 ? m.craft_take_back() : m.craft_take_back_version()}
            more={m.craft_take_back_more()}
            onDelete={() => cards.remove(card.id)}
          />
        </div>
      )}
    </section>
  )
}
