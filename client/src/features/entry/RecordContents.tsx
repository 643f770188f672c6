import type { RecordPreview } from '@parley/shared/follow/record-preview'
import { m } from '../../paraglide/messages.js'
import styles from './Entry.module.css'
import { comesAlong, staysBehind } from './record-contents.ts'
import { dayOfMoment } from '../../ui/moments.ts'

/** What a record brings and what it does not, before anything is made. */
export const RecordContents = ({ preview }: { readonly preview: RecordPreview }) => {
  const { title, preparedAt, groups } = preview.record
  const parts = comesAlong(preview)
  return (
    <div className={styles.contents}>
      <p role="status">
        <strong dir="auto">{m.follow_new_taken({ title, date: dayOfMoment(Date.parse(preparedAt)) })}</strong>
      </p>
      <p className={styles.small}>{m.follow_new_names({ a: groups.a.name, b: groups.b.name })}</p>
      <h3>{m.follow_new_in()}</h3>
      {parts.length === 0 && <p>{m.follow_new_nothing()}</p>}
      {parts.map(({ what, count, lines }) => (
        <details key={what}>
          <summary>{m.follow_new_count({ what, count })}</summary>
          <ul className={styles.bullets}>
            {lines.map((line, at) => (
              <li key={`${at} ${line}`} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </details>
      ))}
      <h3>{m.follow_new_out()}</h3>
      <ul className={styles.bullets}>
        {staysBehind(preview).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
