import type { DocumentView } from '@parley/shared/documents/card-view'
import { longestChain } from '@parley/shared/map/longest-chain'
import { m } from '../../paraglide/messages.js'
import styles from './StepPart.module.css'
import { FactList } from './FactList.tsx'
import { mapCounts } from './step-facts.ts'

/** The map in counts, and its longest chain in words. */
export const MapPart = ({ board }: { readonly board: DocumentView }) => {
  const { milestones, withoutWeek, links, looseLimits } = mapCounts(board)
  const chain = longestChain(board)
  const names = (chain?.ids ?? []).flatMap((id) => board.cards.find((card) => card.id === id)?.text.trim() ?? [])
  return (
    <>
      <FactList
        facts={[
          [m.console_map_milestones(), milestones],
          [m.console_map_without_week(), withoutWeek],
          [m.console_map_links(), links],
          [m.console_map_loose_limits(), looseLimits],
        ]}
      />
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
    </>
  )
}
