import { nextInWalk, walkable } from '@parley/shared/reveal/walk'
import { kindsOf } from '@parley/shared/session/written-kinds'
import { firstOf, leads, look, type Act, type Scene } from './scene.ts'

/** The mediator takes the room through frustrations, one card of each group in turn, as on the day of the case (11:20). */
export const walking = (scene: Scene): readonly Act[] => {
  const { phase, walk } = scene.state
  if (phase.of !== 'reveal' || phase.kind !== 'frustration' || walk?.over === true) return []
  if (!walk) return leads(scene, 'walk:set', { type: 'set-walk' })
  if (walk.first === null) {
    return firstOf(
      () => look(scene, 'walk:sealed'),
      () => leads(scene, 'walk:draw', { type: 'draw-walk' }),
    )
  }
  const { had } = walk
  const next = nextInWalk(walk.first, had, walkable(scene.board.cards, kindsOf(phase)))
  return firstOf(
    // After the first cards everybody has seen how it goes.
    () => (had.length === 1 || had.length === 2 ? look(scene, `walk:${had.length}`) : []),
    () => leads(scene, `walk:${next?.card ?? 'end'}`, { type: next ? 'walk-on' : 'end-walk' }),
  )
}
