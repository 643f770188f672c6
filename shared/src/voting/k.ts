/** k where nobody chose another when the session was made (BL32). Its limits stand with the others in `limits.ts`. */
export const K_USUAL = 5
