/** A label that fits its place. */
export function shortened(ctx: CanvasRenderingContext2D, text: string, width: number): string {
  if (ctx.measureText(text).width <= width) return text;
  // By whole characters, so that no emoji is cut in two.
  const characters = [...text];
  while (characters.length > 3 && ctx.measureText(`${characters.join('')}…`).width > width) characters.pop();
  return `${characters.join('')}…`;
}
