import type { Disclosure } from '@parley/shared/protocol/sheets'
import { GROUPS, type GroupId } from '@parley/shared/session/agenda'
import { m } from '../paraglide/messages.js'
import { GroupMark } from '../ui/GroupMark.tsx'
import styles from './Before.module.css'

type DisclosureTextProps = {
  readonly words: Disclosure
  readonly mediator: string
  readonly groups: Readonly<Record<GroupId, { readonly name: string }>>
  readonly operator: string
}

/** What the mediator says of themselves, and who runs the server: what somebody needs to know before accepting either. */
export const DisclosureText = ({ words, mediator, groups, operator }: DisclosureTextProps) => {
  const line = (label: string, text: string) =>
    text && (
      <div key={label}>
        <dt className={styles.label}>{label}</dt>
        <dd className={styles.words} dir="auto">
          {text}
        </dd>
      </div>
    )
  const ties = { a: words.toA, b: words.toB }
  return (
    <>
      <p>
        {words.place === 'internal'
          ? m.before_disclosure_internal({ mediator })
          : m.before_disclosure_external({ mediator })}
      </p>
      <dl className={styles.lines}>
        {line(m.before_disclosure_profile(), words.profile)}
        {line(m.before_disclosure_training(), words.training)}
        {GROUPS.map((group) => (
          <div key={group}>
            <dt className={styles.label}>
              <GroupMark group={group} /> {m.before_disclosure_to({ group: groups[group].name })}
            </dt>
            <dd className={styles.words} dir="auto">
              {ties[group] || m.before_disclosure_unsaid()}
            </dd>
          </div>
        ))}
        {line(m.before_disclosure_interests(), words.interests)}
      </dl>
      <p className={styles.quiet}>
        {operator ? m.before_disclosure_server({ operator }) : m.before_disclosure_server_none()}
      </p>
    </>
  )
}
