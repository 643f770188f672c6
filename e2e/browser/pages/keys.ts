import { expect, type Page } from '@playwright/test'

/** What has the focus, as a screen reader says it, and whether eyes can tell. */
type Focused = { readonly says: string; readonly visible: boolean }

/** Whether eyes find the element that has the focus, and how it is written; null where nothing has it. */
const look = (element: Element | null): { readonly visible: boolean; readonly written: string } | null => {
  if (element === null || element === document.body) return null
  let at: Element | null = element
  let visible = false
  for (let level = 0; at && level < 4; level += 1, at = at.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(at)
    if (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) visible = true
  }
  return { visible, written: element.outerHTML.slice(0, 120) }
}

/** A person who has a keyboard and nothing else. Every stop of the Tab key must be visible. */
export class Keys {
  readonly page: Page
  /** Stops that the eye could not find. */
  readonly unseen: string[] = []

  constructor(page: Page) {
    this.page = page
  }

  /** Asks until the focus rests: what is read of it must all be about one element. */
  async focused(): Promise<Focused> {
    for (;;) {
      // The guards around a menu or a dialog pass the focus on with the next frame: nobody stops there.
      await this.page.waitForFunction(() => document.activeElement?.closest('[aria-hidden="true"]') == null)
      const element = await this.page.evaluateHandle(() => document.activeElement)
      const seen = await element.evaluate(look)
      if (seen === null) return { says: '', visible: true }
      const lines = await this.page
        .locator(':focus')
        .ariaSnapshot({ timeout: 1_000 })
        .catch(() => null)
      const isStill = await element.evaluate((one) => one === document.activeElement)
      if (lines === null || !isStill) continue
      const [line = ''] = lines.split('\n')
      // A name with a colon stands in quotes there. What has neither role nor name is told by how it is written.
      return { says: line.replace(/^- '(.*)':?$/, '- $1') || seen.written, visible: seen.visible }
    }
  }

  /** Tabs on, or back, until the thing with this name has the focus. */
  async reaches(name: RegExp, back = false, most = 90): Promise<void> {
    const passed: string[] = []
    for (let turn = 0; turn < most; turn += 1) {
      await this.page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
      const { says, visible } = await this.focused()
      // A heading has the focus for screen readers only: a step that began puts it there.
      if (!visible && !says.startsWith('- heading')) this.unseen.push(says)
      if (name.test(says)) return
      passed.push(says)
    }
    throw new Error(`The Tab key never reached ${String(name)}; it passed:\n${[...new Set(passed)].join('\n')}`)
  }

  async presses(name: RegExp, back = false): Promise<void> {
    await this.reaches(name, back)
    await this.page.keyboard.press('Enter')
  }

  async types(text: string): Promise<void> {
    await this.page.keyboard.type(text)
  }

  /** Chooses an entry of the menu that is open, by the arrow keys. */
  async chooses(name: RegExp): Promise<void> {
    for (let turn = 0; turn < 15; turn += 1) {
      await expect(this.page.getByRole('menu')).toBeVisible()
      if (name.test((await this.focused()).says)) {
        await this.page.keyboard.press('Enter')
        return
      }
      await this.page.keyboard.press('ArrowDown')
    }
    throw new Error(`The arrow keys never reached ${String(name)}.`)
  }
}
