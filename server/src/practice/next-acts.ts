import { agreeing } from './agreeing.ts'
import { asking } from './asking.ts'
import { closing } from './closing.ts'
import { atTables, opening, revealing, writingAlone } from './first-half.ts'
import { mapping } from './mapping.ts'
import { pulsing } from './pulsing.ts'
import { firstOf, leads, look, waitForPerson, waitForProposals, type Act, type Scene } from './scene.ts'
import { makingPlain, sayingBack } from './talking.ts'
import { takingTurns } from './turns.ts'
import { priorities, ratings, supportChecks } from './voting.ts'
import { weighing } from './weighing.ts'

/** What is left to do in the present phase. */
const inPhase = (scene: Scene): readonly Act[] => {
  const { phase } = scene.state
  switch (phase.of) {
    case 'talk':
      return firstOf(
        () => opening(scene),
        () => waitForPerson(scene, 'open', scene.state.seats[scene.person ?? '']?.consented === false),
        () => waitForProposals(scene),
        () => look(scene, `talk:${scene.state.current}`),
      )
    case 'alone':
      return writingAlone(scene, phase.kind)
    case 'table':
      return atTables(scene)
    case 'reveal':
      return revealing(scene)
    case 'say-back':
      return sayingBack(scene)
    case 'words':
      return makingPlain(scene)
    case 'vote':
      // The case says nothing of signals.
      if (phase.method === 'signals') return look(scene, `signals:${scene.state.current}`)
      return { approve: priorities, support: supportChecks, rate: ratings }[phase.method](scene)
    case 'asks':
      return asking(scene)
    case 'map':
      if (phase.board === 'milestones') return mapping(scene)
      return phase.board === 'assumptions' ? weighing(scene) : look(scene, `${phase.board}:${scene.state.current}`)
    case 'roles':
      return look(scene, `roles:${scene.state.current}`)
    case 'agreements':
      return agreeing(scene)
    case 'close':
      return firstOf(
        () => pulsing(scene),
        () => closing(scene),
      )
    case 'turns':
      return takingTurns(scene)
    case 'mixed':
      return look(scene, `mixed:${scene.state.current}`)
    case 'circle':
      return look(scene, `circle:${scene.state.current}`)
    case 'break':
      return look(scene, `break:${scene.state.current}`)
    case 'waiting':
      return pulsing(scene)
    case 'ended':
      return []
  }
}

/**
 * What the simulated people would do next, those that can be done now in their order; when nothing is left in a step,
 * the mediator goes on to the next one. Empty when there is nothing to do but wait for whoever practises.
 */
export const nextActs = (scene: Scene): readonly Act[] => {
  const { state } = scene
  const next = state.steps[state.current + 1]
  return firstOf(
    () => inPhase(scene),
    () => (next && !state.ended ? leads(scene, `step:${next.id}`, { type: 'start-step', step: next.id }) : []),
  )
}
