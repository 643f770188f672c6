import type { DocumentView } from '@parley/shared/documents/card-view'
import { isMatched, mirrorLists, type MirrorList } from '@parley/shared/linked/matches'
import type { StateView } from '@parley/shared/protocol/state-view'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { mirrorCountText, mirrorListTitle } from '../session/mirror-words.ts'
import { GroupMark } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'

type MatchesSceneProps = { readonly state: StateView; readonly board: DocumentView; readonly clockOffset: number }
type Groups = StateView['session']['groups']

/** What both groups call the same of one list, pair by pair. */
const pairsOf = (list: MirrorList, groups: Groups) => {
  const other = list.about === 'a' ? 'b' : 'a'
  return list.cards.flatMap(({ matches }) =>
    matches.filter(isMatched).map((match) => (
      <li key={`${match.own.id} ${match.other.id}`} className={looks.difference}>
        <p className={styles.text} dir="auto">
          <GroupMark group={list.about} label={groups[list.about].name} /> {match.own.text}
        </p>
        <p className={styles.text} dir="auto">
          <GroupMark group={other} label={groups[other].name} /> {match.other.text}
        </p>
      </li>
    )),
  )
}

/** The mirror on the wall, once groups compare: of each list how many cards both call the same, and which. */
export const MatchesScene = ({ state, board, clockOffset }: MatchesSceneProps) => {
  const { groups } = state.session
  const lists = mirrorLists(board)
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{lists.length > 0 ? m.mirror_step() : m.mirror_none()}</Headline>
        {lists.length > 0 && <p className={styles.aside}>{m.mirror_do()}</p>}
      </header>
      {lists.length > 0 && (
        <FittedLanes
          lanes={GROUPS.filter((about) => lists.some((list) => list.about === about)).map((about) => ({
            id: about,
            items: lists
              .filter((list) => list.about === about)
              .flatMap((list) => [
                <li key={list.kind} className={styles.under}>
                  <p className={styles.groupHead}>
                    <GroupMark group={about} /> <bdi>{mirrorListTitle(list, groups)}</bdi>
                  </p>
                  <p className={styles.text}>{mirrorCountText(list, groups)}</p>
                </li>,
                ...pairsOf(list, groups),
              ]),
          }))}
          content={JSON.stringify(lists)}
          mostColumns={2}
          clockOffset={clockOffset}
        />
      )}
    </>
  )
}
