import type { Scene } from './play.ts'

/** What the mediator of the case does about a talk with one group. */
export interface ApartMediator {
  /** Waits until Operations asks for the talk, as a group. */
  seesAsked(): Promise<void>
  showsRule(): Promise<void>
  beginsTalk(): Promise<void>
  endsTalk(): Promise<void>
  /** Offers Strategy the same minutes, and waits for the answer. */
  offersSame(): Promise<void>
  seesDeclined(): Promise<void>
}

/** Somebody of Operations, who writes the one note, and somebody of Strategy, who answers for the group. */
export type ApartCast = {
  readonly mediator: ApartMediator
  readonly writer: { asksForTalk(): Promise<void>; notesApart(text: string): Promise<void> }
  readonly other: { declinesTalk(): Promise<void> }
}

/** "Two of us are looking for other jobs": may not be mentioned, and exists in nothing that leaves the talk. */
export const SECRET = 'Two of us are looking for other jobs'

/** Plays the caucus of the case, at 14:22: Operations asks for it; Strategy is offered the same and declines. */
export const playApart = async ({ mediator, writer, other }: ApartCast, scene: Scene): Promise<void> => {
  await writer.asksForTalk()
  await mediator.seesAsked()
  await mediator.showsRule()
  await mediator.beginsTalk()
  await writer.notesApart(SECRET)
  await scene('apart')
  await mediator.endsTalk()
  await mediator.offersSame()
  await other.declinesTalk()
  await mediator.seesDeclined()
  await scene('apart-over')
}
