import type { ScreenView } from '@parley/shared/protocol/answers'
import { forget, keep, keptJson } from '../../device/browser-storage.ts'
import { askScreen, offerScreen, type Problem } from '../../session/api.ts'

const KEY = 'parley.screen'
const EVERY = 2_000

type Offered = { readonly id: string; readonly secret: string; readonly code: string }
const isOffered = (value: unknown): value is Offered | null =>
  value === null || (typeof value === 'object' && 'secret' in value && typeof value.secret === 'string')

export type Pairing =
  | { readonly of: 'starting' }
  | { readonly of: 'waiting'; readonly code: string }
  | { readonly of: 'trouble'; readonly problem: Problem }
  | { readonly of: 'paired'; readonly screen: Required<Pick<ScreenView, 'paired'>> }

/**
 * Offers this device as a screen and asks until the mediator has typed its code. A reload goes on with the same
 * code; a code that has run out is replaced. Returns how to stop.
 */
export const pairScreen = (tell: (pairing: Pairing) => void): (() => void) => {
  let over = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let offered = keptJson('tab', KEY, isOffered, null)

  const step = async (): Promise<void> => {
    const answer = offered ? await askScreen(offered.id, offered.secret) : await offerScreen()
    if (over) return
    if (!answer.ok) {
      if (offered && answer.problem.id !== 'offline' && answer.problem.id !== 'went-wrong') {
        offered = null
        forget('tab', KEY)
      }
      tell({ of: 'trouble', problem: answer.problem })
    } else if (answer.value.paired) {
      forget('tab', KEY)
      tell({ of: 'paired', screen: { paired: answer.value.paired } })
      return
    } else {
      const { id, secret, code } = answer.value
      offered = { id, code, secret: secret ?? offered?.secret ?? '' }
      keep('tab', KEY, JSON.stringify(offered))
      tell({ of: 'waiting', code })
    }
    timer = setTimeout(() => void step(), EVERY)
  }
  void step()
  return () => {
    over = true
    clearTimeout(timer)
  }
}
