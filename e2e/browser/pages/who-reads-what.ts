import { expect } from '@playwright/test'
import { drafts, PEOPLE } from '../../larkfield/case.ts'
import type { BrowserPerson } from './browser-person.ts'
import type { RecordedPage } from './recorded-page.ts'
import { ON_TABLET, type SharedTablet } from './shared-tablet.ts'

const all = (['interest', 'frustration', 'assumption'] as const).flatMap((kind) => drafts(kind))
const groupOf = new Map(PEOPLE.map((one) => [one.name, one.group]))

/** Pages that have no draft: the console and the screen. */
const noneOn = (blind: readonly RecordedPage[]): void => {
  for (const recorded of blind) for (const draft of all) expect(recorded.reached()).not.toContain(draft.text)
}

/**
 * Before any table opens: every browser has its own drafts and nobody else's; the console and the screen have none, and
 * the tablet those of the people who share it.
 */
export const nobodyHasDrafts = (
  people: readonly BrowserPerson[],
  blind: readonly RecordedPage[],
  tablet: SharedTablet,
): void => {
  for (const person of people) {
    const reached = person.reached()
    for (const draft of all.filter((one) => one.name !== person.name))
      expect(reached, `${person.name} and a draft`).not.toContain(draft.text)
  }
  noneOn(blind)
  const onTablet = tablet.recorded.reached()
  for (const { name, text } of all)
    if (ON_TABLET[name] === undefined) expect(onTablet, 'the tablet').not.toContain(text)
}

/** While the groups sit at their tables: no browser has a word of the other table; the console and the screen have none. */
export const nobodyHasOtherTables = (people: readonly BrowserPerson[], blind: readonly RecordedPage[]): void => {
  for (const person of people) {
    const reached = person.reached()
    for (const draft of all) {
      const isOurs = groupOf.get(draft.name) === person.group
      if (isOurs) expect(reached, `${person.name} reads the own table`).toContain(draft.text)
      else expect(reached, `${person.name} and the other table`).not.toContain(draft.text)
    }
  }
  noneOn(blind)
}
