import { isWholeTest } from '@parley/shared/axes/assumption-board'
import type { DocumentView } from '@parley/shared/documents/card-view'
import type { StateView } from '@parley/shared/protocol/state-view'
import type { AxesBoardName } from '../../axes/axes-model.ts'
import { AxesReader } from '../../axes/AxesReader.tsx'
import { m } from '../../paraglide/messages.js'
import { assumptionsOf, notesOf } from './axes-facts.ts'
import { FactList } from './FactList.tsx'
import styles from './StepPart.module.css'

type AxesPartProps = { readonly board: AxesBoardName; readonly state: StateView; readonly view: DocumentView }

/** A board with two axes in counts, and all of it as a list to read. */
export const AxesPart = ({ board, state, view }: AxesPartProps) => (
  <>
    {board === 'assumptions' ? <AssumptionFacts state={state} view={view} /> : <NoteFacts view={view} />}
    <details className={styles.asList}>
      <summary>{m.axes_list_label()}</summary>
      <AxesReader board={board} view={view} state={state} />
    </details>
  </>
)

const AssumptionFacts = ({ state, view }: Omit<AxesPartProps, 'board'>) => {
  const cards = assumptionsOf(state, view)
  return (
    <FactList
      facts={[
        [m.axes_console_assumptions(), cards.length],
        [m.axes_console_placed(), cards.filter(({ value }) => value).length],
        [m.axes_console_asking(), cards.filter(({ asks }) => asks).length],
        [m.axes_console_tests(), cards.flatMap(({ tests }) => tests).filter(isWholeTest).length],
      ]}
    />
  )
}

const NoteFacts = ({ view }: Pick<AxesPartProps, 'view'>) => {
  const { notes, ends } = notesOf(view)
  return (
    <FactList
      facts={[
        [m.axes_console_notes(), notes.length],
        [m.axes_console_placed(), notes.filter(({ value }) => value).length],
        [m.axes_console_ends(), Object.values(ends).filter(({ card }) => card).length],
      ]}
    />
  )
}
