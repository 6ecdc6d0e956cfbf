/** How far beyond the edge of the chart a dot on it is still drawn, in CSS pixels: the whole of the largest dot with its border. */
export const dotReach = 9;
