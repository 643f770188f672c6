/** What everybody may know while a ballot is open: a line that fills, in eighths, and "nearly everyone" (BL4). */
export const roomTurnout = (inCount: number, asked: number): { readonly fill: number; readonly nearly: boolean } => ({
  fill: asked === 0 ? 0 : Math.min(7, Math.floor((inCount * 8) / asked)),
  nearly: asked > 2 && asked - inCount <= 2,
})
