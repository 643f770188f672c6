import type { Value } from '@parley/shared/axes/value'
import { useCallback } from 'react'
import type { PlaceSaid } from '../map/told-changes.ts'
import type { AxesModel } from './axes-model.ts'
import { placeWords } from './axes-words.ts'

/** How a place on a board with two axes is said. It stays the same function while only cards change. */
export const usePlaceSaid = ({ names: { x, y } }: Pick<AxesModel, 'names'>): PlaceSaid =>
  useCallback((value: Value) => placeWords({ x, y }, value), [x, y])
