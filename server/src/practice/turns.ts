import { turnToCome } from '@parley/shared/session/turn-plan'
import { firstOf, leads, look, type Act, type Scene } from './scene.ts'

/** So many turns for each group, short enough for a practice. */
const SETTINGS = { seconds: 120, each: 2 } as const

/** The mediator sets turns, draws, and lets one group after the other tell. Nobody's telling is simulated: it is talk. */
export const takingTurns = (scene: Scene): readonly Act[] => {
  const { turns, current } = scene.state
  const run = `turns:${current}`
  if (!turns) return leads(scene, `${run}:set`, { type: 'set-turns', ...SETTINGS })
  const at = turnToCome(turns.plan)
  if (turns.first === null) {
    return firstOf(
      () => look(scene, `${run}:sealed`),
      () => leads(scene, `${turns.id}:draw`, { type: 'draw-turns' }),
    )
  }
  if (at === -1) return look(scene, `${run}:over`)
  return turns.now
    ? firstOf(
        () => look(scene, `${turns.id}:${at}`),
        () => leads(scene, `${turns.id}:${at}:end`, { type: 'end-turn' }),
      )
    : leads(scene, `${turns.id}:${at}:begin`, { type: 'begin-turn' })
}
