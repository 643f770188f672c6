/** So long a page says that something is being saved, in milliseconds; a slow disk or network takes less. */
const PATIENCE = 8_000

/** Tells saving that takes its time from saving that does not happen. */
export const createPatience = () => {
  let waits: { readonly durable: number; readonly from: number } | undefined
  return {
    /**
     * Whether nothing has been saved for too long although something waits. `durable` rises with whatever is saved, so
     * that somebody who types on while the server keeps up is never told otherwise; `now` is in milliseconds.
     */
    isLate: (isPending: boolean, durable: number, now: number): boolean => {
      if (!isPending) waits = undefined
      else if (waits?.durable !== durable) waits = { durable, from: now }
      return waits !== undefined && now - waits.from >= PATIENCE
    },
  }
}
