import { expect, type Page } from '@playwright/test'

const TITLES: Readonly<Record<string, string>> = {
  open: 'Open',
  stories: 'Talk turns',
  'break-1': 'Break',
  'write-interests': 'Write alone: Interests',
  'write-frustrations': 'Write alone: Frustrations',
  'write-assumptions': 'Write alone: Assumptions',
  table: 'Group table',
  'reveal-interests': 'Reveal: Interests',
  'reveal-frustrations': 'Reveal: Frustrations',
  'reveal-assumptions': 'Reveal: Assumptions',
  'say-back': 'Say it back',
  words: 'Plain words',
  'mixed-words': 'Plain words in mixed fours',
  'break-3': 'Break',
  'rate-assumptions': 'Rating of assumptions',
  assumptions: 'Assumption map',
  priorities: 'Priorities',
  asks: 'Asks',
  'break-4': 'Break',
  map: 'Map',
  'rate-milestones': 'Confidence in milestones',
  support: 'Support check',
  agreements: 'Agreements',
  close: 'Close',
}

/** The steps of the day by their ids, in their order. */
export const STEPS = Object.keys(TITLES)

/** The mediator begins a step at the console: the next one by the large button, any other through the agenda. */
export const goesTo = async (page: Page, id: string): Promise<void> => {
  const title = TITLES[id] ?? ''
  const next = page.getByRole('main').getByRole('button', { name: `Go on to “${title}”` })
  const there = page.getByText(new RegExp(String.raw`^Step \d+ · ${title}`))
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Go there' })
  // Several steps are breaks: one is only ever gone on to.
  if (title === 'Break' || (await next.isVisible())) await next.click()
  else {
    const agenda = page.getByRole('navigation').first()
    await agenda.getByRole('button', { name: new RegExp(`^${title}`) }).click()
    await expect(confirm.or(there).first()).toBeVisible()
    if (await confirm.isVisible()) await confirm.click()
  }
  await expect(there).toBeVisible()
}

/** Starts the clock of a break at the console. */
export const startsClock = async (page: Page, minutes: number): Promise<void> => {
  await page.getByRole('button', { name: `Start ${minutes} min` }).click()
  await expect(page.getByRole('timer').first()).toHaveText(new RegExp(`^(${minutes}:00|${minutes - 1}:)`))
}
