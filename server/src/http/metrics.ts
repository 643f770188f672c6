import { Gauge, Registry, collectDefaultMetrics } from 'prom-client'
import type { LiveSockets } from '../sockets/live-sockets.ts'
import type { World } from '../world.ts'

/** Prometheus metrics of this process: numbers of the machine room, nothing of any session. */
export const metricsOf = (world: World, sockets: LiveSockets): Registry => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'parley_' })
  const connections = new Gauge({ name: 'parley_live_connections', help: 'Open live connections.', registers: [registry] })
  const gauges = new Map<string, Gauge>()
  const collect = (): void => {
    connections.set(sockets.size)
    for (const [name, value] of Object.entries(world.rooms.loadedStats())) {
      const gauge = gauges.get(name) ?? new Gauge({ name: `parley_rooms_${name.replaceAll(/[A-Z]/g, (x) => `_${x.toLowerCase()}`)}`, help: `Rooms: ${name}.`, registers: [registry] })
      gauges.set(name, gauge)
      if (typeof value === 'number') gauge.set(value)
    }
  }
  const metrics = registry.metrics.bind(registry)
  registry.metrics = () => {
    collect()
    return metrics()
  }
  return registry
}
