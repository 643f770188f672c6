import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** Brings colours to where they are going: halfway between two states of a button no contrast is the product's. */
const settleColours = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSTransition && /color|background/.test(animation.transitionProperty))
        animation.finish()
    }
  })

/** What axe finds on a page as it stands, one sentence a rule: its id and the elements that break it. */
export const accessibilityProblems = async (page: Page): Promise<readonly string[]> => {
  await settleColours(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
