import type { DocumentView } from '@parley/shared/documents/card-view'
import { longestChain } from '@parley/shared/map/longest-chain'
import type { StateView } from '@parley/shared/protocol/state-view'
import { useMemo } from 'react'
import { MapReader } from '../../map/MapReader.tsx'
import { m } from '../../paraglide/messages.js'
import styles from './StepPart.module.css'
import { LaneLocks } from './LaneLocks.tsx'
import { FactList } from './FactList.tsx'
import { mapCounts } from './step-facts.ts'
import { UnansweredLimits } from './UnansweredLimits.tsx'
import { UnexplainedChanges } from './UnexplainedChanges.tsx'

/** The map in counts, its longest chain in words, and all of it as a list to read. */
export const MapPart = ({ state, board }: { readonly state: StateView; readonly board: DocumentView }) => {
  const { milestones, withoutWeek, agreed, links, looseLimits } = mapCounts(board)
  const chain = longestChain(board)
  const lanesLocked = (state.lockedLanes ?? []).join(' ')
  const hidden = useMemo(() => new Set(state.hidden.map(({ card }) => card)), [state.hidden])
  const locked = useMemo(() => lanesLocked.split(' '), [lanesLocked])
  const names = (chain?.ids ?? []).flatMap((id) => board.cards.find((card) => card.id === id)?.text.trim() ?? [])
  return (
    <>
      <FactList
        facts={[
          [m.console_map_milestones(), milestones],
          [m.console_map_without_week(), withoutWeek],
          [m.mapping_console_agreed(), agreed],
          [m.console_map_links(), links],
          [m.console_map_loose_limits(), looseLimits],
        ]}
      />
      {!board.cards.some(({ kind }) => kind === 'goal') && <p>{m.paste_who_goals()}</p>}
      {names.length > 0 && (
        <section className={styles.chain} aria-labelledby="chain">
          <h2 id="chain">
            {chain?.weeks
              ? m.console_map_chain_weeks({ count: chain.weeks })
              : m.console_map_chain({ count: names.length })}
          </h2>
          <ol>
            {names.map((name, at) => (
              <li key={at} dir="auto">
                {name}
              </li>
            ))}
          </ol>
        </section>
      )}
      <LaneLocks state={state} board={board} />
      <UnansweredLimits state={state} board={board} />
      <UnexplainedChanges state={state} board={board} />
      <details className={styles.asList}>
        <summary>{m.board_map_list_label()}</summary>
        <MapReader view={board} groups={state.session.groups} hidden={hidden} locked={locked} />
      </details>
    </>
  )
}
