import type { Page } from '@playwright/test'
import { shot, TAKES_SHOTS } from '../pages/shots.ts'
import type { DayRoom } from './the-room.ts'
import { STEPS } from './goes-to.ts'

/** One picture of every step of the day at least for a participant's phone, the console and the wall (`SHOTS=1`). */
export class DayPictures {
  readonly #room: DayRoom
  readonly #taken = new Set<string>()

  constructor(room: DayRoom) {
    this.#room = room
  }

  /** Takes what stands now, under the step of now and a name; beside it a laptop in the light and one in the dark. */
  async take(name: string): Promise<void> {
    if (!TAKES_SHOTS) return
    const { console, screen } = this.#room
    // Pictures are of what has come to rest.
    await console.waitForTimeout(700)
    const at = this.#at()
    const step = STEPS[at] ?? 'before'
    this.#taken.add(step)
    const pages: Readonly<Record<string, Page>> = {
      console,
      wall: screen.page,
      phone: this.#room.named('Chloe').page,
      laptop: this.#room.named('Amara').page,
      'laptop-dark': this.#room.named('Jonas').page,
    }
    const number = String(at + 1).padStart(2, '0')
    for (const [device, page] of Object.entries(pages)) await shot(page, `day-${number}-${step}-${name}-${device}`)
  }

  /** Steps of which there is no picture; nothing where none are taken. */
  get missing(): readonly string[] {
    return TAKES_SHOTS ? STEPS.filter((step) => !this.#taken.has(step)) : []
  }

  /** Which step of the day it is, by the agenda that people have; before the first it is -1. */
  #at(): number {
    const { state } = this.#room.socketOf('a').seat
    const id = state?.steps[state.current]?.id
    return id === undefined ? -1 : STEPS.indexOf(id)
  }
}
