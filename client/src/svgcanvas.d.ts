/** The part of `svgcanvas` that is used here; the package brings no types. */
declare module 'svgcanvas' {
  export class Element {
    constructor(size: { width: number; height: number });
    ctx: { getSerializedSvg(fixNamedEntities: boolean): string };
  }
}
