/** How much of a seal stands on the wall, in characters: sixteen are 64 bits, and can be read out. */
const SHOWN = 16

/** The beginning of a seal in fours, as people read figures out: "6724 ce1e 69d5 ef74 …". */
export const shortSeal = (seal: string): string =>
  `${
    seal
      .slice(0, SHOWN)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  } …`
