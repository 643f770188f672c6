import type { Plain } from '@parley/shared/agree/word-list'
import { createContext, use } from 'react'

/** What explains words wherever they stand on this page; empty until the first rewrite is final (SB5). */
export const PlainWords = createContext<readonly Plain[]>([])

export const usePlainWords = (): readonly Plain[] => use(PlainWords)
