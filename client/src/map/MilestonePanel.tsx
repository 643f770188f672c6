import type { CardView } from '@parley/shared/documents/card-view'
import { useEffect, useRef } from 'react'
import { m } from '../paraglide/messages.js'
import { announce } from '../ui/announcements.ts'
import { AgreeDate } from './AgreeDate.tsx'
import { LaneSelect } from './LaneSelect.tsx'
import { useMap } from './map-context.ts'
import styles from './MapList.module.css'
import { nameOf, weekWords } from './map-words.ts'
import { MilestoneLinks } from './MilestoneLinks.tsx'
import { MoveQuestion } from './MoveQuestion.tsx'
import { OtherWeekField, WeekField } from './WeekField.tsx'

/** How far a milestone can move before others feel it; nothing where nobody waits for it. */
const Slack = ({ card }: { readonly card: CardView }) => {
  const weeks = useMap().checks.slack.get(card.id) ?? null
  if (weeks === null) return null
  return <p className={styles.quiet}>{weeks > 0 ? m.mapping_slack({ count: weeks }) : m.mapping_slack_none()}</p>
}

/** Where a milestone lies, which dates it has and what it has to do with others: either group may change all of this. */
export const MilestonePanel = ({ card }: { readonly card: CardView }) => {
  const { lanes, names, rights, actions, acts, moving, by } = useMap()
  const panel = useRef<HTMLDivElement>(null)
  const milestone = nameOf(card)
  const { question } = moving
  const mine = question?.by === by && question.meant?.card.id === card.id ? question : null
  const isAsked = mine !== null
  useEffect(() => {
    // On a phone it would else come up below what is seen.
    if (isAsked) panel.current?.querySelector('[data-question]')?.scrollIntoView({ block: 'nearest' })
  }, [isAsked])
  const setDate = (key: 'promised' | 'safe', label: string, week: number | undefined): void => {
    actions?.setDate(card.id, key, week)
    announce(m.mapping_date_set({ milestone, label, week: weekWords(week) }))
  }
  const [promised, safe] = [m.mapping_promised(), m.mapping_safe()]
  return (
    <div ref={panel} className={styles.panel} role="group" aria-label={m.board_map_panel_label({ milestone })}>
      <div className={styles.pair}>
        <WeekField
          week={mine?.meant ? mine.meant.place.week : card.week}
          onWeek={(week) => acts.place(card, { week, lane: card.lane })}
        />
        <LaneSelect
          lanes={lanes.filter((lane) => !rights.isLocked(lane))}
          lane={card.lane}
          onLane={(lane) => acts.place(card, { week: mine?.meant ? mine.meant.place.week : card.week, lane })}
        />
      </div>
      {mine && (
        <MoveQuestion
          question={mine}
          names={names}
          onDecide={(how) => {
            acts.decide(mine, how)
            panel.current?.querySelector<HTMLElement>('[data-act="week"]')?.focus()
          }}
        />
      )}
      <Slack card={card} />
      <AgreeDate card={card} />
      <div className={styles.pair}>
        <OtherWeekField
          act="promised"
          label={promised}
          hint={m.mapping_promised_hint()}
          week={card.promised}
          onWeek={(week) => setDate('promised', promised, week)}
        />
        <OtherWeekField
          act="safe"
          label={safe}
          hint={m.mapping_safe_hint()}
          week={card.safe}
          onWeek={(week) => setDate('safe', safe, week)}
        />
      </div>
      <MilestoneLinks card={card} />
    </div>
  )
}
