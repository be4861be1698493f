/** The map: points for towns, areas for regions, shapes for states; never a point that the text does not give. */

import { geoEqualEarth, geoPath, scaleSqrt, select, zoom, type D3ZoomEvent, zoomIdentity, type ZoomTransform } from "d3";
import { type Place, type Row, shapes as askShapes } from "../data";
import { el } from "../dom";
import { type Card, card, manyCard } from "../drawing/card";
import { type Listed, type Listing, listing } from "../drawing/listing";
import { areaElement, hatch, siteElement, siteWords, title } from "../drawing/sites";
import { button, onWidth, svg } from "../drawing/parts";
import { focused, rove, stop } from "../drawing/roving";
import { same, within } from "../layout/days";
import { around, Space } from "../layout/labels";
import { coded, type Shape, type World } from "../layout/shapes";
import { AREA, aside, type Cluster, cluster, extent, gather, radius, type Site, type Sites, undrawn, type Weighed } from "../layout/sites";
import type { State } from "../state";
import type { Actions, View } from "../view";
import { counted, deed, number } from "../wording";
import "./views.css";

const NEAREST = 400;
/** The share of events on each side that the first look at a map leaves out, were they far away. */
const FAR = 0.18;
/** Pixels of a letter of a label, about. */
const LETTER = 6;
const POLICY =
  "Shapes of states are Natural Earth’s at 1:50m, which draw who holds the land; they decide nothing about whose it is. " +
  "An event’s state is the one it lies in by the usage of the United Nations. Hatched squares are regions whose borders are not at hand.";

let loading: Promise<Shape[]> | null = null;

/** Load the shapes of states, once. */
function loadShapes(): Promise<Shape[]> {
  loading ??= askShapes<World>().then(coded);
  return loading;
}

/** Make the map in a host. */
export function create(host: HTMLElement, actions: Actions): View {
  return new WorldMap(host, actions);
}

class WorldMap implements View {
  private rows: Row[] = [];
  private state: State | null = null;
  private shapes: Shape[] = [];
  private sites: Sites = { points: [], areas: [], countries: new Map(), lost: [], unplaced: [] };
  private readonly marks = new Map<string, Cluster>();
  private width = 0;
  private height = 0;
  private at: ZoomTransform = zoomIdentity;
  private readonly projection = geoEqualEarth();
  private readonly note = el("p", { class: "note", role: "status" }, "The map is being loaded.");
  private readonly picture = svg("svg", { class: "world", role: "group", "aria-label": "Map of events" });
  private readonly land = svg("g");
  private readonly over = svg("g");
  private readonly card: Card;
  private readonly listing: Listing;
  private readonly zoom = zoom<SVGSVGElement, unknown>();

  constructor(
    host: HTMLElement,
    private readonly actions: Actions,
  ) {
    this.picture.append(hatch(), this.land, this.over);
    const section = el("section", { class: "map", "aria-label": "Map" });
    section.append(el("div", { class: "head" }, this.tools(), this.note), this.picture, el("p", { class: "policy" }, POLICY));
    host.append(section);
    this.card = card(section);
    this.listing = listing(section, actions);
    const handlers = { choose: (mark: SVGElement) => this.choose(mark), point: (mark: SVGElement) => this.point(mark) };
    rove(this.picture, { ...handlers, leave: () => this.card.hide() });
    this.listen();
    loadShapes().then(
      (shapes) => this.spread(shapes),
      (error: Error) => (this.note.textContent = error.message),
    );
  }

  show(rows: Row[], state: State): void {
    const before = this.state;
    const unmoved = rows === this.rows && before !== null && same(before.brush, state.brush);
    [this.rows, this.state] = [rows, state];
    this.listing.select(state.event);
    if (unmoved) return this.mark();
    this.listing.close();
    this.settle();
  }

  private tools(): HTMLElement {
    const by = (factor: number) => () => select(this.picture).call((its) => this.zoom.scaleBy(its, factor));
    return el(
      "div",
      { class: "tools", role: "group", "aria-label": "Zoom" },
      button("−", by(1 / 1.8), { "aria-label": "Farther" }),
      button("+", by(1.8), { "aria-label": "Nearer" }),
      button("All places", () => this.fit(this.all())),
      button("World", () => this.moveTo(zoomIdentity)),
    );
  }

