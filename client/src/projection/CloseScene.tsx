import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import { m } from '../paraglide/messages.js'
import { GroupMark } from '../ui/GroupMark.tsx'
import { AgreementRow, isSigned, signedOf } from './AgreementsScene.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import { PlainScene } from './PlainScenes.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'
import { dayText } from '../ui/moments.ts'

type CloseSceneProps = { readonly state: StateView; readonly board: DocumentView; readonly clockOffset: number }

/**
 * The last page: what both owners accepted, and whether both groups have confirmed the record. Before that the screen
 * knows only that one is being read (RC3); a miniature, whose page knows of one, shows the same picture.
 */
export const CloseScene = ({ state, board, clockOffset }: CloseSceneProps) => {
  const signed = signedOf(state, board).filter(isSigned)
  const { groups } = state.session
  const record = state.record?.status === 'confirmed' ? state.record : null
  const checkIn = record?.checkIn ? m.projector_check_in({ date: dayText(record.checkIn) }) : null
  if (signed.length === 0) {
    return (
      <PlainScene title={record ? m.projector_confirmed() : m.projector_close()}>
        <p className={styles.lead}>{record ? (checkIn ?? m.projector_ended_more()) : m.projector_close_more()}</p>
      </PlainScene>
    )
  }
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{m.projector_page_title()}</Headline>
        {record && (
          <p className={styles.aside}>
            <GroupMark group="both" /> {m.projector_confirmed_short()}
          </p>
        )}
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'signed',
            items: signed.map((one) => <AgreementRow key={one.card.id} signed={one} groups={groups} />),
          },
        ]}
        content={JSON.stringify(signed)}
        mostColumns={1}
        clockOffset={clockOffset}
      />
      <p className={looks.closing}>
        {record ? (checkIn ?? m.projector_confirmed()) : state.reading ? m.projector_reading() : m.projector_close()}
      </p>
    </>
  )
}
