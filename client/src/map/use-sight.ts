import type { ScenePlate } from '@parley/shared/scene/map-parts'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { StageView } from '../board/board-stage.ts'

/** What is chosen comes into sight once, when it is chosen: it does not pull the map along when others move it. */
export const useSight = (stage: StageView | null, chosen: string | null, plate: ScenePlate | undefined): void => {
  const latest = useRef(plate)
  useLayoutEffect(() => {
    latest.current = plate
  })
  useEffect(() => {
    if (chosen !== null && latest.current) stage?.show(latest.current.rect)
  }, [stage, chosen])
}
