import { useSyncExternalStore } from 'react'

/** What opens the door: an invite's secret or the room's code. Both stand after `#`, which no server sees. */
export type DoorKey = { readonly invite: string } | { readonly roomCode: string }

/** Reads the part of an address after `#`. */
export const doorKeyOf = (hash: string): DoorKey | null => {
  const parts = new URLSearchParams(hash.replace(/^#/, ''))
  const invite = parts.get('invite')
  const roomCode = parts.get('code')?.trim()
  if (invite) return { invite }
  return roomCode ? { roomCode } : null
}

const subscribe = (changed: () => void): (() => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

/** The part of this page's address after `#`, live: a second link may be opened in the same tab. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash)
