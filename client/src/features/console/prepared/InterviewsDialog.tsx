import { GROUPS } from '@parley/shared/session/agenda'
import { m } from '../../../paraglide/messages.js'
import styles from '../../../prepared/Prepared.module.css'
import { useSession } from '../../../session/use-session.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { GroupName } from '../../../ui/GroupMark.tsx'
import { JoinThemes } from './JoinThemes.tsx'
import { PersonPart } from './PersonPart.tsx'
import { ShowThemes } from './ShowThemes.tsx'
import { ThemeRow } from './ThemeRow.tsx'

const Inside = () => {
  const { state } = useSession()
  const { interviews, roster, session } = state
  if (!interviews) return null
  const { themes, balance, listed } = interviews
  const people = roster.filter((seat) => seat.role === 'participant' && seat.status === 'in')
  const single = themes.filter(({ joins }) => !joins)
  return (
    <div className={styles.stack}>
      {people.length === 0 && <p>{m.interviews_nobody()}</p>}
      {GROUPS.map((group) => {
        const members = people.filter((seat) => seat.group === group)
        if (members.length === 0) return null
        const { name } = session.groups[group]
        return (
          <section key={group}>
            <h3>
              <GroupName group={group} name={name} />
            </h3>
            <p className={styles.quiet}>{m.interviews_balance({ group: name, ...balance[group] })}</p>
            {members.map((person) => (
              <PersonPart key={person.id} person={person} interviews={interviews} />
            ))}
          </section>
        )
      })}
      <section className={styles.stack}>
        <h3>{m.interviews_all()}</h3>
        {themes.every(({ approved }) => !approved) && <p className={styles.quiet}>{m.interviews_all_none()}</p>}
        <ul className={styles.list}>
          {themes.map((theme) => (
            <ThemeRow key={theme.id} theme={theme} />
          ))}
        </ul>
        {!listed && single.length > 1 && <JoinThemes themes={single} />}
        <ShowThemes />
      </section>
    </div>
  )
}

/** The interviews before the day: notes, minutes, themes, and the list that the room may be shown. */
export const InterviewsDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => (
  <Dialog
    open={open}
    onClose={onClose}
    wide
    title={m.interviews_tool()}
    description={m.interviews_lead()}
    actions={<Button onClick={onClose}>{m.interviews_done()}</Button>}
  >
    {open && <Inside />}
  </Dialog>
)
