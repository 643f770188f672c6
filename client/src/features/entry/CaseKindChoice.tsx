import { CASE_KINDS } from '@parley/shared/protocol/sheets'
import { CASE_KIND_NAMES } from '../../before/case-kinds.ts'
import { m } from '../../paraglide/messages.js'
import { ChoiceRows, RadioRow } from '../../ui/ChoiceRow.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './Entry.module.css'
import type { ChosenKind } from './new-session.ts'

type CaseKindChoiceProps = {
  readonly chosen: ChosenKind
  readonly onChoose: (kind: ChosenKind) => void
  readonly error: string | undefined
}

/** What brought the groups together. One person's grievance is answered at once: not here, and where to go. */
export const CaseKindChoice = ({ chosen, onChoose, error }: CaseKindChoiceProps) => (
  <section className={styles.part} aria-labelledby="kind">
    <h2 id="kind">{m.before_kind()}</h2>
    <ChoiceRows legend={m.before_kind()} legendUnseen error={error}>
      {CASE_KINDS.map((kind) => (
        <RadioRow
          key={kind}
          name="kind"
          value={kind}
          checked={chosen === kind}
          onChange={() => onChoose(kind)}
          label={CASE_KIND_NAMES[kind]()}
        />
      ))}
      <RadioRow
        name="kind"
        value="grievance"
        checked={chosen === 'grievance'}
        onChange={() => onChoose('grievance')}
        label={m.before_kind_grievance()}
      />
    </ChoiceRows>
    {chosen === 'grievance' && (
      <Notice title={m.before_kind_grievance_title()}>{m.before_kind_grievance_more()}</Notice>
    )}
  </section>
)
