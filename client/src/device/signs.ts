import { forget, keep, kept, type Place } from './browser-storage.ts'

/** How often a tab says that it still works on what it keeps, in milliseconds. */
export const BEAT = 2_000
/** A tab that said nothing for so long is gone, and what it kept may be taken over. */
const GONE_AFTER = 6_000

/**
 * A sign on something that one tab may hold at a time. It carries no words: which tab, and when it last said that it
 * is here. Plain storage answers at once, so that a tab that slept learns before it writes that another took over.
 */
export const createSign = (place: Place, key: string, tab: string, now: () => number) => {
  const read = (): { readonly tab: string; readonly at: number } | undefined => {
    const [whose, at] = kept(place, key)?.split(' ') ?? []
    return whose && at ? { tab: whose, at: Number(at) } : undefined
  }
  const write = (at: number): void => void keep(place, key, `${tab} ${at}`)
  let holds = false
  const isOwn = (): boolean => holds && read()?.tab === tab
  return {
    /** Whether no tab holds it, or the one that did let go or is gone. What this tab still holds is not free for it. */
    isFree: (): boolean => {
      const { tab: whose, at } = read() ?? { tab: '', at: 0 }
      return at === 0 || (whose !== tab && at < now() - GONE_AFTER)
    },
    /** Takes it for this tab. */
    take: (): void => {
      holds = true
      write(now())
    },
    /** Whether this tab took it. */
    holds: (): boolean => holds,
    /** False when this tab does not hold it, or another took it over while this one slept. */
    isOwn,
    /** Says that this tab is still here. */
    beat: (): void => {
      if (isOwn()) write(now())
    },
    /** The page is going: whoever comes next, most often the same page after a reload, need not wait. */
    release: (): void => {
      if (isOwn()) write(0)
    },
    /** Takes the sign away, if it is this tab's. */
    forget: (): void => {
      if (isOwn()) forget(place, key)
      holds = false
    },
  }
}
