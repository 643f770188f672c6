/** Waits until something is so, asking often. Throws with what was awaited when it does not come. */
export const until = async <T>(what: string, ask: () => T | Promise<T>, within = 20_000): Promise<NonNullable<T>> => {
  const end = Date.now() + within
  for (;;) {
    const got = await ask()
    if (got) return got
    if (Date.now() > end) throw new Error(`Waited ${within} ms in vain: ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
