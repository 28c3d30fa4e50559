/**
 * Colours of a file were chosen for paper. A text keeps its colour where it can be read on its ground (WCAG 2.2: 4.5 to 1),
 * else it is moved towards black or white until it can.
 * @example readable("#ffff00", "#ffffff") !== "#ffff00"
 */
export function readable(colour: string, ground: string): string {
  if (contrast(colour, ground) >= least) return colour;
  const end = luminance(ground) > 0.18 ? 0 : 255;
  for (let share = 0.1; share < 1; share += 0.1) {
    const moved = mixed(colour, end, share);
    if (contrast(moved, ground) >= least) return moved;
  }
  return end === 0 ? "#000000" : "#ffffff";
}

const least = 4.6;

/** Black or white, whichever is read better on a ground. @example inkOn("#ffff00") === "#000000" */
export function inkOn(ground: string): string {
  return luminance(ground) > 0.18 ? "#000000" : "#ffffff";
}

export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((one, other) => other - one) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, relative luminance. */
export function luminance(colour: string): number {
  const channel = (from: number): number => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function mixed(colour: string, end: number, share: number): string {
  const channel = (from: number): string => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16);
    return Math.round(value + (end - value) * share).toString(16).padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
