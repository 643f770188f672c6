import type { Seat } from './seat.ts'

/** T-F12 and T-F01 of the case: one frustration of each group. */
export const NEGATIVE = 'My questions in the big meeting were called negative.'
export const LATE = 'Risks reach me in the week of the launch, when the options are gone.'

type Groups = { readonly mediator: Seat; readonly strategy: readonly Seat[]; readonly operations: readonly Seat[] }

/** The two frustrations that the room talks about come to the board, as they do in the morning of the day. */
export const revealsFrustrations = async ({ mediator, strategy, operations }: Groups): Promise<void> => {
  const [[amara], [chloe]] = [strategy, operations] as [[Seat], [Seat]]
  await mediator.does({ type: 'start-step', step: 'write-frustrations' })
  await amara.offers([await amara.writes('frustration', LATE)])
  await chloe.offers([await chloe.writes('frustration', NEGATIVE)])
  await mediator.does({ type: 'start-step', step: 'table' })
  for (const seat of [amara, chloe]) await seat.does({ type: 'propose', act: 'ready' })
  await mediator.stateWhere('both groups are ready', (state) => state.ready.a && state.ready.b, 40_000)
  await mediator.does({ type: 'start-step', step: 'reveal-frustrations' })
  await mediator.does({ type: 'reveal', kind: 'frustration' })
  await mediator.does({ type: 'end-silence' })
}
