import { expect } from '@playwright/test'
import { SECRET } from '../../larkfield/apart.ts'
import { drafts, HELD, PEOPLE } from '../../larkfield/case.ts'
import { heardBy } from '../../larkfield/stories.ts'
import type { DayRoom } from './the-room.ts'

/** After the day: what reached each browser, decoded; the detector first, then what must never have come. */
export const nobodyHadOthersWords = ({ inBrowsers, screen, tablet, mediator, everyPage }: DayRoom): void => {
  for (const person of inBrowsers) {
    const reached = person.reached()
    const [own] = drafts('interest').filter((card) => card.name === person.name)
    expect(reached, `${person.name} has the own group's held-back card`).toContain(HELD[person.group])
    expect(reached, `${person.name} has the revealed cards`).toContain(own?.text ?? drafts('interest')[0]?.text)
    expect(reached).not.toContain(HELD[person.group === 'a' ? 'b' : 'a'])
    expect(reached.includes(SECRET), `${person.name} and the talk with Operations`).toBe(person.group === 'b')
    for (const { name } of PEOPLE.filter((one) => one.name !== person.name))
      expect(reached).not.toContain(heardBy(name))
  }
  expect(tablet.recorded.reached()).not.toContain(HELD.a)
  expect(screen.reached()).not.toContain(SECRET)
  for (const recorded of [mediator, screen]) {
    expect(recorded.reached()).toContain(drafts('interest')[0]?.text)
    for (const text of ['I stay late fixing orders', heardBy('Chloe')]) expect(recorded.reached()).not.toContain(text)
  }
  // Nell read both tables by their open doors; on the wall there was never a card that was held back.
  for (const text of [HELD.a, HELD.b]) expect(screen.reached()).not.toContain(text)
  for (const recorded of everyPage) {
    expect(
      // The record's frame runs no script; what judges accessibility tries to, and the browser says so.
      recorded.errors.filter((error) => !error.includes('409') && !error.includes('frame is sandboxed')),
      'no page had an error',
    ).toEqual([])
  }
}
