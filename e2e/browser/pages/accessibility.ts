import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type Axe from 'axe-core'

/** Put into a page once, and not for each audit: that takes longer than most audits. */
const SOURCE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

type WithAxe = Window & { readonly axe?: typeof Axe }

/**
 * Brings colours to where they are going, once the page has drawn what it was told: halfway between two states of a
 * button no contrast is the product's. Says whether the page has axe already.
 */
const settleColours = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    await drawn()
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSTransition && /color|background/.test(animation.transitionProperty))
        animation.finish()
    }
    return (window as WithAxe).axe !== undefined
  })

/** What axe finds on a page as it stands, one sentence a rule: its id and the elements that break it. */
export const accessibilityProblems = async (page: Page): Promise<readonly string[]> => {
  if (!(await settleColours(page))) await page.evaluate(SOURCE)
  return page.evaluate(async () => {
    const { axe } = window as WithAxe
    if (!axe) throw new Error('The page has lost its axe.')
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}
