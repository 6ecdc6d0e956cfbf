/** The part of `svgcanvas` that is used here; the package brings no types. */
declare module 'svgcanvas' {
  export interface SvgContext {
    font: string;
    textAlign: string;
    textBaseline: string;
    getSerializedSvg(fixNamedEntities: boolean): string;
    fillText(text: string, x: number, y: number): void;
    __currentElement: SVGElement;
    __createElement(name: string, attributes: Record<string, string | number>, resetFill: boolean): SVGElement;
    __closestGroupOrSvg(): SVGElement;
    __applyTransformation(element: SVGElement): void;
    __applyStyleToCurrentElement(action: 'fill' | 'stroke'): void;
  }
  export class Element {
    constructor(size: { width: number; height: number });
    ctx: SvgContext;
  }
}
