import type { FeatureCollection, GeometryObject, MultiLineString } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import outlines from 'world-atlas/countries-50m.json?url'

/** All states as a map draws them. */
export interface World {
  /** by their number in ISO 3166-1 */
  readonly states: FeatureCollection<GeometryObject, { readonly name: string }>
  /** where one state ends and another begins */
  readonly borders: MultiLineString
}

let world: Promise<World> | null = null

/** The outlines of all states, fetched once, from the server that the page comes from. */
export function loadWorld(): Promise<World> {
  world ??= fetch(outlines).then(async (answer) => {
    const atlas = (await answer.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>
    const { countries } = atlas.objects
    return { states: feature(atlas, countries), borders: mesh(atlas, countries, (a, b) => a !== b) }
  })
  return world
}
