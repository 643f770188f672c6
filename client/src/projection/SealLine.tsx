import { m } from '../paraglide/messages.js'
import { shortSeal } from './short-seal.ts'
import looks from './Turns.module.css'

type SealLineProps = { readonly commitment: string; readonly seed?: string | undefined }

/** How the seal of a lot begins, and its seed once that is known: enough to compare by eye with the own page. */
export const SealLine = ({ commitment, seed }: SealLineProps) => (
  <>
    <p className={looks.seal}>{m.turns_wall_seal({ begins: shortSeal(commitment) })}</p>
    {seed !== undefined && <p className={looks.seal}>{m.turns_wall_seed({ begins: shortSeal(seed) })}</p>}
  </>
)
