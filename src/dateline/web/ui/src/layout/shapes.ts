/** The shapes of states: Natural Earth's at 1:50m, by the codes that rows have. */

import type { Feature, FeatureCollection, Geometry } from "geojson";
import codes from "i18n-iso-countries/codes.json";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

export type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
export type Shape = Feature<Geometry, { name: string; code: string }>;

/** Codes of the account that stand for shapes to which ISO 3166-1 gives no number. */
const UNNUMBERED: Record<string, string> = { Kosovo: "XKX", Somaliland: "XSL", "N. Cyprus": "XNC" };

const BY_NUMBER = new Map((codes as string[][]).map(([, alpha3 = "", number = ""]) => [number, alpha3]));

/** Give each state of the atlas the code that rows have for it. */
export function coded(world: World): Shape[] {
  const all: FeatureCollection<Geometry, { name: string }> = feature(world, world.objects.countries);
  return all.features.map((each) => {
    const { name } = each.properties;
    return { ...each, properties: { name, code: BY_NUMBER.get(String(each.id)) ?? UNNUMBERED[name] ?? "" } };
  });
}
