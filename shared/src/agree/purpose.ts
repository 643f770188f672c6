import { BLANK } from '../lib/blank.ts'
import { PURPOSE_MOST } from '../limits.ts'
import type { StateView } from '../protocol/state-view.ts'

/** Whether a text can stand as the shared purpose: one line, and short enough to head a map and a wall. */
export const isPurposeLine = (text: string): boolean =>
  text.trim() !== '' && text.trim().length <= PURPOSE_MOST && !/[\n\r\u2028\u2029]/.test(text.trim())

/**
 * The line that both groups carried as their shared purpose; null where there is none. Of several the last that was
 * carried holds. Where the same proposal was asked about again and not carried, its earlier words hold no more; nor do
 * those of a card that was hidden (PR3).
 */
export const purposeOf = ({ ballots }: Pick<StateView, 'ballots'>): string | null => {
  const last = new Map<string, { readonly text: string; readonly isCarried: boolean }>()
  for (const { stage, support, options } of ballots) {
    if (stage !== 'closed' || !support?.purpose || !support.result) continue
    // Put anew, so that what was asked about last stands last.
    last.delete(support.proposal)
    last.set(support.proposal, {
      text: options[0]?.text.trim() ?? '',
      isCarried: support.result.carried === 'carried',
    })
  }
  return [...last.values()].findLast(({ isCarried, text }) => isCarried && text !== '' && text !== BLANK)?.text ?? null
}
