import { expect, type Page } from '@playwright/test'
import { accessibilityProblems } from '../pages/accessibility.ts'
import { hardToRead } from '../pages/wall-reading.ts'
import type { DayRoom } from './the-room.ts'

/** What is looked at in a scene of the day, by its name: by whoever sits before the pages, and on the wire. */
export type Looks = Readonly<Record<string, (room: DayRoom) => Promise<void>>>

/** Pages of participants are judged at each size in specs of their own; here what only a full room shows. */
export const judged = async (pages: readonly Page[], scene: string): Promise<void> => {
  for (const page of pages) expect(await accessibilityProblems(page), scene).toEqual([])
}

/** Console and wall as they stand nowhere else, and the wall from eight metres. */
export const judgedFromAfar = async ({ console, screen }: DayRoom, scene: string): Promise<void> => {
  await judged([console, screen.page], scene)
  expect(await hardToRead(screen.page), `${scene} from eight metres`).toEqual([])
}
