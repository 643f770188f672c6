import type { Scene, SceneZone } from '@parley/shared/scene/scene'

/** A lane's name; where several bands are shown, with the name of its band. */
export const zoneName = (scene: Scene, zone: SceneZone): string => {
  const band = scene.bands.find((one) => one.id === zone.band)
  return scene.bands.length > 1 && band && band.title !== zone.title ? `${band.title}: ${zone.title}` : zone.title
}
