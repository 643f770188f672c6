import { m } from '../../paraglide/messages.js'
import { useSession } from '../../session/use-session.ts'
import styles from './Participant.module.css'
import { audienceNames, visibleRows } from './visible-rows.ts'

/** Who can see what, in words, made from the rules that the server asks: it cannot say anything else than they do. */
export const WhoSeesWhat = () => {
  const { state } = useSession()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{m.participant_who_what()}</th>
          <th scope="col">{m.participant_who_reads()}</th>
        </tr>
      </thead>
      <tbody>
        {visibleRows().map((row) => (
          <tr key={row.what}>
            <th scope="row">{row.what}</th>
            <td>{audienceNames(row.readers, state.session.mediator)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{m.participant_who_votes()}</th>
          <td>{m.participant_who_votes_nobody({ count: state.session.k })}</td>
        </tr>
        <tr>
          <th scope="row">{m.participant_who_marks()}</th>
          <td>{m.participant_who_marks_counts()}</td>
        </tr>
      </tbody>
    </table>
  )
}
