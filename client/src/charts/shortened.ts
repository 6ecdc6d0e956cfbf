/** A label that fits its place. */
export function shortened(ctx: CanvasRenderingContext2D, text: string, width: number): string {
  if (ctx.measureText(text).width <= width) return text;
  // By whole characters, so that no emoji is cut in two.
  const characters = [...text];
  while (characters.length > 3 && ctx.measureText(`${characters.join('')}…`).width > width) characters.pop();
  return `${characters.join('')}…`;
}

/** Characters of an outlet's name beside its row. */
const mostCharacters = { narrow: 14, wide: 28 };

/** An outlet's name as every chart with a row for each writes it. */
export function rowLabel(name: string, narrow: boolean): string {
  const most = mostCharacters[narrow ? 'narrow' : 'wide'];
  return [...name].length > most ? `${[...name].slice(0, most - 1).join('')}…` : name;
}

let measuring: CanvasRenderingContext2D | null = null;

/** Width of the widest text in a font, in CSS pixels. */
export function widest(texts: readonly string[], font: string): number {
  measuring ??= document.createElement('canvas').getContext('2d')!;
  measuring.font = font;
  return Math.max(0, ...texts.map((text) => measuring!.measureText(text).width));
}
