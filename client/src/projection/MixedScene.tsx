import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { GroupMark } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import { PlainNote } from './PlainNote.tsx'
import { PlainScene } from './PlainScenes.tsx'
import { SealLine } from './SealLine.tsx'
import styles from './Projection.module.css'

type MixedSceneProps = { readonly state: StateView; readonly board: DocumentView; readonly clockOffset: number }

/** Mixed tables on the wall: the seal, then where to look for one's table, then what all of them wrote. No names. */
export const MixedScene = ({ state, board, clockOffset }: MixedSceneProps) => {
  const { mixed, phase } = state
  const isAboutWords = phase.of === 'mixed' && phase.about === 'words'
  if (!mixed || (isAboutWords && mixed.shown !== null)) {
    return (
      <PlainScene title={m.mixed_wall_wait()}>
        <p className={styles.lead}>{m.mixed_wall_wait_more()}</p>
      </PlainScene>
    )
  }
  if (mixed.seed === undefined) {
    return (
      <PlainScene title={m.mixed_wall_sealed()}>
        <p className={styles.lead}>{m.mixed_sealed_lead({ people: mixed.people, tables: mixed.tables })}</p>
        <SealLine commitment={mixed.commitment} />
      </PlainScene>
    )
  }
  if (mixed.shown === null) {
    return (
      <PlainScene title={m.mixed_wall_drawn()}>
        <p className={styles.lead}>{isAboutWords ? m.craft_mixed_wall() : m.mixed_wall_drawn_more()}</p>
        <SealLine commitment={mixed.commitment} seed={mixed.seed} />
      </PlainScene>
    )
  }
  const options = board.cards.filter(({ kind, text }) => kind === 'option' && text.trim() !== '')
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>
          <GroupMark group="both" /> {m.mixed_wall_shown()}
        </Headline>
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'options',
            items: options.map((card) => (
              <li key={card.id} className={styles.card} data-group="both">
                <p className={styles.text} dir="auto">
                  {card.text}
                </p>
                <PlainNote text={card.text} />
              </li>
            )),
          },
        ]}
        content={JSON.stringify(options.map(({ text }) => text))}
        mostColumns={2}
        clockOffset={clockOffset}
      />
    </>
  )
}
