import type { Scene } from './play.ts'

/** What the mediator of the case does while people tell, in the words of the room. */
export interface StoriesMediator {
  startsStep(id: string): Promise<void>
  /** Turns as the step plans them: four of four minutes for each group. */
  setsTurns(): Promise<void>
  drawsLot(): Promise<void>
  beginsTurn(): Promise<void>
  endsTurn(): Promise<void>
  seesTurnsOver(): Promise<void>
  /** Starts the clock of a break. */
  startsClock(minutes: number): Promise<void>
}

/** Somebody who listens. */
export interface Listener {
  readonly name: string
  notesHeard(text: string): Promise<void>
}

/** What a person of the case notes while Chloe tells of the billing call; nobody else ever has it. */
export const heardBy = (name: string): string => `The call about the bill, as ${name} heard it`

const TURNS = 8

/** Plays the stories of the morning: a lot says who begins, eight turns, and notes of what one heard; then a break. */
export const playStories = async (
  { mediator, people }: { readonly mediator: StoriesMediator; readonly people: readonly Listener[] },
  scene: Scene,
): Promise<void> => {
  await mediator.startsStep('stories')
  await mediator.setsTurns()
  await scene('stories-sealed')
  await mediator.drawsLot()
  await scene('stories-drawn')
  for (let at = 0; at < TURNS; at += 1) {
    await mediator.beginsTurn()
    if (at === 0) {
      await Promise.all(people.map((one) => one.notesHeard(heardBy(one.name))))
      await scene('stories-turn')
    }
    await mediator.endsTurn()
  }
  await mediator.seesTurnsOver()
  await scene('stories-over')
  await mediator.startsStep('break-1')
  await mediator.startsClock(15)
  await scene('break-morning')
}
