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

/** A rule that an element breaks: where it stands, whatever it reads by now, and the sentence about it. */
type Problem = { readonly at: string; readonly says: string }

const audit = async (page: Page): Promise<readonly Problem[]> => {
  if (!(await settleColours(page))) await page.evaluate(SOURCE)
  return page.evaluate(async () => {
    const { axe } = window as WithAxe
    if (!axe) throw new Error('The page has lost its axe.')
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, target }) => ({ at: `${id} ${target.join(' ')}`, says: `${id}: ${html}` })),
    )
  })
}

/**
 * What axe finds on a page as it stands, one sentence an element: the rule's id and the element that breaks it. A page
 * that changes while it is looked at is looked at again: only what stands both times is there.
 */
export const accessibilityProblems = async (page: Page): Promise<readonly string[]> => {
  const first = await audit(page)
  if (first.length === 0) return []
  const second = new Set((await audit(page)).map(({ at }) => at))
  return first.filter(({ at }) => second.has(at)).map(({ says }) => says)
}
