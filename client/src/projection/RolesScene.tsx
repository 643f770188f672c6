import type { StateView } from '@parley/shared/protocol/state-view'
import { differentCells, roleCells } from '@parley/shared/roles/role-grid'
import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { partiesText, partName, wholeLines } from '../session/role-text.ts'
import { GroupMark, GroupName } from '../ui/GroupMark.tsx'
import { FittedLanes } from './FittedLanes.tsx'
import { Headline } from './Headline.tsx'
import { PlainScene } from './PlainScenes.tsx'
import styles from './Projection.module.css'
import looks from './SecondHalf.module.css'

type RolesSceneProps = { readonly state: StateView; readonly clockOffset: number }

/** Who does what: the milestones while both groups fill their grids, then both readings, cell by cell. */
export const RolesScene = ({ state, clockOffset }: RolesSceneProps) => {
  const { stage, lines } = state.roles
  if (stage === 'none') {
    return (
      <PlainScene title={m.roles_wall_none()}>
        <p className={styles.lead}>{m.roles_wall_none_more()}</p>
      </PlainScene>
    )
  }
  const whole = wholeLines(lines)
  const isShown = stage === 'shown'
  const count = differentCells(whole)
  const { groups } = state.session
  return (
    <>
      <header className={styles.top}>
        <Headline className={styles.title}>{isShown ? m.roles_shown_title() : m.roles_wall_fill()}</Headline>
        <p className={styles.aside}>
          {isShown ? (count === 0 ? m.roles_agree() : m.roles_differ({ count })) : m.roles_wall_fill_more()}
        </p>
      </header>
      <FittedLanes
        lanes={[
          {
            id: 'roles',
            items: isShown
              ? whole.map((line) => (
                  <li key={line.milestone} className={styles.card}>
                    <p className={styles.text} dir="auto">
                      {line.text}
                    </p>
                    {roleCells(line.a, line.b).map(({ part, same, both }) =>
                      same ? (
                        <p key={part} className={looks.cell} dir="auto">
                          {m.roles_line({ part: partName(part), names: partiesText(both, state) })}
                        </p>
                      ) : (
                        <p key={part} className={looks.cell} data-differs="" dir="auto">
                          {partName(part)}:{' '}
                          {GROUPS.map((group) => (
                            <span key={group}>
                              <GroupMark group={group} /> {partiesText(line[group][part], state)}{' '}
                            </span>
                          ))}
                        </p>
                      ),
                    )}
                  </li>
                ))
              : lines.map((line) => (
                  <li key={line.milestone} className={styles.card}>
                    <p className={styles.text} dir="auto">
                      {line.text}
                    </p>
                  </li>
                )),
          },
        ]}
        content={`${stage}${JSON.stringify(lines.map(({ text, fills }) => [text, fills]))}`}
        mostColumns={2}
        clockOffset={clockOffset}
      />
      <p className={styles.foot}>
        {GROUPS.map((group) => (
          <span key={group}>
            <GroupName group={group} name={groups[group].name} />{' '}
          </span>
        ))}
      </p>
    </>
  )
}
