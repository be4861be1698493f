/** The map's arithmetic: rows gathered by place, and places that stand too close gathered into clusters. */

import type { Place, Row } from "../data";

/** A place with the rows set there. */
export interface Site {
  place: Place;
  rows: Row[];
}

/** Sites by how a map can show them. */
export interface Sites {
  /** Towns and places within or near them: a point is true. */
  points: Site[];
  /** Regions and states without a shape at hand: an extent that is not known. */
  areas: Site[];
  /** States with a shape, by their codes. */
  countries: Map<string, Site>;
  /** Places whose position is not known. */
  lost: Site[];
  /** Rows that name no place at all. */
  unplaced: Row[];
}

/** Gather rows by place; a row is at each of its places, at a state it names twice once. */
export function gather(rows: Row[], shaped: (country: string) => boolean): Sites {
  const found = new Map<string, Site>();
  for (const row of rows) for (const [key, place] of its(row)) push(found, key, place, row);
  const sites: Sites = { points: [], areas: [], countries: new Map(), lost: [], unplaced: [] };
  sites.unplaced = rows.filter((row) => !row.places.length);
  for (const site of found.values()) file(site, sites, shaped);
  for (const some of [sites.points, sites.areas, sites.lost]) some.sort(byRows);
  return sites;
}

function its(row: Row): Map<string, Place> {
  return new Map(row.places.map((place) => [(place.kind === "country" && place.country) || place.id, place]));
}

function push(sites: Map<string, Site>, key: string, place: Place, row: Row): void {
  const site = sites.get(key);
  if (site) site.rows.push(row);
  else sites.set(key, { place, rows: [row] });
}

function file(site: Site, sites: Sites, shaped: (country: string) => boolean): void {
  const { kind, country, latitude, longitude } = site.place;
  if (kind === "country" && country && shaped(country)) sites.countries.set(country, site);
  else if (latitude === null || longitude === null) sites.lost.push(site);
  else if (kind === "point" || kind === "city") sites.points.push(site);
  else sites.areas.push(site);
}

function byRows(one: Site, other: Site): number {
  return other.rows.length - one.rows.length || (one.place.id < other.place.id ? -1 : 1);
}

/** Sites that are drawn as one mark, at the middle of the largest. */
export interface Cluster {
  sites: Site[];
  x: number;
  y: number;
  rows: Row[];
}

/** Give the radius, in pixels, of a mark of so many rows: its area grows with them. */
export function radius(rows: number): number {
  return Math.min(24, 4 + 1.4 * Math.sqrt(rows));
}

/**
 * Join sites whose marks would overlap on the screen, the largest first.
 *
 * @param project pixels of a site on the screen
 * @param size radius in pixels of a mark of so many rows
 */
export function cluster(
  sites: Site[],
  project: (place: Place) => [number, number] | null,
  size: (rows: number) => number,
): Cluster[] {
  const clusters: Cluster[] = [];
  for (const site of sites) {
    const at = project(site.place);
    if (!at) continue;
    const near = clusters.find((c) => Math.hypot(c.x - at[0], c.y - at[1]) < size(c.rows.length) + size(site.rows.length));
    if (near) join(near, site);
    else clusters.push({ sites: [site], x: at[0], y: at[1], rows: site.rows });
  }
  return clusters;
}

function join(cluster: Cluster, site: Site): void {
  cluster.sites.push(site);
  cluster.rows = [...new Set([...cluster.rows, ...site.rows])];
}

/**
 * Move clusters that others cover to the nearest free spot. Only for areas: they have an extent, so that
 * no one point of it is truer than another.
 *
 * @param half half the side of what is moved, in pixels
 * @param taken what must not be covered: x, y and radius
 */
export function aside(clusters: Cluster[], half: number, taken: [number, number, number][]): Cluster[] {
  const full = [...taken];
  const free = (x: number, y: number) => full.every(([cx, cy, r]) => Math.max(Math.abs(cx - x), Math.abs(cy - y)) >= r + half);
  return clusters.map((some) => {
    const [x, y] = spots(some).find((spot) => free(...spot)) ?? [some.x, some.y];
    full.push([x, y, half]);
    return { ...some, x, y };
  });
}

function spots({ x, y }: Cluster): [number, number][] {
  const found: [number, number][] = [[x, y]];
  for (let away = 10; away <= 90; away += 10)
    for (let turn = 0; turn < 12; turn += 1)
      found.push([x + away * Math.cos((turn * Math.PI) / 6), y + away * Math.sin((turn * Math.PI) / 6)]);
  return found;
}

/** Count how many rows are drawn at no place: they name none, or only ones whose position is not known. */
export function undrawn(sites: Sites, rows: Row[]): number {
  const drawn = new Set<string>();
  for (const site of [...sites.points, ...sites.areas, ...sites.countries.values()])
    for (const row of site.rows) drawn.add(row.id);
  return rows.filter((row) => !drawn.has(row.id)).length;
}

/** Half the side of an area's square, in pixels. */
export const AREA = 11;

/** A point with its weight. */
export type Weighed = [x: number, y: number, weight: number];

/** Give the box that holds nearly all of the weight of some points: left, top, right, bottom. */
export function extent(points: Weighed[], share = 0.04): [number, number, number, number] | null {
  if (!points.length) return null;
  const [left, right] = middle(points.map(([x, , weight]) => [x, weight]), share);
  const [top, bottom] = middle(points.map(([, y, weight]) => [y, weight]), share);
  return [left, top, right, bottom];
}

/** Give where the weight begins and ends, a share of it on either side left out. */
function middle(values: [number, number][], share: number): [number, number] {
  const sorted = [...values].sort(([a], [b]) => a - b);
  const cut = share * sorted.reduce((sum, [, weight]) => sum + weight, 0);
  const reach = (from: [number, number][]) => {
    let sum = 0;
    return from.find(([, weight]) => (sum += weight) > cut)?.[0] ?? 0;
  };
  return [reach(sorted), reach(sorted.reverse())];
}