  private listen(): void {
    this.zoom.scaleExtent([1, NEAREST]).filter((event: Event) => !(event instanceof MouseEvent && event.button !== 0) && !oneFinger(event));
    this.zoom.on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
      this.at = event.transform;
      this.draw();
    });
    select<SVGSVGElement, unknown>(this.picture).call(this.zoom).on("dblclick.zoom", null);
    onWidth(this.picture, (width) => {
      this.width = width;
      this.height = Math.round(Math.min(innerHeight * 0.62, Math.max(320, width * 0.55)));
      this.picture.setAttribute("height", String(this.height));
      this.projection.fitExtent([[4, 4], [width - 4, this.height - 4]], { type: "Sphere" });
      this.zoom.extent([[0, 0], [width, this.height]]).translateExtent([[0, 0], [width, this.height]]);
      this.spread(this.shapes);
    });
  }

  /** Take up the shapes, or a new size: draw the land and begin anew. */
  private spread(shapes: Shape[]): void {
    this.shapes = shapes;
    if (!shapes.length || !this.width) return;
    const path = geoPath(this.projection);
    this.land.replaceChildren(...shapes.map((shape) => svg("path", { class: "land", d: path(shape), "data-code": shape.properties.code })));
    this.settle();
  }

  /** Gather the brushed rows by place, shade the states, and show all that has a place. */
  private settle(): void {
    if (!this.state || !this.shapes.length || !this.width) return;
    const rows = within(this.rows, this.state.brush);
    const known = new Set(this.shapes.map((shape) => shape.properties.code));
    this.sites = gather(rows, (country) => known.has(country));
    this.shade();
    this.say(rows);
    this.fit(this.all(), FAR);
  }

  private shade(): void {
    const most = Math.max(1, ...[...this.sites.countries.values()].map((site) => site.rows.length));
    const opacity = scaleSqrt([0, most], [0.12, 0.85]);
    for (const shape of this.land.querySelectorAll<SVGPathElement>("path")) {
      const site = this.sites.countries.get(shape.dataset["code"] ?? "");
      if (site) name(shape, site, opacity(site.rows.length));
      else unname(shape);
    }
  }

  private say(rows: Row[]): void {
    const none = undrawn(this.sites, rows);
    const away = rows.filter((row) => row.places.length === 0);
    const list = button(`${counted(none, "event")} without a place on the map`, () => this.listing.open(this.nowhere(rows)), { class: "link" });
    const drawn = `${counted(rows.length - none, "event")} on the map; `;
    this.note.replaceChildren(drawn, none ? list : "all have a place", away.length < none ? ` (${number(away.length)} name none)` : "");
  }

  private nowhere(rows: Row[]): Listed {
    const drawn = new Set([...this.sites.points, ...this.sites.areas, ...this.sites.countries.values()].flatMap((site) => site.rows));
    return { title: "Without a place on the map", rows: rows.filter((row) => !drawn.has(row)) };
  }

  private all(): Site[] {
    return [...this.sites.points, ...this.sites.areas];
  }

  /** Move so that nearly all events at some places are seen; the whole world where there are none. */
  private fit(sites: Site[], leftOut = 0): void {
    const points = sites.flatMap(({ place, rows }): Weighed[] => {
      const at = this.project(place);
      return at ? [[...at, rows.length]] : [];
    });
    const box = extent(points, leftOut);
    if (!box) return this.moveTo(zoomIdentity);
    const [left, top, right, bottom] = box;
    const margin = 48;
    const room = { x: Math.max(1, this.width - 2 * margin), y: Math.max(1, this.height - 2 * margin) };
    const k = Math.min(60, Math.max(1, Math.min(room.x / (right - left || 1e-6), room.y / (bottom - top || 1e-6))));
    const x = this.width / 2 - (k * (left + right)) / 2;
    const y = this.height / 2 - (k * (top + bottom)) / 2;
    this.moveTo(zoomIdentity.translate(x, y).scale(k));
  }

  private moveTo(at: ZoomTransform): void {
    select<SVGSVGElement, unknown>(this.picture).call((its) => this.zoom.transform(its, at));
  }

  private project(place: Place): [number, number] | null {
    if (place.longitude === null || place.latitude === null) return null;
    return this.projection([place.longitude, place.latitude]);
  }

  private draw(): void {
    this.land.setAttribute("transform", this.at.toString());
    const key = focused(this.over);
    this.marks.clear();
    this.card.hide();
    const screen = (place: Place) => {
      const at = this.project(place);
      return at && this.at.apply(at);
    };
    const inView = ({ x, y }: Cluster) => x > 0 && y > 0 && x < this.width && y < this.height;
    const points = cluster(this.sites.points, screen, radius).filter(inView);
    const discs = points.map(({ x, y, rows }): [number, number, number] => [x, y, radius(rows.length)]);
    const areas = cluster(this.sites.areas, screen, () => AREA).filter(inView);
    this.label(aside(areas, AREA, discs), points);
    const first = stop(this.picture, key);
    if (key) first?.focus();
    this.mark();
  }

  /** Draw the clusters in view, and names where they cover nothing: towns before regions before states. */
  private label(areas: Cluster[], points: Cluster[]): void {
    const space = new Space(this.width, this.height, LETTER);
    for (const { x, y } of areas) space.mark(x, y, AREA);
    for (const { x, y, rows } of points) space.mark(x, y, radius(rows.length));
    const byRows = (some: Cluster[]) => [...some].sort((a, b) => b.rows.length - a.rows.length);
    const drawn = { site: byRows(points), area: byRows(areas) };
    const words = (["site", "area"] as const).flatMap((kind) =>
      drawn[kind].map((some) => {
        const r = kind === "area" ? AREA : radius(some.rows.length);
        return siteWords(some, kind, space.label(title(some), around(some.x, some.y, r)));
      }),
    );
    const sites = drawn.site.map((some) => this.keep(siteElement(some), some));
    const regions = drawn.area.map((some) => this.keep(areaElement(some), some));
    this.over.replaceChildren(...this.stateNames(space), ...regions, ...sites, ...words);
  }

  private stateNames(space: Space): SVGTextElement[] {
    const path = geoPath(this.projection);
    return this.shapes.flatMap((shape) => {
      const site = this.sites.countries.get(shape.properties.code);
      const [x, y] = this.at.apply(path.centroid(shape));
      const label = site && space.label(site.place.name.toUpperCase(), [{ x, y, anchor: "middle" }]);
      return label ? [svg("text", { class: "state-name", x, y, "text-anchor": "middle" }, site.place.name)] : [];
    });
  }

  private keep(mark: SVGElement, some: Cluster): SVGElement {
    this.marks.set(mark.dataset["key"] ?? "", some);
    return mark;
  }

  private found(mark: SVGElement): Cluster | null {
    const country = this.sites.countries.get(mark.dataset["code"] ?? "");
    if (country) return { sites: [country], rows: country.rows, x: 0, y: 0 };
    return this.marks.get(mark.dataset["key"] ?? "") ?? null;
  }

  private mark(): void {
    const id = this.state?.event ?? null;
    for (const mark of this.picture.querySelectorAll<SVGElement>(".mark"))
      mark.classList.toggle("chosen", id !== null && (this.found(mark)?.rows.some((row) => row.id === id) ?? false));
  }

  private choose(mark: SVGElement): void {
    const found = this.found(mark);
    if (!found) return;
    const [first] = found.sites;
    const several = found.sites.length > 1;
    const deeds: [string, () => void][] = several
      ? [["Zoom in on them", () => this.open(found.sites)]]
      : [["Only this place", () => first && this.narrow(first)]];
    const title = several ? found.sites.map((site) => site.place.name).slice(0, 4).join(", ") : (first?.place.name ?? "");
    this.listing.open({ title: several && found.sites.length > 4 ? `${title} and ${found.sites.length - 4} more` : title, rows: found.rows, deeds });
  }

  private open(sites: Site[]): void {
    this.listing.close();
    this.fit(sites);
  }

  private narrow({ place }: Site): void {
    if (place.kind === "country" && place.country) this.actions.filter({ country: [place.country] });
    else this.actions.filter({ place: [place.id] });
  }

  private point(mark: SVGElement): void {
    const found = this.found(mark);
    if (!found) return;
    const places = found.sites.map((site) => site.place.name).slice(0, 5).join(", ");
    this.card.show(mark, manyCard(`${places}: ${counted(found.rows.length, "event")}`, found.rows.slice(0, 3).map(deed)));
  }
}

/** One finger scrolls the page, two move the map. */
function oneFinger(event: Event): boolean {
  return "touches" in event && (event as TouchEvent).touches.length < 2;
}

/** Make a state's shape a mark. */
function name(shape: SVGPathElement, site: Site, opacity: number): void {
  const says = `${site.place.name}, the state: ${counted(site.rows.length, "event")}`;
  shape.setAttribute("class", "land mark country");
  shape.setAttribute("fill-opacity", opacity.toFixed(2));
  for (const [attribute, value] of Object.entries({ role: "button", tabindex: "-1", "aria-label": says }))
    shape.setAttribute(attribute, value);
  shape.dataset["key"] = `state ${shape.dataset["code"] ?? ""}`;
}

function unname(shape: SVGPathElement): void {
  shape.setAttribute("class", "land");
  for (const attribute of ["fill-opacity", "role", "tabindex", "aria-label", "data-key"]) shape.removeAttribute(attribute);
}
